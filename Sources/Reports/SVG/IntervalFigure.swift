internal import Claims
internal import Geometry
internal import Shares

/// What is claimed and what was measured, on one axis that begins at nothing.
struct IntervalFigure {
  private let claimed: Interval
  private let measured: AreaBounds
  /// What all deciding readings together leave open.
  private let reach: (low: Double, high: Double)
  private let claimedText: String
  private let measuredText: String
  /// What any reading gives, where that is more than the first.
  private let reachText: String?
  /// What one on the axis is worth in the interval's unit, and its name.
  private let unit: (size: Double, name: String)
  private let ceiling: Double

  /// A figure for a judgement that rests on numbers, or `nil`.
  init?(_ judgement: Judgement) {
    if let comparison = judgement.comparison {
      claimed = comparison.claimed
      measured = comparison.measured
      reach = (comparison.reach.lower, comparison.reach.upper)
      claimedText = comparison.claimedText
      measuredText = comparison.measuredText
      reachText = Self.words(forReach: comparison)
      switch comparison.unit {
      case .share: (unit, ceiling) = ((0.01, "%"), 1)
      case .area(let area): (unit, ceiling) = ((area.squareMetres, area.symbol), .infinity)
      case .count(let noun), .times(let noun): (unit, ceiling) = ((1, noun), .infinity)
      case .change(let words): (unit, ceiling) = ((0.01, words), .infinity)
      }
      return
    }
    guard let witness = judgement.witnesses.first else { return nil }
    let isNothing: Bool
    switch judgement.assertion.meaning {
    case .nothing: isNothing = true
    case .presence: isNothing = false
    default: return nil
    }
    ceiling = .infinity
    if let area = witness.area {
      measured = area
      unit = (1e6, "km²")
      measuredText = Prose.area(area) + ", \(witness.name)"
    } else {
      let count = Double(judgement.witnesses.count)
      measured = AreaBounds(low: count, best: count, high: .infinity)
      unit = (1, "places")
      measuredText = "at least \(judgement.witnesses.count) places"
    }
    reach = (measured.low, measured.high)
    reachText = nil
    claimedText = isNothing ? "nothing" : "more than nothing"
    guard
      let interval = isNothing
        ? Interval(exactly: 0) : Interval(lower: 0, upper: .infinity, lowerClosed: false)
    else { return nil }
    claimed = interval
  }

  /// `0 % to 22.3 %`, where the deciding readings leave more open than the first.
  private static func words(forReach comparison: Comparison) -> String? {
    let reach = comparison.reach
    let measured = comparison.measured
    let slack = 0.02 * max(measured.high, reach.upper)
    guard reach.upper.isFinite,
      reach.lower < measured.low - slack || reach.upper > measured.high + slack
    else { return nil }
    let low = comparison.text(AreaBounds(low: reach.lower, best: reach.lower, high: reach.lower))
    let high = comparison.text(AreaBounds(low: reach.upper, best: reach.upper, high: reach.upper))
    return "\(low) to \(high)"
  }

  private static let left = 8.0
  private static let right = 392.0

  /// The end of the axis, in the interval's unit.
  private var end: Double {
    let ends = [
      claimed.lower, claimed.upper, reach.high, measured.high, measured.best, measured.low,
    ]
    let most = ends.filter(\.isFinite).max() ?? 1
    return min(ceiling, most > 0 ? most * 1.18 : unit.size)
  }

  private func x(_ value: Double) -> Double {
    let part = max(0, min(1, value / end))
    return Self.left + (Self.right - Self.left) * part
  }

  /// The drawing as an element of a page or of a sheet.
  func svg() -> Markup {
    let words =
      "On one axis: claimed \(claimedText); measured \(measuredText)"
      + (reachText.map { "; by any reading \($0)" } ?? "")
    return """
      <svg class="intervals" viewBox="0 0 400 \(height)" width="400" height="\(height)" role="img" aria-label="\(words)">
      <text x="8" y="13"><tspan class="key">claimed</tspan> \(claimedText.truncated(to: 46))</text>
      \(claimedBar)\
      <text x="8" y="50"><tspan class="key">measured</tspan> \(measuredText.truncated(to: 48))</text>
      \(measuredBar)\(reachBar)\(axis)</svg>

      """
  }

  /// An open box: what the words allow.
  private var claimedBar: Markup {
    let from = x(max(0, claimed.lower))
    let to = claimed.upper.isFinite ? x(claimed.upper) : Self.right
    let arrow: Markup =
      claimed.upper.isFinite || ceiling.isFinite
      ? "" : "<path d=\"M384 18l8 6 -8 6\" fill=\"none\" stroke=\"#111\" stroke-width=\"2\"/>"
    if to - from < 3 {
      return """
        <path d="M\(PathData.number(from)) 17v14" stroke="#111" stroke-width="4"/>

        """
    }
    return """
      <rect x="\(PathData.number(from))" y="18" width="\(PathData.number(to - from))" height="12" \
      fill="#fff" stroke="#111" stroke-width="2"/>\(arrow)

      """
  }

  /// A filled bar from low to high with a line at best.
  private var measuredBar: Markup {

    let from = x(measured.low)
    let to = measured.high.isFinite ? x(measured.high) : Self.right
    let width = max(to - from, 2)
    let fade: Markup = measured.high.isFinite ? "" : " fill-opacity=\".55\""
    return """
      <rect x="\(PathData.number(min(from, Self.right - 2)))" y="55" \
      width="\(PathData.number(width))" height="12" fill="#0072b2"\(fade)/>\
      <path d="M\(PathData.number(x(measured.best))) 52v18" stroke="#111" stroke-width="3"/>

      """
  }

  /// A lighter bar of what all deciding readings together leave open.
  private var reachBar: Markup {
    guard let reachText else { return "" }
    let from = min(x(reach.low), Self.right - 2)
    return """
      <text x="8" y="86"><tspan class="key">by any reading</tspan> \(reachText)</text>\
      <rect x="\(PathData.number(from))" y="91" \
      width="\(PathData.number(max(x(reach.high) - from, 2)))" height="12" fill="#8fbfe0"/>

      """
  }

  /// Units of the drawing; it is 400 wide.
  var height: Int { reachText == nil ? 96 : 132 }

  private var axis: Markup {
    var svg: Markup =
      "<g class=\"axis\" transform=\"translate(0 \(height - 96))\"><path d=\"M8 76h384\" stroke=\"#555\"/>"
    let ticks = AxisTicks(to: end / unit.size, isCount: unit.size == 1)
    for (index, value) in ticks.values.enumerated() {
      let at = x(value * unit.size)
      let isLast = index == ticks.values.count - 1
      let anchor = index == 0 ? "start" : at > Self.right - 30 ? "end" : "middle"
      let name = isLast ? " " + unit.name.truncated(to: 12) : ""
      svg += """
        <path d="M\(PathData.number(at)) 76v4" stroke="#555"/><text x="\(PathData.number(at))" \
        y="92" text-anchor="\(anchor)">\(ticks.text(value) + name)</text>
        """
    }
    return svg + "</g>\n"
  }
}
