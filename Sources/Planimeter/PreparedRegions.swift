public import Geometry

/// Regions made ready for measuring any number of snapshots.
///
/// The regions may be of several levels and may overlap each other.
public struct PreparedRegions: Sendable {
  /// The area of each region in square metres, edges straight in longitude and latitude.
  public let areas: [Double]

  /// Tells these regions from others, whatever they are.
  final class Identity: Sendable {}

  let identity = Identity()
  let rings: Rings
  let tree: BoxTree
  /// Per leaf of the tree: the boxes of its edges, grown by the tolerance.
  let boxes: [BlockBoxes]
  let borders: BorderTree
  let integral: EdgeIntegral
  /// Per region: the level of its middle latitude, from which gaps are counted.
  let levels: [EdgeIntegral.Level]
  let length: EdgeLength
  /// Per slot: the integral from the ring's first vertex to here, and what its rounding left out.
  let prefix: [SIMD2<Double>]

  /// Degrees within which a front is taken to follow a border: seven decimals, about a centimetre.
  static let tolerance = 1e-7

  /// Prepares regions.
  ///
  /// - Parameter regions: valid ground (see `Overlay`), in the order in which results count them.
  ///   The direction of rings does not matter.
  public init(_ regions: [MultiPolygon]) {
    var rings = Rings()
    rings.reserve(vertices: regions.reduce(0) { $0 + $1.vertexCount }, owners: regions.count)
    for region in regions {
      rings.beginOwner()
      for polygon in region.polygons { rings.append(polygon) }
    }
    var box = rings.boxOfRing.first ?? Box(Coordinate(0, 0))
    for other in rings.boxOfRing { box = box.union(other) }
    let integral = EdgeIntegral(reference: box.centre.latitude)
    var prefix = [SIMD2<Double>](repeating: .zero, count: rings.coordinates.count)
    var areas = [RunningSum](repeating: RunningSum(), count: regions.count)
    for ring in 0..<rings.ringCount {
      var sum = RunningSum()
      let first = rings.firstSlot[ring]
      for slot in first..<(first + rings.edgeCount[ring]) {
        sum.add(integral.edge(rings.coordinates[slot], rings.coordinates[slot + 1]))
        prefix[slot + 1] = SIMD2(sum.sum, sum.rest)
      }
      let region = Int(rings.ownerOfPolygon[Int(rings.polygonOfRing[ring])])
      areas[region].add(sum, times: Double(rings.direction[ring]))
    }
    self.areas = areas.map(\.value)
    self.integral = integral
    levels = PreparedRegions.levels(of: rings, count: regions.count, integral)
    length = EdgeLength()
    self.prefix = prefix
    let tree = BoxTree(rings, margin: PreparedRegions.tolerance)
    boxes = tree.blockOfLeaf.map { block in
      let edges = rings.edges(ofBlock: Int(block))
      return rings.boxes(
        edges, origin: rings.coordinates[edges.lowerBound],
        margin: Float(PreparedRegions.tolerance))
    }
    self.tree = tree
    borders = BorderTree(rings)
    self.rings = rings
  }

  private static func levels(
    of rings: Rings, count: Int, _ integral: EdgeIntegral
  ) -> [EdgeIntegral.Level] {
    var boxes = [Box?](repeating: nil, count: count)
    for ring in 0..<rings.ringCount {
      let region = Int(rings.ownerOfPolygon[Int(rings.polygonOfRing[ring])])
      boxes[region] = boxes[region]?.union(rings.boxOfRing[ring]) ?? rings.boxOfRing[ring]
    }
    return boxes.map { integral.level($0?.centre.latitude ?? 0) }
  }

  /// How many regions there are.
  public var count: Int { areas.count }

  /// The region that a ring belongs to.
  @inline(__always)
  func region(ofRing ring: Int) -> Int32 {
    rings.ownerOfPolygon[Int(rings.polygonOfRing[ring])]
  }
}
