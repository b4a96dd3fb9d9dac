internal import Atlas
internal import Claims
internal import Shares

/// Shares over time, where a source has several dates.
struct SeriesSection {
  private let content: ReportContent
  /// Charts of one source at most: the default region, then those that changed most.
  private static let mostRegions = 6

  init(_ content: ReportContent) {
    self.content = content
  }

  /// The charts, one per source and region.
  var charts: [SeriesChart] {
    content.assessment.snapshots.map(\.source).unique.flatMap { source -> [SeriesChart] in
      let dates = content.assessment.snapshots.filter { $0.source == source }.map(\.date)
      guard Set(dates).count > 1 else { return [] }
      return regions(of: source).map {
        SeriesChart(content, source: source, dates: dates.sorted(), region: $0)
      }
    }
  }

  var markup: Markup {
    let charts = charts
    if charts.isEmpty { return "" }
    let figures = charts.map { chart -> Markup in
      """
      <figure><figcaption>\(Markup.name(chart.region.name)): share of the region, \
      \(Markup.name(chart.source, atMost: 90))</figcaption>
      <div class="wide-table" role="group" aria-label="Chart" tabindex="0">\(chart.svg())</div>
      </figure>

      """
    }
    return """
      <section id="series" aria-labelledby="series-title">
      <h2 id="series-title">Over time</h2>
      <p class="note">A value holds until the next map; where maps are missing for more than three \
      times the usual interval, the line is broken. Bands: low to high. Boxes: what claims say.</p>
      \(Markup.joined(figures))</section>

      """
  }

  private func regions(of source: String) -> [PreparedRegion] {
    let all = content.assessment.regions
    func swing(_ region: PreparedRegion) -> Double {
      let values = content.assessment.shares.filter {
        $0.source == source && $0.regionID == region.id && $0.status == .controlled
      }
      return Dictionary(grouping: values, by: \.actor).values
        .map { ($0.map(\.fraction).max() ?? 0) - ($0.map(\.fraction).min() ?? 0) }.max() ?? 0
    }
    let first =
      all.first { $0.id == content.dataset.defaultRegion } ?? all.max { $0.area < $1.area }
    let rest = all.filter { $0.id != first?.id }.map { ($0, swing($0)) }
      .filter { $0.1 > 1e-6 }
      .sorted { ($1.1, $0.0.id) < ($0.1, $1.0.id) }
      .map(\.0)
    return Array(((first.map { [$0] } ?? []) + rest).prefix(Self.mostRegions))
  }
}
