internal import Geodesy
internal import Geometry

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

// The instruments that others take areas with, to recognise their numbers. None of them ever measures.

extension MultiPolygon {
  /// The area in a plane, by the shoelace formula over projected corners.
  func planeArea(_ project: (Coordinate) -> Coordinate) -> Double {
    polygons.reduce(0) { sum, polygon in
      polygon.holes.reduce(sum + polygon.shell.planeArea(project)) { $0 - $1.planeArea(project) }
    }
  }
}

extension Ring {
  fileprivate func planeArea(_ project: (Coordinate) -> Coordinate) -> Double {
    let corners = coordinates.map(project)
    let origin = corners[0]
    var twice = 0.0
    for (a, b) in zip(corners, corners.dropFirst()) {
      twice +=
        (a.longitude - origin.longitude) * (b.latitude - origin.latitude)
        - (b.longitude - origin.longitude) * (a.latitude - origin.latitude)
    }
    return abs(twice) / 2
  }
}

/// Web Mercator, EPSG:3857: the sphere's Mercator fed with the ellipsoid's latitudes.
enum WebMercator {
  static func project(_ position: Coordinate) -> Coordinate {
    let degree = Double.pi / 180
    // EPSG:3857 ends here; beyond it the plane runs to infinity.
    let latitude = max(-85.06, min(85.06, position.latitude)) * degree
    return Coordinate(
      WGS84.semiMajorAxis * position.longitude * degree,
      WGS84.semiMajorAxis * asinh(tan(latitude)))
  }
}

/// The area on a sphere of edges straight in longitude and latitude.
enum SphereArea {
  /// `R² ∮ sinφ dλ`, with the mean of the sine along each edge in closed form.
  static func area(of ground: MultiPolygon, radius: Double) -> Double {
    ground.polygons.reduce(0) { sum, polygon in
      polygon.holes.reduce(sum + area(of: polygon.shell, radius)) { $0 - area(of: $1, radius) }
    }
  }

  private static func area(of ring: Ring, _ radius: Double) -> Double {
    let degree = Double.pi / 180
    // Sines against that of the first corner, so that small rings keep their digits.
    let base = sin(ring.coordinates[0].latitude * degree)
    var sum = 0.0
    for (a, b) in zip(ring.coordinates, ring.coordinates.dropFirst()) {
      let middle = (a.latitude + b.latitude) / 2 * degree
      let half = (b.latitude - a.latitude) / 2 * degree
      let mean = half == 0 ? sin(middle) : sin(middle) * sin(half) / half
      sum += (b.longitude - a.longitude) * degree * (mean - base)
    }
    return abs(sum) * radius * radius
  }
}

/// The transverse Mercator plane of UTM, scale 0.9996 on its meridian.
///
/// Krüger's series to the third order in n (Karney 2011, doi 10.1007/s00190-011-0445-3, eq. 7–11).
struct TransverseMercator {
  /// Degrees.
  var meridian: Double

  func project(_ position: Coordinate) -> Coordinate {
    let degree = Double.pi / 180
    let phi = position.latitude * degree
    let lambda = (position.longitude - meridian) * degree
    let e = WGS84.eccentricitySquared.squareRoot()
    let n = WGS84.flattening / (2 - WGS84.flattening)
    let tau = sinh(asinh(tan(phi)) - e * atanh(e * sin(phi)))
    let xi = atan2(tau, cos(lambda))
    let eta = asinh(sin(lambda) / hypot(tau, cos(lambda)))
    let alpha = [
      n / 2 - 2 * n * n / 3 + 5 * n * n * n / 16, 13 * n * n / 48 - 3 * n * n * n / 5,
      61 * n * n * n / 240,
    ]
    var (x, y) = (eta, xi)
    for (index, factor) in alpha.enumerated() {
      let k = 2 * Double(index + 1)
      x += factor * cos(k * xi) * sinh(k * eta)
      y += factor * sin(k * xi) * cosh(k * eta)
    }
    let radius = WGS84.semiMajorAxis / (1 + n) * (1 + n * n / 4 + n * n * n * n / 64)
    return Coordinate(0.9996 * radius * x, 0.9996 * radius * y)
  }
}
