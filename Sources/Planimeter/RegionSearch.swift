internal import Geometry

/// Finds where the edges of a snapshot cross or follow the borders of regions.
struct RegionSearch: LeafPairVisitor {
  let rings: Rings
  let tree: BoxTree
  let regions: PreparedRegions
  let groupOfOwner: [Int32]
  let tolerance: Double?

  /// What happens along the snapshot's rings.
  var events: [RingEvent] = []
  /// What happens along the regions' rings.
  var regionEvents: [RingEvent] = []

  mutating func visit(_ leaf: Int, _ other: Int) {
    let block = Int(tree.blockOfLeaf[leaf])
    let ring = Int(rings.ringOfBlock[block])
    let box = regions.tree.boxes[other]
    let otherBlock = Int(regions.tree.blockOfLeaf[other])
    let otherRing = Int(regions.rings.ringOfBlock[otherBlock])
    let otherEdges = regions.rings.edges(ofBlock: otherBlock)
    let margin = tolerance ?? 0
    for slot in rings.edges(ofBlock: block) {
      let p = rings.coordinates[slot]
      let q = rings.coordinates[slot &+ 1]
      let edgeBox = Box(edge: p, q, margin: margin)
      guard edgeBox.meets(box) else { continue }
      for otherSlot in otherEdges {
        let a = regions.rings.coordinates[otherSlot]
        let b = regions.rings.coordinates[otherSlot &+ 1]
        guard edgeBox.meets(edge: a, b) else { continue }
        if let crossing = SymbolicShift.crossing(p, q, over: a, b, forward: true) {
          record(crossing, slot, ring, otherSlot, otherRing)
        }
        if let tolerance, let run = CommonRun(p, q, along: a, b, tolerance: tolerance) {
          record(run, slot, region: regions.region(ofRing: otherRing))
        }
      }
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
  private mutating func record(_ run: CommonRun, _ slot: Int, region: Int32) {
    for (along, place, change) in [(run.start, run.from, Int8(1)), (run.end, run.to, -1)] {
      events.append(
        RingEvent(
          slot: Int32(slot), target: region, kind: .border, change: change, along: along,
          place: place))
    }
  }
}

extension Box {
  /// The box of an edge, grown by a margin.
  @inline(__always)
  init(edge p: Coordinate, _ q: Coordinate, margin: Double) {
    let isEast = p.longitude <= q.longitude
    let isNorth = p.latitude <= q.latitude
    self.init(
      west: (isEast ? p.longitude : q.longitude) - margin,
      south: (isNorth ? p.latitude : q.latitude) - margin,
      east: (isEast ? q.longitude : p.longitude) + margin,
      north: (isNorth ? q.latitude : p.latitude) + margin)
  }

  /// Whether the box and the box of an edge share a point.
  @inline(__always)
  func meets(edge a: Coordinate, _ b: Coordinate) -> Bool {
    (a.longitude <= b.longitude
      ? a.longitude <= east && west <= b.longitude : b.longitude <= east && west <= a.longitude)
      && (a.latitude <= b.latitude
        ? a.latitude <= north && south <= b.latitude : b.latitude <= north && south <= a.latitude)
  }
}
