import Atlas
import Geometry
import SeededNumbers
import Shares

/// Control and regions made of few numbers, for comparisons and certificates.
enum MapScene {
  static let noon = CalendarDate(dayNumber: 17_000)
  static let options = MeasuringOptions()

  /// A box of west, south, east and north, as a file would have it.
  static func box(
    _ west: Double, _ south: Double, _ east: Double, _ north: Double
  ) -> [UncheckedPolygon] {
    [Box(west: west, south: south, east: east, north: north).polygon.unchecked]
  }

  static func region(
    _ outline: [UncheckedPolygon], id: String = "land", name: String? = nil
  ) throws -> PreparedRegion {
    let region = Region(
      id: id, name: name ?? id, outline: outline, location: FeatureLocation(file: "regions"))
    return try PreparedRegion(region, options: options)
  }

  static func area(
    _ outline: [UncheckedPolygon], by actor: String = "north", _ status: Status = .controlled,
    accuracy: Double? = nil
  ) -> ControlArea {
    ControlArea(
      actor: actor, status: status, outline: outline, accuracy: accuracy,
      location: FeatureLocation(file: "control"))
  }

  static func snapshot(
    _ areas: [ControlArea], source: String = "map", day: Int = 0
  ) -> Snapshot {
    Snapshot(source: source, date: noon.advanced(by: day), areas: areas)
  }

  static func cover(
    _ areas: [ControlArea], source: String = "map", day: Int = 0
  ) throws -> Cover {
    try Cover(snapshot(areas, source: source, day: day), options: options)
  }
}

/// Control that is unlike any map and has what makes overlays hard: stars and boxes of several actors
/// and statuses, some cut along the regions' borders, some sharing vertices with each other.
struct RandomScene {
  private var random: SplitMix

  init(seed: UInt64) { random = SplitMix(seed: seed) }

  /// A land of four quarters whose inner borders are slanted, the whole first.
  let quarters: [(id: String, outline: [UncheckedPolygon])] = {
    let (w, e, s, n) = (36.0, 40.0, 33.0, 36.0)
    let middle = Coordinate(37.7, 34.3)
    let gates = [
      Coordinate(38.1, n), Coordinate(e, 34.9), Coordinate(37.2, s), Coordinate(w, 34.1),
    ]
    let corners = [
      Coordinate(e, n), Coordinate(e, s), Coordinate(w, s), Coordinate(w, n),
    ]
    func ring(_ vertices: [Coordinate]) -> [UncheckedPolygon] {
      [UncheckedPolygon([vertices + [vertices[0]]])]
    }
    let whole = zip(gates, corners).flatMap { [$0, $1] }
    return [("whole", ring(whole))]
      + (0..<4).map { index in
        (
          "quarter \(index)",
          ring([middle, gates[index], corners[index], gates[(index + 1) % 4]])
        )
      }
  }()

  mutating func areas(accuracy: Double? = nil) -> [ControlArea] {
    (0..<Int.random(in: 1...5, using: &random)).map { _ in
      let status =
        [Status.controlled, .controlled, .controlled, .contested, .claimed]
        .randomElement(using: &random) ?? .controlled
      let actor = Bool.random(using: &random) ? "north" : "south"
      return MapScene.area(outline(), by: actor, status, accuracy: accuracy)
    }
  }

  private mutating func outline() -> [UncheckedPolygon] {
    switch Int.random(in: 0..<3, using: &random) {
    case 0: return quarters[Int.random(in: 1...4, using: &random)].outline
    case 1:
      // A coarse grid, so that boxes share borders and vertices.
      let west = 35.5 + 0.5 * Double(Int.random(in: 0..<8, using: &random))
      let south = 32.5 + 0.5 * Double(Int.random(in: 0..<6, using: &random))
      let width = 0.5 * Double(Int.random(in: 1...4, using: &random))
      return MapScene.box(west, south, west + width, south + width)
    default: return star()
    }
  }

  private mutating func star() -> [UncheckedPolygon] {
    let centre = Coordinate(
      Double.random(in: 35.5...40.5, using: &random), Double.random(in: 32.5...36.5, using: &random)
    )
    let count = Int.random(in: 5...40, using: &random)
    var ring = (0..<count).map { index in
      let radius = Double.random(in: 0.2...1.5, using: &random)
      let angle = Double(index) / Double(count) * 2 * .pi
      // A polygon with a vertex per direction needs no trigonometry beyond a rational circle.
      let t = angle < .pi ? angle / .pi * 2 - 1 : (angle - .pi) / .pi * 2 - 1
      let side = angle < .pi ? 1.0 : -1.0
      let (x, y) = (side * -2 * t / (1 + t * t), side * (1 - t * t) / (1 + t * t))
      return Coordinate(
        centre.longitude + radius * x, centre.latitude + radius * y)
    }
    ring.append(ring[0])
    return [UncheckedPolygon([ring])]
  }
}
