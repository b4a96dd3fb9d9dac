import Atlas
import Geometry
import Testing

/// Names that several regions bear, and what tells them apart.
@Suite struct NamesTieTests {
  /// Yarmouk Camp lies in Damascus, Yarmuk is a village of Raqqa, the Yarmouk basin lies in Dar'a.
  static let yarmouks = NamesData.gazetteer([
    NamesData.region("SY", "Syria", level: "country"),
    NamesData.region("SY-DI", "Damascus", level: "governorate", parent: "SY"),
    NamesData.region("SY-RA", "Raqqa", level: "governorate", parent: "SY"),
    NamesData.region("SY-DR", "Dar'a", "Daraa", level: "governorate", parent: "SY"),
    NamesData.region(
      "camp", "Yarmouk", "Yarmuk", "اليرموك", level: "neighbourhood", parent: "SY-DI"),
    NamesData.region("village", "Yarmuk", "Yarmouk", "اليرموك", level: "village", parent: "SY-RA"),
    NamesData.region(
      "basin", "Yarmouk basin", "Yarmouk", "Yarmuk", "حوض اليرموك", "اليرموك", level: "basin",
      parent: "SY-DR"),
  ])

  @Test(arguments: [
    "Yarmouk", "Yarmuk", "YARMUK", "اليرموك", "Ярмук", "Yarmouk, Syria", "al-Yarmouk",
  ])
  func `a name that three regions bear is refused with the three`(text: String) throws {
    let error = #expect(throws: NameError.self) { try Self.yarmouks.region(text) }
    guard case .ambiguous(.region, text, let candidates) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(candidates.count == 3)
    #expect(candidates.contains("Yarmuk (village, village in Raqqa)"))
  }

  @Test func `of very many that bear a name a line tells a dozen`() throws {
    let many = NamesData.gazetteer(
      (0..<2_000).map { NamesData.region("V\($0)", "Newtown", level: "village") })
    let error = #expect(throws: NameError.self) { try many.region("Newtown") }
    let words = try #require(error?.description)
    #expect(words.hasSuffix(" and 1988 more; give the id"))
    #expect(words.count < 1_000)
  }

  @Test(
    arguments: [
      ("Yarmouk neighbourhood", 4), ("Yarmouk camp", 4), ("Yarmouk, Damascus", 4),
      ("Yarmouk (Damascus)", 4), ("Yarmuk of Damascus", 4), ("Yarmuk of Raqqa", 5),
      ("Yarmuk in Raqqa governorate", 5), ("the village of Yarmuk", 5),
      ("Yarmouk, Ar-Raqqah, Syria", 5),
      ("Yarmouk basin", 6), ("the Yarmouk Basin", 6), ("Yarmouk, Daraa", 6), ("حوض اليرموك", 6),
    ])
  func `what it lies in or what kind of unit it is decides`(text: String, index: Int) throws {
    #expect(try Self.yarmouks.region(text).index == index)
  }

  @Test(arguments: [
    "Yarmouk governorate", "Yarmouk, Homs", "Yarmouk (Aleppo)", "Damascus neighbourhood",
  ])
  func `a name with a context that it does not have is refused`(text: String) {
    let error = #expect(throws: NameError.self) { try Self.yarmouks.region(text) }
    #expect(error?.word == "unknown")
  }

  @Test func `a governorate and a district of one name are told apart by the word`() throws {
    let gazetteer = NamesData.gazetteer([
      NamesData.region("1", "Homs", level: "governorate"),
      NamesData.region("2", "Homs", level: "sub-district", parent: "1"),
    ])
    #expect(throws: NameError.self) { try gazetteer.region("Homs") }
    #expect(try gazetteer.region("Homs governorate").index == 0)
    #expect(try gazetteer.region("Homs sub-district").index == 1)
    #expect(try gazetteer.region("Homs subdistrict").index == 1)
    #expect(throws: NameError.self) { try gazetteer.region("the city of Homs") }
  }

  @Test func `Kyiv alone is refused and Kyiv with its kind is not`() throws {
    let data = try NamesData.bundled("ukraine-2022-09")
    let gazetteer = Gazetteer(data)
    #expect(gazetteer.idOrRefusal("Kyiv", data) == "ambiguous")
    #expect(gazetteer.idOrRefusal("Kiev", data) == "ambiguous")
    #expect(gazetteer.idOrRefusal("Kyiv city", data) == "UA-30")
    #expect(gazetteer.idOrRefusal("Kyiv oblast", data) == "UA-32")
  }

  @Test func `the two sub-districts called Suran are refused`() throws {
    guard let data = try NamesData.shared("ocha_syr_adm3_simplified.geojson") else { return }
    #expect(Gazetteer(data).idOrRefusal("Suran", data) == "ambiguous")
    #expect(Gazetteer(data).idOrRefusal("Sūrān", data) == "ambiguous")
    #expect(Gazetteer(data).idOrRefusal("SY050101", data) == "SY050101")
  }

  @Test func `a place of exactly that name beats a region of a close one`() throws {
    let gazetteer = try NamesData.syriaGazetteer.get()
    #expect(throws: NameError.self) { try gazetteer.region("Suran") }
    var data = Dataset()
    data.regions = [NamesData.region("1", "Dayr az-Zawr")]
    #expect(try Gazetteer(data).region("Dair al-Zour").index == 0)
    data.places = [
      Place(id: "p", name: "Dair al-Zour", coordinate: Coordinate(longitude: 40, latitude: 35))
    ]
    let instead = #expect(throws: NameError.self) { try Gazetteer(data).region("Dair al-Zour") }
    #expect(instead?.word == "place instead")
    #expect(try Gazetteer(data).region("Dayr az-Zawr").index == 0)
  }

  @Test func `an exact name beats a close one, and a close one must lead`() throws {
    let gazetteer = NamesData.gazetteer([
      NamesData.region("1", "Salkhad"), NamesData.region("2", "Salakhid"),
      NamesData.region("3", "Salakhad"),
    ])
    #expect(try gazetteer.region("Salkhad").index == 0)
    #expect(try gazetteer.region("salakhid").index == 1)
    let error = #expect(throws: NameError.self) { try gazetteer.region("Salakhed") }
    #expect(error?.word == "ambiguous")
  }

  @Test(
    arguments: [
      ("Western Kwaires", "Eastern Kwaires"), ("Sector 6", "Sector 5"),
      ("Old Damascus", "Damascus"),
      ("Rif Dimashq", "Dimashq"), ("Hamin", "Hama"), ("Hama", "Homs"), ("Sarmin", "Sarin"),
      ("Duma", "Dummar"), ("Suran", "Sur"), ("Lower Shyookh", "Upper Shyookh"),
      ("تل الغربي", "تل الشرقي"),
    ])
  func `a neighbour's name is not a slip`(text: String, name: String) {
    let gazetteer = NamesData.gazetteer([NamesData.region("1", name)])
    #expect(throws: NameError.self) { try gazetteer.region(text) }
  }

  @Test func `a refused name comes with the nearest`() {
    let gazetteer = NamesData.gazetteer([
      NamesData.region("1", "Damascus", level: "governorate"), NamesData.region("2", "Homs"),
    ])
    let error = #expect(throws: NameError.self) { try gazetteer.region("Damacsu") }
    #expect(
      error?.description
        == "no such region: 'Damacsu'; nearest: Damascus (1, governorate)")
  }
}
