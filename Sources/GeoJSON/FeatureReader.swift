/// Reads GeoJSON.
///
/// Taken are a `FeatureCollection`, one `Feature`, a bare geometry, a text sequence (RFC 8142) and
/// features on lines of their own. Members may stand in any order. Positions lose all but longitude
/// and latitude; rings are not judged. Numbers are correctly rounded.
///
/// The rules of `JSON(parsing:)` hold for the whole text, with one exception: what is skipped, such
/// as properties nobody asked for, is checked for its grammar but not for keys that occur twice.
public struct FeatureReader: Sendable {
  /// The properties to keep; `nil` keeps all.
  public var keeping: Set<String>?
  /// Whether properties that are not kept stay as `null`, for whoever asks what there is.
  public var namesOthers = false

  /// Makes a reader that keeps all properties, or only some.
  public init(keeping: Set<String>? = nil) {
    self.keeping = keeping
  }

  /// Reads a whole text.
  ///
  /// - Throws: `JSONError`, which says where, in which feature, what was found and what was expected.
  public func read(_ bytes: Span<UInt8>) throws(JSONError) -> FeatureCollection {
    var features: [Feature] = []
    let members = try scan(bytes) { (feature) throws(JSONError) in features.append(feature) }
    return FeatureCollection(features, members: members)
  }

  /// Reads a whole text.
  ///
  /// - Throws: `JSONError`, which says where, in which feature, what was found and what was expected.
  public func read(_ bytes: [UInt8]) throws(JSONError) -> FeatureCollection {
    try read(bytes.span)
  }

  /// Hands over one feature at a time, so that only one must fit in memory.
  ///
  /// - Returns: The members of the collection beside `type` and `features`.
  /// - Throws: `JSONError` for the text, or what `body` throws. Features before the error have been
  ///   handed over by then.
  public func forEachFeature(
    in bytes: Span<UInt8>, _ body: (Feature) throws -> Void
  ) throws -> JSONObject {
    var stop: (any Error)?
    do {
      return try scan(bytes) { (feature) throws(JSONError) in
        do {
          try body(feature)
        } catch {
          stop = error
          throw JSONError(location: feature.location, reason: .stopped, feature: feature.index)
        }
      }
    } catch {
      throw stop ?? error
    }
  }
}
