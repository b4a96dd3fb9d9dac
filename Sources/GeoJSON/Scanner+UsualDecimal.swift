extension Scanner {
  /// Reads a number as coordinates are usually written, such as `-36.2913385`, or gives NaN and stays
  /// where it is: then `number(_:)` decides what is there.
  ///
  /// At most 7 digits before the point, 15 after it, no exponent. Eight digits are converted at a
  /// time. The result is correctly rounded.
  @inline(__always)
  static func usualDecimal(_ bytes: Span<UInt8>, _ place: inout Int) -> Double {
    guard place <= bytes.count &- 33 else { return .nan }
    let isNegative = bytes[place] == .minus
    var end = place &+ (isNegative ? 1 : 0)
    let whole = bytes.word(end)
    let wholeCount = whole.leadingDigits
    guard wholeCount &- 1 < 7, wholeCount > 0 else { return .nan }
    guard wholeCount == 1 || whole & 0xFF != 0x30 else { return .nan }
    var digits = whole.digits(wholeCount)
    var fractionCount = 0
    end &+= wholeCount
    if bytes[end] == .point {
      let first = bytes.word(end &+ 1)
      fractionCount = first.leadingDigits
      guard fractionCount > 0 else { return .nan }
      digits = digits &* powerOfTen(fractionCount) &+ first.digits(fractionCount)
      if fractionCount == 8 {
        let second = bytes.word(end &+ 9)
        let count = second.leadingDigits
        guard count < 8, wholeCount &+ 8 &+ count <= 19 else { return .nan }
        if count > 0 { digits = digits &* powerOfTen(count) &+ second.digits(count) }
        fractionCount &+= count
      }
      end &+= 1 &+ fractionCount
    }
    guard bytes[end] | 0x20 != UInt8(ascii: "e") else { return .nan }
    place = end
    let magnitude =
      digits <= Decimal.exactLimit
      ? Double(digits) / powersOfTen[fractionCount] : Decimal.quotient(digits, fractionCount)
    return isNegative ? -magnitude : magnitude
  }

  @inline(__always)
  private static func powerOfTen(_ power: Int) -> UInt64 { wholePowersOfTen[power] }
}

/// 10⁰…10⁸.
private let wholePowersOfTen: [UInt64] = [
  1, 10, 100, 1000, 10000, 100_000, 1_000_000, 10_000_000, 100_000_000,
]
