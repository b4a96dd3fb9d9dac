internal import Geodesy
internal import Geometry

/// The sheet that maps are drawn on: 1000 units wide, as high as the ground asks for.
struct MapFrame {
  static let width = 1000.0
  private static let margin = 18.0

  let projection: MapProjection
  /// Units of the drawing.
  let height: Double
  /// Units of the drawing per metre, at the centre of the projection.
  let scale: Double
  private let west: Double
  private let north: Double

  /// Fits ground onto the sheet.
  init(around grounds: [MultiPolygon]) {
    projection = MapProjection(around: grounds)
    var (west, east) = (Double.infinity, -Double.infinity)
    var (south, north) = (Double.infinity, -Double.infinity)
    for ring in grounds.lazy.flatMap(\.polygons).map(\.shell) {
      for coordinate in ring.coordinates {
        let place = projection.project(coordinate)
        west = min(west, place.east)
        east = max(east, place.east)
        south = min(south, place.north)
        north = max(north, place.north)
      }
    }
    let wide = max(east - west, 1)
    let high = max(north - south, 1)
    let room = Self.width - 2 * Self.margin
    scale = wide.isFinite && high.isFinite ? min(room / wide, room / high) : 1
    height = (high.isFinite ? high * scale : room) + 2 * Self.margin
    self.west = (west + east) / 2 - Self.width / 2 / scale
    self.north = north + Self.margin / scale
  }

  /// A position on the sheet.
  func place(_ position: Coordinate) -> GridPoint {
    let place = projection.project(position)
    func tenths(_ units: Double) -> Int { Int((max(-1e6, min(1e6, units)) * 10).rounded()) }
    return GridPoint(
      x: tenths((place.east - west) * scale), y: tenths((north - place.north) * scale))
  }

  /// The rings of ground on the sheet, without those too small to be seen.
  func rings(_ ground: MultiPolygon) -> [[GridPoint]] {
    ground.polygons.lazy.flatMap(\.rings).compactMap { ring in
      var points: [GridPoint] = []
      func add(_ position: Coordinate) {
        let point = place(position)
        if points.last != point { points.append(point) }
      }
      for (start, end) in zip(ring.coordinates, ring.coordinates.dropFirst()) {
        add(start)
        for cut in Self.cuts(start, end) { add(cut) }
      }
      add(ring.coordinates[0])
      return points.count >= 4 ? points : nil
    }
  }

  /// Places along an edge that is straight in degrees and bent on the sheet, the same either way.
  private static func cuts(_ start: Coordinate, _ end: Coordinate) -> [Coordinate] {
    if (end.longitude, end.latitude) < (start.longitude, start.latitude) {
      return cuts(end, start).reversed()
    }
    let east = end.longitude - start.longitude
    let rise = end.latitude - start.latitude
    let pieces = min(720, Int((max(abs(east), abs(rise)) / longestEdge).rounded(.up)))
    guard pieces > 1 else { return [] }
    return (1..<pieces).map {
      let t = Double($0) / Double(pieces)
      return Coordinate(start.longitude + t * east, start.latitude + t * rise)
    }
  }

  /// Degrees.
  private static let longestEdge = 0.5
}

extension MapFrame {
  /// A round length in metres near a fifth of the sheet, with its name.
  var scaleBar: (units: Double, name: String) {
    let wanted = Self.width / 5 / scale
    var step = 1.0
    while step * 10 <= wanted { step *= 10 }
    let metres = [5, 2, 1].map { $0 * step }.first { $0 <= wanted } ?? step
    return (
      metres * scale, metres >= 1000 ? "\(Int(metres / 1000)) km" : "\(Int(metres)) m"
    )
  }
}
