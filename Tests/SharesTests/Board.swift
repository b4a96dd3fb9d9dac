import Atlas
import Geometry
import Shares

// Squares on a board between 36° and 40° E, 34° and 35° N. Boxes between the same parallels have
// areas in the proportion of their widths, exactly, on any ellipsoid.

/// The rings of a box.
func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> UncheckedPolygon {
  Box(west: west, south: south, east: east, north: north).polygon.unchecked
}

/// A column of the board from one meridian to another.
func column(_ west: Double, _ east: Double) -> UncheckedPolygon { box(west, 34, east, 35) }

/// A region of some polygons, prepared.
func region(
  _ id: String = "R", _ outline: UncheckedPolygon..., options: MeasuringOptions = MeasuringOptions()
) throws -> PreparedRegion {
  try PreparedRegion(
    Region(id: id, name: id, outline: outline, location: FeatureLocation(file: "regions")),
    options: options)
}

/// One feature of a control file.
func control(
  _ actor: String, _ status: Status, accuracy: Double? = nil, _ outline: UncheckedPolygon...
) -> ControlArea {
  ControlArea(
    actor: actor, status: status, outline: outline, accuracy: accuracy,
    location: FeatureLocation(file: "control"))
}

/// One feature of a control file, controlled.
func control(
  _ actor: String, accuracy: Double? = nil, _ outline: UncheckedPolygon...
) -> ControlArea {
  ControlArea(
    actor: actor, outline: outline, accuracy: accuracy, location: FeatureLocation(file: "control"))
}

/// A day on which nothing depends.
let someDay = CalendarDate(dayNumber: 17_507)

/// A snapshot of some features.
func snapshot(_ areas: [ControlArea], on date: CalendarDate = someDay) -> Snapshot {
  Snapshot(source: "S", date: date, areas: areas)
}

/// What a set of features amounts to in some regions.
func assess(
  _ areas: [ControlArea], in regions: PreparedRegion...,
  options: MeasuringOptions = MeasuringOptions()
) throws -> Assessment {
  try Assessment(snapshots: [snapshot(areas)], regions: regions, options: options)
}

extension Assessment {
  /// The share of an actor under a status, which must be there.
  func share(_ actor: String, _ status: Status = .controlled, in region: String = "R") -> Share? {
    shares.first { $0.actor == actor && $0.status == status && $0.regionID == region }
  }
}

extension Ledger {
  /// The parts as fractions of the region, by what they are.
  var fractions: [String: Double] {
    var fractions = ["contested": contested / regionArea, "unassigned": unassigned / regionArea]
    for (actor, area) in controlled { fractions[actor, default: 0] += area / regionArea }
    for (status, area) in others { fractions[status.rawValue, default: 0] += area / regionArea }
    return fractions.filter { $0.value > 1e-15 }
  }
}

/// Whether two dictionaries of fractions have the same keys and values to 1e-12.
func agree(_ left: [String: Double], _ right: [String: Double]) -> Bool {
  left.keys.sorted() == right.keys.sorted()
    && left.allSatisfy { abs($0.value - (right[$0.key] ?? .nan)) < 1e-12 }
}
