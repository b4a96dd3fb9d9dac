internal import Geodesy
internal import Geometry

extension [UncheckedPolygon] {
  /// The ground that the rings bound as they were read, in square metres: unrepaired, overlaps counted
  /// twice.
  var roughArea: Double {
    reduce(0) { sum, polygon in
      let rings = polygon.rings.map { ring in
        (try? Ring(closing: ring)).map { abs(StraightEdgeArea.signed(of: $0)) } ?? 0
      }
      return sum + Swift.max(0, (rings.first ?? 0) - rings.dropFirst().reduce(0, +))
    }
  }
}
