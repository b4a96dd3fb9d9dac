public import Geometry

/// A settlement with whoever holds it: a point, which has no area of its own.
public struct Settlement: Sendable {
  /// The actor's id.
  public var actor: String
  /// What the source says of it.
  public var status: Status
  /// Where it lies.
  public var coordinate: Coordinate
  /// Its name, if it has one.
  public var name: String?
  /// How far off a front drawn between settlements may be in metres, where that is stated.
  public var accuracy: Double?
  /// Where it was read.
  public var location: FeatureLocation

  /// Makes a settlement of its parts.
  public init(
    actor: String, status: Status = .controlled, coordinate: Coordinate, name: String? = nil,
    accuracy: Double? = nil, location: FeatureLocation
  ) {
    self.actor = actor
    self.status = status
    self.coordinate = coordinate
    self.name = name
    self.accuracy = accuracy
    self.location = location
  }
}

/// How settlements become ground; unasked, they are refused.
public enum SettlementMethod: String, Sendable, CaseIterable {
  /// Each is given the ground that is nearer to it than to any other, as `influence`.
  case voronoi
}
