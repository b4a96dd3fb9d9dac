import Geometry
import Overlay
import SeededNumbers

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Shapes that are made to meet each other in every awkward way.
struct RandomShapes {
  var random: SplitMix

  init(seed: UInt64) { random = SplitMix(seed: seed) }

  /// A rough star around a centre, hence simple.
  mutating func star(
    _ west: Double, _ south: Double, radius: Double, vertices: Int, roughness: Double = 0.5
  ) -> Ring {
    var points: [Coordinate] = []
    for index in 0..<vertices {
      let angle = 2 * Double.pi * Double(index) / Double(vertices)
      let r = radius * (1 - roughness * Double.random(in: 0..<1, using: &random))
      points.append(Coordinate(west + r * cos(angle), south + r * sin(angle)))
    }
    return Ring(trusted: points + [points[0]])
  }

  /// A star, perhaps with a lake in it and an island in the lake.
  mutating func land(_ west: Double, _ south: Double, radius: Double) -> MultiPolygon {
    let vertices = Int.random(in: 3...24, using: &random)
    let shell = star(west, south, radius: radius, vertices: vertices, roughness: 0.4)
    guard vertices > 8, Bool.random(using: &random) else {
      return MultiPolygon([Polygon(shell: shell)])
    }
    let lake = star(west, south, radius: radius * 0.4, vertices: 9, roughness: 0.2)
    let island = star(west, south, radius: radius * 0.25, vertices: 5, roughness: 0.2)
    return MultiPolygon([Polygon(shell: shell, holes: [lake]), Polygon(shell: island)])
  }

  /// A union of rectangles and triangles whose corners lie on a coarse lattice.
  mutating func lattice(_ count: Int, step: Double) throws -> MultiPolygon {
    var parts: [MultiPolygon] = []
    for _ in 0..<count {
      let west = Int.random(in: 0...5, using: &random)
      let south = Int.random(in: 0...5, using: &random)
      let width = Int.random(in: 1...3, using: &random)
      let height = Int.random(in: 1...3, using: &random)
      func corner(_ x: Int, _ y: Int) -> Coordinate {
        Coordinate(36.1 + Double(x) * step, 33.3 + Double(y) * step)
      }
      var points = [
        corner(west, south), corner(west + width, south), corner(west + width, south + height),
        corner(west, south + height),
      ]
      if Bool.random(using: &random) {
        points.remove(at: Int.random(in: 0..<4, using: &random))
      }
      parts.append(MultiPolygon([Polygon(shell: Ring(trusted: points + [points[0]]))]))
    }
    return try Overlay.union(parts)
  }

  /// The same ground with vertices put on its edges, where rounding lets them lie.
  mutating func refined(_ ground: MultiPolygon) -> MultiPolygon {
    mapRings(ground) { ring, random in
      var points: [Coordinate] = []
      for (a, b) in zip(ring.coordinates, ring.coordinates.dropFirst()) {
        points.append(a)
        for _ in 0..<Int.random(in: 0...2, using: &random) {
          let t = Double.random(in: 0...1, using: &random)
          points.append(
            Coordinate(
              a.longitude + t * (b.longitude - a.longitude),
              a.latitude + t * (b.latitude - a.latitude)))
        }
      }
      return Ring(trusted: points + [points[0]])
    }
  }

  /// The same ground with every vertex moved by up to a distance.
  mutating func jittered(_ ground: MultiPolygon, by distance: Double) -> MultiPolygon {
    mapRings(ground) { ring, random in
      var points = ring.coordinates.dropLast().map {
        Coordinate(
          $0.longitude + Double.random(in: -distance...distance, using: &random),
          $0.latitude + Double.random(in: -distance...distance, using: &random))
      }
      points.append(points[0])
      return Ring(trusted: points)
    }
  }

  /// The same ground with rings reversed and begun elsewhere, and vertices repeated.
  mutating func rewritten(_ ground: MultiPolygon) -> MultiPolygon {
    mapRings(ground) { ring, random in
      var points = Array(ring.coordinates.dropLast())
      let start = Int.random(in: 0..<points.count, using: &random)
      points = Array(points[start...] + points[..<start])
      if Bool.random(using: &random) { points.reverse() }
      points.insert(points[1], at: 1)
      return Ring(trusted: points + [points[0]])
    }
  }

  private mutating func mapRings(
    _ ground: MultiPolygon, _ change: (Ring, inout SplitMix) -> Ring
  ) -> MultiPolygon {
    MultiPolygon(
      ground.polygons.map { polygon in
        Polygon(
          shell: change(polygon.shell, &random),
          holes: polygon.holes.map { change($0, &random) })
      })
  }
}
