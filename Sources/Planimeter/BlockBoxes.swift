internal import Geometry

/// The boxes of a block's edges side by side, for comparing eight at once.
///
/// Sides are kept in single precision relative to an origin. Rounding never changes the order of two
/// numbers by more than making them equal, so that boxes that meet are never missed.
struct BlockBoxes {
  private var west = SIMD8<Float>(repeating: .infinity)
  private var south = SIMD8<Float>(repeating: .infinity)
  private var east = SIMD8<Float>(repeating: -.infinity)
  private var north = SIMD8<Float>(repeating: -.infinity)

  private static let weights = SIMD8<Float>(1, 2, 4, 8, 16, 32, 64, 128)

  /// Takes the edges of a block.
  @inline(__always)
  init(_ rings: Rings, _ edges: Range<Int>, origin: Coordinate, margin: Double) {
    var x = rings.coordinates[edges.lowerBound].longitude - origin.longitude
    var y = rings.coordinates[edges.lowerBound].latitude - origin.latitude
    for lane in 0..<edges.count {
      let next = rings.coordinates[edges.lowerBound &+ lane &+ 1]
      let nextX = next.longitude - origin.longitude
      let nextY = next.latitude - origin.latitude
      let isEast = x <= nextX
      let isNorth = y <= nextY
      west[lane] = Float((isEast ? x : nextX) - margin)
      east[lane] = Float((isEast ? nextX : x) + margin)
      south[lane] = Float((isNorth ? y : nextY) - margin)
      north[lane] = Float((isNorth ? nextY : y) + margin)
      x = nextX
      y = nextY
    }
  }

  /// Which edges' boxes meet a box, one bit for each.
  @inline(__always)
  func meeting(_ box: Box, origin: Coordinate) -> UInt8 {
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
    let sum = SIMD8<Float>(repeating: 0).replacing(with: BlockBoxes.weights, where: meets).sum()
    return UInt8(truncatingIfNeeded: Int32(sum))
  }
}
