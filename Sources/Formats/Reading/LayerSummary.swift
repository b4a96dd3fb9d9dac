/// What there is in one layer of a source.
public struct LayerSummary: Hashable, Sendable {
  /// The name by which the layer is asked for.
  public var name: String
  /// How many features it has.
  public var count: Int
  /// What its geometries are, as far as the source says.
  public var kind: GeometryKind
  /// The names of the features' properties, in order.
  public var fields: [String]
  /// The coordinate system: an authority's code such as `EPSG:32637`, else WKT; `nil` where the source
  /// names none.
  public var system: String?
}
