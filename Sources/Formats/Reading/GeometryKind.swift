/// What the geometries of a layer bound.
public enum GeometryKind: String, Hashable, Sendable {
  /// No geometry: a table.
  case none
  /// Places.
  case points
  /// Lines, which hold no ground.
  case lines
  /// Ground.
  case polygons
  /// Anything, or not said.
  case mixed

  /// Whether there may be ground.
  var mayBeGround: Bool { self == .polygons || self == .mixed }
}
