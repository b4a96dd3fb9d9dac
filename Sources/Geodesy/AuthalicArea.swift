public import Geometry

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The WGS84 ellipsoid: semi-major axis 6 378 137 m, flattening 1/298.257223563.
public enum WGS84 {
  /// Semi-major axis in metres.
  public static let semiMajorAxis = 6_378_137.0
  /// Flattening, without unit.
  public static let flattening = 1 / 298.257_223_563
  /// Semi-minor axis in metres.
  public static let semiMinorAxis = semiMajorAxis * (1 - flattening)
  /// First eccentricity squared, without unit.
  public static let eccentricitySquared = flattening * (2 - flattening)
}

/// The area of the ellipsoid between the equator and a parallel, per radian of longitude.
///
/// `Q(φ) = b²/2 · [ sinφ/(1−e²sin²φ) + artanh(e·sinφ)/e ]`, in square metres
/// (Snyder 1987, *Map Projections: A Working Manual*, eq. 3-12). The area inside a ring whose edges
/// are straight in longitude and latitude is `∮ Q dλ`.
public enum AuthalicIntegral {
  /// `Q(φ) − Q(φ₀)` in square metres per radian, latitudes in radians, without cancellation.
  ///
  /// With `s = sinφ`, `s − s₀ = 2 sin((φ−φ₀)/2) cos((φ+φ₀)/2)`, and both terms of Q are written as
  /// functions of that difference.
  ///
  /// - Parameters:
  ///   - latitude: φ₀ in radians, −π/2…π/2.
  ///   - rise: φ − φ₀ in radians.
  /// - Returns: square metres per radian of longitude.
  public static func difference(from latitude: Double, rise: Double) -> Double {
    let squared = WGS84.eccentricitySquared
    let eccentricity = squared.squareRoot()
    let s0 = sin(latitude)
    let s = sin(latitude + rise)
    let d = 2 * sin(rise / 2) * cos(latitude + rise / 2)
    let scale = (1 - squared * s * s) * (1 - squared * s0 * s0)
    let half = WGS84.semiMinorAxis * WGS84.semiMinorAxis / 2
    return half
      * (d * (1 + squared * s * s0) / scale
        + atanh(eccentricity * d / (1 - squared * s * s0)) / eccentricity)
  }
}

/// The ellipsoidal area inside rings whose edges are straight in longitude and latitude (RFC 7946).
///
/// Exact to about 1e-14 of the terms summed: each edge is split until Gauss–Legendre quadrature
/// with four nodes is exact to rounding, and the terms are added with compensation (Neumaier).
public enum StraightEdgeArea {
  /// The signed area of a ring in square metres, positive if the ring runs counter-clockwise.
  public static func signed(of ring: Ring) -> Double {
    var sum = CompensatedSum()
    for (start, end) in zip(ring.coordinates, ring.coordinates.dropFirst()) {
      integrate(start, end, above: ring.coordinates[0].latitude, into: &sum)
    }
    return -sum.value
  }

  /// Adds `∫ (Q(φ) − Q(φ₀)) dλ` along one edge, in square metres; φ₀ in degrees.
  static func integrate(
    _ start: Coordinate, _ end: Coordinate, above latitude: Double, into sum: inout CompensatedSum
  ) {
    let degree = Double.pi / 180
    let east = (end.longitude - start.longitude) * degree
    if east == 0 { return }
    let from = (start.latitude - latitude) * degree
    let rise = (end.latitude - start.latitude) * degree
    let pieces = max(1, (abs(rise) / maximumRise).rounded(.up))
    for piece in 0..<Int(pieces) {
      let low = from + rise * (Double(piece) / pieces)
      for (node, weight) in zip(GaussLegendre.nodes, GaussLegendre.weights) {
        let q = AuthalicIntegral.difference(
          from: latitude * degree, rise: low + rise / pieces * node)
        sum.add(east / pieces * weight * q)
      }
    }
  }

  /// The area inside a polygon, its holes left out, in square metres.
  ///
  /// The rings are taken to lie as a valid polygon's do; their direction does not matter.
  public static func area(of polygon: Polygon) -> Double {
    polygon.holes.reduce(abs(signed(of: polygon.shell))) { $0 - abs(signed(of: $1)) }
  }

  /// The area of disjoint polygons together, in square metres.
  public static func area(of ground: MultiPolygon) -> Double {
    var sum = CompensatedSum()
    for polygon in ground.polygons { sum.add(area(of: polygon)) }
    return sum.value
  }

  /// Radians of latitude that four Gauss nodes integrate to rounding.
  private static let maximumRise = 0.05
}
