import Geometry

/// All places within a distance of an edge, in the plane.
struct Capsule {
  private let start: Coordinate
  private let length: Double
  private let radius: Double
  private let direction: (x: Double, y: Double)

  init(_ edge: EdgeTree.Edge, radius: Double) {
    let (dx, dy) = (
      edge.end.longitude - edge.start.longitude, edge.end.latitude - edge.start.latitude
    )
    length = (dx * dx + dy * dy).squareRoot()
    direction = length > 0 ? (dx / length, dy / length) : (1, 0)
    start = edge.start
    self.radius = radius
  }

  /// The fractions of an edge between which it runs in the capsule, or `nil` if it does not.
  ///
  /// A capsule is convex, so that the fractions are one interval: that of the rectangle along the
  /// edge and those of the discs at its ends, joined.
  func fractions(of edge: EdgeTree.Edge) -> ClosedRange<Double>? {
    let (px, py) = (
      edge.start.longitude - start.longitude, edge.start.latitude - start.latitude
    )
    let (dx, dy) = (
      edge.end.longitude - edge.start.longitude, edge.end.latitude - edge.start.latitude
    )
    let along = px * direction.x + py * direction.y
    let aside = py * direction.x - px * direction.y
    let alongRate = dx * direction.x + dy * direction.y
    let asideRate = dy * direction.x - dx * direction.y
    var low = Double.infinity
    var high = -Double.infinity
    func join(_ range: ClosedRange<Double>?) {
      guard let range else { return }
      low = min(low, range.lowerBound)
      high = max(high, range.upperBound)
    }
    if let beside = Self.solve(along, alongRate, 0, length),
      let within = Self.solve(aside, asideRate, -radius, radius),
      beside.overlaps(within)
    {
      join(beside.clamped(to: within))
    }
    join(disc(along, aside, alongRate, asideRate))
    join(disc(along - length, aside, alongRate, asideRate))
    return low <= high ? low...high : nil
  }

  /// Where `low ≤ value + t·rate ≤ high` for t in 0…1.
  private static func solve(
    _ value: Double, _ rate: Double, _ low: Double, _ high: Double
  ) -> ClosedRange<Double>? {
    if rate == 0 { return low <= value && value <= high ? 0...1 : nil }
    let (a, b) = ((low - value) / rate, (high - value) / rate)
    let (from, to) = (max(0, min(a, b)), min(1, max(a, b)))
    return from <= to ? from...to : nil
  }

  /// Where the point lies within the radius of the origin for t in 0…1.
  private func disc(
    _ x: Double, _ y: Double, _ xRate: Double, _ yRate: Double
  ) -> ClosedRange<Double>? {
    let a = xRate * xRate + yRate * yRate
    guard a > 0 else { return nil }
    let nearest = -(x * xRate + y * yRate) / a
    let offset = x * yRate - y * xRate
    let rest = radius * radius - offset * offset / a
    guard rest >= 0 else { return nil }
    let half = (rest / a).squareRoot()
    let (from, to) = (max(0, nearest - half), min(1, nearest + half))
    return from <= to ? from...to : nil
  }
}
