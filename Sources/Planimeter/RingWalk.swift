internal import Geometry

/// Walks the rings of a snapshot and books the pieces that bound the ground of their groups.
///
/// A piece bounds the union of a group where no other polygon of the group covers it.
struct RingWalk {
  let rings: Rings
  let tree: BoxTree
  let groupOfOwner: [Int32]
  let regions: PreparedRegions
  let events: RingEvents
  let measuresFronts: Bool

  var ledger: Ledger
  /// Per owner: whether a hole strays from its shell or counts do not return to where they began.
  var isSuspect: [Bool]
  /// Rings whose counts did not return to where they began; none unless this module has a fault.
  var faults = 0

  private var inside: Tally
  private var borders: Tally
  private var groups: Tally
  private var seams: Int32 = 0
  private var hits: [RayHit] = []

  init(
    rings: Rings, tree: BoxTree, groupOfOwner: [Int32], regions: PreparedRegions,
    events: RingEvents, measuresFronts: Bool, ledger: Ledger, groupCount: Int, isSuspect: [Bool]
  ) {
    self.rings = rings
    self.tree = tree
    self.groupOfOwner = groupOfOwner
    self.regions = regions
    self.events = events
    self.measuresFronts = measuresFronts
    self.ledger = ledger
    self.isSuspect = isSuspect
    inside = Tally(regions.count)
    borders = Tally(regions.count)
    groups = Tally(groupCount)
  }

  /// Walks all rings.
  mutating func run() {
    for ring in 0..<rings.ringCount {
      start(ring)
      inside.mark()
      groups.mark()
      walk(ring)
      if !inside.isBackAtMark || !groups.isBackAtMark {
        faults += 1
        isSuspect[Int(rings.ownerOfPolygon[Int(rings.polygonOfRing[ring])])] = true
      }
      inside.clear()
      borders.clear()
      groups.clear()
      seams = 0
    }
  }

  /// Counts what covers the first vertex of a ring.
  private mutating func start(_ ring: Int) {
    let first = rings.coordinates[rings.firstSlot[ring]]
    let polygon = rings.polygonOfRing[ring]
    hits.removeAll(keepingCapacity: true)
    regions.tree.ray(from: first, in: regions.rings, shift: .forward, &hits)
    for hit in hits {
      inside.change(regions.region(ofRing: Int(hit.ring)), by: hit.winding)
    }
    guard rings.ringCount > 1 else { return }
    hits.removeAll(keepingCapacity: true)
    tree.ray(
      from: first, in: rings, shift: .of(polygon: polygon, ring: Int32(ring)), &hits)
    var own: Int32 = 0
    for hit in hits {
      let other = rings.polygonOfRing[Int(hit.ring)]
      if other == polygon {
        own += hit.winding
      } else {
        groups.change(groupOfOwner[Int(rings.ownerOfPolygon[Int(other)])], by: hit.winding)
      }
    }
    if own != (rings.isHole[ring] ? 1 : 0) {
      isSuspect[Int(rings.ownerOfPolygon[Int(polygon)])] = true
    }
  }

  private mutating func walk(_ ring: Int) {
    let owner = Int(rings.ownerOfPolygon[Int(rings.polygonOfRing[ring])])
    let group = groupOfOwner[owner]
    let factor = Double(rings.direction[ring])
    let firstSlot = rings.firstSlot[ring]
    let end = firstSlot + rings.edgeCount[ring]
    let integral = regions.integral
    var here = rings.coordinates[firstSlot]
    var height = integral.height(here.latitude)
    var piece = Piece()
    var block = firstSlot / Rings.blockSize
    var slot = firstSlot
    while slot < end {
      let blockEnd = min((block &+ 1) &* Rings.blockSize, end)
      var next = Int(events.start[block])
      let lastEvent = Int(events.start[block &+ 1])
      while slot < blockEnd {
        while next < lastEvent, Int(events.events[next].slot) == slot {
          let event = events.events[next]
          let placeHeight = integral.height(event.place.latitude)
          advance(&piece, here, height, event.place, placeHeight)
          book(&piece, group, factor)
          apply(event)
          here = event.place
          height = placeHeight
          next += 1
        }
        let there = rings.coordinates[slot &+ 1]
        let thereHeight = integral.height(there.latitude)
        advance(&piece, here, height, there, thereHeight)
        here = there
        height = thereHeight
        slot &+= 1
      }
      block &+= 1
    }
    book(&piece, group, factor)
  }

  @inline(__always)
  private func advance(
    _ piece: inout Piece, _ start: Coordinate, _ startHeight: Double, _ end: Coordinate,
    _ endHeight: Double
  ) {
    piece.area.add(regions.integral.edge(start, startHeight, end, endHeight))
    if measuresFronts { piece.length += regions.length.length(start, end) }
  }

  private mutating func apply(_ event: RingEvent) {
    switch event.kind {
    case .region: inside.change(event.target, by: Int32(event.change))
    case .border: borders.change(event.target, by: Int32(event.change))
    case .group: groups.change(event.target, by: Int32(event.change))
    case .seam: seams += Int32(event.change)
    }
  }

  /// Books a piece along which no count changed.
  private mutating func book(_ piece: inout Piece, _ group: Int32, _ factor: Double) {
    defer { piece = Piece() }
    if groups.counts[Int(group)] > 0 { return }
    ledger.addTotal(group, piece.area, times: factor)
    for region in inside.active {
      let isFront = seams <= 0 && borders.counts[Int(region)] <= 0
      ledger.addPiece(
        of: group, in: Int(region), piece.area, times: factor, front: isFront ? piece.length : 0,
        others: groups.active)
    }
  }

  private struct Piece {
    var area = RunningSum()
    var length = 0.0
  }
}
