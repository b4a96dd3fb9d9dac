internal import Geometry

/// The part of an edge that runs along another.
struct CommonRun {
  /// How far along the edge the part starts, 0…1.
  let start: Double
  /// How far along the edge it ends, above `start`.
  let end: Double
  /// Where it starts.
  let from: Coordinate
  /// Where it ends.
  let to: Coordinate
  /// Whether the two edges point the same way.
  let isForward: Bool

  /// Whether it is all of the edge.
  var isWhole: Bool { start <= 0 && end >= 1 }

  /// All of an edge.
  init(whole p: Coordinate, _ q: Coordinate, isForward: Bool) {
    start = 0
    end = 1
    from = p
    to = q
    self.isForward = isForward
  }

  /// Finds the part of p–q that lies within a tolerance of a–b, or `nil` if it is not worth it.
  ///
  /// - Parameters:
  ///   - p: start of the edge.
  ///   - q: end of the edge.
  ///   - a: start of the other edge, different from `b`.
  ///   - b: end of the other edge.
  ///   - tolerance: in degrees; runs shorter than ten of it are none.
  @inline(__always)
  init?(
    _ p: Coordinate, _ q: Coordinate, along a: Coordinate, _ b: Coordinate, tolerance: Double
  ) {
    let east = q.longitude - p.longitude
    let north = q.latitude - p.latitude
    let otherEast = b.longitude - a.longitude
    let otherNorth = b.latitude - a.latitude
    let cross = east * otherNorth - north * otherEast
    let square = east * east + north * north
    let otherSquare = otherEast * otherEast + otherNorth * otherNorth
    // An edge within the tolerance over ten of it deviates by a fifth of a radian at most.
    guard cross * cross <= 0.04 * square * otherSquare else { return nil }
    self.init(p, east, north, square, a, b, tolerance)
  }

  @inline(never)
  private init?(
    _ p: Coordinate, _ east: Double, _ north: Double, _ square: Double, _ a: Coordinate,
    _ b: Coordinate, _ tolerance: Double
  ) {
    func along(_ c: Coordinate) -> Double {
      ((c.longitude - p.longitude) * east + (c.latitude - p.latitude) * north) / square
    }
    func across(_ c: Coordinate) -> Double {
      (c.longitude - p.longitude) * north - (c.latitude - p.latitude) * east
    }
    let first = along(a)
    let last = along(b)
    let length = square.squareRoot()
    // An end that all but reaches the edge's own end is there.
    let slack = tolerance / length
    let low = min(first, last) <= slack ? 0 : min(first, last)
    let high = max(first, last) >= 1 - slack ? 1 : max(first, last)
    guard (high - low) * length > 10 * tolerance else { return nil }
    let offset = across(a)
    let slope = (across(b) - offset) / (last - first)
    let limit = tolerance * length
    guard abs(offset + slope * (low - first)) <= limit,
      abs(offset + slope * (high - first)) <= limit
    else { return nil }
    start = low
    end = high
    from = Coordinate(p.longitude + low * east, p.latitude + low * north)
    to = Coordinate(p.longitude + high * east, p.latitude + high * north)
    isForward = last > first
  }
}
