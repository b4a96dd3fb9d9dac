/// A quantity as the claim states it, kept so that findings can print it.
public struct Stated: Hashable, Sendable {
  /// The number part.
  public enum Amount: Hashable, Sendable {
    /// One number.
    case number(Numeral)
    /// "7 to 10", both ends as written.
    case range(Numeral, Numeral)
    /// "a third", "2/3": numerator and denominator, both positive.
    case fraction(Int, Int)
    /// "most", "the vast majority".
    case quantifier(Quantifier)
  }

  /// What the number counts.
  public enum Unit: Hashable, Sendable {
    /// Percent of a whole.
    case percent
    /// Percentage points: a difference of two percentages.
    case percentagePoints
    /// A part of one whole, such as "a third".
    case part
    /// An area.
    case area(AreaUnit)
    /// Places or administrative units.
    case places(PlaceUnit?)
  }

  /// The number part.
  public let amount: Amount
  /// The unit it was stated in.
  public let unit: Unit
  /// The hedge before it, if any.
  public let hedge: Hedge?

  /// Makes a stated quantity of its parts.
  public init(_ amount: Amount, _ unit: Unit, hedge: Hedge? = nil) {
    self.amount = amount
    self.unit = unit
    self.hedge = hedge
  }

  /// The number in the unit stated, the middle of a range, `nil` for a quantifier.
  public var value: Double? {
    switch amount {
    case .number(let number): number.value
    case .range(let low, let high): low.value / 2 + high.value / 2
    case .fraction(let above, let below): Double(above) / Double(below)
    case .quantifier: nil
    }
  }

  /// A value in the stated unit as base unit: square metres, a fraction of one, or a number.
  public func base(_ value: Double) -> Double {
    switch unit {
    // Divided, because 0.01 is not exact and 95 × 0.01 is not 0.95.
    case .percent, .percentagePoints: value / 100
    case .area(let unit): value * unit.squareMetres
    case .part, .places: value
    }
  }

  /// The number in its base unit: square metres, a fraction of one, or a number.
  public var baseValue: Double? { value.map { base($0) } }

  /// One whole in the unit stated, for shares.
  var whole: Double { unit == .percent ? 100 : 1 }

  /// What the number leaves of one whole, as a fraction: of 70 % it is 0.3, which 1 − 0.7 is not.
  var restValue: Double? { value.map { base(whole - $0) } }
}

extension Stated: CustomStringConvertible {
  /// The quantity in plain English, such as `about 3 %` or `7–10 km²`.
  public var description: String {
    let prefix = hedge.map { $0.rawValue + " " } ?? ""
    let number =
      switch amount {
      case .number(let number): number.description
      case .range(let low, let high): "\(low)–\(high)"
      case .fraction(let above, let below): "\(above)/\(below)"
      case .quantifier(let word): word.rawValue
      }
    return prefix + (isPercentage ? number.filter { $0 != "," } : number) + unitSuffix
  }

  /// Whether a comma in the number is read as a decimal one: "2,015 %" is about 2 %.
  private var isPercentage: Bool { unit == .percent || unit == .percentagePoints }

  private var unitSuffix: String {
    switch unit {
    case .percent: " %"
    case .percentagePoints: " percentage points"
    case .part: ""
    case .area(let unit): " " + unit.symbol
    case .places(nil): ""
    case .places(let unit?): " " + (value == 1 ? unit.rawValue : unit.plural)
    }
  }
}
