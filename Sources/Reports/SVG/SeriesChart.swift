internal import Atlas
internal import Claims
internal import Shares

/// The share of each actor in a region over time: step lines with bands, and claims beside them.
struct SeriesChart {
  let region: PreparedRegion
  let source: String
  private let dates: [CalendarDate]
  private let lines: [Line]
  private let claims: [Mark]
  private let top: Double

  private struct Line {
    var actor: String
    var style: ActorStyle?
    var steps: [(date: CalendarDate, bounds: AreaBounds)]
  }

  private struct Mark {
    var number: Int
    var date: CalendarDate
    var low: Double
    var high: Double
  }

  init(_ content: ReportContent, source: String, dates: [CalendarDate], region: PreparedRegion) {
    self.source = source
    self.dates = dates
    self.region = region
    let shares = content.assessment.shares.filter {
      $0.source == source && $0.regionID == region.id && $0.status == .controlled
    }
    lines = content.drawnActors.compactMap { actor in
      let own = shares.filter { $0.actor == actor.id }.sorted { $0.date < $1.date }
      if own.allSatisfy(\.isNothing) { return nil }
      // A map that gives the actor nothing here is a value too: zero.
      let steps = dates.map { date in
        (date, own.first { $0.date == date }?.fractions ?? AreaBounds.zero)
      }
      return Line(
        actor: actor.name.truncated(to: 40), style: content.style(of: actor.id), steps: steps)
    }
    claims = content.findings.enumerated().flatMap { index, finding -> [Mark] in
      guard finding.regions.map(\.id) == [region.id] else { return [] }
      return finding.judgements.compactMap { judgement in
        guard let comparison = judgement.comparison, comparison.unit == .share else { return nil }
        return Mark(
          number: index + 1, date: finding.claim.date, low: max(0, comparison.claimed.lower),
          high: min(1, comparison.claimed.upper))
      }
    }
    let highest = lines.flatMap(\.steps).map(\.bounds.high).max() ?? 0
    let claimed = claims.map { $0.high < 1 ? $0.high : $0.low }.max() ?? 0
    top = min(1, max(highest, claimed, 0.001) * 1.1)
  }

  private static let left = 52.0
  private static let right = 700.0
  private static let upper = 14.0
  private static let lower = 250.0

  private var span: ClosedRange<Int> {
    let days = dates.map(\.dayNumber) + claims.map(\.date.dayNumber)
    let first = days.min() ?? 0
    return first...max(days.max() ?? 0, first + 1)
  }

  private func x(_ date: CalendarDate) -> Double {
    let part = Double(date.dayNumber - span.lowerBound) / Double(span.count - 1)
    return Self.left + (Self.right - Self.left) * part
  }

  private func y(_ fraction: Double) -> Double {
    Self.lower - (Self.lower - Self.upper) * min(1, fraction / top)
  }

  /// Units of the drawing; it is 720 wide.
  var height: Int { 286 + (lines.count + 1) / 2 * 22 }

  /// The chart as an element of a page or of a sheet.
  func svg() -> Markup {
    let first = dates.first?.description ?? ""
    let last = dates.last?.description ?? ""
    let words = "\(region.name.truncated(to: 80)), share of each actor from \(first) to \(last)"
    var svg: Markup = """
      <svg class="chart" viewBox="0 0 720 \(height)" width="720" height="\(height)" role="img" \
      aria-label="\(words)">

      """
    svg += axes
    for line in lines { svg += band(line) }
    for line in lines { svg += steps(line) }
    for mark in claims { svg += self.mark(mark) }
    for (index, line) in lines.enumerated() {
      let x = Self.left + Double(index % 2) * 330
      let y = 286 + Double(index / 2) * 22
      svg += """
        <path d="M\(PathData.number(x)) \(PathData.number(y))h30" \
        stroke="\(line.style?.colour ?? "#555")" stroke-width="4"\(dashes(line))/>\
        <text x="\(PathData.number(x + 38))" y="\(PathData.number(y + 5))">\(line.actor)</text>

        """
    }
    return svg + "</svg>\n"
  }

