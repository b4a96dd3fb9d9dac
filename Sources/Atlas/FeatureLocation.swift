/// Where in which file a feature or row stands.
public struct FeatureLocation: Hashable, Sendable {
  /// The file's path as the user gave it.
  public var file: String
  /// The feature's number, counted from 0; `nil` for a table or the file as a whole.
  public var feature: Int?
  /// The line of a table, counted from 1; `nil` for a feature or the file as a whole.
  public var line: Int?

  /// Makes a place in a file.
  public init(file: String, feature: Int? = nil, line: Int? = nil) {
    self.file = file
    self.feature = feature
    self.line = line
  }
}

extension FeatureLocation: CustomStringConvertible {
  /// The place as errors print it: `control.geojson: feature 3`, `claims.csv: line 2`.
  public var description: String {
    if let feature { return "\(file): feature \(feature)" }
    return line.map { "\(file): line \($0)" } ?? file
  }
}

/// Where in a feature a vertex stands, each number counted from 0.
public struct VertexPlace: Hashable, Sendable {
  /// Which polygon of a multipolygon.
  public var polygon: Int
  /// Which ring of the polygon, the shell being 0.
  public var ring: Int
  /// Which vertex of the ring.
  public var vertex: Int

  /// Makes a place of its three numbers.
  public init(polygon: Int, ring: Int, vertex: Int) {
    self.polygon = polygon
    self.ring = ring
    self.vertex = vertex
  }
}

extension VertexPlace: CustomStringConvertible {
  /// The place as errors print it: `ring 0, vertex 3`, the polygon before it unless it is the first.
  public var description: String {
    (polygon > 0 ? "polygon \(polygon), " : "") + "ring \(ring), vertex \(vertex)"
  }
}
