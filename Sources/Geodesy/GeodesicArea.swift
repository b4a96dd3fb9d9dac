public import Geometry

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The ellipsoidal area inside rings whose edges are geodesics.
///
/// After Karney 2013, *Algorithms for geodesics*, doi 10.1007/s00190-012-0578-z. His
/// `geod_polygon_*` measures each edge down to the equator, which leaves about 0.1 m² of rounding per
/// edge: nothing for a country, too much for a neighbourhood. A ring whose edges are short and away
/// from the poles is therefore integrated against its own first latitude, which keeps eleven digits
/// at any size.
public enum GeodesicArea {
  /// The signed area of a ring in square metres, positive if the ring runs counter-clockwise.
  ///
  /// Of a ring around a pole it is the area of the cap.
  public static func signed(of ring: Ring) -> Double {
    local(ring) ?? GeodesicEdge.polygon(ring.coordinates.dropLast()).area
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

  /// The length of a ring in metres.
  public static func perimeter(of ring: Ring) -> Double {
    GeodesicEdge.polygon(ring.coordinates.dropLast()).perimeter
  }

  /// Edges longer than this are left to `geod_polygon_*`, in metres.
  private static let longest = 500_000.0

  private static func local(_ ring: Ring) -> Double? {
    guard ring.coordinates.allSatisfy({ abs($0.latitude) <= 85 }) else { return nil }
    var area = CompensatedSum()
    var turn = CompensatedSum()
    for (start, end) in zip(ring.coordinates, ring.coordinates.dropFirst()) where start != end {
      let edge = GeodesicEdge(from: start, to: end)
      guard edge.length <= longest else { return nil }
      edge.integrate(above: ring.coordinates[0].latitude, area: &area, turn: &turn)
    }
    return abs(turn.value) < 1 ? -area.value : nil
  }
}

extension GeodesicEdge {
  /// Adds `∫ (Q(φ) − Q(φ₀)) dλ` along the geodesic in square metres, and `∫ dλ` in radians.
  ///
  /// Along a geodesic `dλ/ds = sinα √(1−e²sin²φ) / (a cosφ)`.
  func integrate(
    above latitude: Double, area: inout CompensatedSum, turn: inout CompensatedSum
  ) {
    let degree = Double.pi / 180
    let pieces = max(1, (length / Self.longestPiece).rounded(.up))
    let step = length / pieces
    for piece in 0..<Int(pieces) {
      for (node, weight) in zip(GaussLegendre.nodes, GaussLegendre.weights) {
        let (position, azimuth) = point(at: (Double(piece) + node) * step)
        let phi = position.latitude * degree
        let eccentric = WGS84.eccentricitySquared * sin(phi) * sin(phi)
        let east =
          sin(azimuth * degree) * (1 - eccentric).squareRoot()
          / (WGS84.semiMajorAxis * cos(phi)) * step * weight
        let q = AuthalicIntegral.difference(
          from: latitude * degree, rise: (position.latitude - latitude) * degree)
        area.add(q * east)
        turn.add(east)
      }
    }
  }

  /// Metres over which four Gauss nodes are exact to rounding up to 85° of latitude.
  private static let longestPiece = 25_000.0
}
