/// What points and commas between digits mean.
///
/// A comma before three digits parts thousands, as English print has it. A point before three
/// digits may be either convention: both readings are kept, and a percentage decides, because no
/// share has thousands of percent.
enum Separators {
  /// The number of digit groups and the separators between them, and its other reading.
  ///
  /// - Returns: `nil` if no convention writes a number so, as in `1.23.4`.
  static func read(_ groups: [String], _ separators: [Character]) -> (Numeral, Numeral?)? {
    // "0033" is a code, not a number.
    guard groups[0].count < 2 || !groups[0].hasPrefix("0") else { return nil }
    guard let last = separators.last else { return numeral(groups, decimals: 0).map { ($0, nil) } }
    let isGrouped =
      (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
    let whole = isGrouped && groups[0] != "0" ? numeral(groups, decimals: 0) : nil
    if separators.count == 1 {
      let decimal = numeral(groups, decimals: groups[1].count)
      switch last {
      case " ": return whole.map { ($0, nil) }
      case ",": return (whole ?? decimal).map { ($0, whole == nil ? nil : decimal) }
      default: return (decimal ?? whole).map { ($0, whole) }
      }
    }
    if separators.allSatisfy({ $0 == last }) { return whole.map { ($0, nil) } }
    // Two kinds: the last one, standing once, is the decimal sign.
    let front = separators.dropLast()
    guard !front.contains(last), let first = front.first, front.allSatisfy({ $0 == first }),
      (1...3).contains(groups[0].count), groups[0] != "0",
      groups.dropFirst().dropLast().allSatisfy({ $0.count == 3 })
    else { return nil }
    return numeral(groups, decimals: groups[groups.count - 1].count).map { ($0, nil) }
  }

  /// The one of two readings that is meant beside a unit.
  ///
  /// - Returns: `nil` if either may be meant, as in `1.200 km²`.
  static func settled(_ number: Numeral, _ other: Numeral?, beside unit: Stated.Unit?) -> Numeral? {
    guard let other else { return number }
    if unit == .percent || unit == .percentagePoints {
      return number.decimals > 0 ? number : other
    }
    return number.decimals > 0 ? nil : number
  }

  private static func numeral(_ groups: [String], decimals: Int) -> Numeral? {
    guard decimals <= 15 else { return nil }
    let digits = groups.joined()
    guard !digits.isEmpty,
      let value = Double(digits.dropLast(decimals) + "." + digits.suffix(decimals) + "0")
        ?? Double("0." + digits)
    else { return nil }
    return Numeral(value, decimals: decimals)
  }
}
