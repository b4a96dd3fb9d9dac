import SampleFiles
import SeededNumbers
import Testing

@testable import Atlas

@Suite struct TimelineTests {
  private func area(_ actor: String, _ rest: String) -> String {
    feature(#""actor":"\#(actor)",\#(rest)"#)
  }

  /// Snapshots as `date…last day: actors`, an open end being `…`.
  private func summary(_ snapshots: [Snapshot]) -> [String] {
    snapshots.map { snapshot in
      let last = snapshot.validThrough.map { "\($0)" } ?? "…"
      return "\(snapshot.date)–\(last): \(snapshot.areas.map(\.actor).joined(separator: " "))"
    }
  }

  @Test func `a history has a map for each day on which something begins or has ended`() throws {
    let text = collection(
      area("A", #""valid_from":"2017-01-01","valid_to":"2017-03-31""#),
      area("B", #""valid_from":"2017-02-01","valid_to":null"#),
      area("C", #""valid_from":"2017-04-01","valid_to":"2017-04-30""#))
    #expect(
      summary(try control(text).snapshots) == [
        "2017-01-01–2017-01-31: A", "2017-02-01–2017-03-31: A B", "2017-04-01–2017-04-30: B C",
        "2017-05-01–…: B",
      ])
  }

  @Test func `a history says nothing of days on which nothing in it is valid`() throws {
    let text = collection(
      area("A", #""valid_from":"2017-01-01","valid_to":"2017-01-31""#),
      area("A", #""valid_from":"2017-03-01","valid_to":"2017-03-31""#))
    #expect(
      summary(try control(text).snapshots)
        == ["2017-01-01–2017-01-31: A", "2017-03-01–2017-03-31: A"])
  }

  @Test func `the end of time in a database is no turning point`() throws {
    let text = collection(
      area("A", #""valid_from":"2017-01-01","valid_to":"9999-12-31""#),
      area("B", #""valid_from":"2017-01-01""#))
    #expect(summary(try control(text).snapshots) == ["2017-01-01–…: A B"])
  }

  @Test func `a dated map holds what is valid on its day, and says until when`() throws {
    let text = collection(
      area("A", #""valid_from":"2017-01-01","valid_to":"2017-12-31""#),
      area("B", #""valid_from":"2017-02-01","valid_to":"2017-03-31""#),
      area("C", #""valid_from":"2017-12-20""#), area("D", #""valid_to":"2017-12-25""#))
    var reader = ControlReader(source: "s")
    reader.date = try day("2017-12-07")
    let read = try control(text, reader)
    #expect(summary(read.snapshots) == ["2017-12-07–2017-12-19: A D"])
    #expect(
      read.notices.map(\.description) == [
        "map.geojson: feature 1: not valid on 2017-12-07: left out (and 1 more features)"
      ])
  }

  @Test func `features with an interval belong to each dated map within it`() throws {
    let text = collection(
      area("A", #""date":"2017-01-01""#), area("B", #""date":"2017-02-01""#),
      area("C", #""date":"2017-03-01""#),
      area("L", #""valid_from":"2017-01-15","valid_to":"2017-02-10""#))
    #expect(
      summary(try control(text).snapshots)
        == ["2017-01-01–2017-01-14: A", "2017-02-01–2017-02-10: B L", "2017-03-01–…: C"])
  }

  @Test func `an interval between two dated maps is told as left out`() throws {
    let text = collection(
      area("A", #""date":"2017-01-01""#), area("B", #""date":"2017-02-01""#),
      area("L", #""valid_from":"2017-01-10","valid_to":"2017-01-20""#))
    let read = try control(text)
    #expect(summary(read.snapshots) == ["2017-01-01–2017-01-09: A", "2017-02-01–…: B"])
    #expect(
      read.notices.map(\.description)
        == ["map.geojson: feature 2: not valid on any day that 's' has a map of: left out"])
  }

  @Test func `a history in one of several files of a source is refused`() throws {
    var reader = ControlReader(source: "s")
    reader.isOneOfSeveral = true
    let text = collection(area("A", #""valid_from":"2017-01-01""#))
    #expect(
      try refusal { _ = try control(text, reader) }
        == "map.geojson: features with validity intervals, and no date, in one of several files of "
        + "'s'; put them into one file, or ask for one day with --as-of")
    reader.date = try day("2017-12-07")
    #expect(summary(try control(text, reader).snapshots) == ["2017-12-07–…: A"])
  }

  @Test func `every day of a random history is answered as the intervals say`() throws {
    var random = SplitMix(seed: 20_171_207)
    for _ in 0..<40 {
      var timeline = Timeline(source: "s")
      var spans: [(name: String, days: ClosedRange<Int>)] = []
      for index in 0..<Int.random(in: 1...12, using: &random) {
        let first = Int.random(in: 0...60, using: &random)
        let last = first + Int.random(in: 0...30, using: &random)
        let isOpen = Int.random(in: 0...4, using: &random) == 0
        spans.append(("\(index)", first...(isOpen ? 1000 : last)))
        timeline.add(
          Timeline.Entry(
            content: .area(
              ControlArea(actor: "\(index)", outline: [], location: FeatureLocation(file: "f"))),
            asOf: nil, validFrom: CalendarDate(dayNumber: first),
            validTo: isOpen ? nil : CalendarDate(dayNumber: last)))
      }
      let snapshots = try timeline.snapshots().snapshots
      for number in 0...120 {
        let date = CalendarDate(dayNumber: number)
        let newest = snapshots.last { $0.date <= date }
        let answer = newest.flatMap { $0.holds(on: date) ? $0.areas.map(\.actor) : nil }
        #expect((answer ?? []) == spans.filter { $0.days.contains(number) }.map(\.name))
      }
    }
  }

  @Test func `a history that would fill the memory is refused with a way out`() throws {
    var timeline = Timeline(source: "s", mostAreas: 100)
    for number in 0..<20 {
      timeline.add(
        Timeline.Entry(
          content: .area(
            ControlArea(actor: "A", outline: [], location: FeatureLocation(file: "f"))),
          asOf: nil, validFrom: CalendarDate(dayNumber: number), validTo: nil))
    }
    let words = try refusal { _ = try timeline.snapshots() }
    #expect(
      words == "f: its validity intervals make 20 maps of more than 100 areas; "
        + "ask for one day with --as-of")
  }
}
