internal import Atlas
internal import Geometry
internal import Overlay

/// What a snapshot draws: pieces of ground, each valid by itself, nothing united yet.
///
/// What is asked of one region needs only the ground in and around it. To cut that out first makes the
/// cost of bounds follow the size of the region and not that of the map.
struct Drawing: Sendable {
  private struct Piece {
    var actor: String
    var layer: Holding.Layer
    var box: Box
  }

  private let pieces: [Piece]
  /// Whether not all pieces have one accuracy.
  private let isMixed: Bool
  /// Degrees around a region in which what is drawn may matter to it: so far that no border by which
  /// ground was cut here can be taken for the far side of a slit.
  private let margin: Double

  /// The polygons of a snapshot's areas, each a piece of its own, for those of one area may overlap.
  ///
  /// - Parameters:
  ///   - areas: what the snapshot draws.
  ///   - polygons: the polygons of each area, valid.
  ///   - options: whether an accuracy replaces what is stated.
  init(_ areas: [ControlArea], _ polygons: [[Polygon]], options: MeasuringOptions) {
    self.init(
      zip(areas, polygons).flatMap { area, polygons in
        polygons.map { polygon in
          (
            area.actor,
            Holding.Layer(
              status: area.status, accuracy: options.accuracy ?? area.accuracy, name: area.name,
              ground: MultiPolygon([polygon]))
          )
        }
      })
  }

  /// The features that holdings were united from.
  init(_ holdings: Holdings) {
    self.init(
      holdings.byActor.flatMap { holding in holding.layers.map { (holding.actor, $0) } })
  }

  private init(_ layers: [(actor: String, layer: Holding.Layer)]) {
    pieces = layers.compactMap { actor, layer in
      layer.ground.box.map { Piece(actor: actor, layer: layer, box: $0) }
    }
    let accuracies = Set(pieces.map(\.layer.accuracy))
    isMixed = accuracies.count > 1
    margin = 0.01 + 10 * HeldGround.coincidence(accuracies.compactMap(\.self).max())
  }

  /// What is held in and around a region.
  ///
  /// - Throws: `OverlayError` if GEOS fails.
  func holdings(around region: MultiPolygon) throws(OverlayError) -> Holdings {
    guard let box = region.box?.grown(by: margin) else { return try Holdings([:]) }
    var layers: [String: [Holding.Layer]] = [:]
    for piece in pieces where piece.box.touches(box) {
      var layer = piece.layer
      if layer.ground.vertexCount > Self.smallest {
        layer.ground = try Overlay.clip(layer.ground, to: box)
      }
      if !layer.ground.isEmpty { layers[piece.actor, default: []].append(layer) }
    }
    return try Holdings(layers)
  }

  /// The actors whose pieces near a region are not all of one accuracy, so that a piece has bounds of
  /// its own even where another covers its border.
  func actorsOfMixedAccuracy(near region: MultiPolygon) -> Set<String> {
    guard isMixed, let box = region.box?.grown(by: margin) else { return [] }
    var first: [String: Double?] = [:]
    var mixed: Set<String> = []
    for piece in pieces where piece.box.touches(box) {
      if let known = first[piece.actor] {
        if known != piece.layer.accuracy { mixed.insert(piece.actor) }
      } else {
        first[piece.actor] = .some(piece.layer.accuracy)
      }
    }
    return mixed
  }

  /// Vertices up to which a piece is not worth cutting.
  private static let smallest = 256
}
