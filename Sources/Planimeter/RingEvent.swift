internal import Geometry

/// Something that happens to a walker along a ring.
struct RingEvent {
  /// The slot of the edge.
  let slot: Int32
  /// Whose count changes: a region or a group, as the kind says.
  let target: Int32
  /// What is counted.
  let kind: Kind
  /// By how much the count changes.
  let change: Int8
  /// How far along the edge, 0…1.
  let along: Double
  /// The place.
  let place: Coordinate

  enum Kind: UInt8 {
    /// How often a region covers the walker.
    case region
    /// How many polygons of a group, other than the walker's, cover it.
    case group
    /// Whether the walker follows the border of a region.
    case border
    /// Whether the walker follows the border of another polygon of its group that lies opposite.
    case seam
  }
}

/// Events in the order in which the rings are walked.
struct RingEvents {
  /// How many events memory is given for: a third of a gigabyte, and as much again while they are
  /// sorted.
  static let limit = 1 << 23

  private(set) var events: [RingEvent]
  /// Per block: where its events start; one more entry closes the last.
  private(set) var start: [Int32]

  /// Sorts events by block, by counting, and within a block by place.
  init(_ unsorted: [RingEvent], blockCount: Int) {
    var start = [Int32](repeating: 0, count: blockCount + 1)
    for event in unsorted { start[Int(event.slot) / Rings.blockSize + 1] += 1 }
    for block in 0..<blockCount { start[block + 1] += start[block] }
    guard let first = unsorted.first else {
      self.start = start
      events = []
      return
    }
    var next = start
    var sorted = [RingEvent](repeating: first, count: unsorted.count)
    for event in unsorted {
      let block = Int(event.slot) / Rings.blockSize
      sorted[Int(next[block])] = event
      next[block] += 1
    }
    for block in 0..<blockCount where start[block + 1] - start[block] > 1 {
      RingEvents.sort(&sorted, Int(start[block])..<Int(start[block + 1]))
    }
    self.start = start
    events = sorted
  }

  private static func sort(_ events: inout [RingEvent], _ range: Range<Int>) {
    if range.count > 24 {
      events[range].sort(by: isBefore)
      return
    }
    for index in (range.lowerBound + 1)..<range.upperBound {
      let event = events[index]
      var place = index
      while place > range.lowerBound, isBefore(event, events[place - 1]) {
        events[place] = events[place - 1]
        place -= 1
      }
      events[place] = event
    }
  }

  private static func isBefore(_ a: RingEvent, _ b: RingEvent) -> Bool {
    a.slot != b.slot ? a.slot < b.slot : a.along < b.along
  }
}
