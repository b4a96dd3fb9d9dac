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
  /// Per step of latitude: square metres per square degree east, then north.
  private let table: [Double]

  private static let stepsPerDegree = 8.0
  private static let steps = 180 * 8

  /// Prepares the table.
  init() {
    var table: [Double] = []
    table.reserveCapacity(2 * (EdgeLength.steps + 2))
    let radian = Double.pi / 180
    for step in 0...(EdgeLength.steps + 1) {
      let latitude = (Double(step) / EdgeLength.stepsPerDegree - 90) * radian
      let root = 1 - WGS84.eccentricitySquared * sin(latitude) * sin(latitude)
      let prime = WGS84.semiMajorAxis / root.squareRoot()
      let east = prime * cos(latitude) * radian
      let north = prime * (1 - WGS84.eccentricitySquared) / root * radian
      table += [east * east, north * north]
    }
    self.table = table
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
    let place = (latitude + 90) * EdgeLength.stepsPerDegree
    let step = min(max(Int(place), 0), EdgeLength.steps)
    let part = place - Double(step)
    let at = step &* 2
    let eastward = table[at] + part * (table[at &+ 2] - table[at])
    let northward = table[at &+ 1] + part * (table[at &+ 3] - table[at &+ 1])
    return (east * east * eastward + north * north * northward).squareRoot()
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
