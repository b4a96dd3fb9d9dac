internal import Geometry

extension Dataset {
  /// Takes in the snapshots of all sources, and names the actors that have no entry of their own.
  ///
  /// - Throws: `AtlasError` if there are more than memory should take.
  mutating func add(_ timelines: Timelines) throws(AtlasError) {
    for timeline in timelines.sorted {
      let found = try timeline.snapshots()
      snapshots += found.snapshots
      notices += found.notices
    }
    var known = Set(actors.map(\.id))
    for area in snapshots.lazy.flatMap(\.areas) where known.insert(area.actor).inserted {
      actors.append(Actor(id: area.actor, name: area.actor))
    }
  }

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
