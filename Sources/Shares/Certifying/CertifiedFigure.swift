public import Atlas
internal import Geometry

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

  /// The ground whose union in the region is the figure, so that a route does its own union.
  func grounds() throws(SharesError) -> [MultiPolygon] {
    try cover.grounds(of: actor, under: statuses)
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
