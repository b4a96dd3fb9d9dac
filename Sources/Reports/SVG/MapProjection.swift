internal import Geodesy
internal import Geometry

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The Lambert azimuthal equal-area projection of the WGS84 ellipsoid.
///
/// Snyder 1987, *Map Projections: A Working Manual*, eq. 3-11, 3-12, 14-15 and 24-17 … 24-20. Areas are true
/// everywhere, lengths at the centre.
struct MapProjection {
  /// Where the plane touches, in degrees.
  let centre: Coordinate
  private let sine: Double
  private let cosine: Double
  private let radius: Double
  private let stretch: Double

  init(centre: Coordinate) {
    self.centre = centre
    let phi = centre.latitude * Self.degree
    let beta = Self.authalic(phi)
    sine = sin(beta)
    cosine = cos(beta)
    radius = WGS84.semiMajorAxis * (Self.q(.pi / 2) / 2).squareRoot()
    let e = WGS84.eccentricitySquared
    let m = cos(phi) / (1 - e * sin(phi) * sin(phi)).squareRoot()
    // At a pole both are 0, and the limit is 1.
    stretch = cosine > 1e-9 ? WGS84.semiMajorAxis * m / (radius * cosine) : 1
  }

  /// What a map says of it.
  var name: String {
    func degrees(_ value: Double, _ positive: String, _ negative: String) -> String {
      let tenths = Int((abs(value) * 10).rounded())
      return "\(tenths / 10).\(tenths % 10)° \(value < 0 ? negative : positive)"
    }
    return "Lambert azimuthal equal-area, centred on \(degrees(centre.latitude, "N", "S")) "
      + degrees(centre.longitude, "E", "W")
  }

  /// Metres east and north of the centre.
  func project(_ position: Coordinate) -> (east: Double, north: Double) {
    let beta = Self.authalic(position.latitude * Self.degree)
    let lambda =
      remainder(position.longitude - centre.longitude, 360) * Self.degree
    let (s, c) = (sin(beta), cos(beta))
    // What lies opposite the centre has no place; it is kept at the rim.
    let k = max(1 + sine * s + cosine * c * cos(lambda), 1e-9)
    let scale = radius * (2 / k).squareRoot()
    return (
      scale * stretch * c * sin(lambda),
      scale / stretch * (cosine * s - sine * c * cos(lambda))
    )
  }

  private static let degree = Double.pi / 180

  /// The latitude on the sphere of equal area.
  private static func authalic(_ phi: Double) -> Double {
    asin(max(-1, min(1, q(phi) / q(.pi / 2))))
  }

  private static func q(_ phi: Double) -> Double {
    let squared = WGS84.eccentricitySquared
    let e = squared.squareRoot()
    let s = sin(phi)
    return (1 - squared) * (s / (1 - squared * s * s) + atanh(e * s) / e)
  }
}

extension MapProjection {
  /// The projection whose centre is in the middle of some ground, wherever on Earth it lies.
  init(around grounds: [MultiPolygon]) {
    var sum = (x: 0.0, y: 0.0, z: 0.0)
    var boxes: [Box] = []
    for polygon in grounds.lazy.flatMap(\.polygons) {
      if let box = MultiPolygon([polygon]).box { boxes.append(box) }
    }
    // Directions are added, not degrees: ground on both sides of the antimeridian has its middle there.
    for box in boxes {
      let weight = max(1e-9, (box.east - box.west) * (box.north - box.south))
      let phi = box.centre.latitude * Self.degree
      let lambda = box.centre.longitude * Self.degree
      sum.x += weight * cos(phi) * cos(lambda)
      sum.y += weight * cos(phi) * sin(lambda)
      sum.z += weight * sin(phi)
    }
    let length = hypot(sum.x, sum.y)
    func tenth(_ degrees: Double) -> Double { (degrees * 10).rounded() / 10 }
    self.init(
      centre: Coordinate(
        tenth(atan2(sum.y, sum.x) / Self.degree), tenth(atan2(sum.z, length) / Self.degree)))
  }
}
