/// How much each vertex of a line matters to its shape: the area of the triangle it makes with its
/// neighbours when all that matter less are gone (Visvalingam and Whyatt 1993).
///
/// The ends matter infinitely. Ties are broken by position, so that a line gives the same result
/// every time it is thinned in the same direction.
enum VertexThinning {
  /// The weight of each vertex, in units of area, never less than that of one removed before it.
  static func weights(_ line: [GridPoint]) -> [Double] {
    var weights = [Double](repeating: .infinity, count: line.count)
    guard line.count > 2 else { return weights }
    var before = line.indices.map { $0 - 1 }
    var after = line.indices.map { $0 + 1 }
    var current = [Double](repeating: .infinity, count: line.count)
    var queue = WeightQueue()
    func area(_ index: Int) -> Double {
      GridPoint.area(line[before[index]], line[index], line[after[index]])
    }
    for index in 1..<line.count - 1 {
      current[index] = area(index)
      queue.insert((current[index], index))
    }
    var heaviest = 0.0
    while let (weight, index) = queue.removeFirst() {
      // A vertex whose neighbours changed stands in the queue again with its new weight.
      guard weight == current[index], weights[index] == .infinity else { continue }
      heaviest = max(heaviest, weight)
      weights[index] = heaviest
      let (left, right) = (before[index], after[index])
      after[left] = right
      before[right] = left
      for neighbour in [left, right] where neighbour > 0 && neighbour < line.count - 1 {
        current[neighbour] = area(neighbour)
        queue.insert((current[neighbour], neighbour))
      }
    }
    return weights
  }
}

/// A binary heap, the lightest first.
private struct WeightQueue {
  typealias Entry = (weight: Double, index: Int)
  private var entries: [Entry] = []

  mutating func insert(_ entry: Entry) {
    entries.append(entry)
    var child = entries.count - 1
    while child > 0, entries[child] < entries[(child - 1) / 2] {
      entries.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func removeFirst() -> Entry? {
    guard let first = entries.first, let last = entries.popLast() else { return nil }
    guard !entries.isEmpty else { return first }
    entries[0] = last
    var parent = 0
    while true {
      let left = 2 * parent + 1
      guard left < entries.count else { return first }
      let right = left + 1
      let child = right < entries.count && entries[right] < entries[left] ? right : left
      guard entries[child] < entries[parent] else { return first }
      entries.swapAt(child, parent)
      parent = child
    }
  }
}
