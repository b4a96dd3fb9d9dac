import Atlas
import Testing

/// Spellings collected from press reports, atlases, OCHA, GeoNames and Wikipedia; the ids are ISO 3166-2.
@Suite struct NamesSpellingTests {
  static let syria: [(id: String, spellings: String)] = [
    (
      "SY-DY",
      """
      Deir ez-Zor;Deir Ezzor;Deir al-Zor;Deir al-Zour;Deir Azzor;Dayr az Zawr;Der Zor;Deir-ez-Zor;
      Deir el-Zour;Deir Ez Zour;Deir es-Zor;Dair az-Zaur;Deirezzor;Dayr al-Zawr;Dayr az-Zawr;
      دير الزور;Дейр-эз-Зор;Дайр-эз-Заур;Province of Dayr az-Zawr;Deir el-Zor governorate;
      DEIR EZZOR;Deïr ez-Zor;Deir ez-Zor, Syria;محافظة دير الزور
      """
    ),
    (
      "SY-HI",
      "Homs;Hims;Ḥimṣ;Hums;Хомс;حمص;Homs Governorate;Homs, Syria;Province of Homs;محافظه حمص"
    ),
    ("SY-HM", "Hama;Hamah;Ḩamāh;Hamā;Хама;حماة;حماه;Hama province;the province of Hama"),
    ("SY-HL", "Aleppo;Halab;Ḥalab;Haleb;Халеб;حلب;Alepo;Aleppo Governorate"),
    (
      "SY-RA",
      "Raqqa;Ar-Raqqah;Al-Raqqa;Alraqqa;Arraqqa;Rakka;Raqqah;Ar Raqqah;er-Raqqa;Ракка;الرقة;Raqa"
    ),
    ("SY-ID", "Idlib;Idleb;Edlib;Идлиб;إدلب;ادلب;Idlib governorate"),
    (
      "SY-HA",
      "Al-Hasakah;Hasaka;Hassakeh;El-Hasakeh;al-Hassaka;Hasakah;Alhasakah;الحسكة;Хасака;Эль-Хасака;Hasake"
    ),
    ("SY-LA", "Latakia;Lattakia;Al-Ladhiqiyah;Латакия;اللاذقية;Latakiya"),
    ("SY-TA", "Tartus;Tartous;Ṭarṭūs;Тартус;طرطوس;Tartoos"),
    ("SY-DR", "Daraa;Dar'a;Deraa;Der'a;Dar‘ā;درعا;Даръа;Dara’a"),
    (
      "SY-SU",
      "As-Suwayda;Suwayda;Sweida;As-Suwayda';Suweida;Al-Suwayda;Assuwayda;السويداء;Es-Suweida;Suwaida;Сувейда"
    ),
    ("SY-QU", "Quneitra;Al-Qunaytirah;Kuneitra;Qunaitra;القنيطرة;Кунейтра"),
    ("SY-DI", "Damascus;Dimashq;Damascus city;دمشق;Dimashk;Damascus governorate;Димашк"),
    (
      "SY-RD",
      "Rif Dimashq;Rural Damascus;Reef Dimashq;ريف دمشق;Rif Dimashk;Damascus Countryside;Rif-Dimashq"
    ),
    ("SY", "Syria;SYRIA;Syrie;سوريا;سورية;Сирия;the Syrian Arab Republic;Syrian territory"),
    (
      "SY-DI-yarmouk-camp",
      "Yarmouk Camp;Yarmuk camp;Yarmouk;Yarmouk neighbourhood;Yarmouk (Damascus);مخيم اليرموك"
    ),
  ]

  static let ukraine: [(id: String, spellings: String)] = [
    (
      "UA-09",
      "Luhansk;Lugansk;Luhans'k;Луганськ;Луганск;Луганська область;Luhansk oblast;Lugansk region;Луганская область"
    ),
    (
      "UA-23",
      """
      Zaporizhzhia;Zaporizhzhya;Zaporozhye;Zaporizhia;Запорожье;Запоріжжя;Zaporizhzhia Oblast;
      Запорізька область;Zaporozhe
      """
    ),
    ("UA-65", "Kherson;Херсон;Kherson Oblast;Cherson;Херсонська область;Kherson, Ukraine"),
    ("UA-14", "Donetsk;Donetsk Oblast;Донецьк;Донецк;Donets'k;Донецька область;Donezk"),
    ("UA-63", "Kharkiv;Kharkov;Харків;Харьков;Kharkiv oblast"),
    ("UA-43", "Crimea;Krym;Крим;Крым;Autonomous Republic of Crimea"),
    ("UA-32", "Kyiv Oblast;Kiev Oblast;Kyiv region;Kiev region;Київська область"),
    ("UA-30", "Kyiv City;City of Kyiv;Kiev City;Kyiv (city);місто Київ;city of Kiev"),
    ("UA", "Ukraine;Украина;Україна"),
  ]

  private func misses(_ table: [(id: String, spellings: String)], _ data: Dataset) -> [String] {
    let gazetteer = Gazetteer(data)
    return table.flatMap { id, spellings in
      spellings.split { $0 == ";" || $0.isNewline }.compactMap { spelling in
        let found = gazetteer.idOrRefusal(String(spelling), data)
        return found == id ? nil : "\(spelling) → \(found), not \(id)"
      }
    }
  }

  @Test func `the usual spellings of Syria's governorates resolve`() throws {
    let misses = try misses(Self.syria, NamesData.bundled("syria-2017-12"))
    #expect(misses.isEmpty, "\(misses)")
  }

  @Test func `the usual spellings of Ukraine's oblasts resolve`() throws {
    let misses = try misses(Self.ukraine, NamesData.bundled("ukraine-2022-09"))
    #expect(misses.isEmpty, "\(misses)")
  }

  @Test func `no spelling is taken for another region where the dataset has one name for each`()
    throws
  {
    for (name, table) in [("syria-2017-12", Self.syria), ("ukraine-2022-09", Self.ukraine)] {
      var data = try NamesData.bundled(name)
      for index in data.regions.indices { data.regions[index].spellings = [] }
      let ids = Set(data.regions.map(\.id))
      let answers = misses(table, data).filter { miss in
        ids.contains { miss.contains("→ \($0),") }
      }
      #expect(answers.isEmpty, "\(answers)")
      let all = table.flatMap { $0.spellings.split { $0 == ";" || $0.isNewline } }.count
      let found = all - misses(table, data).count
      #expect(Double(found) > 0.8 * Double(all), "\(name): \(found) of \(all)")
    }
  }
}
