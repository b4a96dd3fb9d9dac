internal import Geometry

/// Which border ring passes through a vertex of which other, as a tree for each connected coverage.
///
/// What covers one vertex of a ring tells what covers all others, by the crossings between them. So a
/// single ray for each tree will do, however many regions there are.
struct BorderTree: Sendable {
  /// A ring that is entered from another.
  struct Link: Sendable {
    /// The ring entered.
    let ring: Int32
    /// Its slot of the common vertex.
    let slot: Int32
    /// The slot of the same vertex in the ring it is entered from.
    let parentSlot: Int32
  }

  /// All rings, each after the one it is entered from.
  private(set) var order: [Int32] = []
  /// Per ring: the slot of the vertex at which it is entered, −1 for the root of a tree.
  private(set) var entrySlot: [Int32]
  /// Per ring: the rings entered from it, by place along it.
  private(set) var links: [[Link]]

  init(_ rings: Rings) {
    entrySlot = [Int32](repeating: -1, count: rings.ringCount)
    links = [[Link]](repeating: [], count: rings.ringCount)
    let neighbours = BorderTree.neighbours(rings)
    var isKnown = [Bool](repeating: false, count: rings.ringCount)
    order.reserveCapacity(rings.ringCount)
    var next = 0
    for root in 0..<rings.ringCount where !isKnown[root] {
      isKnown[root] = true
      order.append(Int32(root))
      while next < order.count {
        let ring = Int(order[next])
        next += 1
        for link in neighbours[ring] where !isKnown[Int(link.ring)] {
          isKnown[Int(link.ring)] = true
          entrySlot[Int(link.ring)] = link.slot
          links[ring].append(link)
          order.append(link.ring)
        }
        links[ring].sort { $0.parentSlot < $1.parentSlot }
      }
    }
  }

  /// Per ring: rings that share a vertex with it, each mostly once.
  private static func neighbours(_ rings: Rings) -> [[Link]] {
    var result = [[Link]](repeating: [], count: rings.ringCount)
    var size = 16
    while size < 2 * rings.coordinates.count { size *= 2 }
    var firstSlot = [Int32](repeating: -1, count: size)
    for ring in 0..<rings.ringCount {
      let first = rings.firstSlot[ring]
      var last: Int32 = -1
      for slot in first..<(first + rings.edgeCount[ring]) {
        let vertex = rings.coordinates[slot]
        var place = hash(vertex) & (size - 1)
        while firstSlot[place] >= 0, rings.coordinates[Int(firstSlot[place])] != vertex {
          place = (place + 1) & (size - 1)
        }
        if firstSlot[place] < 0 {
          firstSlot[place] = Int32(slot)
          continue
        }
        let otherSlot = firstSlot[place]
        let other = rings.ringOfBlock[Int(otherSlot) / Rings.blockSize]
        if other == last || other == Int32(ring) { continue }
        last = other
        result[ring].append(Link(ring: other, slot: otherSlot, parentSlot: Int32(slot)))
        result[Int(other)].append(
          Link(ring: Int32(ring), slot: Int32(slot), parentSlot: otherSlot))
      }
    }
    return result
  }

  /// Mixes both numbers (the multiplier is 2⁶⁴ over the golden ratio); −0 counts as 0.
  private static func hash(_ vertex: Coordinate) -> Int {
    let x = (vertex.longitude + 0).bitPattern
    let y = (vertex.latitude + 0).bitPattern
    var mixed = (x ^ (y << 31 | y >> 33)) &* 0x9e37_79b9_7f4a_7c15
    mixed ^= mixed >> 32
    mixed = mixed &* 0x9e37_79b9_7f4a_7c15
    return Int(truncatingIfNeeded: mixed >> 24)
  }
}
