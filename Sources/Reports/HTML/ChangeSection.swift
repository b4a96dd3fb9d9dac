internal import Atlas
internal import Claims
internal import Shares

/// Gained and lost between the first and the last date of each source.
struct ChangeSection {
  private let content: ReportContent

  init(_ content: ReportContent) {
    self.content = content
  }

  var markup: Markup {
    let tables = content.changes.map(table)
    if tables.isEmpty { return "" }
    return """
      <section id="changes" aria-labelledby="changes-title">
      <h2 id="changes-title">Gained and lost</h2>
      \(Markup.joined(tables))</section>

      """
  }

  private func table(_ change: CoverComparison) -> Markup {
    let rows = change.rows.filter { !$0.contrast.isNothing }
    return """
      <div class="wide-table" role="group" aria-label="Gained and lost" tabindex="0">
      <table class="sortable">
      <caption><span>\(Markup.name(change.first.source)), \(change.first.date.description) to \
      \(change.second.date.description), held means \(change.statuses.name)</span></caption>
      <thead><tr><th scope="col">Region</th><th scope="col">Actor</th>\
      <th scope="col" class="number">Gained (low–high)</th>\
      <th scope="col" class="number">Lost (low–high)</th>\
      <th scope="col" class="number">Net</th><th scope="col" class="number">Net of region</th>\
      <th scope="col">Can the maps tell?</th></tr></thead>
      <tbody>
      \(Markup.joined(rows.map(row)))</tbody></table></div>

      """
  }

  private func row(_ row: CoverComparison.Row) -> Markup {
    let contrast = row.contrast
    func cell(_ value: Double, _ words: String) -> Markup {
      "<td class=\"number\" data-value=\"\(SharesSection.plain(value))\">\(words)</td>"
    }
    let net = contrast.net.best
    let sign = net < 0 ? "−" : "+"
    let points = abs(net) / row.regionArea * 100
    let tells =
      switch contrast.resolution {
      case .same: "no difference"
      case .resolved: "yes"
      case .belowResolvable: "no: within the accuracy of the fronts"
      case .unstated: "accuracy not stated"
      }
    return """
      <tr><th scope="row">\(Markup.name(row.region))</th>\
      <td>\(Markup.name(content.dataset.actorName(row.actor)))</td>\
      \(cell(contrast.secondOnly.best, Prose.area(contrast.secondOnly)))\
      \(cell(contrast.firstOnly.best, Prose.area(contrast.firstOnly)))\
      \(cell(net, sign + Prose.area(abs(net))))\
      \(cell(net / row.regionArea, sign + SharesSection.text(points) + " %"))\
      <td>\(tells)</td></tr>

      """
  }
}
