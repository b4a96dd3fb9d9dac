internal import Atlas
internal import Shares

extension MapDrawing {
  /// `2017-12-07, sketch after agency reports (a reconstruction)`.
  func caption(of snapshot: MapScene.SnapshotShape) -> String {
    "as of \(snapshot.date), \(snapshot.source.truncated(to: 90))"
      + (snapshot.isReconstruction ? " (a reconstruction, not a published map)" : "")
  }

  /// A map as an element of a page, which must hold `definitions` too.
  func inline(_ snapshot: MapScene.SnapshotShape) -> Markup {
    let height = PathData.number(scene.frame.height + Self.foot)
    return """
      <svg class="map" viewBox="0 0 1000 \(height)" role="group" \
      aria-label="Map \(caption(of: snapshot)); everything on it is in the table of shares">
      \(ground(of: snapshot))\(borders(of: snapshot))\(labels(of: snapshot))\
      \(scaleBar(at: scene.frame.height + 4))</svg>

      """
  }

  /// A map as a document of its own, with title, legend and notes under it.
  func document(_ snapshot: MapScene.SnapshotShape) -> Markup {
    let head = 64.0
    let legend = legend(of: snapshot)
    let rows = Double((legend.count + 2) / 3)
    let notes = [
      "Projection: \(scene.frame.projection.name). \(thinningNote)",
      "controlshare \(content.provenance.tool); inputs: "
        + Set(content.provenance.inputs.map(\.source)).filter { !$0.isEmpty }.sorted()
        .joined(separator: "; ").truncated(to: 110),
    ]
    let top = head + scene.frame.height + Self.foot + 10
    let height = top + rows * 26 + Double(notes.count) * 18 + 20
    var svg: Markup = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 \(PathData.number(height))" \
      width="1000" height="\(PathData.number(height))" font-family="Helvetica, Arial, \
      'Liberation Sans', 'DejaVu Sans', sans-serif" font-size="14">
      <title>\(content.title)</title>
      <style>text{fill:#111}.map-label,.name,.mark{paint-order:stroke;stroke:#fff;\
      stroke-width:3px;stroke-linejoin:round}.name{fill:#333}.mark{font-weight:bold}</style>
      \(definitions)<rect width="100%" height="100%" fill="#fff"/>
      <text x="18" y="30" font-size="20" font-weight="bold">\(content.title.truncated(to: 88))\
      </text>
      <text x="18" y="52">\(caption(of: snapshot).truncated(to: 130))</text>
      <svg y="\(PathData.number(head))" width="1000" \
      height="\(PathData.number(scene.frame.height + Self.foot))" \
      viewBox="0 0 1000 \(PathData.number(scene.frame.height + Self.foot))">
      \(ground(of: snapshot))\(borders(of: snapshot))\(labels(of: snapshot))\
      \(scaleBar(at: scene.frame.height + 4))</svg>

      """
    for (index, entry) in legend.enumerated() {
      let x = 18 + Double(index % 3) * 325
      let y = top + Double(index / 3) * 26
      svg += """
        <g transform="translate(\(PathData.number(x)) \(PathData.number(y)))">\(entry.swatch)\
        <text x="38" y="14">\(entry.words.truncated(to: 44))</text></g>

        """
    }
    for (index, note) in notes.enumerated() {
      let y = top + rows * 26 + 18 + Double(index) * 18
      svg +=
        "<text x=\"18\" y=\"\(PathData.number(y))\" font-size=\"12\">\(note.truncated(to: 160))</text>\n"
    }
    return svg + "</svg>\n"
  }

  /// How far the drawing departs from what was measured.
  var thinningNote: String {
    let thinning = scene.thinning
    return
      "Drawn with \(thinning.drawn) of \(thinning.given) vertices, shared borders kept shared; "
      + "all numbers come from the full geometry."
  }

  private static let foot = 34.0

  private func scaleBar(at y: Double) -> Markup {
    let bar = scene.frame.scaleBar
    return """
      <g class="scale" aria-hidden="true"><path d="M18 \(PathData.number(y + 4))v8h\
      \(PathData.number(bar.units))v-8" fill="none" stroke="#111" stroke-width="2"/>\
      <text class="bar" x="\(PathData.number(26 + bar.units))" y="\(PathData.number(y + 15))">\
      \(bar.name)</text></g>

      """
  }
}
