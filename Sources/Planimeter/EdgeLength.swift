internal import Geodesy
internal import Geometry

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The length of a short straight edge on the ellipsoid, in metres, to about a millionth.
///
/// The metric at the middle of the edge, `(N cosφ dλ)² + (M dφ)²`, is taken from a table by
/// latitude; an edge longer than a degree is cut. A front is known to metres at best.
struct EdgeLength: Sendable {
  /// Per eighth of a degree: square metres per square degree east and north, and their increase to
  /// the next eighth.
  private let table: [SIMD4<Double>]

  private static let stepCount = 180 * 8

  /// Prepares the table.
  init() {
    let metric = (0...(EdgeLength.stepCount + 1)).map { EdgeLength.metric(Double($0) / 8 - 90) }
    table = zip(metric, metric.dropFirst()).map {
      SIMD4(lowHalf: $0, highHalf: $1 - $0)
    }
  }

  private static func metric(_ latitude: Double) -> SIMD2<Double> {
    let radian = Double.pi / 180
    let sine = sin(latitude * radian)
    let root = 1 - WGS84.eccentricitySquared * sine * sine
    let prime = WGS84.semiMajorAxis / root.squareRoot()
    let east = prime * cos(latitude * radian) * radian
    let north = prime * (1 - WGS84.eccentricitySquared) / root * radian
    return SIMD2(east * east, north * north)
  }

  /// The length between two positions, in metres.
  @inline(__always)
  func length(_ start: Coordinate, _ end: Coordinate) -> Double {
    let east = end.longitude - start.longitude
    let north = end.latitude - start.latitude
    if abs(east) + abs(north) > 1 { return long(start, end) }
    return short(east, north, (start.latitude + end.latitude) * 0.5)
  }

  @inline(__always)
  private func short(_ east: Double, _ north: Double, _ latitude: Double) -> Double {
    let place = (latitude + 90) * 8
    // Adding 2⁵² rounds to a whole number in the low bits.
    let shifted = place + 0x1p52
    let step = Int(truncatingIfNeeded: shifted.bitPattern & 2047)
    let part = place - (shifted - 0x1p52)
    let row = table[step < EdgeLength.stepCount ? step : EdgeLength.stepCount]
    let metric = row.lowHalf + row.highHalf * part
    return (east * east * metric.x + north * north * metric.y).squareRoot()
  }

  @inline(never)
  private func long(_ start: Coordinate, _ end: Coordinate) -> Double {
    let east = end.longitude - start.longitude
    let north = end.latitude - start.latitude
    let pieces = min(max(4, (abs(east) + abs(north)) * 4), 4096).rounded(.up)
    var sum = 0.0
    for piece in 0..<Int(pieces) {
      let latitude = start.latitude + north * ((Double(piece) + 0.5) / pieces)
      sum += short(east / pieces, north / pieces, latitude)
    }
    return sum
  }
}
