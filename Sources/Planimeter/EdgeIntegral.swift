internal import Geodesy
internal import Geometry

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `−∫ Q dλ` along a straight edge in longitude and latitude, in square metres, fast.
///
/// Q is the authalic integral (see `AuthalicIntegral`), less its value near a reference latitude so
/// that a small region does not suffer from its distance to the equator. It is expanded around the
/// middle of each band of four degrees, where eight Taylor terms are exact to rounding. A short edge
/// is a trapezoid with the first Euler–Maclaurin correction, `−h²/12 Q″`, whose error is below
/// h⁴/120 of b²; a long one takes Gauss–Legendre nodes.
struct EdgeIntegral: Sendable {
  private let bands: [Band]

  private static let bandCount = 46
  private static let radian = Double.pi / 180

  /// Degrees of latitude up to which the trapezoid is exact to rounding: h⁴/120 is 1e-16.
  private static let shortRise = 0.02

  /// Prepares the series.
  ///
  /// - Parameter reference: the latitude in degrees, −90…90, near which precision matters most.
  init(reference: Double) {
    let middle = EdgeIntegral.middle(EdgeIntegral.band(reference))
    bands = (0..<EdgeIntegral.bandCount).map { Band(EdgeIntegral.middle($0), reference: middle) }
  }

  /// What an edge needs to know of a vertex.
  @inline(__always)
  func level(_ latitude: Double) -> Level {
    let number = EdgeIntegral.band(latitude)
    let x = (latitude - EdgeIntegral.middle(number)) * EdgeIntegral.radian
    return bands[number].levels(SIMD2(repeating: x)).first
  }

  /// The same of two vertices, in little more time if they lie in one band.
  @inline(__always)
  func levels(_ latitude: Double, _ other: Double) -> (first: Level, second: Level) {
    let number = EdgeIntegral.band(latitude)
    guard number == EdgeIntegral.band(other) else { return (level(latitude), level(other)) }
    let x = (SIMD2(latitude, other) - EdgeIntegral.middle(number)) * EdgeIntegral.radian
    return bands[number].levels(x)
  }

  /// The integral along an edge whose ends' levels are known, in square metres.
  @inline(__always)
  func edge(_ start: Coordinate, _ startLevel: Level, _ end: Coordinate, _ endLevel: Level)
    -> Double
  {
    let rise = end.latitude - start.latitude
    if abs(rise) > EdgeIntegral.shortRise { return long(start, end) }
    let mean = (startLevel.height + endLevel.height) * 0.5
    let correction = rise * rise * (startLevel.curvature + endLevel.curvature)
    return (end.longitude - start.longitude) * (mean - correction)
  }

  /// The integral along any edge, in square metres.
  func edge(_ start: Coordinate, _ end: Coordinate) -> Double {
    edge(start, level(start.latitude), end, level(end.latitude))
  }

  /// Four Gauss–Legendre nodes on each piece of at most two degrees of latitude.
  @inline(never)
  private func long(_ start: Coordinate, _ end: Coordinate) -> Double {
    let rise = end.latitude - start.latitude
    let pieces = max(1, (abs(rise) / 2).rounded(.up))
    var sum = 0.0
    for piece in 0..<Int(pieces) {
      let low = start.latitude + rise * (Double(piece) / pieces)
      let step = rise / pieces
      sum +=
        0.326_072_577_431_273_07
        * (level(low + step * 0.330_009_478_207_571_87).height
          + level(low + step * 0.669_990_521_792_428_13).height)
        + 0.173_927_422_568_726_93
        * (level(low + step * 0.069_431_844_202_973_71).height
          + level(low + step * 0.930_568_155_797_026_3).height)
    }
    return (end.longitude - start.longitude) * sum / pieces
  }

  /// The band whose middle is nearest: adding 2⁵² rounds to a whole number in the low bits.
  @inline(__always)
  private static func band(_ latitude: Double) -> Int {
    let number = Int(truncatingIfNeeded: ((latitude + 90) * 0.25 + 0x1p52).bitPattern & 63)
    return number < bandCount ? number : bandCount - 1
  }

  @inline(__always)
  private static func middle(_ band: Int) -> Double { Double(band) * 4 - 90 }
}

extension EdgeIntegral {
  /// What an edge needs to know of a vertex.
  struct Level {
    /// `−Q(φ) π/180`, in square metres per degree of longitude.
    let height: Double
    /// Q″/24 per square degree, with the sign and unit of `height`.
    let curvature: Double
  }
}

/// The Taylor series of Q in a band of four degrees of latitude.
private struct Band: Sendable {
  private let height: SIMD8<Double>
  private let last: Double
  private let curvature: SIMD4<Double>
  private let lastCurvature: Double

  private static let terms = 8
  private static let radian = Double.pi / 180

  /// Expands around a latitude in degrees.
  init(_ middle: Double, reference: Double) {
    let radian = Band.radian
    let base = AuthalicIntegral.difference(
      from: reference * radian, rise: (middle - reference) * radian)
    let series = [base] + Band.series(around: middle * radian)
    let scaled = series.map { -radian * $0 }
    height = SIMD8(
      scaled[0], scaled[1], scaled[2], scaled[3], scaled[4], scaled[5], scaled[6], scaled[7])
    last = scaled[8]
    let bent = (2...6).map { scaled[$0] * Double($0 * ($0 - 1)) / 24 * radian * radian }
    curvature = SIMD4(bent[0], bent[1], bent[2], bent[3])
    lastCurvature = bent[4]
  }

  /// The sums of the series at x radians north of the middle, for two vertices at a time.
  @inline(__always)
  func levels(_ x: SIMD2<Double>) -> (first: EdgeIntegral.Level, second: EdgeIntegral.Level) {
    var sum = last * x + height[7]
    sum = sum * x + height[6]
    sum = sum * x + height[5]
    sum = sum * x + height[4]
    sum = sum * x + height[3]
    sum = sum * x + height[2]
    sum = sum * x + height[1]
    sum = sum * x + height[0]
    var bend = lastCurvature * x + curvature[3]
    bend = bend * x + curvature[2]
    bend = bend * x + curvature[1]
    bend = bend * x + curvature[0]
    return (
      EdgeIntegral.Level(height: sum.x, curvature: bend.x),
      EdgeIntegral.Level(height: sum.y, curvature: bend.y)
    )
  }

  /// The coefficients of `Q(φ₀ + x) − Q(φ₀)` from x¹ on.
  ///
  /// `dQ/dφ = b² cosφ / (1 − e² sin²φ)²` is expanded by arithmetic on power series and integrated.
  private static func series(around latitude: Double) -> [Double] {
    var sines = [sin(latitude)]
    var cosines = [cos(latitude)]
    for order in 1..<terms {
      sines.append(cosines[order - 1] / Double(order))
      cosines.append(-sines[order - 1] / Double(order))
    }
    var root = product(sines, sines).map { -WGS84.eccentricitySquared * $0 }
    root[0] += 1
    let denominator = product(root, root)
    var slope: [Double] = []
    for order in 0..<terms {
      var rest = cosines[order]
      for index in 0..<order { rest -= slope[index] * denominator[order - index] }
      slope.append(rest / denominator[0])
    }
    let squared = WGS84.semiMinorAxis * WGS84.semiMinorAxis
    return slope.enumerated().map { squared * $1 / Double($0 + 1) }
  }

  private static func product(_ a: [Double], _ b: [Double]) -> [Double] {
    (0..<terms).map { order in (0...order).reduce(0) { $0 + a[$1] * b[order - $1] } }
  }
}
