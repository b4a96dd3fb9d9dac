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
    var entries = [[Count]](repeating: [], count: regions.rings.ringCount)
    for ring in regions.borders.order.lazy.map(Int.init) {
      start(ring, entries[ring])
      groups.mark()
      walk(ring, &entries)
      if !groups.isBackAtMark { faults += 1 }
      groups.clear()
    }
  }

  /// How many polygons of a group cover a place.
  private struct Count {
    let group: Int32
    let count: Int32
  }

  /// Counts what covers the first vertex of a ring.
  private mutating func start(_ ring: Int, _ entry: [Count]) {
    let entrySlot = regions.borders.entrySlot[ring]
    if entrySlot < 0 {
      castRay(from: regions.rings.coordinates[regions.rings.firstSlot[ring]])
      return
    }
    for known in entry { groups.change(known.group, by: known.count) }
    for index in eventRange(ring) {
      let event = events.events[index]
      if event.slot >= entrySlot { break }
      groups.change(event.target, by: -Int32(event.change))
    }
  }

  private mutating func castRay(from vertex: Coordinate) {
    hits.removeAll(keepingCapacity: true)
    tree.ray(from: vertex, in: rings, shift: .backward, &hits)
    for hit in hits {
      let owner = rings.ownerOfPolygon[Int(rings.polygonOfRing[Int(hit.ring)])]
      groups.change(groupOfOwner[Int(owner)], by: hit.winding)
    }
  }

  private func eventRange(_ ring: Int) -> Range<Int> {
    let first = regions.rings.firstSlot[ring]
    let last = first + regions.rings.edgeCount[ring] - 1
    return Int(
      events.start[first / Rings.blockSize])..<Int(
        events.start[last / Rings.blockSize + 1])
  }

  /// Walks a border, telling the rings that are entered from it what covers their entries.
  private mutating func walk(_ ring: Int, _ entries: inout [[Count]]) {
    let region = Int(regions.region(ofRing: ring))
    let factor = Double(regions.rings.direction[ring])
    let firstSlot = regions.rings.firstSlot[ring]
    let end = firstSlot + regions.rings.edgeCount[ring]
    let links = regions.borders.links[ring]
    var nextLink = 0
    var before = SIMD2<Double>.zero
    var beforePart = 0.0
    for index in eventRange(ring) {
      let event = events.events[index]
      let slot = Int(event.slot)
      while nextLink < links.count, links[nextLink].parentSlot <= event.slot {
        entries[Int(links[nextLink].ring)] = groups.positive.map { Count(group: $0, count: $1) }
        nextLink += 1
      }
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
    for link in links[nextLink...] {
      entries[Int(link.ring)] = groups.positive.map { Count(group: $0, count: $1) }
    }
    guard !groups.active.isEmpty else { return }
    var run = RunningSum()
    run.add(from: before, to: regions.prefix[end])
    run.add(-beforePart)
    ledger.addBorder(of: region, run, times: factor, groups: groups.active)
  }
}
