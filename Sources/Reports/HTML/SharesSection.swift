internal import Atlas
internal import Claims
internal import Shares

/// Every share of every region, with its interval drawn.
struct SharesSection {
  private let content: ReportContent
  private let hasSources: Bool
  private let hasDates: Bool
  /// How many rows a page holds; what is more is in the CSV.
  private static let mostRows = 2000

  init(_ content: ReportContent) {
    self.content = content
    hasSources = Set(content.assessment.snapshots.map(\.source)).count > 1
    hasDates = Set(content.assessment.snapshots.map(\.date)).count > 1
  }

  var markup: Markup {
    var rows: [Markup] = []
    var earlier: [Markup] = []
    let newest = Dictionary(
      content.assessment.snapshots.map { ($0.source, $0.date) }, uniquingKeysWith: max)
    for (index, region) in content.assessment.regions.enumerated() {
      let held = content.assessment.shares
        .filter { $0.regionID == region.id && !$0.isNothing }
        .sorted { $0.order < $1.order }
      let current = held.filter { newest[$0.source] == $0.date }
      for (position, share) in current.enumerated() {
        rows.append(row(share, of: region, id: position == 0 ? index : nil))
      }
      if current.isEmpty { rows.append(emptyRow(region, id: index)) }
      earlier += held.filter { newest[$0.source] != $0.date }.map { row($0, of: region, id: nil) }
    }
    let past: Markup =
      earlier.isEmpty
      ? ""
      : """
      <details><summary>Earlier dates (\(earlier.count) rows)</summary>
      \(table(earlier, caption: "Earlier dates"))</details>

      """
    return """
      <section id="shares" aria-labelledby="shares-title">
      <h2 id="shares-title">Shares of each region</h2>
      \(table(rows, caption: caption))\(past)</section>

      """
  }

  private var caption: String {
    let options = content.assessment.options
    return "Low to high: the front moved by its stated accuracy, and what counts as held from "
      + "“\(options.lowest.name)” to “\(options.highest.name)”."
      + (hasDates ? " The newest map of each source." : "")
  }

  private func table(_ rows: [Markup], caption: String) -> Markup {
    let more: Markup =
      rows.count > Self.mostRows
      ? """
      <p>and \(rows.count - Self.mostRows) rows more: \
      <code>controlshare compute --format csv</code></p>

      """ : ""
    return """
      <div class="wide-table" role="group" aria-label="Table of shares" tabindex="0">
      <table class="sortable">
      <caption><span>\(caption)</span></caption>
      <thead><tr><th scope="col">Region</th><th scope="col">Actor</th><th scope="col">Status</th>\
      <th scope="col" class="number">Share, %</th><th scope="col" class="number">low–high, %</th>\
      <th scope="col" class="plain">0 to 100 %</th><th scope="col" class="number">Area, km²</th>\
      <th scope="col" class="number">low–high, km²</th>\
      <th scope="col" class="number">Region, km²</th>\
      \(hasDates ? "<th scope=\"col\">As of</th>" as Markup : "")\
      \(hasSources ? "<th scope=\"col\">Source</th>" as Markup : "")</tr></thead>
      <tbody>
      \(Markup.joined(Array(rows.prefix(Self.mostRows))))</tbody>
      </table>
      </div>
      \(more)
      """
  }