  /// The runs of dates between which no map is missing.
  private var runs: [Range<Int>] {
    let steps = zip(dates, dates.dropFirst()).map { $0.days(to: $1) }
    let usual = steps.sorted()[steps.count / 2]
    var runs: [Range<Int>] = []
    var start = 0
    for (index, step) in steps.enumerated() where step > 3 * max(1, usual) {
      runs.append(start..<index + 1)
      start = index + 1
    }
    return runs + [start..<dates.count]
  }

  private func steps(_ line: Line) -> Markup {
    var path = ""
    for run in runs {
      for index in run {
        let at = PathData.number(x(line.steps[index].date))
        path += index == run.lowerBound ? "M\(at) " : "H\(at)V"
        path += PathData.number(y(line.steps[index].bounds.best))
      }
      // The last map of a run holds for its own day.
      path += "h4"
    }
    return """
      <path class="step" d="\(path)" fill="none" stroke="\(line.style?.colour ?? "#555")" \
      stroke-width="2.5"\(dashes(line))/>

      """
  }

  private func band(_ line: Line) -> Markup {
    var path = ""
    for run in runs where !run.isEmpty {
      var back = ""
      for index in run {
        let at = PathData.number(x(line.steps[index].date))
        let high = PathData.number(y(line.steps[index].bounds.high))
        path += index == run.lowerBound ? "M\(at) \(high)" : "H\(at)V\(high)"
      }
      for index in run.reversed() {
        let at = PathData.number(x(line.steps[index].date))
        let low = PathData.number(y(line.steps[index].bounds.low))
        back += index == run.upperBound - 1 ? "h4V\(low)H\(at)" : "V\(low)H\(at)"
      }
      path += back + "z"
    }
    return """
      <path class="band" d="\(path)" fill="\(line.style?.colour ?? "#555")" fill-opacity=".22"/>

      """
  }

  /// A second cue beside the colour.
  private func dashes(_ line: Line) -> Markup {
    switch (line.style?.pattern ?? 0) % 4 {
    case 1: " stroke-dasharray=\"8 3\""
    case 2: " stroke-dasharray=\"2 3\""
    case 3: " stroke-dasharray=\"10 3 2 3\""
    default: ""
    }
  }

  private func mark(_ mark: Mark) -> Markup {
    let at = x(mark.date)
    let height = max(y(mark.low) - y(mark.high), 3)
    return """
      <g class="claim-mark"><title>claim \(mark.number)</title><rect \
      x="\(PathData.number(at - 4))" y="\(PathData.number(y(mark.high)))" width="8" \
      height="\(PathData.number(height))" fill="#fff" fill-opacity=".7" stroke="#111" \
      stroke-width="1.8"/><text x="\(PathData.number(at + 7))" \
      y="\(PathData.number(y(mark.high) + 4))" font-size="12">\(mark.number)</text></g>

      """
  }

  private var axes: Markup {
    var svg: Markup = "<g class=\"axis\">"
    let ticks = AxisTicks(to: top * 100)
    for value in ticks.values {
      let at = PathData.number(y(value / 100))
      svg += """
        <path d="M52 \(at)H700" stroke="#ccc"/><text x="46" y="\(at)" dy="4" \
        text-anchor="end">\(ticks.text(value)) %</text>
        """
    }
    let shown = Set([0, dates.count / 2, dates.count - 1]).sorted()
    for index in shown {
      let anchor = index == 0 ? "start" : index == dates.count - 1 ? "end" : "middle"
      svg += """
        <text x="\(PathData.number(x(dates[index])))" y="270" \
        text-anchor="\(anchor)">\(dates[index].description)</text>
        """
    }
    return svg + "</g>\n"
  }
}
