internal import Geometry

/// Finds where the edges of a snapshot cross or follow the borders of regions.
struct RegionSearch: LeafPairVisitor {
  let rings: Rings
  let tree: BoxTree
  let regions: PreparedRegions
  let groupOfOwner: [Int32]
  let tolerance: Double?

  /// Edges that follow the border of a region from end to end.
  var borders = EdgeMarks()
  /// What happens along the snapshot's rings.
  var events: [RingEvent]
  /// What happens along the regions' rings.
  var regionEvents: [RingEvent] = []
  private var near = Near(
    leaf: -1, firstSlot: 0, origin: Coordinate(0, 0), boxes: BlockBoxes.none)

  init(
    rings: Rings, tree: BoxTree, regions: PreparedRegions, groupOfOwner: [Int32],
    tolerance: Double?, events: [RingEvent]
  ) {
    self.rings = rings
    self.tree = tree
    self.regions = regions
    self.groupOfOwner = groupOfOwner
    self.tolerance = tolerance
    self.events = events
  }

  mutating func visit(_ leaf: Int, _ other: Int) {
    if leaf != near.leaf { near = near(leaf) }
    var lanes = near.boxes.meeting(regions.tree.boxes[other], origin: near.origin)
    if lanes == 0 { return }
    let otherEdges = regions.rings.edges(ofBlock: Int(regions.tree.blockOfLeaf[other]))
    let otherBoxes = regions.rings.boxes(
      otherEdges, origin: near.origin, margin: Float(tolerance ?? 0))
    let candidates = otherBoxes.meeting(tree.boxes[leaf], origin: near.origin)
    if candidates == 0 { return }
    while lanes != 0 {
      let lane = lanes.trailingZeroBitCount
      lanes &= lanes &- 1
      var others = otherBoxes.meeting(lane, of: near.boxes) & candidates
      while others != 0 {
        let otherSlot = otherEdges.lowerBound &+ others.trailingZeroBitCount
        others &= others &- 1
        compare(near.firstSlot &+ lane, otherSlot)
      }
    }
  }

  /// A leaf of the snapshot's tree, prepared for the several region leaves near it.
  private struct Near {
    var leaf: Int
    var firstSlot: Int
    var origin: Coordinate
    var boxes: BlockBoxes
  }

  private func near(_ leaf: Int) -> Near {
    let edges = rings.edges(ofBlock: Int(tree.blockOfLeaf[leaf]))
    let origin = rings.coordinates[edges.lowerBound]
    return Near(
      leaf: leaf, firstSlot: edges.lowerBound, origin: origin,
      boxes: rings.boxes(edges, origin: origin, margin: 0))
  }

  func hasGivenUp(_ polygon: Int32) -> Bool { false }

  @inline(__always)
  private mutating func compare(_ slot: Int, _ otherSlot: Int) {
    let p = rings.coordinates[slot]
    let q = rings.coordinates[slot &+ 1]
    let a = regions.rings.coordinates[otherSlot]
    let b = regions.rings.coordinates[otherSlot &+ 1]
    if (p == a && q == b) || (p == b && q == a) {
      // Parallel edges never cross once shifted.
      if tolerance != nil { record(CommonRun(whole: p, q, isForward: p == a), slot, otherSlot) }
      return
    }
    if let crossing = SymbolicShift.crossing(p, q, over: a, b, forward: true) {
      let ring = Int(rings.ringOfBlock[slot / Rings.blockSize])
      let otherRing = Int(regions.rings.ringOfBlock[otherSlot / Rings.blockSize])
      record(crossing, slot, ring, otherSlot, otherRing)
    }
    if let tolerance, let run = CommonRun(p, q, along: a, b, tolerance: tolerance) {
      record(run, slot, otherSlot)
    }
  }

  @inline(never)
  private mutating func record(
    _ crossing: Crossing, _ slot: Int, _ ring: Int, _ otherSlot: Int, _ otherRing: Int
  ) {
    let sign: Int32 = crossing.toLeft ? 1 : -1
    events.append(
      RingEvent(
        slot: Int32(slot), target: regions.region(ofRing: otherRing), kind: .region,
        change: Int8(sign * regions.rings.direction[otherRing]), along: crossing.along,
        place: crossing.place))
    let owner = Int(rings.ownerOfPolygon[Int(rings.polygonOfRing[ring])])
    regionEvents.append(
      RingEvent(
        slot: Int32(otherSlot), target: groupOfOwner[owner], kind: .group,
        change: Int8(-sign * rings.direction[ring]), along: crossing.alongOther,
        place: crossing.place))
  }

  @inline(never)
  private mutating func record(_ run: CommonRun, _ slot: Int, _ otherSlot: Int) {
    let otherRing = Int(regions.rings.ringOfBlock[otherSlot / Rings.blockSize])
    let region = regions.region(ofRing: otherRing)
    if run.isWhole, borders.mark(slot, with: region, count: rings.coordinates.count) { return }
    for (along, place, change) in [(run.start, run.from, Int8(1)), (run.end, run.to, -1)] {
      events.append(
        RingEvent(
          slot: Int32(slot), target: region, kind: .border, change: change, along: along,
          place: place))
    }
  }
}
