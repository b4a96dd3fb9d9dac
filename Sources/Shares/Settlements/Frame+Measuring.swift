internal import Geometry

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// Positions in a metric frame, in metres; in degrees where it is said.

extension Coordinate {
  func distance(to other: Coordinate) -> Double {
    hypot(longitude - other.longitude, latitude - other.latitude)
  }
}

extension Box {
  func grown(by margin: Double) -> Box {
    Box(west: west - margin, south: south - margin, east: east + margin, north: north + margin)
  }

  /// How much of an edge lies in the box (Liang and Barsky 1984).
  func length(of start: Coordinate, _ end: Coordinate) -> Double {
    let (east, north) = (end.longitude - start.longitude, end.latitude - start.latitude)
    var (from, to) = (0.0, 1.0)
    for (step, room) in [
      (-east, start.longitude - west), (east, self.east - start.longitude),
      (-north, start.latitude - south), (north, self.north - start.latitude),
    ] {
      if step == 0 {
        if room < 0 { return 0 }
      } else if step < 0 {
        from = max(from, room / step)
      } else {
        to = min(to, room / step)
      }
    }
    return max(0, to - from) * start.distance(to: end)
  }
}

extension Polygon {
  /// The rings in degrees with all longitudes within ±180, as files have them.
  var wrapped: UncheckedPolygon {
    UncheckedPolygon(
      rings.map { ring in
        ring.coordinates.map {
          Coordinate(remainder($0.longitude, 360), $0.latitude)
        }
      })
  }
}

/// Positions on a sphere, for what need not be exact.
enum Globe {
  /// The direction in which positions in degrees lie on average, or `nil` if they cancel out.
  static func middle(of positions: [Coordinate]) -> Coordinate? {
    let degree = Double.pi / 180
    var (x, y, z) = (0.0, 0.0, 0.0)
    for position in positions {
      let (lambda, phi) = (position.longitude * degree, position.latitude * degree)
      x += cos(phi) * cos(lambda)
      y += cos(phi) * sin(lambda)
      z += sin(phi)
    }
    guard hypot(hypot(x, y), z) > 1e-6 * Double(positions.count) else { return nil }
    return Coordinate(atan2(y, x) / degree, atan2(z, hypot(x, y)) / degree)
  }
}
