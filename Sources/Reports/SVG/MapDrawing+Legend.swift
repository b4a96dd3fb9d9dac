internal import Atlas
internal import Shares

/// One line of a legend.
struct LegendEntry {
  /// A mark of 30 × 18 units.
  var swatch: Markup
  /// What it means.
  var words: String

  init(fill: Markup, _ words: String) {
    swatch =
      "<rect width=\"30\" height=\"18\" fill=\"\(fill)\" stroke=\"#444\" stroke-width=\"1\"/>"
    self.words = words
  }

  init(drawing swatch: Markup, _ words: String) {
    self.swatch = swatch
    self.words = words
  }
}

extension MapDrawing {
  /// What the fills and marks of a map mean, in the order of the dataset.
  func legend(of snapshot: MapScene.SnapshotShape) -> [LegendEntry] {
    var entries: [LegendEntry] = []
    for actor in content.drawnActors {
      guard let style = content.style(of: actor.id) else { continue }
      if snapshot.parts.contains(where: { $0.kind == .controlled(by: actor.id) }) {
        entries.append(
          LegendEntry(
            fill: "url(#\(style.patternID))", "controlled: \(actor.name.truncated(to: 60))"))
      }
    }
    if snapshot.parts.contains(where: { $0.kind == .contested }) {
      entries.append(LegendEntry(fill: "url(#contested)", "contested"))
    }
    for status in Status.allCases.sorted()
    where snapshot.parts.contains(where: { $0.kind == .other(status) }) {
      entries.append(
        LegendEntry(
          drawing: swatch(of: status, on: snapshot),
          "\(status.rawValue)\(names(of: status, on: snapshot)), not controlled"))
    }
    if !snapshot.bands.isEmpty {
      entries.append(
        LegendEntry(
          fill: "url(#band)",
          "uncertain front, at its stated accuracy"))
    }
    if !snapshot.witnesses.isEmpty {
      entries.append(
        LegendEntry(
          drawing:
            "<path d=\"M15 2l7 7 -7 7 -7 -7z\" fill=\"#fff\" stroke=\"#000\" stroke-width=\"2\"/><circle cx=\"15\" cy=\"9\" r=\"2\"/>",
          "witness: refutes a claim, or shows a presence"))
    }
    entries.append(LegendEntry(fill: "#f3efe6", "nobody's, as far as this map says"))
    return entries
  }
}

extension MapDrawing {
  private func swatch(of status: Status, on snapshot: MapScene.SnapshotShape) -> Markup {
    let tint = Patterns.tint(onlyStyle(of: status, on: snapshot))
    return """
      <rect width="30" height="18" \(tint)/><rect width="30" height="18" \
      fill="url(#\(Patterns.id(of: status.rawValue)))" stroke="#444" stroke-width="1"/>
      """
  }

  /// The style of the actor that alone has a status on a map.
  func onlyStyle(of status: Status, on snapshot: MapScene.SnapshotShape) -> ActorStyle? {
    let actors = actors(of: status, on: snapshot)
    return actors.count == 1 ? content.style(of: actors[0]) : nil
  }

  private func actors(of status: Status, on snapshot: MapScene.SnapshotShape) -> [String] {
    Array(
      content.assessment.shares.lazy.filter {
        $0.status == status && $0.source == snapshot.source && $0.date == snapshot.date
          && !$0.isNothing
      }.map(\.actor)
    ).unique
  }

  /// `: Russia`, for ground that is drawn by its status and not by its actor.
  private func names(of status: Status, on snapshot: MapScene.SnapshotShape) -> String {
    let names = actors(of: status, on: snapshot).prefix(3).map {
      content.dataset.actorName($0).truncated(to: 40)
    }
    return names.isEmpty ? "" : ": " + names.joined(separator: ", ")
  }
}

extension ReportContent {
  /// The dataset's title, or a name for loose files.
  var title: String { provenance.title.isEmpty ? "Shares of control" : provenance.title }
}
