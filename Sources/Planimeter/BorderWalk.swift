internal import Geometry

/// Walks the borders of regions and books the runs that groups cover.
struct BorderWalk {
  let rings: Rings
  let tree: BoxTree
  let groupOfOwner: [Int32]
  let regions: PreparedRegions
  let events: RingEvents

  var ledger: Ledger
  /// Rings whose counts did not return to where they began; none unless this module has a fault.
  var faults = 0
  private var groups: Tally
  private var hits: [RayHit] = []

  init(
    rings: Rings, tree: BoxTree, groupOfOwner: [Int32], regions: PreparedRegions,
    events: RingEvents, ledger: Ledger, groupCount: Int
  ) {
    self.rings = rings
    self.tree = tree
    self.groupOfOwner = groupOfOwner
    self.regions = regions
    self.events = events
    self.ledger = ledger
    groups = Tally(groupCount)
  }

  /// Walks all borders.
  mutating func run() {
    for ring in 0..<regions.rings.ringCount {
      start(ring)
      groups.mark()
      walk(ring)
      if !groups.isBackAtMark { faults += 1 }
      groups.clear()
    }
  }

  private mutating func start(_ ring: Int) {
    hits.removeAll(keepingCapacity: true)
    tree.ray(
      from: regions.rings.coordinates[regions.rings.firstSlot[ring]], in: rings,
      shift: .backward, &hits)
    for hit in hits {
      let owner = rings.ownerOfPolygon[Int(rings.polygonOfRing[Int(hit.ring)])]
      groups.change(groupOfOwner[Int(owner)], by: hit.winding)
    }
  }

  private mutating func walk(_ ring: Int) {
    let region = Int(regions.region(ofRing: ring))
    let factor = Double(regions.rings.direction[ring])
    let firstSlot = regions.rings.firstSlot[ring]
    let end = firstSlot + regions.rings.edgeCount[ring]
    let first = Int(events.start[firstSlot / Rings.blockSize])
    let last = Int(events.start[(end - 1) / Rings.blockSize + 1])
    var before = SIMD2<Double>.zero
    var beforePart = 0.0
    for index in first..<last {
      let event = events.events[index]
      let slot = Int(event.slot)
      let here = regions.prefix[slot]
      let part = regions.integral.edge(regions.rings.coordinates[slot], event.place)
      if !groups.active.isEmpty {
        var run = RunningSum()
        run.add(from: before, to: here)
        run.add(part - beforePart)
        ledger.addBorder(of: region, run, times: factor, groups: groups.active)
      }
      groups.change(event.target, by: Int32(event.change))
      before = here
      beforePart = part
    }
    guard !groups.active.isEmpty else { return }
    var run = RunningSum()
    run.add(from: before, to: regions.prefix[end])
    run.add(-beforePart)
    ledger.addBorder(of: region, run, times: factor, groups: groups.active)
  }
}
