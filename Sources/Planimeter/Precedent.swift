internal import Geometry

/// The rings of a snapshot that was measured, so that the next one need not be searched for conflicts and
/// for crossings with the regions where it repeats them.
///
/// Maps of one source mostly change in a few places from one day to the next. What is measured is the
/// same with any precedent, or none.
public struct Precedent: Sendable {
  let rings: Rings
  /// Per owner: whether its polygons may be in conflict with themselves.
  let isSuspect: [Bool]
  /// Where the rings cross the borders of regions.
  let crossings: BlockOrdered<BorderCrossing>
  /// Which regions.
  let regions: PreparedRegions.Identity

  /// The crossings with some regions, unless those are others or their borders' neighbourhood is wanted,
  /// too.
  func known(
    by repetition: Repetition?, in regions: PreparedRegions, tolerance: Double?
  ) -> (crossings: BlockOrdered<BorderCrossing>, repetition: Repetition)? {
    guard let repetition, tolerance == nil, self.regions === regions.identity else { return nil }
    return (crossings, repetition)
  }

  /// How many vertices are kept in memory for it, sixteen bytes and a few each.
  public var vertexCount: Int { rings.coordinates.count }
}

/// Which edges of a snapshot stand in its precedent, too, and so cannot be in conflict.
///
/// A block counts as repeated if its edges and the one before them stand in a polygon of the precedent
/// that is free of conflicts. Whether two edges are in conflict is decided by them and those before
/// them, unless they follow each other (`Rings.conflict(_:_:_:_:)`); so that two repeated blocks of one
/// polygon need no second look.
struct Repetition {
  /// Per block: how many slots later its edges stand in the precedent, and its polygon there, −1 if the
  /// block is not repeated.
  private var places: [SIMD2<Int32>]
  /// Per node of the tree: the same, if it is the same for all its blocks.
  private var placeOfNode: [SIMD2<Int32>] = []

  /// Finds what is repeated.
  ///
  /// Rings are taken to come in the order of the precedent, some left out and some put in, and likewise
  /// their vertices. What that misses is searched as if it were new.
  init(_ rings: Rings, _ tree: BoxTree, of precedent: Precedent) {
    places = [SIMD2<Int32>](repeating: SIMD2(0, -1), count: rings.blockCount)
    let old = precedent.rings
    var next = 0
    for ring in 0..<rings.ringCount where next < old.ringCount {
      let vertex = rings.coordinates[rings.firstSlot[ring]]
      let twin =
        (next..<min(next + Self.ringReach, old.ringCount))
        .first { old.coordinates[old.firstSlot[$0]] == vertex } ?? next
      let polygon = old.polygonOfRing[twin]
      if precedent.isSuspect[Int(old.ownerOfPolygon[Int(polygon)])] {
        next = twin + 1
      } else if follow(rings, ring, old, twin, polygon) {
        next = twin + 1
      }
    }
    placeOfNode.reserveCapacity(tree.boxes.count)
    for block in tree.blockOfLeaf { placeOfNode.append(places[Int(block)]) }
    for level in 1..<max(tree.height, 1) {
      for node in tree.levelStart[level]..<tree.levelStart[level + 1] {
        let children = tree.children(node, level: level)
        let first = placeOfNode[children.lowerBound]
        let isSame = children.allSatisfy { placeOfNode[$0] == first }
        placeOfNode.append(isSame ? first : SIMD2(0, -1))
      }
    }
  }

  /// How many rings to look through for one that begins alike.
  private static let ringReach = 64

  /// How many vertices to pass to where two rings go on alike.
  private static let vertexReach = 512

  /// Walks along a ring and its twin and notes the blocks that are repeated; says whether any vertex is.
  private mutating func follow(
    _ rings: Rings, _ ring: Int, _ old: Rings, _ twin: Int, _ polygon: Int32
  ) -> Bool {
    var slot = rings.firstSlot[ring]
    var oldSlot = old.firstSlot[twin]
    let end = slot + rings.edgeCount[ring]
    let oldEnd = oldSlot + old.edgeCount[twin]
    // Vertices that were alike up to here, one after the other.
    var run = 0
    var hasMet = false
    while slot <= end, oldSlot <= oldEnd {
      guard rings.coordinates[slot] == old.coordinates[oldSlot] else {
        run = 0
        guard let step = Self.detour(rings, slot...end, old, oldSlot...oldEnd) else { break }
        slot += step.new
        oldSlot += step.old
        continue
      }
      run += 1
      if run >= Rings.blockSize + 2, slot & (Rings.blockSize - 1) == 0 {
        places[slot / Rings.blockSize - 1] = SIMD2(Int32(oldSlot - slot), polygon)
        hasMet = true
      }
      slot += 1
      oldSlot += 1
    }
    return hasMet
  }

  /// How many vertices to pass in either list so that both go on alike.
  private static func detour(
    _ rings: Rings, _ slots: ClosedRange<Int>, _ old: Rings, _ oldSlots: ClosedRange<Int>
  ) -> (new: Int, old: Int)? {
    let most = min(slots.upperBound - slots.lowerBound, vertexReach)
    let oldMost = min(oldSlots.upperBound - oldSlots.lowerBound, vertexReach)
    func isAlike(_ new: Int, _ oldStep: Int) -> Bool {
      new <= most && oldStep <= oldMost
        && rings.coordinates[slots.lowerBound + new]
          == old.coordinates[oldSlots.lowerBound + oldStep]
    }
    for step in 1...max(most, oldMost, 1) {
      if isAlike(step, step) { return (step, step) }
      if isAlike(step, 0) { return (step, 0) }
      if isAlike(0, step) { return (0, step) }
      // Where the lists go on alike, every eighth vertex is enough.
      guard step & 7 == 0 else { continue }
      for less in max(step - 16, 1)..<step {
        if isAlike(step, less) { return (step, less) }
        if isAlike(less, step) { return (less, step) }
      }
    }
    return nil
  }

  /// Whether the edges of two blocks of one polygon are known not to be in conflict.
  @inline(__always)
  func isFree(_ block: Int, _ other: Int) -> Bool {
    let place = places[block]
    let otherPlace = places[other]
    guard place.y >= 0, place.y == otherPlace.y else { return false }
    if place.x == otherPlace.x { return true }
    // They must not touch there: an edge could stand twice here and once there.
    let apart = (block &- other) &* Rings.blockSize &+ Int(place.x) &- Int(otherPlace.x)
    return abs(apart) > Rings.blockSize
  }

  /// How many slots later the edges of a block stand in the precedent, if the block is repeated.
  @inline(__always)
  func shift(ofBlock block: Int) -> Int? {
    places[block].y < 0 ? nil : Int(places[block].x)
  }

  /// Whether all blocks of a node of the tree are repeated, as far as can be told at once.
  @inline(__always)
  func isRepeated(node: Int) -> Bool { placeOfNode[node].y >= 0 }

  /// Whether that holds of all blocks of two nodes of the tree, as far as can be told at once.
  @inline(__always)
  func isFree(nodes node: Int, _ other: Int) -> Bool {
    placeOfNode[node].y >= 0 && placeOfNode[node] == placeOfNode[other]
  }
}
