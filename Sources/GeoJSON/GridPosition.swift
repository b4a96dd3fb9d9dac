import Geometry

/// A position on the grid of the decimals that are written: whole multiples of 10⁻ᵈ degrees.
///
/// What is judged (direction, repeated vertices, boxes) is judged on these integers, hence exactly
/// as a reader of the file will see it.
struct GridPosition: Hashable {
  var x: Int
  var y: Int
}

/// The grid of a number of decimals.
struct Grid {
  /// How many decimals are written, 0…7.
  let decimals: Int
  /// How many steps one degree has.
  let steps: Int

  init(decimals: Int) {
    precondition((0...7).contains(decimals), "GeoJSON is written with 0 to 7 decimals")
    self.decimals = decimals
    steps = (0..<decimals).reduce(1) { steps, _ in steps * 10 }
  }

  /// The nearest position of the grid.
  /// - Precondition: within ±180 and ±90 degrees.
  func position(_ coordinate: Coordinate) -> GridPosition {
    precondition(
      abs(coordinate.longitude) <= 180 && abs(coordinate.latitude) <= 90,
      "\(coordinate) is beyond the globe; cut at the antimeridian before writing")
    return GridPosition(x: step(coordinate.longitude), y: step(coordinate.latitude))
  }

  private func step(_ degrees: Double) -> Int { Int((degrees * Double(steps)).rounded()) }

  /// Positions on the grid without repeating one that came just before.
  func line(_ coordinates: [Coordinate]) -> [GridPosition] {
    var line: [GridPosition] = []
    line.reserveCapacity(coordinates.count)
    for coordinate in coordinates {
      let position = position(coordinate)
      if position != line.last { line.append(position) }
    }
    return line
  }

  /// A closed ring on the grid, running the way asked for, or `nil` if fewer than four vertices are
  /// left of it.
  func ring(_ coordinates: [Coordinate], isCounterClockwise: Bool) -> [GridPosition]? {
    var ring = line(coordinates)
    if let first = ring.first, ring.last != first { ring.append(first) }
    guard ring.count >= 4 else { return nil }
    let area = Self.twiceSignedArea(ring)
    if area != 0, (area > 0) != isCounterClockwise { ring.reverse() }
    return ring
  }

  /// Twice the planar area of a closed ring, positive if it runs counter-clockwise; exact.
  static func twiceSignedArea(_ ring: [GridPosition]) -> Int128 {
    var sum: Int128 = 0
    for (one, other) in zip(ring, ring.dropFirst()) {
      sum += Int128(one.x) * Int128(other.y) - Int128(other.x) * Int128(one.y)
    }
    return sum
  }
}
