internal import Geometry

/// Walks the borders of regions and books the runs that groups cover.
struct BorderWalk {
  let rings: Rings
  let tree: BoxTree
  let groupOfOwner: [Int32]
  let regions: PreparedRegions
  let events: BlockOrdered<RingEvent>

  var ledger: Ledger
  /// Rings whose counts did not return to where they began; none unless this module has a fault.
  var faults = 0
  private var groups: Tally
  private var hits: [RayHit] = []
  /// What covers the entries of rings, one after the other.
  private var counts: [Count] = []
  /// Per ring: its part of `counts`.
  private var entries: [Range<Int>]

  init(
    rings: Rings, tree: BoxTree, groupOfOwner: [Int32], regions: PreparedRegions,
    events: BlockOrdered<RingEvent>, ledger: Ledger, groupCount: Int
  ) {
    self.rings = rings
    self.tree = tree
    self.groupOfOwner = groupOfOwner
    self.regions = regions
    self.events = events
    self.ledger = ledger
    groups = Tally(groupCount)
    entries = [Range<Int>](repeating: 0..<0, count: regions.rings.ringCount)
  }

  /// Walks all borders.
  mutating func run() {
    for ring in regions.borders.order.lazy.map(Int.init) {
      start(ring)
      groups.mark()
      walk(ring)
      if !groups.isBackAtMark { faults += 1 }
      groups.clear()
    }
  }

  /// Keeps what covers the walker for a ring that is entered here.
  ///
  /// Counts below zero, which only polygons that cross themselves bring about, are left out.
  private mutating func enter(_ ring: Int32) {
    let start = counts.count
    for group in groups.active {
      counts.append(Count(group: group, count: groups.counts[Int(group)]))
    }
    entries[Int(ring)] = start..<counts.count
  }

  /// How many polygons of a group cover a place.
  private struct Count {
    let group: Int32
    let count: Int32
  }

  /// Counts what covers the first vertex of a ring.
  private mutating func start(_ ring: Int) {
    let entrySlot = regions.borders.entrySlot[ring]
    if entrySlot < 0 {
      castRay(from: regions.rings.coordinates[regions.rings.firstSlot[ring]])
      return
    }
    for known in counts[entries[ring]] { groups.change(known.group, by: known.count) }
    for index in eventRange(ring) {
      let event = events.elements[index]
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
  private mutating func walk(_ ring: Int) {
    let region = Int(regions.region(ofRing: ring))
    let factor = Double(regions.rings.direction[ring])
    let firstSlot = regions.rings.firstSlot[ring]
    let end = firstSlot + regions.rings.edgeCount[ring]
    let links = regions.borders.links[ring]
    var nextLink = 0
    var before = SIMD2<Double>.zero
    var beforePart = 0.0
    var place = regions.rings.coordinates[firstSlot]
    for index in eventRange(ring) {
      let event = events.elements[index]
      let slot = Int(event.slot)
      while nextLink < links.count, links[nextLink].parentSlot <= event.slot {
        enter(links[nextLink].ring)
        nextLink += 1
      }
      let here = regions.prefix[slot]
      let part = regions.integral.edge(regions.rings.coordinates[slot], event.place)
      // Where several groups begin or end at one place, nothing lies between, unless it is all the ring.
      let isThere = place == event.place && before == here && beforePart == part
      if !groups.active.isEmpty, !isThere {
        var run = RunningSum()
        run.add(from: before, to: here)
        run.add(part - beforePart)
        ledger.addBorder(
          of: region, BoundarySum(run, from: place, to: event.place), times: factor,
          groups: groups.active)
      }
      groups.change(event.target, by: Int32(event.change))
      before = here
      beforePart = part
      place = event.place
    }
    for link in links[nextLink...] {
      enter(link.ring)
    }
    guard !groups.active.isEmpty else { return }
    var run = RunningSum()
    run.add(from: before, to: regions.prefix[end])
    run.add(-beforePart)
    ledger.addBorder(
      of: region, BoundarySum(run, from: place, to: regions.rings.coordinates[firstSlot]),
      times: factor, groups: groups.active)
  }
}