  private func row(_ share: Share, of region: PreparedRegion, id: Int?) -> Markup {
    let percent = share.fractions.mapped { $0 * 100 }
    let area = share.area.mapped { $0 / 1e6 }
    let fill =
      switch share.status {
      case .controlled: content.style(of: share.actor)?.patternID ?? "status-unknown"
      case .contested: "contested"
      default: Patterns.id(of: share.status.rawValue)
      }
    return """
      <tr\(id.map { " id=\"row-\($0)\"" as Markup } ?? "")><th scope="row">\
      \(regionName(region))</th>\
      <td><svg class="swatch" viewBox="0 0 30 18" width="20" height="12" aria-hidden="true">\
      <rect width="30" height="18" fill="url(#\(fill))"/></svg> \(Markup.name(content.dataset.actorName(share.actor)))</td>\
      <td>\(share.status.rawValue)</td>\
      \(number(percent.best))\(range(percent))<td>\(bar(share))</td>\
      \(number(area.best))\(range(area))\(number(region.area / 1e6))\
      \(hasDates ? "<td><time>\(share.date.description)</time></td>" as Markup : "")\
      \(hasSources ? "<td class=\"words\">\(Markup.name(share.source, atMost: 60))</td>" as Markup : "")</tr>

      """
  }

  private func emptyRow(_ region: PreparedRegion, id: Int) -> Markup {
    """
    <tr id="row-\(id)" class="empty"><th scope="row">\(regionName(region))</th>\
    <td>nobody on these maps</td><td></td><td class="number" data-value="0">0</td><td></td>\
    <td></td><td class="number" data-value="0">0</td><td></td>\(number(region.area / 1e6))\
    \(hasDates ? "<td></td>" as Markup : "")\(hasSources ? "<td></td>" as Markup : "")</tr>

    """
  }

  /// The name, and the Arabic one, set from right to left, where the dataset has it.
  private func regionName(_ region: PreparedRegion) -> Markup {
    let arabic = region.part == nil ? region.region.spellings.first { $0.language == "ar" } : nil
    let second: Markup =
      arabic.map {
        " <bdi class=\"second\" lang=\"ar\" dir=\"rtl\">\($0.text.truncated(to: 80))</bdi>"
      } ?? ""
    return .name(region.name) + second
  }

  private func number(_ value: Double) -> Markup {
    "<td class=\"number\" data-value=\"\(Self.plain(value))\">\(Self.text(value))</td>"
  }

  private func range(_ bounds: AreaBounds) -> Markup {
    let (low, high) = (Self.text(bounds.low), Self.text(bounds.high))
    let words = low == high ? "" : "\(low)–\(high)"
    return "<td class=\"number\" data-value=\"\(Self.plain(bounds.low))\">\(words)</td>"
  }

  /// The interval between nothing and the whole region.
  private func bar(_ share: Share) -> Markup {
    func x(_ fraction: Double) -> Double { max(0, min(1, fraction)) * 100 }
    let (low, best, high) = (x(share.lowFraction), x(share.fraction), x(share.highFraction))
    let words = "\(Prose.share(share.fractions)) of the region"
    return """
      <svg class="bar" viewBox="0 0 104 14" role="img" aria-label="\(words)">\
      <rect x="2" y="3" width="100" height="8" fill="#e4e0d6"/>\
      <rect x="2" y="3" width="\(PathData.number(best))" height="8" fill="#7fb3d9"/>\
      <rect x="\(PathData.number(2 + low))" y="5" \
      width="\(PathData.number(max(high - low, 0.6)))" height="4" fill="#0b3c5d"/>\
      <path d="M\(PathData.number(2 + best)) 1v12" stroke="#000" stroke-width="1.2"/></svg>
      """
  }

  /// About three digits that count.
  static func text(_ value: Double) -> String {
    Prose.number(value, decimals: value >= 99.95 || value == 0 ? 0 : value >= 10 ? 1 : 2)
  }

  /// A number for a machine to sort by.
  static func plain(_ value: Double) -> String {
    value.isFinite ? "\((value * 1e6).rounded() / 1e6)" : "0"
  }
}

extension Share {
  /// Newest first, then by source, then actor by actor, control first.
  fileprivate var order: (Int, String, String, Status) {
    (-date.dayNumber, source, actor, status)
  }
}

extension AreaBounds {
  /// All three values put through a function that grows.
  func mapped(_ convert: (Double) -> Double) -> AreaBounds {
    AreaBounds(low: convert(low), best: convert(best), high: convert(high))
  }
}
