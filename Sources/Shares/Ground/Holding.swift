public import Atlas
internal import Geodesy
public import Geometry
internal import Overlay

/// The ground of one actor in one snapshot, by status.
public struct Holding: Sendable {
  /// The actor's id.
  public var actor: String
  /// The union of the actor's ground of each status; what another actor also controls is under
  /// `contested` as well as under `controlled`.
  public var ground: [Status: MultiPolygon]
  /// The features the ground was united from.
  public var layers: [Layer]

  /// One feature after repair.
  public struct Layer: Sendable {
    /// What the source says of it.
    public var status: Status
    /// Positional accuracy in metres, where it is stated.
    public var accuracy: Double?
    /// The name of the piece, if it has one.
    public var name: String?
    /// Where it is.
    public var ground: MultiPolygon
  }

  init(actor: String, layers: [Layer]) throws(OverlayError) {
    self.actor = actor
    self.layers = layers
    ground = [:]
    for (status, layers) in Dictionary(grouping: layers, by: \.status) {
      ground[status] =
        layers.count == 1 ? layers[0].ground : try Overlay.union(layers.map(\.ground))
    }
  }

  /// The actor's ground of any of the statuses of a set, wherever it is.
  func united(_ statuses: Set<Status>) throws(OverlayError) -> MultiPolygon {
    let grounds = ground.filter { statuses.contains($0.key) && !$0.value.isEmpty }.map(\.value)
    return grounds.count <= 1 ? grounds.first ?? .empty : try Overlay.union(grounds)
  }
}

extension Holding {
  /// The pieces with a name that share ground with a region, the largest certain one first.
  ///
  /// - Throws: `SharesError.overlay`.
  func pieces(
    in region: PreparedRegion, certain: MultiPolygon, exclusive: MultiPolygon
  ) throws(SharesError) -> [Evidence.NamedPiece] {
    do {
      var pieces: [Evidence.NamedPiece] = []
      for layer in layers {
        guard let name = layer.name else { continue }
        let inside = try Overlay.intersection(layer.ground, region.ground)
        let best = StraightEdgeArea.area(of: inside)
        guard best >= Share.rounding else { continue }
        let least = layer.status == .controlled ? exclusive : certain
        let low = StraightEdgeArea.area(of: try Overlay.intersection(layer.ground, least))
        pieces.append(
          Evidence.NamedPiece(
            name: name, status: layer.status, area: AreaBounds(low: low, best: best, high: best)))
      }
      return pieces.sorted { ($1.area.low, $0.name) < ($0.area.low, $1.name) }
    } catch {
      throw .overlay(region.region.location, detail: error.description)
    }
  }
}
