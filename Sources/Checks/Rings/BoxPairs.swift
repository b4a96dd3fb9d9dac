internal import Geometry

/// Pairs of boxes that share a point, found by sweeping from west to east.
enum BoxPairs {
  /// Calls `body` with the indices of each pair, the smaller first, until it answers `false`.
  ///
  /// - Parameters:
  ///   - boxes: the boxes.
  ///   - budget: how many comparisons may be made, so that hostile input ends.
  ///   - body: takes the two indices.
  /// - Returns: Whether all pairs were looked at.
  @discardableResult
  static func forEach(
    of boxes: [Box], budget: Int = 200_000_000, _ body: (Int, Int) -> Bool
  ) -> Bool {
    let order = boxes.indices.sorted { (boxes[$0].west, $0) < (boxes[$1].west, $1) }
    var left = budget
    for (rank, index) in order.enumerated() {
      let box = boxes[index]
      for other in order[(rank + 1)...] {
        left -= 1
        if boxes[other].west > box.east { break }
        if left <= 0 { return false }
        guard boxes[other].south <= box.north, box.south <= boxes[other].north else { continue }
        guard body(min(index, other), max(index, other)) else { return false }
      }
    }
    return true
  }

  /// All pairs, ordered by their indices.
  static func all(of boxes: [Box]) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    forEach(of: boxes) { first, second in
      pairs.append((first, second))
      return true
    }
    return pairs.sorted { $0 < $1 }
  }
}
