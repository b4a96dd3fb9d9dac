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
    case .share: claimed.inWords(unit: "%", perUnit: 0.01, ceiling: 1)
    case .area(let unit): claimed.inWords(unit.symbol, unit.squareMetres)
    case .count(let noun): claimed.inWords(noun, 1)
    }
  }
}
