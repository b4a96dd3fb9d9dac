public import Geometry

/// The rings of a snapshot in one buffer, with the group that holds each feature.
public struct Outlines: Sendable {
  private(set) var rings = Rings()
  private(set) var groupOfOwner: [Int32] = []
  let groupCount: Int

  /// Starts an empty snapshot.
  ///
  /// - Parameters:
  ///   - groupCount: how many groups may hold features.
  ///   - vertices: about how many vertices to make room for.
  public init(groupCount: Int, vertices: Int = 0) {
    self.groupCount = groupCount
    rings.reserve(vertices: vertices, owners: 16)
  }

  /// Takes the polygons of all features.
  ///
  /// - Parameters:
  ///   - features: the polygons of each feature.
  ///   - groups: per feature, the number of its group, `0..<groupCount`.
  ///   - groupCount: how many groups there are.
  public init(_ features: [[Polygon]], groups: [Int], groupCount: Int) {
    precondition(features.count == groups.count, "each feature has a group")
    self.init(
      groupCount: groupCount,
      vertices: features.reduce(0) { $0 + $1.reduce(0) { $0 + $1.vertexCount } })
    for (feature, group) in zip(features, groups) {
      beginFeature(group: group)
      for polygon in feature { append(polygon) }
    }
  }

  /// Starts the next feature.
  ///
  /// - Parameter group: the number of its group, `0..<groupCount`.
  public mutating func beginFeature(group: Int) {
    precondition(0..<groupCount ~= group, "the group is one of \(groupCount)")
    groupOfOwner.append(Int32(group))
    rings.beginOwner()
  }

  /// Adds a polygon to the feature started last.
  public mutating func append(_ polygon: Polygon) {
    precondition(!groupOfOwner.isEmpty, "a polygon belongs to a feature")
    rings.append(polygon)
  }
}
