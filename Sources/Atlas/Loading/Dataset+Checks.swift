internal import Geometry

extension Dataset {
  /// Refuses regions and claims that share an id.
  ///
  /// - Throws: `AtlasError` with both places.
  func checkIDs() throws(AtlasError) {
    try Self.check(regions.map { ($0.id, $0.location) })
    try Self.check(claims.map { ($0.id, $0.location) })
  }

  /// The middle of all regions, `nil` without any.
  var middle: Coordinate? {
    var box: Box?
    for region in regions {
      for coordinate in region.outline.lazy.compactMap(\.rings.first).joined() {
        box = box?.union(coordinate) ?? Box(coordinate)
      }
    }
    return box?.centre
  }

  private static func check(
    _ ids: [(id: String, location: FeatureLocation)]
  ) throws(AtlasError) {
    var seen: [String: FeatureLocation] = [:]
    for (id, location) in ids {
      guard let first = seen.updateValue(location, forKey: id) else { continue }
      throw AtlasError(location, .duplicateID(id, first: first))
    }
  }
}
