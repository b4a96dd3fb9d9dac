public import Geometry

/// One thing of a GeoJSON file: a geometry, or none, and what is said of it.
public struct Feature: Hashable, Sendable {
  /// The identifier, a string or a number.
  public var id: JSON?
  /// What is said of it; empty where the file has `null` or nothing.
  public var properties: JSONObject
  /// Where it is; `nil` where the file has `null`.
  public var geometry: FeatureGeometry?
  /// All other members of the feature, such as `time` or `bbox`.
  public var members: JSONObject
  /// Its place in the file, the first being 0.
  public var index: Int
  /// Where its first brace is.
  public var location: SourceLocation

  /// Makes a feature that was not read from a file, for a writer.
  public init(
    id: JSON? = nil, properties: JSONObject = [:], geometry: FeatureGeometry?,
    members: JSONObject = [:], index: Int = 0,
    location: SourceLocation = SourceLocation(byteOffset: 0, line: 1, column: 1)
  ) {
    self.id = id
    self.properties = properties
    self.geometry = geometry
    self.members = members
    self.index = index
    self.location = location
  }
}

/// Where a feature is, by what its coordinates bound.
///
/// Whether a file said `Polygon` or `MultiPolygon` with one part makes no difference.
public indirect enum FeatureGeometry: Hashable, Sendable {
  /// `Point`.
  case point(Coordinate)
  /// `MultiPoint`, and a `Point` with empty coordinates.
  case points([Coordinate])
  /// `LineString` and `MultiLineString`.
  case lines([[Coordinate]])
  /// `Polygon` and `MultiPolygon`, the rings as the file has them.
  case polygons([UncheckedPolygon])
  /// `GeometryCollection`.
  case collection([FeatureGeometry])
}

extension FeatureGeometry {
  /// The ground of checked polygons.
  public init(_ ground: MultiPolygon) {
    self = .polygons(ground.polygons.map(\.unchecked))
  }

  /// Whether there is no position at all.
  public var isEmpty: Bool {
    switch self {
    case .point: false
    case .points(let positions): positions.isEmpty
    case .lines(let lines): lines.allSatisfy(\.isEmpty)
    case .polygons(let polygons): polygons.allSatisfy { $0.rings.allSatisfy(\.isEmpty) }
    case .collection(let parts): parts.allSatisfy(\.isEmpty)
    }
  }
}
