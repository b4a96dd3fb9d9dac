internal import Geometry

/// Finds where the polygons of a snapshot cross or follow each other, and which conflict with themselves.
struct OverlapSearch: LeafPairVisitor {
  let rings: Rings
  let tree: BoxTree
  let groupOfOwner: [Int32]
  let tolerance: Double?
  let limit: Int
  /// What of the rings was searched before, if anything.
  let repetition: Repetition?

  /// Edges that follow another polygon of the group from end to end.
  var seams = EdgeMarks()
  /// What happens along the rings.
  var events: [RingEvent] = []
  /// Per owner: whether edges of one of its polygons cross or run along each other.
  var isSuspect: [Bool]
  private var nearLeaf = -1
  private var nearBoxes = BlockBoxes.none

  init(
    rings: Rings, tree: BoxTree, groupOfOwner: [Int32], tolerance: Double?, limit: Int,
    isSuspect: [Bool], repetition: Repetition? = nil
  ) {
    self.rings = rings
    self.tree = tree
    self.groupOfOwner = groupOfOwner
    self.tolerance = tolerance
    self.limit = limit
    self.isSuspect = isSuspect
    self.repetition = repetition
  }

  /// Keeps a leaf's boxes for the several leaves near it.
  private mutating func approach(_ leaf: Int) {
    if leaf == nearLeaf { return }
    let edges = rings.edges(ofBlock: Int(tree.blockOfLeaf[leaf]))
    nearLeaf = leaf
    nearBoxes = rings.boxes(edges, origin: rings.coordinates[edges.lowerBound], margin: 0)
  }

  mutating func visit(_ leaf: Int, _ other: Int) {
    let block = Int(tree.blockOfLeaf[leaf])
    let otherBlock = Int(tree.blockOfLeaf[other])
    let ring = Int(rings.ringOfBlock[block])
    let otherRing = Int(rings.ringOfBlock[otherBlock])
    let polygon = rings.polygonOfRing[ring]
    if polygon != rings.polygonOfRing[otherRing] {
      approach(leaf)
      visitApart(block, ring, otherBlock, otherRing, tree.boxes[leaf], tree.boxes[other])
      return
    }
    let owner = Int(rings.ownerOfPolygon[Int(polygon)])
    if isSuspect[owner] { return }
    if let repetition, repetition.isFree(block, otherBlock) { return }
    approach(leaf)
    let found =
      leaf == other
      ? conflictsInside(block, ring)
      : conflicts(block, ring, otherBlock, otherRing, tree.boxes[leaf], tree.boxes[other])
    if found { isSuspect[owner] = true }
  }

  var isFull: Bool { events.count > limit }

  func hasGivenUp(_ polygon: Int32, _ node: Int, _ other: Int) -> Bool {
    isSuspect[Int(rings.ownerOfPolygon[Int(polygon)])]
      || repetition?.isFree(nodes: node, other) ?? false
  }

  func isKnown(_ node: Int) -> Bool { false }

  private func conflictsInside(_ block: Int, _ ring: Int) -> Bool {
    let edges = rings.edges(ofBlock: block)
    guard edges.count > 2 else { return false }
    for lane in 0..<(edges.count &- 2) {
      // Later edges only, without the next one, which shares a vertex.
      var near = nearBoxes.meeting(lane, of: nearBoxes) & (0xfc &<< UInt8(truncatingIfNeeded: lane))
      while near != 0 {
        let other = near.trailingZeroBitCount
        near &= near &- 1
        if rings.conflict(
          edges.lowerBound &+ lane, ring, edges.lowerBound &+ other, ring)
        {
          return true
        }
      }
    }
    return false
  }

