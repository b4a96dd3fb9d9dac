public import Geometry

/// What the segment between two vertices means.
public enum EdgeModel: String, Hashable, Sendable, CaseIterable {
  /// Straight in longitude and latitude (RFC 7946, section 3.1.1).
  case straight
  /// The shortest line on the ellipsoid.
  case geodesic

  /// The area inside a polygon, its holes left out, in square metres.
  public func area(of polygon: Polygon) -> Double {
    switch self {
    case .straight: StraightEdgeArea.area(of: polygon)
    case .geodesic: GeodesicArea.area(of: polygon)
    }
  }

  /// The area of disjoint polygons together, in square metres.
  public func area(of ground: MultiPolygon) -> Double {
    switch self {
    case .straight: StraightEdgeArea.area(of: ground)
    case .geodesic: GeodesicArea.area(of: ground)
    }
  }
}
