internal import Geometry
internal import Overlay

extension HeldGround {
  /// The front of ground, divided by who drew it.
  struct DrawnFront {
    /// The stretches whose accuracy is known, in metres.
    var known: [(line: Lines, accuracy: Double)] = []
    /// Whether there are others.
    var hasUnknown = false

    /// Finds the front of the whole and gives each stretch the accuracy of the layer along whose
    /// border it runs: the coarsest stated one where several do.
    ///
    /// - Parameters:
    ///   - ground: what all layers make up together.
    ///   - region: the region.
    ///   - layers: what it was made of.
    ///   - isCut: whether something was cut out of what the layers make up.
    ///   - remainder: metres for stretches along no layer's border.
    /// - Throws: `OverlayError` if GEOS fails.
    init(
      of ground: MultiPolygon, in region: MultiPolygon, layers: [Holding.Layer], isCut: Bool,
      remainder: Double?
    ) throws(OverlayError) {
      let byAccuracy = Dictionary(grouping: layers, by: \.accuracy)
      let stated = byAccuracy.keys.compactMap(\.self).sorted(by: >)
      let order = stated.map(Optional.some) + (byAccuracy.keys.contains(nil) ? [nil] : [])
      let session = Overlay.Session()
      var rest = try session.front(
        of: ground, within: region, tolerance: HeldGround.coincidence(nil),
        closing: HeldGround.coincidence(stated.first))
      for accuracy in order where !rest.isEmpty {
        guard order.count > 1 || isCut else {
          add(session.split(rest, along: region, accuracy).away, accuracy)
          return
        }
        let drawn = MultiPolygon(byAccuracy[accuracy]?.flatMap(\.ground.polygons) ?? [])
        let (own, others) = session.split(rest, along: drawn, tolerance: Self.identity)
        rest = others
        add(session.split(own, along: region, accuracy).away, accuracy)
      }
      add(session.split(rest, along: region, remainder).away, remainder)
    }

    private mutating func add(_ line: Lines, _ accuracy: Double?) {
      if line.isEmpty { return }
      if let accuracy { known.append((line, accuracy)) } else { hasUnknown = true }
    }

    /// Degrees within which a border is the one it was taken from: about a millimetre.
    private static let identity = 1e-8
  }

  /// What each piece may reach where the border of a more exact one has taken the place of its own.
  ///
  /// - Throws: `OverlayError` if GEOS fails.
  static func reach(
    of layers: [Holding.Layer], in arena: MultiPolygon
  ) throws(OverlayError) -> MultiPolygon {
    let byAccuracy = Dictionary(grouping: layers, by: \.accuracy)
    if byAccuracy.count < 2 { return .empty }
    let session = Overlay.Session()
    var reaches: [(line: Lines, accuracy: Double)] = []
    for (accuracy, layers) in byAccuracy {
      guard let accuracy else { continue }
      let line = try session.front(
        of: session.union(layers.map(\.ground)), within: arena, tolerance: coincidence(nil),
        closing: coincidence(accuracy))
      reaches.append((session.split(line, along: arena, accuracy).away, accuracy))
    }
    return try FrontBand.around(reaches.sorted { $0.accuracy < $1.accuracy })
  }
}

extension Overlay.Session {
  /// Splits lines by whether they follow a border as closely as their accuracy demands.
  fileprivate func split(
    _ lines: Lines, along ground: MultiPolygon, _ accuracy: Double?
  ) -> (along: Lines, away: Lines) {
    split(lines, along: ground, tolerance: HeldGround.coincidence(accuracy))
  }
}
