/// All features of a file and what the file says of itself.
public struct FeatureCollection: Hashable, Sendable {
  /// The features in the order of the file.
  public var features: [Feature]
  /// The members beside `type` and `features`, such as `name`, `crs`, `bbox` or `metadata`.
  public var members: JSONObject

  /// Makes a collection.
  public init(_ features: [Feature] = [], members: JSONObject = [:]) {
    self.features = features
    self.members = members
  }

  /// The name of the collection, as GDAL writes it.
  public var name: String? { members["name"]?.string }

  /// The coordinate reference system as files from before RFC 7946 have it, unread.
  public var crs: JSON? { members["crs"] }
}
