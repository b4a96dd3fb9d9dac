internal import Claims
internal import Shares

/// A claimed and a measured interval drawn as text on one axis from nothing.
///
///     claimed            ▒▒▒▒▒▒▒▒▒▒
///     measured     ├─────●───────────┤
///     any reading  ├╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┤
///                0                            4.1 %
struct ComparisonBars {
  /// The lines, none where an end is open and nothing finite bounds the axis.
  let lines: [String]

  /// Draws intervals into a width of columns, labels included.
  init(_ comparison: Comparison, width: Int) {
    let ends = [
      comparison.claimed.lower, comparison.claimed.upper, comparison.measured.high,
      comparison.measured.best, comparison.reach.upper,
    ]
    let most = (ends.filter(\.isFinite).max() ?? 0) * 1.1
    let top = comparison.unit == .share ? min(most, 1) : most
    let end = comparison.text(AreaBounds(low: top, best: top, high: top))
    let columns = min(width - Self.margin - end.count - 1, 48)
    guard top > 0, columns >= 16, comparison.measured.high.isFinite else {
      lines = []
      return
    }
    func column(_ value: Double) -> Int {
      Int((min(max(value, 0), top) / top * Double(columns - 1)).rounded())
    }
    let claimed = column(comparison.claimed.lower)...column(comparison.claimed.upper)
    let measured = column(comparison.measured.low)...column(comparison.measured.high)
    let reach = column(comparison.reach.lower)...column(comparison.reach.upper)
    let best = column(comparison.measured.best)
    let upper = (0..<columns).map { claimed.contains($0) ? "▒" : " " }.joined()
    let lower = (0..<columns).map { place in
      place == best ? "●" : Self.mark(place, in: measured, line: "─")
    }.joined()
    let any = (0..<columns).map { Self.mark($0, in: reach, line: "╌") }.joined()
    let space = String(repeating: " ", count: columns - 1)
    var lines = ["claimed     " + upper.trimmingEnd, "measured    " + lower.trimmingEnd]
    if reach != measured { lines.append("any reading " + any.trimmingEnd) }
    self.lines = lines + ["            0" + space + end]
  }

  private static func mark(_ place: Int, in range: ClosedRange<Int>, line: String) -> String {
    guard range.contains(place) else { return " " }
    return place == range.lowerBound ? "├" : place == range.upperBound ? "┤" : line
  }

  private static let margin = 12
}

extension String {
  /// The text without spaces at its end.
  fileprivate var trimmingEnd: String {
    var text = self
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }
}
