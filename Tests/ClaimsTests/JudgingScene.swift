import Atlas
import Claims
import Geometry
import Shares

/// A board of one degree around the equator, cut into four columns, of which an actor holds the west.
///
/// Boxes between the same parallels have areas in the proportion of their widths, exactly, and one
/// degree of longitude is 111.32 km (WGS84: 6378.137 km × π/180) to 0.004 % all over the board: every
/// expected number here is of pencil and paper.
struct Scene {
  static let degree = 111_319.49
  static let day = day(2020, 7, 1)

  var data = Dataset()
  var options = MeasuringOptions()
  private var snapshots: [Snapshot] = []

  init() {
    data.regions = [Self.region("R", 0, 1, level: "country", parent: nil)]
    for index in 1...4 {
      let west = Double(index - 1) / 4
      data.regions.append(
        Self.region("D\(index)", west, west + 0.25, level: "district", parent: "R"))
    }
    data.actors = [Actor(id: "A", name: "The Actor")]
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      preconditionFailure("the calendar has no \(year)-\(month)-\(day)")
    }
    return date
  }

  static func region(
    _ id: String, _ west: Double, _ east: Double, level: String, parent: String?
  ) -> Region {
    Region(
      id: id, name: id, outline: [column(west, east)], location: FeatureLocation(file: "regions"),
      level: level, parent: parent)
  }

  static func column(_ west: Double, _ east: Double) -> UncheckedPolygon {
    Box(west: west, south: -0.5, east: east, north: 0.5).polygon.unchecked
  }

  /// Adds a column that the actor holds after a source.
  func holding(
    _ west: Double, _ east: Double, _ status: Status = .controlled, accuracy: Double? = 1000,
    source: String = "S", on date: CalendarDate = day
  ) -> Scene {
    var scene = self
    let area = ControlArea(
      actor: "A", status: status, outline: [Self.column(west, east)], accuracy: accuracy,
      location: FeatureLocation(file: "control"))
    scene.snapshots.append(Snapshot(source: source, date: date, areas: [area]))
    return scene
  }

  /// The board with something else about its data.
  func with(_ change: (inout Dataset) -> Void) -> Scene {
    var scene = self
    change(&scene.data)
    return scene
  }

  /// The finding on a phrase.
  func finding(
    _ wording: String, region: String = "R", on date: CalendarDate = day, whole: String = "",
    policy: Policy = .standard, accuracy: Double? = nil
  ) throws -> Finding {
    var options = options
    options.accuracy = accuracy
    let covers = try Snapshot.joined(snapshots).map { try Cover($0, options: options) }
    let judge = Judge(dataset: data, covers: CoverStore(covers), options: options, policy: policy)
    return try judge.finding(
      for: Claim(
        id: "c", claimant: "someone", date: date, actor: "A", region: region, wording: wording,
        denominator: whole, location: FeatureLocation(file: "claims")))
  }
}
