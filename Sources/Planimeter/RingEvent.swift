internal import Geometry

/// Something that happens to a walker along a ring.
struct RingEvent: OnEdge, Sendable {
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

  enum Kind: UInt8, Sendable {
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

extension RingEvent {
  /// How many events memory is given for: a third of a gigabyte, and as much again while they are
  /// sorted.
  static let limit = 1 << 23

  /// Events in the order in which the rings are walked.
  ///
  /// Between events at one place nothing is measured. Still their order is their own, not that in which
  /// they were found, so that not even the last digit depends on what is known from before.
  static func inOrder(_ events: [RingEvent], blockCount: Int) -> BlockOrdered<RingEvent> {
    var ordered = BlockOrdered(events, blockCount: blockCount)
    ordered.sort { a, b in
      if a.slot != b.slot { return a.slot < b.slot }
      if a.along != b.along { return a.along < b.along }
      return isBeforeAtOnce(a, b)
    }
    return ordered
  }

  @inline(never)
  private static func isBeforeAtOnce(_ a: RingEvent, _ b: RingEvent) -> Bool {
    (a.place.longitude, a.place.latitude, a.kind.rawValue, a.target, a.change)
      < (b.place.longitude, b.place.latitude, b.kind.rawValue, b.target, b.change)
  }
}
