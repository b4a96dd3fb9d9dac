extension Assertion {
  /// The interval asserted, in its base unit (fraction, square metres, number), or `nil` for
  /// assertions without a number.
  public var claimInterval: Interval? {
    switch meaning {
    case .share(let interval, _), .area(let interval, _, _), .count(let interval, _, _),
      .comparison(_, let interval):
      interval
    case .change(let change):
      switch change.amount {
      case .area(let interval, _)?, .relative(let interval)?, .points(let interval)?,
        .count(let interval, _)?:
        interval
      case nil: change.to?.interval
      }
    case .nothing, .everything, .presence: nil
    }
  }

  /// The claim interval in the claim's own unit, such as `between 2.7 and 3.3 %`.
  public var claimIntervalDescription: String? {
    guard let interval = claimInterval else { return nil }
    switch meaning {
    case .share: return interval.inWords(unit: "%", perUnit: 0.01, ceiling: 1)
    case .area(_, let unit, _): return interval.inWords(unit.symbol, unit.squareMetres)
    case .count(_, _, let unit): return interval.inWords(unit)
    case .comparison(let country, _): return interval.inWords("times the area of \(country)", 1)
    case .change(let change):
      switch change.amount {
      case .area(_, let unit)?: return interval.inWords(unit.symbol, unit.squareMetres)
      case .relative?:
        let ceiling = change.direction == .lost ? 1 : Double.infinity
        return interval.inWords(unit: "% of the earlier value", perUnit: 0.01, ceiling: ceiling)
      case .points?:
        return interval.inWords(unit: "percentage points", perUnit: 0.01, ceiling: 1)
      case .count(_, let unit)?: return interval.inWords(unit)
      case nil: return change.to.map { $0.interval.inWords(of: $0.stated) }
      }
    case .nothing, .everything, .presence: return nil
    }
  }
}

extension Interval {
  /// The interval in plain words, its numbers divided into a unit.
  func inWords(_ unit: String, _ perUnit: Double) -> String {
    inWords(unit: unit, perUnit: perUnit, ceiling: .infinity)
  }

  func inWords(of stated: Stated) -> String {
    switch stated.unit {
    case .percent, .part: inWords(unit: "%", perUnit: 0.01, ceiling: 1)
    case .percentagePoints: inWords("percentage points", 0.01)
    case .area(let unit): inWords(unit.symbol, unit.squareMetres)
    case .places(let unit): inWords(unit)
    }
  }

  /// A count in plain words: "at least 1 village".
  func inWords(_ unit: PlaceUnit?) -> String {
    let isOne = lower == 1 && (upper == 1 || upper == .infinity)
    return isOne
      ? inWords(unit?.rawValue ?? "place", 1) : inWords(unit?.plural ?? "places", 1)
  }

  /// The interval in plain words; an end at the ceiling, the most there can be, goes unsaid.
  func inWords(unit: String, perUnit: Double, ceiling: Double) -> String {
    let low = Figures.short(lower / perUnit)
    let high = Figures.short(upper / perUnit)
    if lower == upper { return "exactly \(low) \(unit)" }
    let isOpenAbove = upper == .infinity || (upper >= ceiling && upperClosed)
    if lower <= 0, isOpenAbove { return lowerClosed ? "any share" : "more than 0 \(unit)" }
    if isOpenAbove { return "\(lowerClosed ? "at least" : "more than") \(low) \(unit)" }
    if lower <= 0 { return "\(upperClosed ? "at most" : "less than") \(high) \(unit)" }
    return "between \(low) and \(high) \(unit)"
  }
}
