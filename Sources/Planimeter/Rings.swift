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

  /// Copies a ring and looks at it; a ring that needs cleaning is copied again with more care.
  private mutating func copy(_ source: [Coordinate]) -> Copied {
    let first = coordinates.count
    coordinates.append(contentsOf: source)
    if let result = survey(source) { return result }
    coordinates.removeLast(coordinates.count - first)
    var cleaned: [Coordinate] = []
    cleaned.reserveCapacity(source.count)
    for vertex in source.lazy.map(Rings.clean) where vertex != cleaned.last {
      cleaned.append(vertex)
    }
    coordinates.append(contentsOf: cleaned)
    return survey(cleaned) ?? Copied(box: Box(cleaned[0]))
  }

  /// Looks at all vertices of a ring; `nil` if two that follow each other are equal, or a number
  /// is all but zero.
  private func survey(_ ring: [Coordinate]) -> Copied? {
    let origin = ring[0]
    var box = Box(origin)
    var doubleArea = 0.0
    var hasSpike = false
    var previous = origin
    var lastEast = 0.0
    var lastNorth = 0.0
    if Rings.clean(origin) != origin { return nil }
    for index in 1..<max(ring.count, 1) {
      let vertex = ring[index]
      let east = vertex.longitude - previous.longitude
      let north = vertex.latitude - previous.latitude
      if east == 0 && north == 0 { return nil }
      if abs(vertex.longitude) < Rings.tiny || abs(vertex.latitude) < Rings.tiny {
        if Rings.clean(vertex) != vertex { return nil }
      }
      // Most turns are far from straight, and that is told without a guess for the processor.
      let left = lastEast * north
      let right = lastNorth * east
      if abs(left - right) <= 1e-14 * (abs(left) + abs(right)),
        east * lastEast + north * lastNorth < 0,
        Orientation.value(ring[index &- 2], previous, vertex) == 0
      {
        hasSpike = true
      }
      doubleArea +=
        (previous.longitude - origin.longitude) * north
        - (previous.latitude - origin.latitude) * east
      box.west = vertex.longitude < box.west ? vertex.longitude : box.west
      box.east = vertex.longitude > box.east ? vertex.longitude : box.east
      box.south = vertex.latitude < box.south ? vertex.latitude : box.south
      box.north = vertex.latitude > box.north ? vertex.latitude : box.north
      previous = vertex
      lastEast = east
      lastNorth = north
    }
    if ring.count > 2 {
      let east = ring[1].longitude - origin.longitude
      let north = ring[1].latitude - origin.latitude
      if east * lastEast + north * lastNorth < 0,
        Orientation.value(ring[ring.count - 2], origin, ring[1]) == 0
      {
        hasSpike = true
      }
    }
    return Copied(
      box: box, doubleArea: doubleArea, hasSpike: hasSpike,
      isOffTheMap: !(box.west >= -Rings.longitudeLimit && box.east <= Rings.longitudeLimit))
  }

  /// Numbers so small that products of differences could underflow are none.
  @inline(__always)
  private static func clean(_ vertex: Coordinate) -> Coordinate {
    Coordinate(
      abs(vertex.longitude) < tiny ? 0 : vertex.longitude,
      abs(vertex.latitude) < tiny ? 0 : vertex.latitude)
  }

  /// Degrees below which a number is taken for zero, so that no product underflows.
  private static let tiny = 1e-100

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
