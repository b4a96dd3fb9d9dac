/// Ground inside a shell and outside its holes; ring direction carries no meaning.
public struct Polygon: Hashable, Sendable {
  /// The outer border.
  public var shell: Ring
  /// What is cut out of the shell.
  public var holes: [Ring]

  /// Makes a polygon of rings, without judging how they lie to each other.
  @inlinable
  public init(shell: Ring, holes: [Ring] = []) {
    self.shell = shell
    self.holes = holes
  }

  /// The shell, then the holes.
  @inlinable
  public var rings: [Ring] { [shell] + holes }

  /// How many vertices the rings have, each ring's repeated last one included.
  @inlinable
  public var vertexCount: Int {
    holes.reduce(shell.coordinates.count) { $0 + $1.coordinates.count }
  }
}

/// Any number of polygons taken together, none included.
public struct MultiPolygon: Hashable, Sendable {
  /// The parts, in the order they were given.
  public var polygons: [Polygon]

  /// Makes ground of polygons, without judging how they lie to each other.
  @inlinable
  public init(_ polygons: [Polygon] = []) {
    self.polygons = polygons
  }

  /// No ground at all.
  public static let empty = MultiPolygon()

  /// Whether there is no polygon.
  @inlinable
  public var isEmpty: Bool { polygons.isEmpty }

  /// How many vertices all rings have.
  @inlinable
  public var vertexCount: Int { polygons.reduce(0) { $0 + $1.vertexCount } }

  /// The smallest box around all shells, or `nil` if there is no polygon.
  public var box: Box? {
    var box: Box?
    for polygon in polygons {
      for coordinate in polygon.shell.coordinates {
        box = box?.union(coordinate) ?? Box(coordinate)
      }
    }
    return box
  }
}

/// The rings of one polygon as a file has them, before anything is known of them.
///
/// The first ring is the shell. A ring may be open, short or empty.
public struct UncheckedPolygon: Hashable, Sendable {
  /// Shell first, then holes.
  public var rings: [[Coordinate]]

  /// Takes rings as they come.
  @inlinable
  public init(_ rings: [[Coordinate]]) {
    self.rings = rings
  }
}

extension Polygon {
  /// The same rings, as something that may be handed where unchecked rings are taken.
  public var unchecked: UncheckedPolygon { UncheckedPolygon(rings.map(\.coordinates)) }
}
