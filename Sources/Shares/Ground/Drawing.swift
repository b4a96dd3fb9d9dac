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

  private var pieces: [Piece] = []

  /// The polygons of a snapshot's areas, each a piece of its own, for those of one area may overlap.
  ///
  /// - Parameters:
  ///   - areas: what the snapshot draws.
  ///   - polygons: the polygons of each area, valid.
  ///   - options: whether an accuracy replaces what is stated.
  init(_ areas: [ControlArea], _ polygons: [[Polygon]], options: MeasuringOptions) {
    for (area, polygons) in zip(areas, polygons) {
      for polygon in polygons {
        add(
          Holding.Layer(
            status: area.status, accuracy: options.accuracy ?? area.accuracy, name: area.name,
            ground: MultiPolygon([polygon])), of: area.actor)
      }
    }
  }

  /// The features that holdings were united from.
  init(_ holdings: Holdings) {
    for holding in holdings.byActor {
      for layer in holding.layers { add(layer, of: holding.actor) }
    }
  }

  private mutating func add(_ layer: Holding.Layer, of actor: String) {
    guard let box = layer.ground.box else { return }
    pieces.append(Piece(actor: actor, layer: layer, box: box))
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

  private var isMixed: Bool { pieces.contains { $0.layer.accuracy != pieces[0].layer.accuracy } }

  /// Degrees around a region in which what is drawn may matter to it: so far that no border by which
  /// ground was cut here can be taken for the far side of a slit.
  private var margin: Double {
    0.01 + 10 * HeldGround.coincidence(pieces.compactMap(\.layer.accuracy).max())
  }

  /// Vertices up to which a piece is not worth cutting.
  private static let smallest = 256
}
