import SampleFiles
import Testing

@testable import Atlas

@Suite struct ControlTableTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    let district = #","level":"district","codes":{"P":"D"#
    try folder.write(
      "r.geojson",
      collection(
        feature(#""id":"n","name":"North"\#(district)1"}"#),
        feature(#""id":"s","name":"South"\#(district)2"}"#),
        feature(#""id":"w","name":"West"\#(district)3"}"#),
        feature(#""id":"w2","name":"West"\#(district)4"}"#)))
  }

  private func read(_ rows: String, own: String = "") throws -> (Dataset, [Snapshot]) {
    try folder.write("t.csv", rows)
    try folder.write(
      "datapackage.json",
      #"{"resources":[{"path":"t.csv","controlshare":{"role":"control-table","source":"table""#
        + own + #"}},{"path":"r.geojson","controlshare":{"role":"regions"}}]}"#)
    var data = try Dataset(folder: folder.path)
    let snapshots = try data.readSnapshots()
    return (data, snapshots)
  }

  @Test func `units are joined by id, name and code, with actor, status and date`() throws {
    let (_, snapshots) = try read(
      "region,actor,status,date\nn,A,controlled,2024-01-01\nSouth,B,contested,2024-01-01\n"
        + "P:D3,A,,2024-02-01\n")
    #expect(
      snapshots.map { "\($0.source) \($0.date)" } == ["table 2024-01-01", "table 2024-02-01"])
    #expect(snapshots[0].areas.map(\.name) == ["North", "South"])
    #expect(snapshots[0].areas.map(\.status) == [.controlled, .contested])
    #expect(snapshots[1].areas.map(\.name) == ["West"])
    #expect(snapshots[0].areas.allSatisfy { $0.accuracy == 0 && !$0.outline.isEmpty })
  }

  @Test func `other words for columns, actors and statuses are mapped`() throws {
    let (_, snapshots) = try read(
      "unit,holder,how\nn,gov,yes\n",
      own: #","date":"2024-01-01","fields":{"region":"unit","actor":"holder","status":"how"},"#
        + #""crosswalk":{"actor":{"gov":"government"},"status":{"yes":"controlled"}}"#)
    #expect(snapshots[0].areas.map(\.actor) == ["government"])
    #expect(snapshots[0].areas.map(\.status) == [.controlled])
  }

  @Test func `units without a row are counted, never dropped in silence`() throws {
    let (data, _) = try read("region,actor,date\nn,A,2024-01-01\ns,A,2024-01-01\n")
    #expect(
      data.notices.map(\.message) == [
        "rows for 2 of 4 units of level 'district'; none for West, West"
      ])
  }

  @Test func `all rows that mean no unit or several are listed, with their lines`() throws {
    let words = try refusal {
      _ = try read("region,actor,date\nn,A,2024-01-01\nWest,A,2024-01-01\nEastmark,A,2024-01-01\n")
    }
    #expect(words.contains("t.csv: line 3: 'West' is more than one region"))
    #expect(words.contains("t.csv: line 4: no such region: 'Eastmark'"))
  }

  @Test func `a part of a unit is no unit`() throws {
    let words = try refusal { _ = try read("region,actor,date\neastern North,A,2024-01-01\n") }
    #expect(words.contains("line 2: no such region: 'eastern North'; nearest: North"))
  }

  @Test func `units of one name are told apart by what they lie in`() throws {
    let level = #","level":"district","parent":"#
    try folder.write(
      "r.geojson",
      collection(
        feature(#""id":"E","name":"Eastland","level":"province""#),
        feature(#""id":"F","name":"Farland","level":"province""#),
        feature(#""id":"e1","name":"Hama"\#(level)"E""#),
        feature(#""id":"f1","name":"Hama"\#(level)"F""#)))
    let words = try refusal { _ = try read("region,actor,date\nHama,A,2024-01-01\n") }
    #expect(words.contains("e1") && words.contains("Eastland") && words.contains("f1"))
    #expect(words.contains("Farland"))
    let (_, snapshots) = try read("region,actor,date\n\"Hama, Farland\",A,2024-01-01\n")
    #expect(
      snapshots[0].units?.held(by: .init(actor: "A", status: .controlled), in: "F").units == 1)
  }

  @Test func `a row said twice counts once, with a notice`() throws {
    let (data, snapshots) = try read(
      "region,actor,date\nn,A,2024-01-01\nNorth,A,2024-01-01\nn,A,2024-01-02\n")
    #expect(snapshots.map(\.areas.count) == [1, 1])
    #expect(data.notices[0].message == "'North' has this row already, in line 2: counted once")
    #expect(data.notices[0].location?.line == 3)
  }

  @Test(arguments: [
    ("n,A,controlled,2024-01-01\nn,B,controlled,2024-01-01", true),
    ("n,A,controlled,2024-01-01\nn,B,contested,2024-01-01", true),
    ("n,A,contested,2024-01-01\nn,A,controlled,2024-01-01", true),
    ("n,A,presence,2024-01-01\nn,A,controlled,2024-01-01", true),
    ("n,A,contested,2024-01-01\nn,B,contested,2024-01-01", false),
    ("n,A,controlled,2024-01-01\nn,B,claimed,2024-01-01", false),
    ("n,A,controlled,2024-01-01\nn,B,controlled,2024-01-02", false),
  ])
  func `rows that cannot both be true are refused, both being named`(
    _ rows: String, _ isRefused: Bool
  ) throws {
    guard isRefused else {
      _ = try read("region,actor,status,date\n\(rows)\n")
      return
    }
    let words = try refusal { _ = try read("region,actor,status,date\n\(rows)\n") }
    #expect(words.contains("t.csv: line 3: 'North' is "), "\(words)")
    #expect(words.contains("t.csv: line 2; give both the status 'contested'"), "\(words)")
  }

  @Test func `398 rows for 407 districts say so, and count as 398 of 407`() throws {
    let ids = (1...407).map { "d\($0)" }
    let features = ids.map {
      feature(#""id":"\#($0)","name":"District \#($0)","level":"district","parent":"AF""#)
    }
    let country = feature(#""id":"AF","name":"Country","level":"country""#)
    try folder.write(
      "r.geojson",
      #"{"type":"FeatureCollection","features":["#
        + ([country] + features).joined(separator: ",") + "]}")
    let rows = ids.dropLast(9).enumerated().map { "\($1),\($0 < 229 ? "gov" : "other"),2018-10-22" }
    let (data, snapshots) = try read("region,actor,date\n" + rows.joined(separator: "\n"))
    #expect(
      data.notices.map(\.message) == [
        "rows for 398 of 407 units of level 'district'; none for District d399, District d400, "
          + "District d401, District d402, District d403 and 4 more"
      ])
    let tally = try #require(snapshots[0].units)
    #expect(tally.whole(of: "AF") == UnitTally.Count(units: 407, population: nil))
    let gov = UnitTally.Holder(actor: "gov", status: .controlled)
    #expect(tally.held(by: gov, in: "AF").units == 229)
    #expect(tally.held(by: gov, in: "d1").units == 1 && tally.held(by: gov, in: "d400").units == 0)
  }

  @Test func `people are counted where all are known, the table's own count first`() throws {
    try folder.write(
      "r.geojson",
      collection(
        feature(#""id":"C","name":"Country","level":"country""#),
        feature(#""id":"n","name":"North","level":"district","parent":"C","population":100"#),
        feature(#""id":"s","name":"South","level":"district","parent":"C","population":300"#)))
    let gov = UnitTally.Holder(actor: "A", status: .controlled)
    var (_, snapshots) = try read("region,actor,date\nn,A,2024-01-01\n")
    var tally = try #require(snapshots[0].units)
    #expect(tally.held(by: gov, in: "C") == UnitTally.Count(units: 1, population: 100))
    #expect(tally.whole(of: "C") == UnitTally.Count(units: 2, population: 400))
    (_, snapshots) = try read("region,actor,population,date\nn,A,150,2024-01-01\n")
    tally = try #require(snapshots[0].units)
    #expect(tally.held(by: gov, in: "C") == UnitTally.Count(units: 1, population: 150))
    #expect(tally.whole(of: "C") == UnitTally.Count(units: 2, population: 450))
  }

  @Test func `what a day leaves out is told by the day`() throws {
    let (data, _) = try read(
      "region,actor,date\nn,A,2024-01-01\nn,A,2024-01-02\ns,A,2024-01-02\nn,A,2024-01-03\n")
    #expect(
      data.notices.map(\.message) == [
        "on 2024-01-01 and 1 more days: rows for 1 of 4 units of level 'district'; none for South, "
          + "West, West",
        "on 2024-01-02: rows for 2 of 4 units of level 'district'; none for West, West",
      ])
  }

  @Test func `loose tables need no package, and their columns may be named`() throws {
    var files = LooseFiles()
    files.regions = [folder.path + "/r.geojson"]
    files.controlTables = [
      try folder.write("2024-03-01.tsv", "place\tby\nn\tA\nSouth\tB\n")
    ]
    files.unitField = "place"
    files.actorField = "by"
    var data = Dataset()
    try data.add(files)
    let snapshots = try data.readSnapshots()
    #expect(snapshots.map { "\($0.date)" } == ["2024-03-01"])
    #expect(snapshots[0].areas.map(\.actor) == ["A", "B"])
    files.unitField = "unit"
    var other = Dataset()
    try other.add(files)
    #expect(
      try refusal { _ = try other.readSnapshots() }
        .contains("no column 'unit' (there are: place, by)"))
  }

  @Test func `a row without actor, date or known status stops the run`() throws {
    for (row, fault) in [
      ("n,,controlled,2024-01-01", "line 2: no actor"),
      ("n,A,holds,2024-01-01", "line 2: status 'holds' is not one of"),
      ("n,A,controlled,yesterday", "line 2: date 'yesterday' is not"),
      ("n,A,controlled,", "line 2: date '' is not"),
    ] {
      let words = try refusal { _ = try read("region,actor,status,date\n\(row)\n") }
      #expect(words.contains(fault), "\(words)")
    }
  }

  @Test func `a table without a row is refused: of which day would it be`() throws {
    #expect(
      try refusal { _ = try read("region,actor,status,date\n") }.hasSuffix(
        "t.csv: no row in the file"))
  }
}
