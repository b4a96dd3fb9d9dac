public import Geometry

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A conformal frame in metres around a position, for buffers.
///
/// The oblique stereographic projection of the ellipsoid with scale 1 at the centre (Snyder 1987,
/// eq. 3-1, 3-4, 21-24 … 21-36), that of PROJ's `+proj=stere`. Lengths are too long by 0.06 % at
/// 300 km from the centre and by 0.6 % at 1000 km, equally in all directions. What lies opposite the
/// centre has no place in it.
public struct LocalFrame: Hashable, Sendable {
  /// Where the frame touches the ellipsoid.
  public let centre: Coordinate
  private let sine: Double
  private let cosine: Double
  private let scale: Double

  /// Makes the frame around a centre.
  public init(centre: Coordinate) {
    self.centre = centre
    let phi = centre.latitude * Self.degree
    let chi = Self.conformal(phi)
    sine = sin(chi)
    cosine = cos(chi)
    // 2a·m₁/cosχ₁, where cosφ/cosχ is written so that it is not 0/0 at a pole.
    let eccentricity = WGS84.eccentricitySquared.squareRoot()
    let e = eccentricity * sin(phi)
    let shift = eccentricity * atanh(e)
    let ratio = cosh(shift) - sin(phi) * sinh(shift)
    scale = 2 * WGS84.semiMajorAxis * ratio / (1 - e * e).squareRoot()
  }

  /// Positions in degrees to metres east and north of the centre.
  ///
  /// - Returns: coordinates whose `longitude` is metres east and whose `latitude` is metres north.
  public func project(_ positions: [Coordinate]) -> [Coordinate] { positions.map(project) }

  /// Metres east and north of the centre to positions in degrees.
  public func unproject(_ places: [Coordinate]) -> [Coordinate] { places.map(unproject) }

  /// Rings in degrees to rings in metres.
  public func project(_ ground: MultiPolygon) -> MultiPolygon { ground.mapped(project) }

  /// Rings in metres to rings in degrees.
  public func unproject(_ ground: MultiPolygon) -> MultiPolygon { ground.mapped(unproject) }

  /// Lines in degrees to lines in metres.
  public func project(_ lines: Lines) -> Lines { Lines(lines.lines.map(project)) }

  /// Lines in metres to lines in degrees.
  public func unproject(_ lines: Lines) -> Lines { Lines(lines.lines.map(unproject)) }

  private func project(_ position: Coordinate) -> Coordinate {
    let chi = Self.conformal(position.latitude * Self.degree)
    let lambda = (position.longitude - centre.longitude) * Self.degree
    let (s, c, l) = (sin(chi), cos(chi), cos(lambda))
    let k = scale / (1 + sine * s + cosine * c * l)
    return Coordinate(k * c * sin(lambda), k * (cosine * s - sine * c * l))
  }

  private func unproject(_ place: Coordinate) -> Coordinate {
    let distance = hypot(place.longitude, place.latitude)
    guard distance > 0 else { return centre }
    let angle = 2 * atan2(distance, scale)
    let (s, c) = (sin(angle), cos(angle))
    let height = c * sine + place.latitude / distance * s * cosine
    let chi = atan2(
      height,
      hypot(
        place.longitude / distance * s, c * cosine - place.latitude / distance * s * sine))
    let lambda = atan2(
      place.longitude * s, distance * cosine * c - place.latitude * sine * s)
    return Coordinate(
      centre.longitude + lambda / Self.degree, Self.geodetic(chi) / Self.degree)
  }

  private static let degree = Double.pi / 180

  /// The latitude on the sphere that keeps angles.
  private static func conformal(_ phi: Double) -> Double {
    let e = WGS84.eccentricitySquared.squareRoot()
    return atan(sinh(asinh(tan(phi)) - e * atanh(e * sin(phi))))
  }

  /// The inverse, by Snyder's equation 3-4 iterated; each step gains two digits.
  private static func geodetic(_ chi: Double) -> Double {
    let e = WGS84.eccentricitySquared.squareRoot()
    let isometric = asinh(tan(chi))
    var phi = chi
    for _ in 0..<8 { phi = atan(sinh(isometric + e * atanh(e * sin(phi)))) }
    return phi
  }
}

extension MultiPolygon {
  /// The same rings with every vertex moved; the first and last of a ring stay equal.
  func mapped(_ move: (Coordinate) -> Coordinate) -> MultiPolygon {
    MultiPolygon(
      polygons.map { polygon in
        Polygon(
          shell: Ring(trusted: polygon.shell.coordinates.map(move)),
          holes: polygon.holes.map { Ring(trusted: $0.coordinates.map(move)) })
      })
  }
}
