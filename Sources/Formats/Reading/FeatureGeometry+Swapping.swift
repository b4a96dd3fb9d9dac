internal import GeoJSON
internal import Geometry

extension FeatureGeometry {
  /// The same with the two coordinates of each position in the other order.
  var swapped: FeatureGeometry {
    func swap(_ line: [Coordinate]) -> [Coordinate] {
      line.map { Coordinate($0.latitude, $0.longitude) }
    }
    switch self {
    case .point(let position): return .point(Coordinate(position.latitude, position.longitude))
    case .points(let positions): return .points(swap(positions))
    case .lines(let lines): return .lines(lines.map(swap))
    case .polygons(let polygons):
      return .polygons(polygons.map { UncheckedPolygon($0.rings.map(swap)) })
    case .collection(let parts): return .collection(parts.map(\.swapped))
    }
  }
}
