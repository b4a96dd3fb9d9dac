import Atlas
import Testing

/// Codes mean nothing without their system; directions and actors.
@Suite struct NamesCodeTests {
  @Test(
    arguments: [
      ("OCHA P-code:SY04", "SY-HI"), ("FIPS 10-4:SY04", "SY-RA"), ("P-code:SY04", "SY-HI"),
      ("pcode SY04", "SY-HI"), ("fips:sy04", "SY-RA"), ("FIPS SY04", "SY-RA"), ("SY-HI", "SY-HI"),
      ("sy-hi", "SY-HI"), ("ISO 3166-2:SY-HI", "SY-HI"), ("SY", "SY"), ("UN M49:760", "SY"),
      ("OCHA P-code:SY05/northeast", "SY-HM/northeast"), ("SY-HM/NE", "SY-HM/northeast"),
    ])
  func `a code with its system is that system's region`(text: String, id: String) throws {
    let found = try NamesData.syriaGazetteer.get().idOrRefusal(text, NamesData.syria.get())
    #expect(found == id)
  }

  @Test func `a code without its system is refused with both meanings`() throws {
    let gazetteer = try NamesData.syriaGazetteer.get()
    let error = #expect(throws: NameError.self) { try gazetteer.region("SY04") }
    #expect(
      error?.description
        == "'SY04' is a code without its system: OCHA P-code:SY04 is Homs, "
        + "FIPS 10-4:SY04 is Raqqa; write the system before it")
  }

  @Test func `a code that its system does not have is refused`() throws {
    let gazetteer = try NamesData.syriaGazetteer.get()
    let error = #expect(throws: NameError.self) { try gazetteer.region("FIPS 10-4:SY99") }
    #expect(error?.description == "no region has the FIPS 10-4 'SY99'")
  }

  @Test func `a code whose system is that of the ids may stand alone`() throws {
    let gazetteer = NamesData.gazetteer([
      NamesData.region("SY04", "Homs", codes: ["OCHA P-code": "SY04"]),
      NamesData.region("SY11", "Raqqa", codes: ["OCHA P-code": "SY11", "FIPS 10-4": "SY04"]),
    ])
    #expect(try gazetteer.region("SY04").index == 0)
    #expect(try gazetteer.region("FIPS 10-4:SY04").index == 1)
  }

  @Test(
    arguments: [
      ("eastern Deir el-Zour", "SY-DY/east"), ("Hama/northeast", "SY-HM/northeast"),
      ("north-eastern countryside of Hama", "SY-HM/northeast"),
      ("the north-east of Hama", "SY-HM/northeast"), ("northern Aleppo countryside", "SY-HL/north"),
      ("eastern countryside of Homs province", "SY-HI/east"), ("NE Hama", "SY-HM/northeast"),
      ("south-western Idlib, Syria", "SY-ID/southwest"), ("eastern دير الزور", "SY-DY/east"),
      ("the southern part of Daraa governorate", "SY-DR/south"), ("west of Atlantis", "unknown"),
    ])
  func `a direction makes a part of the region`(text: String, id: String) throws {
    let found = try NamesData.syriaGazetteer.get().idOrRefusal(text, NamesData.syria.get())
    #expect(found == id)
  }

  @Test func `a name that begins with a direction is a name first`() throws {
    let gazetteer = NamesData.gazetteer([
      NamesData.region("1", "Eastern Bari"), NamesData.region("2", "Bari"),
    ])
    #expect(try gazetteer.region("Eastern Bari") == RegionReference(index: 0))
    #expect(try gazetteer.region("Western Bari") == RegionReference(index: 1, part: .west))
    #expect(try gazetteer.region("Bari/east") == RegionReference(index: 1, part: .east))
  }

  @Test(
    arguments: [
      ("Islamic State", "islamic-state"), ("the Islamic State", "islamic-state"),
      ("ISIS", "islamic-state"), ("Da'esh", "islamic-state"), ("daesh", "islamic-state"),
      ("داعش", "islamic-state"), ("ИГИЛ", "islamic-state"), ("islamic-state", "islamic-state"),
      ("Jaish Khalid ibn al-Waleed", "jaysh-khalid"), ("Khaled ibn al-Walid Army", "jaysh-khalid"),
    ])
  func `actors are found by their names and aliases`(text: String, id: String) throws {
    #expect(try NamesData.syriaGazetteer.get().actor(text).id == id)
  }

  @Test(arguments: ["ISIX", "Islamic", "Islamic Front", "IS-K", "State", ""])
  func `an actor that is not there is refused`(text: String) throws {
    let gazetteer = try NamesData.syriaGazetteer.get()
    let error = #expect(throws: NameError.self) { try gazetteer.actor(text) }
    #expect(error?.word == "unknown")
  }

  @Test func `places are found by name and by what they lie in`() throws {
    let gazetteer = try NamesData.syriaGazetteer.get()
    #expect(try gazetteer.place("Ma'arrat al-Numan").region == "SY-ID")
    #expect(try gazetteer.place("Suran, Aleppo").region == "SY-HL")
    #expect(try gazetteer.place("Suran, Hama").region == "SY-HM")
    #expect(throws: NameError.self) { try gazetteer.place("Suran") }
  }

  @Test(
    arguments: [
      "", " ", "/", "/east", ",", "()", "(", ")", "of", "of of", ":", "::", "OCHA P-code:", "the",
      "al", "governorate", "east", "\u{0}", "\u{301}", "🏳️", "漢字", "ـــ", "1", "-", "''''",
      "province of", "eastern", "eastern of", "in in in", "sub", "sub district",
    ])
  func `a text that names nothing is refused`(text: String) throws {
    let gazetteer = try NamesData.syriaGazetteer.get()
    #expect(throws: NameError.self) { try gazetteer.region(text) }
    #expect(throws: NameError.self) { try gazetteer.place(text) }
  }

  @Test func `a text of a million words neither traps nor hangs`() throws {
    let gazetteer = try NamesData.syriaGazetteer.get()
    let long = String(repeating: "of Hama, (in) ", count: 1_000_000)
    #expect(throws: NameError.self) { try gazetteer.region(long) }
    #expect(throws: NameError.self) { try gazetteer.region(String(long.prefix(290))) }
  }

  @Test func `a parent that is its own ancestor does no harm`() throws {
    let gazetteer = NamesData.gazetteer([
      NamesData.region("1", "Homs", parent: "2"), NamesData.region("2", "Hama", parent: "1"),
    ])
    #expect(try gazetteer.region("Homs, Hama").index == 0)
  }
}
