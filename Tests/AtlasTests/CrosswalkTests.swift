import SampleFiles
import Testing

@testable import Atlas

@Suite struct CrosswalkTests {
  private func crosswalk(_ rows: String...) throws -> Crosswalk {
    let text =
      "field,value,features,area_km2,actor,status,date,note\n" + rows.joined(separator: "\n")
    return try Crosswalk(LoadedFile(path: "crosswalk.csv", bytes: Array(text.utf8)))
  }

  /// Reads features by a table; the map is of 2026-01-01 unless a rule says otherwise.
  private func areas(
    _ crosswalk: Crosswalk, _ features: String..., named path: String = "20260101.geojson"
  ) throws -> [String] {
    var reader = ControlReader(source: "s")
    reader.crosswalk = crosswalk
    let text = #"{"type":"FeatureCollection","features":["# + features.joined(separator: ",") + "]}"
    return try control(text, named: path, reader).snapshots.flatMap { snapshot in
      snapshot.areas.map { "\($0.actor) \($0.status) \(snapshot.date)" }
    }
  }

  @Test func `one rule gives the actor, another the status`() throws {
    let crosswalk = try crosswalk(
      "fill,#ff0000,,,A,,,", "fill,#0000ff,,,B,,,", "folder,Held,,,,controlled,,",
      "folder,Fought over,,,,Contested,,")
    let read = try areas(
      crosswalk, feature(##""folder":"Held","fill":"#ff0000""##),
      feature(##""folder":"Fought over","fill":"#0000ff""##))
    #expect(read == ["A controlled 2026-01-01", "B contested 2026-01-01"])
  }

  @Test(arguments: ["Окуповано", "Occupied", "status_1", "Окуповано /// Occupied /// status_1"])
  func `a value in several languages is known by any of them`(_ value: String) throws {
    let name = #""name":"Окуповано /// Occupied /// status_1""#
    let read = try areas(crosswalk("name,\(value),,,RU,controlled,,"), feature(name))
    #expect(read == ["RU controlled 2026-01-01"])
  }

  @Test func `rules that contradict each other are both named`() throws {
    let crosswalk = try crosswalk("folder,Held,,,A,controlled,,", "fill,#ff0000,,,B,,,")
    let words = try refusal {
      _ = try areas(crosswalk, feature(##""folder":"Held","fill":"#ff0000""##))
    }
    #expect(
      words == "20260101.geojson: feature 0: two rules of the crosswalk give a different actor: "
        + "crosswalk.csv: line 2 (folder 'Held') gives 'A', "
        + "crosswalk.csv: line 3 (fill '#ff0000') gives 'B'; empty one of the two")
  }

  @Test func `rules that agree are no contradiction`() throws {
    let crosswalk = try crosswalk("folder,Held,,,A,controlled,,", "fill,#ff0000,,,A,,,")
    #expect(
      try areas(crosswalk, feature(##""folder":"Held","fill":"#ff0000""##))
        == ["A controlled 2026-01-01"])
  }

  @Test func `a folder that tells the day does not stand for what colours must tell`() throws {
    let crosswalk = try crosswalk(
      "folder,May,2,,,,2026-05-31,", "fill,red,1,,,,,", "fill,blue,1,,,,,")
    let words = try refusal {
      _ = try areas(
        crosswalk, feature(#""folder":"May","fill":"red""#),
        feature(#""folder":"May","fill":"blue""#))
    }
    #expect(words.contains("no answer for 2 values"))
    #expect(words.contains("fill 'red': no actor, no status (1 feature"))
    #expect(words.contains("fill 'blue': no actor, no status (1 feature"))
  }

  @Test func `all values without an answer are listed, with their features and areas`() throws {
    let crosswalk = try crosswalk("folder,A,1,1,A,controlled,,", "folder,B,,,,,,", "fill,red,,,,,,")
    let words = try refusal {
      _ = try areas(
        crosswalk, feature(#""folder":"A""#), feature(#""folder":"B","fill":"red""#),
        feature(#""folder":"B""#), feature(#""folder":"C""#), feature(#""fill":"red""#),
        feature(#""x":1"#))
    }
    // 10,306.2225707 km²: Snyder 1987, eq. 3-12, by mpmath at 30 digits.
    #expect(
      words == "20260101.geojson: crosswalk.csv has no answer for 4 values: "
        + "folder 'B': no actor, no status (2 features, about 20,612 km²); "
        + "folder 'C': no actor, no status (1 feature, about 10,306 km²); "
        + "fill 'red': no actor, no status (1 feature, about 10,306 km²); "
        + "no folder: no actor, no status (1 feature, about 10,306 km²); "
        + "fill in the line 'folder,B' or another for the same features; 'ignore' as the actor leaves "
        + "them out")
  }

  @Test func `a status that nobody says is asked for, not taken as controlled`() throws {
    let crosswalk = try crosswalk("folder,A,,,A,,,")
    #expect(
      try refusal { _ = try areas(crosswalk, feature(#""folder":"A""#)) }
        .contains("folder 'A': no status (1 feature, about 10,306 km²)"))
  }

  @Test func `the feature's own words count where the crosswalk does not speak of them`() throws {
    let dates = try crosswalk("file,*,,,,,unix,")
    let own = feature(#""actor":"A","status":"contested""#)
    #expect(try areas(dates, own, named: "1767225600.json") == ["A contested 2026-01-01"])
    let draft = try crosswalk("actor,A,1,10306,,,,", "status,contested,1,10306,,contested,,")
    #expect(try refusal { _ = try areas(draft, own) }.contains("actor 'A': no actor (1 feature"))
  }

  @Test func `what is to be ignored is left out, whatever others say of it, and a notice says so`()
    throws
  {
    var reader = ControlReader(source: "s")
    reader.crosswalk = try crosswalk("fill,red,,,A,controlled,,", "folder,Losses,,,ignore,,,")
    let text = collection(
      feature(#""folder":"Held","fill":"red""#), feature(#""folder":"Losses","fill":"red""#))
    let (snapshots, notices) = try control(text, named: "2026-01-01.geojson", reader)
    #expect(snapshots.flatMap(\.areas).map(\.location.feature) == [0])
    #expect(
      notices.map(\.description) == [
        "2026-01-01.geojson: feature 1: left out, as the crosswalk says: one feature, about 10,306 km²"
      ])
  }

  @Test func `a value that ends in a star is a beginning, and a whole value comes before it`()
    throws
  {
    let crosswalk = try crosswalk(
      "folder,Occupied*,,,A,controlled,,", "folder,Occupied before 2022,,,B,,,")
    let read = try areas(
      crosswalk, feature(#""folder":"Occupied since May""#),
      feature(#""folder":"Occupied before 2022""#))
    #expect(read == ["A controlled 2026-01-01", "B controlled 2026-01-01"])
  }

  @Test func `an empty value stands for features that have none`() throws {
    let crosswalk = try crosswalk("folder,,,,A,unknown,,", "folder,F,,,B,claimed,,")
    #expect(
      try areas(crosswalk, feature(#""x":1"#), feature(#""folder":"F""#))
        == ["A unknown 2026-01-01", "B claimed 2026-01-01"])
  }

  @Test func `a folder's name gives the day as it is written there`() throws {
    let crosswalk = try crosswalk("folder,*,,,,,DD.MM.YYYY,", "fill,red,,,A,controlled,,")
    #expect(
      try areas(
        crosswalk, feature(#""folder":"01.02.2026","fill":"red""#),
        feature(#""folder":"state of 02.02.2026","fill":"red""#), named: "map.geojson")
        == ["A controlled 2026-02-01", "A controlled 2026-02-02"])
    #expect(
      try refusal { _ = try areas(crosswalk, feature(#""folder":"2026","fill":"red""#)) }
        == "20260101.geojson: feature 0: folder '2026' has no day written as DD.MM.YYYY, which "
        + "crosswalk.csv: line 2 asks for; give that value a line with its day")
  }

  @Test func `files are known by their names, with or without the ending`() throws {
    let crosswalk = try crosswalk(
      "file,old.geojson,,,A,controlled,2025-12-31,", "file,new,,,B,controlled,2026-01-01,")
    #expect(
      try areas(crosswalk, feature(""), named: "maps/old.geojson") == ["A controlled 2025-12-31"])
    #expect(
      try areas(crosswalk, feature(""), named: "maps/new.geojson") == ["B controlled 2026-01-01"])
  }

  @Test func `a day that neither a rule nor the feature tells is asked for by the file`() throws {
    let crosswalk = try crosswalk("x,1,,,A,controlled,,")
    #expect(
      try refusal { _ = try areas(crosswalk, feature(#""x":1"#), named: "map.geojson") }
        .contains("no date (1 feature"))
  }

  @Test(arguments: [
    (
      "folder,A,,,A,held,,",
      "status 'held' is not one of controlled, contested, claimed, presence, "
        + "influence, liberated, unknown, ignore"
    ),
    (
      "folder,A,,,A,controlled,01.02.2026,",
      "date '01.02.2026' is not a day such as 2017-12-07, or how "
        + "days are written: YYYY-MM-DD, DD.MM.YYYY, YYYYMMDD, unix, unix-ms"
    ),
    (",A,,,A,controlled,,", "no field; fill in the column 'field'"),
  ])
  func `a cell that means nothing is refused with its line`(_ row: String, _ words: String) throws {
    #expect(try refusal { _ = try crosswalk(row) } == "crosswalk.csv: line 2: " + words)
  }

  @Test func `a resource may name a table, which calls actors by any of their names`() throws {
    let folder = try Folder()
    try folder.write("x/words.csv", "field,value,actor,status\nwho,DAESH,IS,controlled\n")
    try folder.write("c.geojson", collection(feature(#""who":"DAESH""#)))
    try folder.write(
      "datapackage.json",
      #"{"controlshare":{"actors":[{"id":"islamic-state","name":"IS"}]},"resources":[{"path":"#
        + #""c.geojson","controlshare":{"role":"control","date":"2017-12-07","#
        + #""crosswalk":"x/words.csv"}}]}"#)
    var data = try Dataset(folder: folder.path)
    #expect(try data.readSnapshots().flatMap(\.areas).map(\.actor) == ["islamic-state"])
    #expect(data.inputs.map(\.role) == ["datapackage", "crosswalk", "control"])
  }

  @Test func `a table outside the dataset's folder is refused`() throws {
    let folder = try Folder()
    try folder.write(
      "datapackage.json",
      #"{"resources":[{"path":"c.geojson","controlshare":{"role":"control","#
        + #""crosswalk":"../words.csv"}}]}"#)
    #expect(
      try refusal { _ = try Dataset(folder: folder.path) }
        .hasSuffix("path '../words.csv' leaves the folder of the package"))
  }

  @Test func `a file whose name says something is not taken for its twin`() throws {
    let folder = try Folder()
    let text = collection(feature(""))
    try folder.write("m/1767225600.geojson", text)
    try folder.write("m/1767312000.geojson", text)
    var files = LooseFiles()
    files.control = [folder.path + "/m"]
    files.crosswalk = try folder.write(
      "w.csv", "field,value,actor,status,date\nfile,*,A,controlled,unix\n")
    var data = Dataset()
    try data.add(files)
    let first = try data.controlFiles[0].read()
    #expect(data.controlFiles[1].contents(likeThoseOf: first) == nil)
    #expect(
      try data.readSnapshots().map(\.date.description) == ["2026-01-01", "2026-01-02"])
  }
}
