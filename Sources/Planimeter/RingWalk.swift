internal import Geometry

/// Walks the rings of a snapshot and books the pieces that bound the ground of their groups.
///
/// A piece bounds the union of a group where no other polygon of the group covers it.
struct RingWalk {
  let rings: Rings
  let tree: BoxTree
  let groupOfOwner: [Int32]
  let regions: PreparedRegions
  let events: BlockOrdered<RingEvent>
  let borderMarks: EdgeMarks
  let seamMarks: EdgeMarks
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
    events: BlockOrdered<RingEvent>, borderMarks: EdgeMarks, seamMarks: EdgeMarks,
    measuresFronts: Bool,
    ledger: Ledger, groupCount: Int, isSuspect: [Bool]
  ) {
    self.rings = rings
    self.tree = tree
    self.groupOfOwner = groupOfOwner
    self.regions = regions
    self.events = events
    self.borderMarks = borderMarks
    self.seamMarks = seamMarks
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
    var touches = false
    for hit in hits {
      let other = rings.polygonOfRing[Int(hit.ring)]
      if other == polygon {
        own += hit.winding
        touches = touches || hit.winding == 0
      } else {
        groups.change(groupOfOwner[Int(rings.ownerOfPolygon[Int(other)])], by: hit.winding)
      }
    }
    if touches || own != (rings.isHole[ring] ? 1 : 0), isStray(ring) {
      isSuspect[Int(rings.ownerOfPolygon[Int(polygon)])] = true
    }
  }

  /// Whether a hole lies outside its shell or in another hole, or a shell in a hole.
  ///
  /// The ring does not cross the others, so that any vertex tells that does not touch them.
  private mutating func isStray(_ ring: Int) -> Bool {
    let polygon = rings.polygonOfRing[ring]
    let first = rings.firstSlot[ring]
    for slot in first..<(first + rings.edgeCount[ring]) {
      hits.removeAll(keepingCapacity: true)
      tree.ray(
        from: rings.coordinates[slot], in: rings,
        shift: .of(polygon: polygon, ring: Int32(ring)), &hits)
      let own = hits.filter { rings.polygonOfRing[Int($0.ring)] == polygon }
      if own.contains(where: { $0.winding == 0 }) { continue }
      return own.reduce(0) { $0 + $1.winding } != (rings.isHole[ring] ? 1 : 0)
    }
    return true  // no vertex is free: let GEOS see
  }

  private mutating func walk(_ ring: Int) {
    let owner = Int(rings.ownerOfPolygon[Int(rings.polygonOfRing[ring])])
    let group = groupOfOwner[owner]
    let factor = Double(rings.direction[ring])
    let firstSlot = rings.firstSlot[ring]
    let end = firstSlot + rings.edgeCount[ring]
    let integral = regions.integral
    let length = regions.length
    var here = rings.coordinates[firstSlot]
    var level = integral.level(here.latitude)
    var piece = Piece(from: here)
    var block = firstSlot / Rings.blockSize
    var slot = firstSlot
    while slot < end {
      let blockEnd = min((block &+ 1) &* Rings.blockSize, end)
      var next = Int(events.start[block])
      let lastEvent = Int(events.start[block &+ 1])
      while slot < blockEnd {
        while next < lastEvent, Int(events.elements[next].slot) == slot {
          let event = events.elements[next]
          next &+= 1
          if event.place != here {
            let placeLevel = integral.level(event.place.latitude)
            piece.area.add(integral.edge(here, level, event.place, placeLevel))
            if measuresFronts { addLength(length.length(here, event.place), slot, &piece) }
            here = event.place
            level = placeLevel
          }
          book(&piece, to: here, group, factor)
          apply(event)
        }
        if next == lastEvent, slot &+ 1 < blockEnd {
          // Two edges at a time, their levels side by side.
          let middle = rings.coordinates[slot &+ 1]
          let there = rings.coordinates[slot &+ 2]
          let levels = integral.levels(middle.latitude, there.latitude)
          piece.area.add(integral.edge(here, level, middle, levels.first))
          piece.area.add(integral.edge(middle, levels.first, there, levels.second))
          if measuresFronts {
            addLength(length.length(here, middle), slot, &piece)
            addLength(length.length(middle, there), slot &+ 1, &piece)
          }
          here = there
          level = levels.second
          slot &+= 2
          continue
        }
        let there = rings.coordinates[slot &+ 1]
        let thereLevel = integral.level(there.latitude)
        piece.area.add(integral.edge(here, level, there, thereLevel))
        if measuresFronts { addLength(length.length(here, there), slot, &piece) }
        here = there
        level = thereLevel
        slot &+= 1
      }
      block &+= 1
    }
    book(&piece, to: here, group, factor)
  }

  /// Adds to the length of a piece, unless the edge is no front where the piece lies.
  @inline(__always)
  private func addLength(_ length: Double, _ slot: Int, _ piece: inout Piece) {
    if borderMarks.isEmpty && seamMarks.isEmpty {
      piece.length += length
    } else {
      addMarkedLength(length, slot, &piece)
    }
  }

  private func addMarkedLength(_ length: Double, _ slot: Int, _ piece: inout Piece) {
    if seamMarks[slot].x >= 0 { return }
    let borders = borderMarks[slot]
    if borders.x < 0 {
      piece.length += length
      return
    }
    // Only regions whose border the edge does not follow have it in their interior.
    for region in inside.active where region != borders.x && region != borders.y {
      piece.lengthByRegion.append((region, length))
    }
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
  @inline(__always)
  private mutating func book(
    _ piece: inout Piece, to end: Coordinate, _ group: Int32, _ factor: Double
  ) {
    // A piece without an area may still lead east, along the integral's reference latitude.
    if piece.area.sum == 0 && piece.length == 0 && piece.start == end { return }
    if groups.counts[Int(group)] <= 0 { bookVisible(piece, to: end, group, factor) }
    piece.reset(from: end)
  }

  private mutating func bookVisible(
    _ piece: Piece, to end: Coordinate, _ group: Int32, _ factor: Double
  ) {
    ledger.addTotal(group, piece.area, times: factor)
    let part = BoundarySum(piece.area, from: piece.start, to: end)
    for region in inside.active {
      var front = 0.0
      if seams <= 0 && borders.counts[Int(region)] <= 0 {
        front = piece.length
        for (place, length) in piece.lengthByRegion where place == region { front += length }
      }
      // Parts of a region may overlap by less than matters. Their borders are walked one by one, and so
      // the piece must count for each, or the boundary would not close.
      ledger.addPiece(
        of: group, in: Int(region), part, times: factor * Double(inside.counts[Int(region)]),
        front: front, others: groups.active)
    }
  }

  private struct Piece {
    /// Where it begins.
    private(set) var start: Coordinate
    var area = RunningSum()
    var length = 0.0
    /// What belongs to some of the regions around only; rare.
    var lengthByRegion: [(region: Int32, length: Double)] = []

    init(from start: Coordinate) { self.start = start }

    @inline(__always)
    mutating func reset(from start: Coordinate) {
      self.start = start
      area = RunningSum()
      length = 0
      if !lengthByRegion.isEmpty { lengthByRegion.removeAll(keepingCapacity: true) }
    }
  }
}
