import Geometry

/// A geometry on the grid, ready to be written: nothing empty in it, rings closed and directed.
indirect enum GridGeometry {
  case points([GridPosition])
  case lines([[GridPosition]])
  case polygons([[[GridPosition]]])
  case collection([GridGeometry])

  /// What is left of a geometry on a grid, or `nil` if nothing is.
  init?(_ geometry: FeatureGeometry, on grid: Grid) {
    switch geometry {
    case .point(let position):
      self = .points([grid.position(position)])
    case .points(let positions):
      guard !positions.isEmpty else { return nil }
      self = .points(positions.map(grid.position))
    case .lines(let lines):
      let lines = lines.map(grid.line).filter { $0.count >= 2 }
      guard !lines.isEmpty else { return nil }
      self = .lines(lines)
    case .polygons(let polygons):
      let polygons = polygons.compactMap { Self.rings($0, on: grid) }
      guard !polygons.isEmpty else { return nil }
      self = .polygons(polygons)
    case .collection(let parts):
      let parts = parts.compactMap { GridGeometry($0, on: grid) }
      guard !parts.isEmpty else { return nil }
      self = .collection(parts)
    }
  }

  /// A polygon's rings by the right-hand rule (RFC 7946, section 3.1.6), or `nil` without a shell.
  private static func rings(_ polygon: UncheckedPolygon, on grid: Grid) -> [[GridPosition]]? {
    guard let first = polygon.rings.first,
      let shell = grid.ring(first, isCounterClockwise: true)
    else { return nil }
    let holes = polygon.rings.dropFirst().compactMap { grid.ring($0, isCounterClockwise: false) }
    return [shell] + holes
  }

  /// The positions of each part that hangs together.
  var parts: [[GridPosition]] {
    switch self {
    case .points(let positions): positions.map { [$0] }
    case .lines(let lines): lines
    case .polygons(let polygons): polygons.compactMap(\.first)
    case .collection(let parts): parts.flatMap(\.parts)
    }
  }
}
