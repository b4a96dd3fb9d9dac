internal import Geometry

extension Box {
  /// The box of an edge.
  @inline(__always)
  init(edge p: Coordinate, _ q: Coordinate) {
    let isEast = p.longitude <= q.longitude
    let isNorth = p.latitude <= q.latitude
    self.init(
      west: isEast ? p.longitude : q.longitude, south: isNorth ? p.latitude : q.latitude,
      east: isEast ? q.longitude : p.longitude, north: isNorth ? q.latitude : p.latitude)
  }
}
