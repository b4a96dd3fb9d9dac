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
