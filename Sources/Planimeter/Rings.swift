internal import Geometry

/// The rings of many polygons in one buffer, cleaned of what has no meaning.
///
/// Consecutive equal vertices are one vertex. Each ring starts at a multiple of `blockSize`, so that
/// the edge in slot i, from vertex i to vertex i + 1, belongs to block i / `blockSize`.
struct Rings: Sendable {
  /// Edges that share a box in `BoxTree`.
  static let blockSize = 8

  /// Longitudes beyond this many degrees have no meaning, even of an unrolled ring.
  static let longitudeLimit = 1080.0

  /// Vertices ring by ring, the first repeated as the last, padded to whole blocks, and one more.
  private(set) var coordinates: [Coordinate] = []
  /// Per ring: the slot of its first vertex.
  private(set) var firstSlot: [Int] = []
  /// Per ring: how many edges it has.
  private(set) var edgeCount: [Int] = []
  /// Per ring: the polygon it belongs to.
  private(set) var polygonOfRing: [Int32] = []
  /// Per ring: 1 if ground lies on the left of its edges as given, −1 if on the right.
  private(set) var direction: [Int32] = []
  /// Per ring: whether it is a hole.
  private(set) var isHole: [Bool] = []
  /// Per ring: its extent.
  private(set) var boxOfRing: [Box] = []
  /// Per block: its ring.
  private(set) var ringOfBlock: [Int32] = []
  /// Per polygon: whose it is.
  private(set) var ownerOfPolygon: [Int32] = []
  /// Per polygon: the extent of its rings.
  private(set) var boxOfPolygon: [Box] = []
  /// Per polygon: whether it has holes.
  private(set) var hasHoles: [Bool] = []
  /// Per owner: whether a ring turned out flat, spiked, or outside of all maps.
  private(set) var isSuspect: [Bool] = []

  var ringCount: Int { firstSlot.count }
  var blockCount: Int { ringOfBlock.count }
  var polygonCount: Int { ownerOfPolygon.count }

  /// Makes room for owners to come.
  mutating func reserve(vertices: Int, owners: Int) {
    coordinates.reserveCapacity(vertices + vertices / 8)
    isSuspect.reserveCapacity(owners)
  }

  /// Starts the next owner and returns its number.
  mutating func beginOwner() {
    isSuspect.append(false)
  }

  /// Adds a polygon to the owner begun last.
  mutating func append(_ polygon: Polygon) {
    let owner = isSuspect.count - 1
    let number = Int32(ownerOfPolygon.count)
    let before = firstSlot.count
    append(polygon.shell, isHole: false, polygon: number, owner: owner)
    guard firstSlot.count > before else { return }  // holes in a flat shell are in nothing
    for hole in polygon.holes { append(hole, isHole: true, polygon: number, owner: owner) }
    var box = boxOfRing[before]
    for ring in before..<firstSlot.count { box = box.union(boxOfRing[ring]) }
    ownerOfPolygon.append(Int32(owner))
    boxOfPolygon.append(box)
    hasHoles.append(firstSlot.count > before + 1)
  }

  private mutating func append(_ ring: Ring, isHole: Bool, polygon: Int32, owner: Int) {
    if !firstSlot.isEmpty { coordinates.removeLast() }
    let first = coordinates.count
    let measured = copy(ring.coordinates)
    let edges = coordinates.count - first - 1
    if measured.hasSpike || edges < 3 || measured.isOffTheMap { isSuspect[owner] = true }
    guard edges >= 3, !measured.isOffTheMap else {
      coordinates.removeLast(coordinates.count - first)
      if let last = coordinates.last { coordinates.append(last) }
      return
    }
    let counterClockwise = isCounterClockwise(first, edges, measured)
    if counterClockwise == nil { isSuspect[owner] = true }
    let isLeft = (counterClockwise ?? (measured.doubleArea > 0)) != isHole
    let index = Int32(firstSlot.count)
    firstSlot.append(first)
    edgeCount.append(edges)
    polygonOfRing.append(polygon)
    direction.append(isLeft ? 1 : -1)
    self.isHole.append(isHole)
    boxOfRing.append(measured.box)
    let padding = (Rings.blockSize - coordinates.count % Rings.blockSize) % Rings.blockSize
    let last = coordinates[first]
    for _ in 0..<padding { coordinates.append(last) }
    for _ in 0..<((coordinates.count - first) / Rings.blockSize) { ringOfBlock.append(index) }
    coordinates.append(last)
  }

