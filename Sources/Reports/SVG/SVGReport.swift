internal import Atlas
internal import Claims
internal import Shares

/// The drawings of a report one by one, as SVG of print quality.
public enum SVGReport {
  /// A drawing, by its number on the page, from 1.
  public enum Drawing: Sendable, Hashable {
    /// A map.
    case map(Int)
    /// The intervals of a claim.
    case claim(Int)
    /// A chart of shares over time.
    case series(Int)
  }

  /// The drawing as a document: the same bytes for the same content, `nil` if there is none of the
  /// number, or if the claim gives no intervals to draw.
  public static func document(_ drawing: Drawing, of content: ReportContent) -> [UInt8]? {
    markup(drawing, content).map { Array($0.text.utf8) }
  }

  /// How many drawings of each kind there are.
  public static func counts(of content: ReportContent) -> (maps: Int, claims: Int, series: Int) {
    (
      content.covers.count, content.findings.count,
      SeriesSection(content).charts.count
    )
  }

  private static func markup(_ drawing: Drawing, _ content: ReportContent) -> Markup? {
    switch drawing {
    case .map(let number):
      let covers = content.covers
      guard covers.indices.contains(number - 1) else { return nil }
      let scene = MapScene(content, covers: [covers[number - 1]])
      let map = MapDrawing(content: content, scene: scene, standsAlone: true)
      return scene.snapshots.first.map { map.document($0) }
    case .claim(let number):
      guard content.findings.indices.contains(number - 1) else { return nil }
      return claim(content.findings[number - 1])
    case .series(let number):
      let charts = SeriesSection(content).charts
      guard charts.indices.contains(number - 1) else { return nil }
      let chart = charts[number - 1]
      var sheet = SVGDocument(
        width: 720, title: "\(chart.region.name): share of the region", lines: [chart.source])
      sheet.add(chart.svg(), height: Double(chart.height))
      return sheet.markup
    }
  }

  private static func claim(_ finding: Finding) -> Markup? {
    let figures = finding.judgements.compactMap { IntervalFigure($0) }
    if figures.isEmpty { return nil }
    var sheet = SVGDocument(
      width: 440, title: "“\(finding.claim.wording)”: \(finding.verdict.words)",
      lines: [
        "\(finding.claim.claimant), \(finding.claim.date)",
        "\(finding.actor.name) in \(finding.regionName)",
      ])
    for figure in figures {
      sheet.add(
        "<g transform=\"translate(10 0)\">\(figure.svg())</g>", height: Double(figure.height + 8))
    }
    return sheet.markup
  }
}
