internal import Geometry

/// Finds where the polygons of a snapshot cross or follow each other, and which touch themselves.
struct OverlapSearch: LeafPairVisitor {
  let rings: Rings
  let tree: BoxTree
  let groupOfOwner: [Int32]
  let tolerance: Double?

  /// What happens along the rings.
  var events: [RingEvent] = []
  /// Per owner: whether two edges of one of its polygons share more than they may.
  var isSuspect: [Bool]

  mutating func visit(_ leaf: Int, _ other: Int) {
    let block = Int(tree.blockOfLeaf[leaf])
    let otherBlock = Int(tree.blockOfLeaf[other])
    let ring = Int(rings.ringOfBlock[block])
    let otherRing = Int(rings.ringOfBlock[otherBlock])
    let polygon = rings.polygonOfRing[ring]
    if polygon != rings.polygonOfRing[otherRing] {
      visitApart(block, ring, otherBlock, otherRing, tree.boxes[other])
      return
    }
    let owner = Int(rings.ownerOfPolygon[Int(polygon)])
    if isSuspect[owner] { return }
    let found =
      leaf == other
      ? touchesInside(block, ring)
      : touches(block, ring, otherBlock, otherRing, tree.boxes[other])
    if found { isSuspect[owner] = true }
  }

  private func touchesInside(_ block: Int, _ ring: Int) -> Bool {
    let edges = rings.edges(ofBlock: block)
    guard edges.count > 2 else { return false }
    for slot in edges.lowerBound..<(edges.upperBound &- 2) {
      let p = rings.coordinates[slot]
      let q = rings.coordinates[slot &+ 1]
      let box = Box(edge: p, q, margin: 0)
      for other in (slot &+ 2)..<edges.upperBound {
        let a = rings.coordinates[other]
        let b = rings.coordinates[other &+ 1]
        guard box.meets(edge: a, b) else { continue }
        if OverlapSearch.touch(p, q, a, b), !rings.areNeighbours(slot, other, ring: ring) {
          return true
        }
      }
    }
    return false
  }

  private func touches(
    _ block: Int, _ ring: Int, _ otherBlock: Int, _ otherRing: Int, _ otherBox: Box
  ) -> Bool {
    let others = rings.edges(ofBlock: otherBlock)
    for slot in rings.edges(ofBlock: block) {
      let p = rings.coordinates[slot]
      let q = rings.coordinates[slot &+ 1]
      let box = Box(edge: p, q, margin: 0)
      guard box.meets(otherBox) else { continue }
      for other in others {
        let a = rings.coordinates[other]
        let b = rings.coordinates[other &+ 1]
        guard box.meets(edge: a, b), OverlapSearch.touch(p, q, a, b) else { continue }
        if ring != otherRing
          || !rings.areNeighbours(min(slot, other), max(slot, other), ring: ring)
        {
          return true
        }
      }
    }
    return false
  }

  /// Whether two edges whose boxes meet share a point.
  @inline(__always)
  private static func touch(
    _ p: Coordinate, _ q: Coordinate, _ a: Coordinate, _ b: Coordinate
  ) -> Bool {
    let start = Orientation.value(a, b, p)
    let end = Orientation.value(a, b, q)
    if (start > 0 && end > 0) || (start < 0 && end < 0) { return false }
    let first = Orientation.value(p, q, a)
    let last = Orientation.value(p, q, b)
    return !((first > 0 && last > 0) || (first < 0 && last < 0))
  }

  private mutating func visitApart(
    _ block: Int, _ ring: Int, _ otherBlock: Int, _ otherRing: Int, _ otherBox: Box
  ) {
    let forward = rings.polygonOfRing[ring] > rings.polygonOfRing[otherRing]
    let isOneGroup = group(ring) == group(otherRing)
    let margin = tolerance ?? 0
    let others = rings.edges(ofBlock: otherBlock)
    for slot in rings.edges(ofBlock: block) {
      let p = rings.coordinates[slot]
      let q = rings.coordinates[slot &+ 1]
      let box = Box(edge: p, q, margin: margin)
      guard box.meets(otherBox) else { continue }
      for other in others {
        let a = rings.coordinates[other]
        let b = rings.coordinates[other &+ 1]
        guard box.meets(edge: a, b) else { continue }
        if let crossing = SymbolicShift.crossing(p, q, over: a, b, forward: forward) {
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
    for (along, place, change) in [(run.start, run.from, Int8(1)), (run.end, run.to, -1)] {
      events.append(
        RingEvent(
          slot: Int32(slot), target: 0, kind: .seam, change: change, along: along, place: place))
    }
  }
}
