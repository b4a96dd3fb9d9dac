internal import Geometry

/// The boxes of a block's edges side by side, for comparing eight at once.
///
/// Sides are kept in single precision relative to an origin. Rounding never changes the order of two
/// numbers by more than making them equal, so that boxes that meet are never missed.
struct BlockBoxes {
  fileprivate let west: SIMD8<Float>
  fileprivate let south: SIMD8<Float>
  fileprivate let east: SIMD8<Float>
  fileprivate let north: SIMD8<Float>
  fileprivate let origin: Coordinate
  fileprivate let present: UInt8

  /// No box at all.
  static let none = BlockBoxes(
    west: .zero, south: .zero, east: .zero, north: .zero, origin: Coordinate(0, 0), present: 0)

  @inline(__always)
  fileprivate static func relative(_ vertex: Coordinate, _ origin: Coordinate) -> SIMD2<Float> {
    SIMD2(Float(vertex.longitude - origin.longitude), Float(vertex.latitude - origin.latitude))
  }

  /// Which edges' boxes meet a box, one bit for each.
  @inline(__always)
  func meeting(_ box: Box) -> UInt8 {
    bits(
      west: Float(box.west - origin.longitude), south: Float(box.south - origin.latitude),
      east: Float(box.east - origin.longitude), north: Float(box.north - origin.latitude))
  }

  /// Which edges' boxes meet that of an edge of another block with the same origin.
  @inline(__always)
  func meeting(_ lane: Int, of other: BlockBoxes) -> UInt8 {
    bits(
      west: other.west[lane], south: other.south[lane], east: other.east[lane],
      north: other.north[lane])
  }

  @inline(__always)
  private func bits(west: Float, south: Float, east: Float, north: Float) -> UInt8 {
    let meets =
      (self.west .<= east) .& (self.east .>= west) .& (self.south .<= north)
      .& (self.north .>= south)
    let lanes = SIMD8<Float>(repeating: 0).replacing(
      with: SIMD8<Float>(1, 2, 4, 8, 16, 32, 64, 128), where: meets)
    let four = lanes.lowHalf + lanes.highHalf
    let two = four.lowHalf + four.highHalf
    return UInt8(truncatingIfNeeded: Int32(two.x + two.y)) & present
  }
}

extension Rings {
  /// The boxes of a block's edges; lanes without an edge never meet anything.
  ///
  /// A method rather than an initialiser, which would retain the buffers.
  @inline(__always)
  func boxes(_ edges: Range<Int>, origin: Coordinate, margin: Float) -> BlockBoxes {
    let at = edges.lowerBound
    let c0 = BlockBoxes.relative(coordinates[at], origin)
    let c1 = BlockBoxes.relative(coordinates[at &+ 1], origin)
    let c2 = BlockBoxes.relative(coordinates[at &+ 2], origin)
    let c3 = BlockBoxes.relative(coordinates[at &+ 3], origin)
    let c4 = BlockBoxes.relative(coordinates[at &+ 4], origin)
    let c5 = BlockBoxes.relative(coordinates[at &+ 5], origin)
    let c6 = BlockBoxes.relative(coordinates[at &+ 6], origin)
    let c7 = BlockBoxes.relative(coordinates[at &+ 7], origin)
    let c8 = BlockBoxes.relative(coordinates[at &+ 8], origin)
    let x = SIMD8<Float>(c0.x, c1.x, c2.x, c3.x, c4.x, c5.x, c6.x, c7.x)
    let nextX = SIMD8<Float>(c1.x, c2.x, c3.x, c4.x, c5.x, c6.x, c7.x, c8.x)
    let y = SIMD8<Float>(c0.y, c1.y, c2.y, c3.y, c4.y, c5.y, c6.y, c7.y)
    let nextY = SIMD8<Float>(c1.y, c2.y, c3.y, c4.y, c5.y, c6.y, c7.y, c8.y)
    let isEast = x .<= nextX
    let isNorth = y .<= nextY
    return BlockBoxes(
      west: nextX.replacing(with: x, where: isEast) - margin,
      south: nextY.replacing(with: y, where: isNorth) - margin,
      east: x.replacing(with: nextX, where: isEast) + margin,
      north: y.replacing(with: nextY, where: isNorth) + margin,
      origin: origin, present: UInt8(truncatingIfNeeded: (1 &<< edges.count) &- 1))
  }
}
