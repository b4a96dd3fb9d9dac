import Atlas
import Claims
import Geometry
import Reports
import Shares

/// A land of two halves with three maps of it, under names of one's choice.
struct HTMLScene {
  var land = "Land"
  var west = "West"
  var east = "المنطقة الشرقية"
  var actor = "North"
  var source = "the map"
  var wording = "about 30 percent"
  var quote = ""
  var claimant = "a claimant"
  var url: String?
  var days = [0, 7, 14]

  private static let first = CalendarDate(dayNumber: 19_000)
  private static let options = MeasuringOptions()

  private func region(_ id: String, _ name: String, _ box: Box, parent: String?) -> Region {
    Region(
      id: id, name: name, outline: [box.polygon.unchecked],
      location: FeatureLocation(file: "regions.geojson"), parent: parent)
  }

  private func area(_ actor: String, _ west: Double, _ east: Double) -> ControlArea {
    ControlArea(
      actor: actor,
      outline: [Box(west: west, south: 33, east: east, north: 36).polygon.unchecked],
      accuracy: 5000, location: FeatureLocation(file: "maps"))
  }

  /// Everything measured and judged, as the command does it.
  func content() throws -> ReportContent {
    var data = Dataset(title: "A test of \(land)")
    data.regions = [
      region("L", land, Box(west: 0, south: 33, east: 4, north: 36), parent: nil),
      region("W", west, Box(west: 0, south: 33, east: 2, north: 36), parent: "L"),
      region("E", east, Box(west: 2, south: 33, east: 4, north: 36), parent: "L"),
    ]
    data.actors = [Actor(id: "n", name: actor), Actor(id: "s", name: "South")]
    data.inputs = [
      Input(
        path: "maps/\(source)", role: "control", sha256: String(repeating: "a", count: 64),
        source: source, licence: "CC0-1.0")
    ]
    let snapshots = days.map { day in
      let front = 1 + Double(day) / 20
      return Snapshot(
        source: source, date: Self.first.advanced(by: day),
        areas: [area("n", 0, front), area("s", front - 0.2, 4)])
    }
    let regions = try data.regions.map { try PreparedRegion($0, options: Self.options) }
    let covers = try snapshots.map { try Cover($0, options: Self.options) }
    let judge = Judge(
      dataset: data, covers: CoverStore(covers), options: Self.options, policy: .standard)
    let drawn = Set(HTMLReport.drawn(covers.map(\.entry)))
    let claim = Claim(
      id: "c", claimant: claimant, date: Self.first.advanced(by: days[0]), actor: "n",
      region: "L", wording: wording, quote: quote, source: "the press", url: url,
      location: FeatureLocation(file: "claims.csv", line: 2))
    let assessment = try Assessment(
      snapshots: snapshots, regions: regions, options: Self.options)
    return ReportContent(
      dataset: data, findings: [try judge.finding(for: claim)], assessment: assessment,
      covers: covers.filter { drawn.contains($0.entry) },
      changes: covers.count > 1
        ? [try CoverComparison(covers[0], covers[covers.count - 1], in: regions)] : [],
      provenance: Provenance(
        tool: "1", libraries: [("GEOS", "3")], title: data.title, options: Self.options,
        policy: .standard, inputs: data.inputs, notices: [Notice("a notice of \(land)")]),
      command: "controlshare report '\(land)' -o report.html")
  }

  /// The page as text.
  func page() throws -> String { String(decoding: HTMLReport.page(try content()), as: UTF8.self) }
}
