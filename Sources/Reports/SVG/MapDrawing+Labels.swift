internal import Atlas
internal import Shares

extension MapDrawing {
  /// The font sizes that labels are placed for: on a wide page, and on a telephone.
  private static let sizes = (wide: 14.0, narrow: 30.0)

  /// Witnesses with their marks and names, then as many names of regions as there is room for.
  func labels(of snapshot: MapScene.SnapshotShape) -> Markup {
    var wide = LabelPlacement(fontSize: Self.sizes.wide)
    var narrow = LabelPlacement(fontSize: Self.sizes.narrow)
    for witness in snapshot.witnesses {
      let (x, y) = (Double(witness.point.x) / 10, Double(witness.point.y) / 10)
      wide.reserve(.init(left: x - 8, top: y - 8, right: x + 8, bottom: y + 8))
      narrow.reserve(.init(left: x - 14, top: y - 14, right: x + 14, bottom: y + 14))
    }
    var svg: Markup = "<g class=\"witnesses\">\n"
    for witness in snapshot.witnesses { svg += self.witness(witness, &wide, &narrow) }
    svg += "</g>\n<g class=\"names\" aria-hidden=\"true\">\n"
    let order = scene.regions.indices.sorted {
      (scene.regions[$1].spot?.width ?? 0, $0) < (scene.regions[$0].spot?.width ?? 0, $1)
    }
    for index in order {
      guard let spot = scene.regions[index].spot, !scene.regions[index].holdsOthers else {
        continue
      }
      let name = content.assessment.regions[index].name.truncated(to: 24)
      let (x, y) = (Double(spot.point.x) / 10, Double(spot.point.y) / 10)
      func places(_ size: Double) -> [(x: Double, y: Double, anchor: LabelPlacement.Anchor)] {
        [0.35, 1.4, -0.7].map { (x, y + $0 * size, .middle) }
      }
      svg += label(
        name, kind: "name",
        wide.place(name, at: places(Self.sizes.wide)).map {
          places(Self.sizes.wide)[$0]
        },
        narrow.place(name, at: places(Self.sizes.narrow)).map { places(Self.sizes.narrow)[$0] })
    }
    return svg + "</g>\n"
  }

  private func witness(
    _ witness: PlacedWitness, _ wide: inout LabelPlacement, _ narrow: inout LabelPlacement
  ) -> Markup {
    let (x, y) = (Double(witness.point.x) / 10, Double(witness.point.y) / 10)
    let name = witness.name.truncated(to: 32)
    let short = witness.name.truncated(to: 17)
    func places(_ size: Double) -> [(x: Double, y: Double, anchor: LabelPlacement.Anchor)] {
      let gap = size * 0.4 + 6
      return [
        (x + gap, y + size * 0.35, .start), (x - gap, y + size * 0.35, .end),
        (x, y - gap, .middle), (x, y + gap + size * 0.7, .middle),
        (x + gap, y - size * 0.8, .start), (x + gap, y + size * 1.5, .start),
        (x - gap, y - size * 0.8, .end), (x - gap, y + size * 1.5, .end),
      ]
    }
    let claims = witness.claims.map { "\($0)" }.joined(separator: ", ")
    let words =
      "\(name) (\(witness.kind)): witness for \(witness.claims.count == 1 ? "claim" : "claims") "
      + claims
    return """
      <g class="witness"><title>\(words)</title>\
      <path d="M\(PathData.number(x)) \(PathData.number(y - 7))l7 7 -7 7 -7 -7z" fill="#fff" \
      stroke="#000" stroke-width="2"/><circle cx="\(PathData.number(x))" \
      cy="\(PathData.number(y))" r="2" fill="#000"/>\
      \(label(
        name, kind: "mark",
        wide.place(name, at: places(Self.sizes.wide)).map { places(Self.sizes.wide)[$0] },
        narrow.place(short, at: places(Self.sizes.narrow)).map { places(Self.sizes.narrow)[$0] },
        short: short))\
      </g>

      """
  }

  /// A text for wide pages and one for narrow ones, where there is room for it.
  private func label(
    _ text: String, kind: String,
    _ wide: (x: Double, y: Double, anchor: LabelPlacement.Anchor)?,
    _ narrow: (x: Double, y: Double, anchor: LabelPlacement.Anchor)?, short: String? = nil
  ) -> Markup {
    var svg = Markup.empty
    if let wide {
      svg += """
        <text class="\(kind) wide" x="\(PathData.number(wide.x))" y="\(PathData.number(wide.y))" \
        text-anchor="\(wide.anchor.rawValue)">\(text)</text>
        """
    }
    if let narrow, !standsAlone {
      svg += """
        <text class="\(kind) narrow" x="\(PathData.number(narrow.x))" \
        y="\(PathData.number(narrow.y))" text-anchor="\(narrow.anchor.rawValue)">\(short ?? text)</text>
        """
    }
    return svg
  }
}
