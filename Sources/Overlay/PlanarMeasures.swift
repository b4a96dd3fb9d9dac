import Geometry

// In the plane of the coordinates, in degrees: what an overlay may change, never what is measured.

extension Ring {
  /// The area, positive if the ring runs counter-clockwise, and the length.
  var planarMeasures: (area: Double, length: Double) {
    let origin = coordinates[0]
    var (twice, length) = (0.0, 0.0)
    for (a, b) in zip(coordinates, coordinates.dropFirst()) {
      let (ax, ay) = (a.longitude - origin.longitude, a.latitude - origin.latitude)
      let (bx, by) = (b.longitude - origin.longitude, b.latitude - origin.latitude)
      twice += ax * by - bx * ay
      length += ((bx - ax) * (bx - ax) + (by - ay) * (by - ay)).squareRoot()
    }
    return (twice / 2, length)
  }
}

extension MultiPolygon {
  /// The area, holes taken away, and the length of all rings.
  var planarMeasures: (area: Double, length: Double) {
    var (area, length) = (0.0, 0.0)
    for polygon in polygons {
      for (index, ring) in polygon.rings.enumerated() {
        let measures = ring.planarMeasures
        area += index == 0 ? abs(measures.area) : -abs(measures.area)
        length += measures.length
      }
    }
    return (area, length)
  }
}
