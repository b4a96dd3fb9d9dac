import Geometry

/// A square of a lower left corner and a side.
func square(_ x: Double, _ y: Double, _ side: Double) -> MultiPolygon {
  MultiPolygon([Box(west: x, south: y, east: x + side, north: y + side).polygon])
}

/// Two triangles of area 1/4 that meet at (0.5, 0.5).
let bowTie = MultiPolygon([
  Polygon(
    shell: Ring(trusted: [
      Coordinate(0, 0), Coordinate(1, 1), Coordinate(1, 0), Coordinate(0, 1), Coordinate(0, 0),
    ]))
])

/// The area in the plane of the coordinates, by the shoelace formula.
func planarArea(_ ground: MultiPolygon) -> Double {
  ground.polygons.reduce(0) { sum, polygon in
    polygon.holes.reduce(sum + planarArea(polygon.shell)) { $0 - planarArea($1) }
  }
}

func planarArea(_ ring: Ring) -> Double {
  let origin = ring.coordinates[0]
  let twice = zip(ring.coordinates, ring.coordinates.dropFirst()).reduce(0) { sum, edge in
    sum + (edge.0.longitude - origin.longitude) * (edge.1.latitude - origin.latitude)
      - (edge.1.longitude - origin.longitude) * (edge.0.latitude - origin.latitude)
  }
  return abs(twice) / 2
}

func coordinates(_ numbers: (Double, Double)...) -> [Coordinate] {
  numbers.map { Coordinate($0.0, $0.1) }
}
