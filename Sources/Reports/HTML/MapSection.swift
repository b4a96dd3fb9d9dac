internal import Atlas
internal import Claims
internal import Shares

/// The maps, one per source and date, each with its caption; a script shows one at a time.
struct MapSection {
  let drawing: MapDrawing
  private let content: ReportContent

  init(_ content: ReportContent) {
    self.content = content
    drawing = MapDrawing(content: content, scene: MapScene(content, covers: content.covers))
  }

  var markup: Markup {
    let snapshots = drawing.scene.snapshots
    if snapshots.isEmpty { return "" }
    let figures = snapshots.enumerated().map { figure($1, number: $0) }
    let all = content.assessment.snapshots.count
    let note: Markup =
      all > snapshots.count
      ? "<p>Drawn are \(snapshots.count) of \(all) maps; the tables and charts have all.</p>\n"
      : ""
    return """
      <section id="map" aria-labelledby="map-title">
      <h2 id="map-title">\(snapshots.count == 1 ? "Map" : "Maps")</h2>
      \(note)<svg class="definitions" width="0" height="0" aria-hidden="true" focusable="false">\
      \(drawing.definitions)</svg>
      <div class="maps" data-count="\(snapshots.count)">
      \(Markup.joined(figures))</div>
      <p class="note">Projection: \(drawing.scene.frame.projection.name); areas are true everywhere, \
      lengths at its centre. \(drawing.thinningNote) Each region leads to its row in the \
      <a href="#shares">table of shares</a>.</p>
      </section>

      """
  }

  private func figure(_ snapshot: MapScene.SnapshotShape, number: Int) -> Markup {
    let entries = drawing.legend(of: snapshot).map { entry -> Markup in
      """
      <li><svg class="swatch" viewBox="0 0 30 18" width="30" height="18" aria-hidden="true">\
      \(entry.swatch)</svg> \(entry.words)</li>
      """
    }
    let vague: Markup =
      snapshot.lacksAccuracy
      ? "<p class=\"note\">The source states no accuracy for some of its fronts: there is no band where there is no statement.</p>"
      : ""
    let caveats = Markup.joined(
      snapshot.caveats.footnotes.map { " <strong>\($0)</strong>" })
    return """
      <figure class="snapshot" id="map-\(number)" \
      data-words="\(snapshot.date.description), \(snapshot.source.truncated(to: 60))">
      <figcaption>As of <time datetime="\(snapshot.date.description)">\
      \(snapshot.date.description)</time>, source: \(Markup.name(snapshot.source)).\
      \(caveats)</figcaption>
      <div class="sheet">\(drawing.inline(snapshot))</div>
      <ul class="legend" aria-label="Legend">\(Markup.joined(entries))</ul>
      \(vague)</figure>

      """
  }
}
