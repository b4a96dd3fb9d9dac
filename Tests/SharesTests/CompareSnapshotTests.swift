import Atlas
import Shares
import Testing

@Suite struct CompareSnapshotTests {
  let maps = [
    MapScene.snapshot([], source: "Alpha", day: 20), MapScene.snapshot([], source: "Alpha", day: 0),
    MapScene.snapshot([], source: "Alpha", day: 10), MapScene.snapshot([], source: "Beta", day: 5),
  ].map { SnapshotEntry($0) }
  var alpha: [SnapshotEntry] { maps.filter { $0.source == "Alpha" } }

  private func day(_ number: Int) -> CalendarDate { MapScene.noon.advanced(by: number) }

  @Test func `each day takes the newest map that is not later`() throws {
    let pair = try SnapshotPair(of: "Alpha", from: day(0), to: day(19), in: maps)
    #expect(pair.first.date == day(0))
    #expect(pair.second.date == day(10))
    #expect(pair.notices.map(\.message).count == 1)
    #expect(pair.notices[0].message.hasSuffix("9 days older"))
  }

  @Test func `a source that stands alone need not be named`() throws {
    let pair = try SnapshotPair(of: nil, from: day(0), to: day(10), in: alpha)
    #expect(pair.second.date == day(10))
    #expect(pair.notices.isEmpty)
  }

  @Test func `of several sources one must be named, and they are listed`() throws {
    let error = #expect(throws: SharesError.self) {
      try SnapshotPair(of: nil, from: day(0), to: day(10), in: maps)
    }
    #expect(error?.description == "say whose maps with --source; there are: 'Alpha', 'Beta'")
  }

  @Test func `a source is found whatever its capitals, and an unknown one is not`() throws {
    #expect(
      try SnapshotPair(of: "alpha", from: day(0), to: day(10), in: maps).first.source == "Alpha")
    let error = #expect(throws: SharesError.self) {
      try SnapshotPair(of: "Gamma", from: day(0), to: day(10), in: maps)
    }
    #expect(error?.description == "no source 'Gamma'; there are: 'Alpha', 'Beta'")
  }

  @Test func `two days with one map between them are refused, not reported as no change`() throws {
    let error = #expect(throws: SharesError.self) {
      try SnapshotPair(of: "Alpha", from: day(11), to: day(19), in: maps)
    }
    #expect(error?.description.contains("both take that of \(day(10))") == true)
  }

  @Test func `a day before the first map is refused`() throws {
    let error = #expect(throws: SharesError.self) {
      try SnapshotPair(of: "Alpha", from: day(-1), to: day(19), in: maps)
    }
    #expect(error?.description.hasPrefix("no snapshot of 'Alpha' on or before \(day(-1))") == true)
  }

  @Test func `a map that is too old is refused`() throws {
    #expect(throws: SharesError.self) {
      try SnapshotPair(of: "Alpha", from: day(0), to: day(40), in: maps, maximumAge: 19)
    }
    let pair = try SnapshotPair(of: "Alpha", from: day(0), to: day(40), in: maps, maximumAge: 20)
    #expect(pair.second.date == day(20))
  }

  @Test func `two sources meet at a day, and the days between their maps are said`() throws {
    let pair = try SnapshotPair(of: "Alpha", and: "Beta", on: day(12), in: maps)
    #expect(pair.first.date == day(10) && pair.second.date == day(5))
    #expect(pair.notices.contains { $0.message.contains("are 5 days apart") })
    let newest = try SnapshotPair(of: "Alpha", and: "Beta", on: nil, in: maps)
    #expect(newest.first.date == day(20))
  }

  @Test func `a source is not compared with itself`() throws {
    #expect(throws: SharesError.self) {
      try SnapshotPair(of: "Alpha", and: "alpha", on: nil, in: maps)
    }
  }
}
