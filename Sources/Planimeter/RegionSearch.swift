internal import Geometry

/// Finds where the edges of a snapshot cross or follow the borders of regions.
struct RegionSearch: LeafPairVisitor {
  let rings: Rings
  let tree: BoxTree
  let regions: PreparedRegions
  let groupOfOwner: [Int32]
  let tolerance: Double?
  let limit: Int
  /// What of the rings was held against the regions before, if anything.
  let repetition: Repetition?

  /// Edges that follow the border of a region from end to end.
  var borders = EdgeMarks()
  /// What happens along the snapshot's rings.
  var events: [RingEvent]
  /// What happens along the regions' rings.
  private(set) var regionEvents: [RingEvent] = []
  /// Where the snapshot's edges cross borders.
  private(set) var crossings: [BorderCrossing] = []
  private var nearLeaf = -1
  private var nearFirst = 0
  private var nearBoxes = BlockBoxes.none

  init(
    rings: Rings, tree: BoxTree, regions: PreparedRegions, groupOfOwner: [Int32],
    tolerance: Double?, limit: Int, events: [RingEvent],
    known: (crossings: BlockOrdered<BorderCrossing>, repetition: Repetition)? = nil
  ) {
    self.rings = rings
    self.tree = tree
    self.regions = regions
    self.groupOfOwner = groupOfOwner
    self.tolerance = tolerance
    self.limit = limit
    self.events = events
    repetition = known?.repetition
    if let known { recall(known.crossings, known.repetition) }
  }

  /// Takes over the crossings of what is repeated.
  private mutating func recall(
    _ known: BlockOrdered<BorderCrossing>, _ repetition: Repetition
  ) {
    for block in 0..<rings.blockCount {
      guard let shift = repetition.shift(ofBlock: block) else { continue }
      let first = block &* Rings.blockSize &+ shift
      let last = first &+ Rings.blockSize &- 1
      for oldBlock in first / Rings.blockSize...last / Rings.blockSize {
        for index in known.range(ofBlock: oldBlock) {
          var crossing = known.elements[index]
          guard first...last ~= Int(crossing.slot) else { continue }
          crossing.slot -= Int32(shift)
          record(crossing)
        }
      }
    }
  }

  func isKnown(_ node: Int) -> Bool { repetition?.isRepeated(node: node) ?? false }

  mutating func visit(_ leaf: Int, _ other: Int) {
    let candidates = regions.boxes[other].meeting(tree.boxes[leaf])
    if candidates == 0 { return }
    if leaf != nearLeaf { approach(leaf) }
    var lanes = nearBoxes.meeting(regions.tree.boxes[other])
    let otherFirst = Int(regions.tree.blockOfLeaf[other]) &* Rings.blockSize
    while lanes != 0 {
      let slot = nearFirst &+ lanes.trailingZeroBitCount
      lanes &= lanes &- 1
      let box = Box(edge: rings.coordinates[slot], rings.coordinates[slot &+ 1])
      var others = regions.boxes[other].meeting(box) & candidates
      while others != 0 {
        compare(slot, otherFirst &+ others.trailingZeroBitCount)
        others &= others &- 1
      }
    }
  }

  /// Keeps a leaf's boxes for the several region leaves near it.
  private mutating func approach(_ leaf: Int) {
    let edges = rings.edges(ofBlock: Int(tree.blockOfLeaf[leaf]))
    nearLeaf = leaf
    nearFirst = edges.lowerBound
    nearBoxes = rings.boxes(edges, origin: rings.coordinates[edges.lowerBound], margin: 0)
  }

  var isFull: Bool { events.count > limit }

  func hasGivenUp(_ polygon: Int32, _ node: Int, _ other: Int) -> Bool { false }

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
      record(BorderCrossing(crossing, slot, otherSlot))
    }
    if let tolerance, let run = CommonRun(p, q, along: a, b, tolerance: tolerance) {
      record(run, slot, otherSlot)
    }
  }

  @inline(never)
  private mutating func record(_ crossing: BorderCrossing) {
    crossings.append(crossing)
    let ring = Int(rings.ringOfBlock[Int(crossing.slot) / Rings.blockSize])
    let border = Int(regions.rings.ringOfBlock[Int(crossing.borderSlot) / Rings.blockSize])
    let sign: Int32 = crossing.isToLeft ? 1 : -1
    events.append(
      RingEvent(
        slot: crossing.slot, target: regions.region(ofRing: border), kind: .region,
        change: Int8(sign * regions.rings.direction[border]), along: crossing.along,
        place: crossing.place))
    let owner = Int(rings.ownerOfPolygon[Int(rings.polygonOfRing[ring])])
    regionEvents.append(
      RingEvent(
        slot: crossing.borderSlot, target: groupOfOwner[owner], kind: .group,
        change: Int8(-sign * rings.direction[ring]), along: crossing.alongBorder,
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