  /// What one look at all vertices of a ring tells.
  private struct Copied {
    var box: Box
    var doubleArea = 0.0
    var hasSpike = false
    var isOffTheMap = false
  }

  private mutating func copy(_ source: [Coordinate]) -> Copied {
    let first = coordinates.count
    let origin = Rings.clean(source[0])
    var result = Copied(box: Box(origin))
    var previous = origin
    var lastEast = 0.0
    var lastNorth = 0.0
    var beforePrevious = origin
    coordinates.append(origin)
    for index in 1..<source.count {
      let vertex = Rings.clean(source[index])
      let east = vertex.longitude - previous.longitude
      let north = vertex.latitude - previous.latitude
      if east == 0 && north == 0 { continue }
      if east * lastEast + north * lastNorth < 0,
        Orientation.value(beforePrevious, previous, vertex) == 0
      {
        result.hasSpike = true
      }
      result.doubleArea +=
        (previous.longitude - origin.longitude) * north
        - (previous.latitude - origin.latitude) * east
      result.box = result.box.union(vertex)
      coordinates.append(vertex)
      beforePrevious = previous
      previous = vertex
      lastEast = east
      lastNorth = north
    }
    if coordinates.count > first + 2 {
      let next = coordinates[first + 1]
      let east = next.longitude - origin.longitude
      let north = next.latitude - origin.latitude
      if east * lastEast + north * lastNorth < 0,
        Orientation.value(beforePrevious, origin, next) == 0
      {
        result.hasSpike = true
      }
    }
    result.isOffTheMap =
      !(result.box.west >= -Rings.longitudeLimit && result.box.east <= Rings.longitudeLimit)
    return result
  }

  /// Numbers so small that products of differences could underflow are none.
  @inline(__always)
  private static func clean(_ vertex: Coordinate) -> Coordinate {
    if abs(vertex.longitude) >= 1e-100 && abs(vertex.latitude) >= 1e-100 { return vertex }
    return Coordinate(
      abs(vertex.longitude) < 1e-100 ? 0 : vertex.longitude,
      abs(vertex.latitude) < 1e-100 ? 0 : vertex.latitude)
  }

  /// Which way a simple ring runs, decided exactly; `nil` if it has a spike at its western end.
  private func isCounterClockwise(_ first: Int, _ edges: Int, _ measured: Copied) -> Bool? {
    let extent =
      (measured.box.east - measured.box.west) * (measured.box.north - measured.box.south)
    let count = Double(edges)
    if abs(measured.doubleArea) > 1e-15 * count * count * extent { return measured.doubleArea > 0 }
    var extreme = 0
    for index in 1..<edges {
      let vertex = coordinates[first + index]
      let best = coordinates[first + extreme]
      if (vertex.longitude, vertex.latitude) < (best.longitude, best.latitude) { extreme = index }
    }
    let turn = Orientation.value(
      coordinates[first + (extreme + edges - 1) % edges], coordinates[first + extreme],
      coordinates[first + extreme + 1])
    return turn == 0 ? nil : turn > 0
  }

  /// The edges of a block as a range of slots, empty for a block of padding alone.
  @inline(__always)
  func edges(ofBlock block: Int) -> Range<Int> {
    let ring = Int(ringOfBlock[block])
    let start = block &* Rings.blockSize
    let end = min(start &+ Rings.blockSize, firstSlot[ring] &+ edgeCount[ring])
    return start..<max(start, end)
  }

  /// Whether two edges of one ring follow each other.
  @inline(__always)
  func areNeighbours(_ edge: Int, _ later: Int, ring: Int) -> Bool {
    if later == edge + 1 { return true }
    return edge == firstSlot[ring] && later == firstSlot[ring] + edgeCount[ring] - 1
  }
}