  private func conflicts(
    _ block: Int, _ ring: Int, _ otherBlock: Int, _ otherRing: Int, _ box: Box, _ otherBox: Box
  ) -> Bool {
    let edges = rings.edges(ofBlock: block)
    let others = rings.edges(ofBlock: otherBlock)
    var lanes = nearBoxes.meeting(otherBox)
    if lanes == 0 { return false }
    let otherBoxes = rings.boxes(
      others, origin: rings.coordinates[edges.lowerBound], margin: 0)
    let candidates = otherBoxes.meeting(box)
    while lanes != 0 {
      let lane = lanes.trailingZeroBitCount
      lanes &= lanes &- 1
      var near = otherBoxes.meeting(lane, of: nearBoxes) & candidates
      while near != 0 {
        let other = near.trailingZeroBitCount
        near &= near &- 1
        if rings.conflict(
          edges.lowerBound &+ lane, ring, others.lowerBound &+ other, otherRing)
        {
          return true
        }
      }
    }
    return false
  }

  private mutating func visitApart(
    _ block: Int, _ ring: Int, _ otherBlock: Int, _ otherRing: Int, _ box: Box, _ otherBox: Box
  ) {
    let edges = rings.edges(ofBlock: block)
    let others = rings.edges(ofBlock: otherBlock)
    var lanes = nearBoxes.meeting(otherBox)
    if lanes == 0 { return }
    let otherBoxes = rings.boxes(
      others, origin: rings.coordinates[edges.lowerBound], margin: Float(tolerance ?? 0))
    let candidates = otherBoxes.meeting(box)
    if candidates == 0 { return }
    let forward = rings.polygonOfRing[ring] > rings.polygonOfRing[otherRing]
    let isOneGroup = group(ring) == group(otherRing)
    while lanes != 0 {
      let lane = lanes.trailingZeroBitCount
      lanes &= lanes &- 1
      let slot = edges.lowerBound &+ lane
      var near = otherBoxes.meeting(lane, of: nearBoxes) & candidates
      while near != 0 {
        let other = others.lowerBound &+ near.trailingZeroBitCount
        near &= near &- 1
        if let crossing = SymbolicShift.crossing(
          rings.coordinates[slot], rings.coordinates[slot &+ 1], over: rings.coordinates[other],
          rings.coordinates[other &+ 1], forward: forward)
        {
          record(crossing, slot, ring, other, otherRing)
        }
        if isOneGroup, let tolerance {
          recordSeam(slot, ring, other, otherRing, tolerance: tolerance)
        }
      }
    }
  }

  private func group(_ ring: Int) -> Int32 {
    groupOfOwner[Int(rings.ownerOfPolygon[Int(rings.polygonOfRing[ring])])]
  }

  @inline(never)
  private mutating func record(
    _ crossing: Crossing, _ slot: Int, _ ring: Int, _ other: Int, _ otherRing: Int
  ) {
    let sign: Int32 = crossing.toLeft ? 1 : -1
    events.append(
      RingEvent(
        slot: Int32(slot), target: group(otherRing), kind: .group,
        change: Int8(sign * rings.direction[otherRing]), along: crossing.along,
        place: crossing.place))
    events.append(
      RingEvent(
        slot: Int32(other), target: group(ring), kind: .group,
        change: Int8(-sign * rings.direction[ring]), along: crossing.alongOther,
        place: crossing.place))
  }

  /// Edges of two polygons of a group that bound ground on opposite sides are no front.
  @inline(__always)
  private mutating func recordSeam(
    _ slot: Int, _ ring: Int, _ other: Int, _ otherRing: Int, tolerance: Double
  ) {
    let p = rings.coordinates[slot]
    let q = rings.coordinates[slot + 1]
    let a = rings.coordinates[other]
    let b = rings.coordinates[other + 1]
    let isSameSide = rings.direction[ring] == rings.direction[otherRing]
    if let run = CommonRun(p, q, along: a, b, tolerance: tolerance), run.isForward != isSameSide {
      append(run, slot)
    }
    if let run = CommonRun(a, b, along: p, q, tolerance: tolerance), run.isForward != isSameSide {
      append(run, other)
    }
  }

  private mutating func append(_ run: CommonRun, _ slot: Int) {
    if run.isWhole {
      _ = seams.mark(slot, count: rings.coordinates.count)
      return
    }
    for (along, place, change) in [(run.start, run.from, Int8(1)), (run.end, run.to, -1)] {
      events.append(
        RingEvent(
          slot: Int32(slot), target: 0, kind: .seam, change: change, along: along, place: place))
    }
  }
}
