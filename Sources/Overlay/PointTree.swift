internal import Geometry

/// Points in the order of a k-d tree: the middle of each stretch divides what lies before it from what
/// lies behind, by longitude and latitude in turn.
struct PointTree {
  private let points: [Coordinate]
  /// The places of the points, in the order of the tree.
  private var order: [Int]

  init(_ points: [Coordinate]) {
    self.points = points
    order = Array(points.indices)
    divide(order.indices, byLongitude: true)
  }

  /// The place of the point that is nearest to a position in the plane.
  ///
  /// - Precondition: there is a point.
  func nearest(to position: Coordinate) -> Int {
    var best = (place: order[0], distance: Double.infinity)
    search(order.indices, byLongitude: true, position, &best)
    return best.place
  }

  // Halving: no deeper than the binary logarithm of the count.
  private mutating func divide(_ range: Range<Int>, byLongitude: Bool) {
    guard range.count > 1 else { return }
    let points = points
    order[range].sort { Self.key(points[$0], byLongitude) < Self.key(points[$1], byLongitude) }
    let middle = range.lowerBound + range.count / 2
    divide(range.lowerBound..<middle, byLongitude: !byLongitude)
    divide(middle + 1..<range.upperBound, byLongitude: !byLongitude)
  }

  private func search(
    _ range: Range<Int>, byLongitude: Bool, _ position: Coordinate,
    _ best: inout (place: Int, distance: Double)
  ) {
    guard !range.isEmpty else { return }
    let middle = range.lowerBound + range.count / 2
    let point = points[order[middle]]
    let (east, north) = (
      point.longitude - position.longitude, point.latitude - position.latitude
    )
    let distance = east * east + north * north
    if distance < best.distance { best = (order[middle], distance) }
    let beyond = Self.key(position, byLongitude) - Self.key(point, byLongitude)
    let (before, behind) = (range.lowerBound..<middle, middle + 1..<range.upperBound)
    search(beyond < 0 ? before : behind, byLongitude: !byLongitude, position, &best)
    guard beyond * beyond < best.distance else { return }
    search(beyond < 0 ? behind : before, byLongitude: !byLongitude, position, &best)
  }

  private static func key(_ point: Coordinate, _ byLongitude: Bool) -> Double {
    byLongitude ? point.longitude : point.latitude
  }
}
