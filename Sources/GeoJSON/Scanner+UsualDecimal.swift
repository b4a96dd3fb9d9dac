extension Scanner {
  /// Reads a number as coordinates are usually written, such as `-36.2913385`, or gives NaN and stays
  /// where it is: then `number(_:)` decides what is there.
  ///
  /// The place behind a number must not depend on what was computed of its digits, for the next number
  /// would wait for it. So the lengths that nearly all numbers have are told apart by branches, which
  /// the processor predicts. The result is correctly rounded.
  @inline(__always)
  static func usualDecimal(_ bytes: Span<UInt8>, _ place: inout Int) -> Double {
    guard place <= bytes.count &- 33 else { return .nan }
    var start = place
    var sign = 1.0
    if bytes[start] == .minus {
      start &+= 1
      guard bytes[start].isDigit else { return .nan }
      sign = -1
    }
    // Up to three digits in front of the point, the first not a zero unless it is alone.
    let first = bytes[start] &- 0x30
    guard first < 10 else { return .nan }
    var whole = UInt64(first)
    if bytes[start &+ 1] == .point {
      start &+= 2
    } else {
      let second = bytes[start &+ 1] &- 0x30
      guard second < 10, first != 0 else { return rareDecimal(bytes, &place) }
      whole = whole &* 10 &+ UInt64(second)
      if bytes[start &+ 2] == .point {
        start &+= 3
      } else {
        let third = bytes[start &+ 2] &- 0x30
        guard third < 10, bytes[start &+ 3] == .point else { return rareDecimal(bytes, &place) }
        whole = whole &* 10 &+ UInt64(third)
        start &+= 4
      }
    }
    let word = bytes.word(start)
    let others = word.otherThanDigits
    if others == 0x80 << 56, bytes[start &+ 7] | 0x20 != UInt8(ascii: "e") {
      place = start &+ 7
      return sign * (Double(whole &* 10_000_000 &+ word.digits(7)) / 1e7)
    }
    if others & 0x0080_8080_8080_8080 == 0x80 << 48, bytes[start &+ 6] | 0x20 != UInt8(ascii: "e") {
      place = start &+ 6
      return sign * (Double(whole &* 1_000_000 &+ word.digits(6)) / 1e6)
    }
    return rareDecimal(bytes, &place)
  }

  /// Reads a number of at most 7 digits before the point and 15 after it, without exponent, in the
  /// same way.
  ///
  /// Eight digits are converted at a time.
  @inline(never)
  private static func rareDecimal(_ bytes: Span<UInt8>, _ place: inout Int) -> Double {
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
