public import Atlas
internal import Geometry
internal import Overlay

/// A figure to be certified: what a map gives an actor in a region, as it is about to be printed.
public struct CertifiedFigure: Sendable {
  /// The region.
  public var region: PreparedRegion
  /// The map.
  public var cover: Cover
  /// The actor's id.
  public var actor: String
  /// What counts as held.
  public var statuses: StatusSet
  /// The area that is about to be printed, in square metres.
  public var reported: Double

  /// Makes a figure of what it is about and its value in square metres.
  public init(
    region: PreparedRegion, cover: Cover, actor: String, statuses: StatusSet, reported: Double
  ) {
    self.region = region
    self.cover = cover
    self.actor = actor
    self.statuses = statuses
    self.reported = reported
  }

  /// The features whose union in the region is the figure, as they were read and repaired, so that a
  /// route does its own union.
  ///
  /// What is contested by overlap, or held exclusively, is no union of features and comes as the
  /// cover has it.
  func grounds() throws(OverlayError) -> [MultiPolygon] {
    guard let holding = cover.holdings.first(where: { $0.actor == actor }) else { return [] }
    var grounds = holding.layers.filter { statuses.statuses.contains($0.status) }.map(\.ground)
    if statuses.statuses.contains(.contested), let contested = holding.ground[.contested] {
      grounds.append(contested)
    }
    guard statuses.isExclusive, !cover.contested.isEmpty else { return grounds }
    return [try Overlay.difference(Overlay.union(grounds), cover.contested)]
  }
}

extension Assessment {
  /// Every share with its region and map, for a certificate.
  ///
  /// - Parameter snapshots: the snapshots that were assessed.
  /// - Returns: one figure per share, empty ones included.
  /// - Throws: `SharesError` if a snapshot cannot be made a cover.
  public func figures(of snapshots: [Snapshot]) throws(SharesError) -> [CertifiedFigure] {
    var byID: [String: PreparedRegion] = [:]
    for region in regions { byID[region.id] = region }
    var figures: [CertifiedFigure] = []
    for snapshot in snapshots {
      let cover = try Cover(snapshot, options: options)
      for share in shares where share.source == cover.source && share.date == cover.date {
        guard let region = byID[share.regionID] else { continue }
        figures.append(
          CertifiedFigure(
            region: region, cover: cover, actor: share.actor,
            statuses: StatusSet(name: share.status.rawValue, statuses: [share.status]),
            reported: share.area.best))
      }
    }
    return figures
  }
}
