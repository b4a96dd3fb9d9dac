extension Numeral {
  /// The first number of two that share a scale word, as 5 in "5 to 6 thousand".
  ///
  /// - Parameters:
  ///   - powers: what the scale words after the second number may stand for, the largest first.
  ///   - second: the second number, scale included.
  /// - Returns: the number, scale included if it has one.
  func sharing(_ powers: [Int], of second: Numeral) -> Numeral {
    guard scale == 0, value > 0 else { return self }
    let power = powers.first { value < second.value / Self.power($0) }
    return power.map { times($0, like: second) } ?? self
  }

  /// The number times a power of ten that it did not need to repeat.
  func times(_ power: Int, like second: Numeral) -> Numeral {
    let value = value * Self.power(power)
    return power == second.scale
      ? Numeral(value, decimals: decimals, scale: power) : Numeral(value.rounded())
  }
}
