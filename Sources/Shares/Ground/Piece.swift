internal import Atlas
public import Geometry
internal import Overlay

/// The ground behind a share: what an actor holds in a region, as the source draws it.
public struct Piece: Sendable {
  /// The share.
  public var share: Share
  /// Where it is: valid polygons within ±180.
  public var ground: MultiPolygon
}

extension Assessment {
  /// The ground of every share of a map that has some, in the order of the shares.
  ///
  /// - Parameter cover: the cover of a snapshot that was assessed; another gives nothing.
  /// - Returns: one piece for each share that is not nothing.
  /// - Throws: `SharesError`.
  public func pieces(of cover: Cover) throws(SharesError) -> [Piece] {
    var pieces: [Piece] = []
    for share in shares
    where share.source == cover.source && share.date == cover.date && !share.isNothing {
      guard let region = regions.first(where: { $0.id == share.regionID }),
        let ground = cover.holdings.first(where: { $0.actor == share.actor })?
          .ground[share.status]
      else { preconditionFailure("a share without its ground") }
      do {
        pieces.append(
          Piece(share: share, ground: try Overlay.intersection(ground, region.ground)))
      } catch {
        throw .overlay(region.region.location, detail: error.description)
      }
    }
    return pieces
  }
}
