public import GeoJSON

/// What was read of a source in a foreign format.
public struct ForeignLayer: Hashable, Sendable {
  /// The layer's name.
  public var name: String
  /// The features; easting or longitude first, without heights.
  public var features: FeatureCollection
  /// The coordinate system: an authority's code such as `EPSG:32637`, else WKT; `nil` where the source
  /// names none.
  public var system: String?
  /// What was noticed, each in one clause: repaired text, arcs, layers left out, GDAL's warnings.
  public var notices: [String]
}
