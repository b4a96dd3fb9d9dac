internal import Geometry

/// Boxes around blocks of edges, boxes around eight of those, and so on to a single one.
///
/// The leaves stand in the order of the rings, and the rings along a space-filling curve, so that
/// neighbours in the tree are neighbours on the ground. Two trees are searched for near edges by
/// descending both at once; a ray asks one tree which polygons it starts in.
struct BoxTree: Sendable {
  /// Children of a node.
  static let fanOut = 8

  /// All levels, the leaves first.
  private(set) var boxes: [Box] = []
  /// Per node: the easternmost longitude of the polygons it holds edges of.
  private(set) var reach: [Double] = []
  /// Per node: the polygon that all its edges belong to, −1 if there are several.
  private(set) var polygon: [Int32] = []
  /// Per level: where its nodes start; one more entry closes the last.
  private(set) var levelStart: [Int] = [0]
  /// Per leaf: its block.
  private(set) var blockOfLeaf: [Int32] = []

  /// The number of levels, none if there is no ring.
  var height: Int { levelStart.count - 1 }

  /// Builds the tree.
  ///
  /// - Parameters:
  ///   - rings: what to build it of.
  ///   - margin: degrees by which each leaf is grown on all sides.
  init(_ rings: Rings, margin: Double) {
    var leaves: [Int32] = []
    leaves.reserveCapacity(rings.blockCount)
    for ring in BoxTree.order(rings) {
      let first = rings.firstSlot[ring] / Rings.blockSize
      let blocks = (rings.edgeCount[ring] + Rings.blockSize - 1) / Rings.blockSize
      for block in first..<(first + blocks) { leaves.append(Int32(block)) }
    }
    blockOfLeaf = leaves
    let total = leaves.count + leaves.count / 7 + 16
    boxes.reserveCapacity(total)
    reach.reserveCapacity(total)
    polygon.reserveCapacity(total)
    for block in leaves {
      boxes.append(BoxTree.box(Int(block), rings, margin: margin))
      let polygon = Int(rings.polygonOfRing[Int(rings.ringOfBlock[Int(block)])])
      reach.append(rings.boxOfPolygon[polygon].east)
      self.polygon.append(Int32(polygon))
    }
    if !leaves.isEmpty { levelStart.append(boxes.count) }
    addUpperLevels()
  }

  private mutating func addUpperLevels() {
    var start = 0
    var end = boxes.count
    while end - start > 1 {
      var node = start
      while node < end {
        let last = min(node + BoxTree.fanOut, end)
        var box = boxes[node]
        var east = reach[node]
        var sole = polygon[node]
        for child in (node + 1)..<max(last, node + 1) {
          box = box.union(boxes[child])
          east = max(east, reach[child])
          if polygon[child] != sole { sole = -1 }
        }
        boxes.append(box)
        reach.append(east)
        polygon.append(sole)
        node = last
      }
      start = end
      end = boxes.count
      levelStart.append(end)
    }
  }

  @inline(__always)
  private static func box(_ block: Int, _ rings: Rings, margin: Double) -> Box {
    let edges = rings.edges(ofBlock: block)
    var low = rings.coordinates[edges.lowerBound].vector
    var high = low
    for slot in (edges.lowerBound &+ 1)...edges.upperBound {
      let vertex = rings.coordinates[slot].vector
      low.replace(with: vertex, where: vertex .< low)
      high.replace(with: vertex, where: vertex .> high)
    }
    low -= margin
    high += margin
    return Box(west: low.x, south: low.y, east: high.x, north: high.y)
  }

  /// The rings sorted by the Z-order of their middles.
  private static func order(_ rings: Rings) -> [Int] {
    guard rings.ringCount > 2, let first = rings.boxOfRing.first else {
      return Array(0..<rings.ringCount)
    }
    let all = rings.boxOfRing.reduce(first) { $0.union($1) }
    let width = max(all.east - all.west, 1e-9)
    let height = max(all.north - all.south, 1e-9)
    var keys: [(key: UInt64, ring: Int)] = []
    keys.reserveCapacity(rings.ringCount)
    for ring in 0..<rings.ringCount {
      let middle = rings.boxOfRing[ring].centre
      let x = spread((middle.longitude - all.west) / width)
      let y = spread((middle.latitude - all.south) / height)
      keys.append((x | y << 1, ring))
    }
    keys.sort { ($0.key, $0.ring) < ($1.key, $1.ring) }
    return keys.map(\.ring)
  }

  /// Sixteen bits of a fraction, with a gap between any two.
  private static func spread(_ fraction: Double) -> UInt64 {
    var bits = UInt64(min(max(fraction, 0), 1) * 65_535)
    bits = (bits | bits << 8) & 0x00ff_00ff
    bits = (bits | bits << 4) & 0x0f0f_0f0f
    bits = (bits | bits << 2) & 0x3333_3333
    return (bits | bits << 1) & 0x5555_5555
  }

  /// The children of a node as indices into `boxes`; `level` is above 0.
  @inline(__always)
  func children(_ node: Int, level: Int) -> Range<Int> {
    let start = levelStart[level &- 1] &+ (node &- levelStart[level]) &* BoxTree.fanOut
    return start..<min(start &+ BoxTree.fanOut, levelStart[level])
  }
}

extension Coordinate {
  /// Longitude and latitude side by side.
  @inline(__always)
  fileprivate var vector: SIMD2<Double> { SIMD2(longitude, latitude) }
}

extension Box {
  /// Whether two boxes share a point, without branches.
  @inline(__always)
  func meets(_ other: Box) -> Bool {
    west <= other.east && other.west <= east && south <= other.north && other.south <= north
  }
}
