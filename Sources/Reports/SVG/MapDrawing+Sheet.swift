internal import Atlas
internal import Shares

extension MapDrawing {
  /// `2017-12-07, sketch after agency reports (a reconstruction)`.
  func caption(of snapshot: MapScene.SnapshotShape) -> String {
    "as of \(snapshot.date), \(snapshot.source.truncated(to: 90))"
      + snapshot.caveats.sorted().map { " (\($0), not a published map)" }.joined()
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

  /// A map as a document of its own, with title, legend and notes.
  func document(_ snapshot: MapScene.SnapshotShape) -> Markup {
    let sources = Set(content.provenance.inputs.map(\.source)).filter { !$0.isEmpty }.sorted()
    var sheet = SVGDocument(
      width: MapFrame.width, title: content.title, lines: [caption(of: snapshot)],
      definitions: definitions)
    let height = PathData.number(scene.frame.height + Self.foot)
    sheet.add(
      """
      <svg width="1000" height="\(height)" viewBox="0 0 1000 \(height)">
      \(ground(of: snapshot))\(borders(of: snapshot))\(labels(of: snapshot))\
      \(scaleBar(at: scene.frame.height + 4))</svg>

      """, height: scene.frame.height + Self.foot + 10)
    for row in legend(of: snapshot).pairs {
      var line = Markup.empty
      for (index, entry) in row.enumerated() {
        line += """
          <g transform="translate(\(18 + index * 490) 0)">\(entry.swatch)\
          <text x="38" y="14">\(entry.words.truncated(to: 66))</text></g>
          """
      }
      sheet.add(line, height: 26)
    }
    sheet.note("Projection: \(scene.frame.projection.name). \(thinningNote)")
    sheet.note(
      "controlshare \(content.provenance.tool). Data: \(sources.joined(separator: "; "))")
    return sheet.markup
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

extension [LegendEntry] {
  /// Two entries to a line.
  fileprivate var pairs: [[LegendEntry]] {
    stride(from: 0, to: count, by: 2).map { Array(self[$0..<Swift.min($0 + 2, count)]) }
  }
}
