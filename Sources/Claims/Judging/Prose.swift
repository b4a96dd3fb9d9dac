public import Shares

/// Numbers in sentences: rounded to what the bounds support, and never to a zero that is not one.
public enum Prose {
  /// A share such as `3.1 % (2.7–3.5 %)`, from fractions.
  ///
  /// - Parameters:
  ///   - bounds: fractions.
  ///   - unit: what follows each number; empty where a table's head says it.
  /// - Returns: the share and, where they differ, its bounds.
  public static func share(_ bounds: AreaBounds, unit: String = " %") -> String {
    let percent = AreaBounds(
      low: bounds.low * 100, best: bounds.best * 100, high: bounds.high * 100)
    return range(percent, unit: unit, coarsest: 1)
  }

  /// An area such as `5,640 km² (5,010–6,270 km²)`, from square metres.
  public static func area(_ bounds: AreaBounds, in unit: AreaUnit = .squareKilometre) -> String {
    let size = unit.squareMetres
    let scaled = AreaBounds(
      low: bounds.low / size, best: bounds.best / size, high: bounds.high / size)
    return range(scaled, unit: " " + unit.symbol, coarsest: scaled.high >= 1000 ? 0 : 1)
  }

  /// The same as numbers of square kilometres, for a table whose head says so.
  public static func squareKilometres(_ bounds: AreaBounds) -> String {
    let scaled = AreaBounds(low: bounds.low / 1e6, best: bounds.best / 1e6, high: bounds.high / 1e6)
    return range(scaled, unit: "", coarsest: scaled.high >= 1000 ? 0 : 1)
  }

  /// One area, such as `1.90 km²`.
  public static func area(_ squareMetres: Double, in unit: AreaUnit = .squareKilometre) -> String {
    let value = squareMetres / unit.squareMetres
    return number(value, decimals: decimals(for: value)) + " " + unit.symbol
  }

  static func range(_ bounds: AreaBounds, unit: String, coarsest: Int) -> String {
    let width = bounds.high - bounds.low
    // Three significant digits at most: what a map supports, however narrow its bounds.
    let significant = decimals(for: bounds.best > 0 ? bounds.best : bounds.high)
    let supported = width > 0 ? decimals(for: width) - 1 : significant
    let decimals = min(max(coarsest, supported), significant)
    let best = number(bounds.best, decimals: decimals)
    let low = number(bounds.low, decimals: decimals)
    let high = number(bounds.high, decimals: decimals)
    return low == high ? best + unit : "\(best)\(unit) (\(low)–\(high)\(unit))"
  }

  /// A distance, such as `3.4 km` or `650 m`: two significant digits, as far as it was searched.
  public static func distance(
    _ metres: Double, _ rule: FloatingPointRoundingRule = .toNearestOrAwayFromZero
  ) -> String {
    var unit = 1.0
    while metres / unit >= 100 { unit *= 10 }
    let rounded = (metres / unit).rounded(rule) * unit
    if rounded < 1000 { return number(max(rounded, 1), decimals: 0) + " m" }
    return number(rounded / 1000, decimals: rounded < 10_000 ? 1 : 0) + " km"
  }

  /// A number with fixed decimals; `<0.05` where it is not nothing but would print as 0.
  public static func number(_ value: Double, decimals: Int) -> String {
    let half = 0.5 / Numeral.power(decimals)
    if value > 0 && value < half { return "<" + Figures.fixed(half, decimals: decimals + 1) }
    return Figures.fixed(value, decimals: decimals)
  }

  /// Decimals that leave about three significant digits.
  private static func decimals(for value: Double) -> Int {
    var decimals = 2
    var magnitude = abs(value)
    guard magnitude > 0 else { return 0 }
    while magnitude >= 10 && decimals > 0 {
      magnitude /= 10
      decimals -= 1
    }
    while magnitude < 1 && decimals < 4 {
      magnitude *= 10
      decimals += 1
    }
    return decimals
  }
}
