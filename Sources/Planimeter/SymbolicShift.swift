internal import Geometry

/// Decisions about a shape that is moved by (δ, δ²), δ positive and as small as anybody likes.
///
/// Polygon number i stands at i·(δ, δ²), regions at the origin, so that any two shapes differ by a
/// multiple of (δ, δ²). Then no vertex of one lies on an edge of the other and no two of their edges
/// are collinear, and as areas are continuous in the shift, what is measured is the exact limit.
enum SymbolicShift {
  /// Whether c lies left of the line from a to b once it has been moved.
  ///
  /// Moving c by s changes the determinant by `(b − a) × s`, of which the term in δ decides, or the
  /// term in δ² if the edge runs along a parallel.
  ///
  /// - Parameters:
  ///   - determinant: `Orientation.value(a, b, c)`.
  ///   - a: start of the line.
  ///   - b: end of the line, different from `a`.
  ///   - forward: whether c moves by +(δ, δ²) relative to a and b rather than by −(δ, δ²).
  /// - Returns: whether it lies left; it never lies on the line.
  @inline(__always)
  static func isLeft(
    _ determinant: Double, _ a: Coordinate, _ b: Coordinate, forward: Bool
  ) -> Bool {
    if determinant != 0 { return determinant > 0 }
    if a.latitude != b.latitude { return (b.latitude < a.latitude) == forward }
    return (b.longitude > a.longitude) == forward
  }

  /// Where and how a moved edge crosses another.
  ///
  /// - Parameters:
  ///   - p: start of the moved edge, different from `q`.
  ///   - q: end of the moved edge.
  ///   - a: start of the other edge, different from `b`.
  ///   - b: end of the other edge.
  ///   - forward: whether p and q move by +(δ, δ²) relative to a and b.
  /// - Returns: the crossing, or `nil` if there is none.
  @inline(__always)
  static func crossing(
    _ p: Coordinate, _ q: Coordinate, over a: Coordinate, _ b: Coordinate, forward: Bool
  ) -> Crossing? {
    let startLeft = isLeft(Orientation.value(a, b, p), a, b, forward: forward)
    let endLeft = isLeft(Orientation.value(a, b, q), a, b, forward: forward)
    if startLeft == endLeft { return nil }
    let aLeft = isLeft(Orientation.value(p, q, a), p, q, forward: !forward)
    let bLeft = isLeft(Orientation.value(p, q, b), p, q, forward: !forward)
    if aLeft == bLeft { return nil }
    return Crossing(p, q, over: a, b, toLeft: endLeft)
  }
}

/// A proper crossing of two edges.
struct Crossing {
  /// How far along the moved edge, 0…1.
  let along: Double
  /// How far along the other edge, 0…1.
  let alongOther: Double
  /// The place, the same for both edges so that the pieces cut there close up.
  let place: Coordinate
  /// Whether the moved edge passes to the left of the other.
  let toLeft: Bool

  @inline(never)
  init(
    _ p: Coordinate, _ q: Coordinate, over a: Coordinate, _ b: Coordinate, toLeft: Bool
  ) {
    along = Crossing.ratio(Orientation.precise(a, b, p), Orientation.precise(a, b, q))
    alongOther = Crossing.ratio(Orientation.precise(p, q, a), Orientation.precise(p, q, b))
    let size = abs(q.longitude - p.longitude) + abs(q.latitude - p.latitude)
    let otherSize = abs(b.longitude - a.longitude) + abs(b.latitude - a.latitude)
    // The shorter edge places the crossing with the smaller rounding.
    place =
      size <= otherSize ? Crossing.point(p, q, along) : Crossing.point(a, b, alongOther)
    self.toLeft = toLeft
  }

  private static func ratio(_ start: Double, _ end: Double) -> Double {
    let sum = abs(start) + abs(end)
    return sum > 0 ? abs(start) / sum : 0
  }

  private static func point(_ p: Coordinate, _ q: Coordinate, _ t: Double) -> Coordinate {
    if t <= 0 { return p }
    if t >= 1 { return q }
    return Coordinate(
      p.longitude + t * (q.longitude - p.longitude), p.latitude + t * (q.latitude - p.latitude))
  }
}
