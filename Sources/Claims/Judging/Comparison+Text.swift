internal import Shares

extension Comparison {
  /// The measured interval in the claim's unit.
  public var measuredText: String {
    switch unit {
    case .share: Prose.share(measured)
    case .area(let unit): Prose.area(measured, in: unit)
    case .count(let noun):
      measured.low == measured.high
        ? "\(Prose.number(measured.best, decimals: 0)) \(noun)"
        : "\(Prose.number(measured.low, decimals: 0)) to "
          + "\(Prose.number(measured.high, decimals: 0)) \(noun)"
    }
  }

  /// The claimed interval in its own unit.
  public var claimedText: String {
    switch unit {
    case .share: claimed.text(scale: 100, suffix: " %")
    case .area(let unit): claimed.text(scale: 1 / unit.squareMetres, suffix: " " + unit.symbol)
    case .count(let noun): claimed.text(scale: 1, suffix: " " + noun)
    }
  }
}

extension Interval {
  /// The interval in plain English: `2.5 to 3.5 %`, `more than 50 %`.
  func text(scale: Double, suffix: String) -> String {
    let low = Figures.short(lower * scale)
    let high = Figures.short(upper * scale)
    if lower == upper { return low + suffix }
    if !upper.isFinite { return (lowerClosed ? "at least " : "more than ") + low + suffix }
    if !lower.isFinite || lower <= 0 {
      return (upperClosed ? "at most " : "less than ") + high + suffix
    }
    return "\(low) to \(high)\(suffix)"
  }
}
