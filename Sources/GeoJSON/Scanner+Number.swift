extension Scanner {
  /// Reads a number, correctly rounded; its first byte is next.
  ///
  /// - Throws: `JSONError` for what RFC 8259 does not call a number, such as `01`, `.5`, `+1`, `NaN`
  ///   or `Infinity`, and for a number beyond the range of a `Double`.
  @inline(__always)
  mutating func number(_ bytes: Span<UInt8>) throws(JSONError) -> Double {
    let usual = Self.usualDecimal(bytes, &place)
    return usual.isNaN ? try anyNumber(bytes) : usual
  }

  /// Reads any number that the grammar allows.
  @inline(never)
  private mutating func anyNumber(_ bytes: Span<UInt8>) throws(JSONError) -> Double {
    let start = place
    var decimal = Decimal()
    decimal.isNegative = bytes.byte(place) == .minus
    if decimal.isNegative { place &+= 1 }
    guard bytes.byte(place).isDigit else {
      throw unexpected(bytes, expected: decimal.isNegative ? "a digit after \"-\"" : "a number")
    }
    if bytes.byte(place) == UInt8(ascii: "0") {
      place &+= 1
      guard !bytes.byte(place).isDigit else {
        throw unexpected(bytes, at: start, expected: "a number without leading zeros")
      }
    } else {
      while bytes.byte(place).isDigit { decimal.append(bytes.byte(place), &place) }
    }
    if bytes.byte(place) == .point {
      place &+= 1
      guard bytes.byte(place).isDigit else {
        throw unexpected(bytes, expected: "a digit after the decimal point")
      }
      while bytes.byte(place).isDigit { decimal.appendFraction(bytes.byte(place), &place) }
    }
    if bytes.byte(place) | 0x20 == UInt8(ascii: "e") { try exponent(&decimal, bytes) }
    if let value = decimal.value { return value }
    let text = try text(start..<place, bytes)
    guard let value = Double(text), value.isFinite else {
      throw error(.notFinite(excerpt(text)), bytes, at: start)
    }
    return value
  }

  private mutating func exponent(
    _ decimal: inout Decimal, _ bytes: Span<UInt8>
  ) throws(JSONError) {
    place &+= 1
    let isNegative = bytes.byte(place) == .minus
    if isNegative || bytes.byte(place) == UInt8(ascii: "+") { place &+= 1 }
    guard bytes.byte(place).isDigit else {
      throw unexpected(bytes, expected: "a digit in the exponent")
    }
    var exponent = 0
    while bytes.byte(place).isDigit {
      // No Double needs more than three digits; the cap keeps hostile exponents from overflowing.
      exponent = min(exponent &* 10 &+ Int(bytes.byte(place) &- 0x30), 1_000_000)
      place &+= 1
    }
    decimal.exponent &+= isNegative ? -exponent : exponent
  }
}
