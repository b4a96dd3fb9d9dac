public import Shares

/// A claimed and a measured interval in the claim's own unit.
public struct Comparison: Sendable, Hashable {
  /// The unit of all numbers here.
  public var unit: Unit
  /// What is claimed.
  public var claimed: Interval
  /// The figure itself, before its rounding and hedge made an interval of it; `nil` if there is none.
  public var figure: Double?
  /// What was measured under the first reading: low, best, high.
  public var measured: AreaBounds
  /// What all deciding readings together leave open.
  public var reach: Interval

  /// What the numbers are.
  public enum Unit: Sendable, Hashable {
    /// A fraction 0…1, printed as percent.
    case share
    /// Square metres, printed in this unit.
    case area(AreaUnit)
    /// A number of units or places.
    case count(String)
    /// A fraction 0…1 as a change of the earlier value, or in percentage points.
    case change(String)
    /// A ratio of two areas.
    case times(String)
  }

  /// By how much the claim's figure exceeds a measured value, as a fraction of it; negative where it
  /// falls short, `nil` where the claim holds the value or there is nothing to divide by.
  public func overstatement(of value: Double) -> Double? {
    guard value > 0, !claimed.holds(value) else { return nil }
    let nearest = value < claimed.lower ? claimed.lower : claimed.upper
    let figure = figure ?? nearest
    return figure.isFinite && figure >= 0 ? figure / value - 1 : nil
  }

  /// By how much the claim exceeds what was measured under the first reading.
  public var overstatement: Double? { overstatement(of: measured.best) }

  /// `overstates by 37 %`, from 0.37.
  static func words(forOverstatement overstatement: Double) -> String {
    let percent = abs(overstatement) * 100
    if overstatement > 0 && percent >= 200 {
      return "is \(Prose.number(overstatement + 1, decimals: 1)) times as much"
    }
    let verb = overstatement > 0 ? "overstates" : "understates"
    return "\(verb) it by \(Prose.number(percent, decimals: percent < 10 ? 1 : 0)) %"
  }
}

extension Comparison {
  /// Bounds in the claim's unit.
  public func text(_ bounds: AreaBounds) -> String {
    switch unit {
    case .share: return Prose.share(bounds)
    case .area(let unit): return Prose.area(bounds, in: unit)
    case .change(let words):
      let percent = AreaBounds(
        low: bounds.low * 100, best: bounds.best * 100, high: bounds.high * 100)
      return Prose.range(percent, unit: " " + words, coarsest: 1)
    case .times(let country): return Prose.range(bounds, unit: " × \(country)", coarsest: 2)
    case .count(let noun):
      let low = Prose.number(bounds.low, decimals: 0)
      guard bounds.high.isFinite else { return "at least \(low) \(noun)" }
      return bounds.low == bounds.high
        ? "\(Prose.number(bounds.best, decimals: 0)) \(noun)"
        : "\(Prose.number(bounds.best, decimals: 0)) "
          + "(\(low)–\(Prose.number(bounds.high, decimals: 0))) \(noun)"
    }
  }

  /// The measured value as drawn, without its bounds.
  func best(_ bounds: AreaBounds) -> String { text(AreaBounds(exactly: bounds.best)) }

  /// The measured interval in the claim's unit.
  public var measuredText: String { text(measured) }

  /// The claimed interval in its own unit.
  public var claimedText: String {
    switch unit {
    case .share: claimed.inWords(unit: "%", perUnit: 0.01, ceiling: 1)
    case .area(let unit): claimed.inWords(unit.symbol, unit.squareMetres)
    case .count(let noun): claimed.inWords(noun, 1)
    case .change(let words): claimed.inWords(words, 0.01)
    case .times(let country): claimed.inWords("times the area of \(country)", 1)
    }
  }
}
