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

  /// The same position in degrees with its longitude within ±180.
  var onGlobe: Coordinate { Coordinate(remainder(longitude, 360), latitude) }
}

extension Box {
  init?(around places: [Coordinate]) {
    guard let first = places.first else { return nil }
    self = places.reduce(Box(first)) { $0.union($1) }
  }

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
        ring.coordinates.map(\.onGlobe)
      })
  }
}

extension Ring {
  /// The vertices in degrees, each once, and more along edges so long that they bend in a frame.
  var closelySet: [Coordinate] {
    zip(coordinates, coordinates.dropFirst()).flatMap { start, end in
      let (east, north) = (end.longitude - start.longitude, end.latitude - start.latitude)
      let count = max(1, (max(abs(east), abs(north)) * 4).rounded(.up))
      return (0..<Int(count)).map { step in
        let part = Double(step) / count
        return Coordinate(start.longitude + east * part, start.latitude + north * part)
      }
    }
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
