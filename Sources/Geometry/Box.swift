/// A rectangle in longitude and latitude, in degrees, with `west <= east`.
public struct Box: Hashable, Sendable, BitwiseCopyable {
  /// The smallest longitude.
  public var west: Double
  /// The smallest latitude.
  public var south: Double
  /// The largest longitude.
  public var east: Double
  /// The largest latitude.
  public var north: Double

  /// Makes a box of its four sides.
  @inlinable
  public init(west: Double, south: Double, east: Double, north: Double) {
    self.west = west
    self.south = south
    self.east = east
    self.north = north
  }

  /// The box of a single position.
  @inlinable
  public init(_ coordinate: Coordinate) {
    self.init(
      west: coordinate.longitude, south: coordinate.latitude,
      east: coordinate.longitude, north: coordinate.latitude)
  }

  /// The smallest box around this one and a position.
  @inlinable
  public func union(_ coordinate: Coordinate) -> Box {
    Box(
      west: min(west, coordinate.longitude), south: min(south, coordinate.latitude),
      east: max(east, coordinate.longitude), north: max(north, coordinate.latitude))
  }

  /// The smallest box around this one and another.
  @inlinable
  public func union(_ other: Box) -> Box {
    Box(
      west: min(west, other.west), south: min(south, other.south),
      east: max(east, other.east), north: max(north, other.north))
  }

  /// Whether the two boxes share at least a point.
  @inlinable
  public func touches(_ other: Box) -> Bool {
    west <= other.east && other.west <= east && south <= other.north && other.south <= north
  }

  /// Whether a position lies in the box or on its border.
  @inlinable
  public func contains(_ coordinate: Coordinate) -> Bool {
    west <= coordinate.longitude && coordinate.longitude <= east
      && south <= coordinate.latitude && coordinate.latitude <= north
  }

  /// The middle of the box.
  @inlinable
  public var centre: Coordinate { Coordinate((west + east) / 2, (south + north) / 2) }

  /// The box as a polygon of four corners.
  public var polygon: Polygon {
    Polygon(
      shell: Ring(trusted: [
        Coordinate(west, south), Coordinate(east, south), Coordinate(east, north),
        Coordinate(west, north), Coordinate(west, south),
      ]))
  }
}
