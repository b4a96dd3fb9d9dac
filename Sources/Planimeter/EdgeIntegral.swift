internal import Geodesy
internal import Geometry

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `−∫ Q dλ` along a straight edge in longitude and latitude, in square metres, fast.
///
/// Q is the authalic integral (see `AuthalicIntegral`), less its value at a reference latitude so
/// that a small region does not suffer from its distance to the equator. It is expanded around the
/// middle of each band of four degrees, where eight Taylor terms are exact to rounding. A short edge is
/// a trapezoid with the first Euler–Maclaurin correction, `−h²/12 Q″`, whose error is below h⁴/480
/// of b²; a long one takes Gauss–Legendre nodes.
struct EdgeIntegral: Sendable {
  /// Per band: Q at the middle, then the Taylor coefficients of Q, then those of Q″/12.
  private let table: [Double]

  private static let bandWidth = 4.0
  private static let bandCount = 45
  private static let terms = 8
  private static let curvatureTerms = 5
  private static let stride = 14
  private static let radian = Double.pi / 180

  /// Prepares the series.
  ///
  /// - Parameter reference: the latitude in degrees, −90…90, near which precision matters most.
  init(reference: Double) {
    let referenceBand = EdgeIntegral.band(reference)
    let middle = EdgeIntegral.middle(referenceBand)
    var table: [Double] = []
    table.reserveCapacity(EdgeIntegral.bandCount * EdgeIntegral.stride)
    for band in 0..<EdgeIntegral.bandCount {
      let here = EdgeIntegral.middle(band)
      let radian = EdgeIntegral.radian
      let base = AuthalicIntegral.difference(
        from: middle * radian, rise: (here - middle) * radian)
      let series = EdgeIntegral.series(around: here * radian)
      table.append(-radian * base)
      table += series.map { -radian * $0 }
      for index in 0..<EdgeIntegral.curvatureTerms {
        let order = Double(index + 2)
        table.append(-radian * series[index + 1] * order * (order - 1) / 12)
      }
    }
    self.table = table
  }

  /// The height of a vertex: `−Q(φ) π/180`, in square metres per degree of longitude.
  @inline(__always)
  func height(_ latitude: Double) -> Double {
    let band = EdgeIntegral.band(latitude)
    let at = band &* EdgeIntegral.stride
    let x = (latitude - EdgeIntegral.middle(band)) * EdgeIntegral.radian
    var sum = table[at &+ 8]
    sum = sum * x + table[at &+ 7]
    sum = sum * x + table[at &+ 6]
    sum = sum * x + table[at &+ 5]
    sum = sum * x + table[at &+ 4]
    sum = sum * x + table[at &+ 3]
    sum = sum * x + table[at &+ 2]
    sum = sum * x + table[at &+ 1]
    return sum * x + table[at]
  }

  /// The integral along an edge whose ends' heights are known, in square metres.
  @inline(__always)
  func edge(
    _ start: Coordinate, _ startHeight: Double, _ end: Coordinate, _ endHeight: Double
  ) -> Double {
    let rise = end.latitude - start.latitude
    let east = end.longitude - start.longitude
    if abs(rise) > EdgeIntegral.shortRise { return long(start, end) }
    let h = rise * EdgeIntegral.radian
    let mean = (startHeight + endHeight) * 0.5
    return east * (mean - h * h * curvature((start.latitude + end.latitude) * 0.5))
  }

  /// The integral along any edge, in square metres.
  func edge(_ start: Coordinate, _ end: Coordinate) -> Double {
    edge(start, height(start.latitude), end, height(end.latitude))
  }

  /// Degrees of latitude up to which the trapezoid is exact to rounding: h⁴/480 is 1e-16.
  private static let shortRise = 0.025

  /// Q″/12 with the sign and unit of `height`.
  @inline(__always)
  private func curvature(_ latitude: Double) -> Double {
    let band = EdgeIntegral.band(latitude)
    let at = band &* EdgeIntegral.stride
    let x = (latitude - EdgeIntegral.middle(band)) * EdgeIntegral.radian
    var sum = table[at &+ 13]
    sum = sum * x + table[at &+ 12]
    sum = sum * x + table[at &+ 11]
    sum = sum * x + table[at &+ 10]
    return sum * x + table[at &+ 9]
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
        * (height(low + step * 0.330_009_478_207_571_87)
          + height(low + step * 0.669_990_521_792_428_13))
        + 0.173_927_422_568_726_93
        * (height(low + step * 0.069_431_844_202_973_71)
          + height(low + step * 0.930_568_155_797_026_3))
    }
    return (end.longitude - start.longitude) * sum / pieces
  }

  @inline(__always)
  private static func band(_ latitude: Double) -> Int {
    min(max(Int((latitude + 90) * (1 / bandWidth)), 0), bandCount - 1)
  }

  @inline(__always)
  private static func middle(_ band: Int) -> Double { Double(band) * bandWidth - 88 }
}

extension EdgeIntegral {
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
