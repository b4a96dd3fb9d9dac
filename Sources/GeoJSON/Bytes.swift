extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")
  static let quote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
  static let comma = UInt8(ascii: ",")
  static let colon = UInt8(ascii: ":")
  static let minus = UInt8(ascii: "-")
  static let point = UInt8(ascii: ".")
  static let leftBracket = UInt8(ascii: "[")
  static let rightBracket = UInt8(ascii: "]")
  static let leftBrace = UInt8(ascii: "{")
  static let rightBrace = UInt8(ascii: "}")
  static let recordSeparator: UInt8 = 0x1E

  @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
  @inline(__always) var isWhitespace: Bool {
    self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09
  }
}

extension Span<UInt8> {
  /// The byte at a place, or 0 beyond the end.
  ///
  /// NUL stands nowhere in JSON, so most callers need not tell the two apart.
  @inline(__always)
  func byte(_ place: Int) -> UInt8 {
    UInt(bitPattern: place) < UInt(bitPattern: count) ? self[place] : 0
  }

  /// Eight bytes from a place on, the first in the lowest bits.
  ///
  /// The compiler turns this into two comparisons and one load.
  /// - Precondition: `0 <= place <= count - 8`.
  @inline(__always)
  func word(_ place: Int) -> UInt64 {
    let eight = extracting(place..<(place &+ 8))
    var word: UInt64 = 0
    for index in 0..<8 { word |= UInt64(eight[index]) &<< UInt64(index &* 8) }
    return word
  }
}

/// Eight bytes looked at in one register (SIMD within a register).
extension UInt64 {
  @inline(__always) static func repeating(_ byte: UInt8) -> UInt64 {
    0x0101_0101_0101_0101 &* UInt64(byte)
  }

  /// The highest bit of each byte that is not an ASCII digit.
  @inline(__always) var otherThanDigits: UInt64 {
    let values = self ^ .repeating(0x30)
    return (((values & .repeating(0x7F)) &+ .repeating(0x76)) | values) & .repeating(0x80)
  }

  /// How many of the eight bytes, from the lowest on, are ASCII digits.
  @inline(__always) var leadingDigits: Int { otherThanDigits.trailingZeroBitCount &>> 3 }

  /// The number that the lowest `count` bytes spell as ASCII digits.
  /// - Precondition: `1 <= count <= 8`.
  @inline(__always) func digits(_ count: Int) -> UInt64 {
    var value = (self ^ .repeating(0x30)) &<< UInt64(64 &- 8 &* count)
    value = ((value &* (1 + 10 << 8)) &>> 8) & 0x00FF_00FF_00FF_00FF
    value = ((value &* (1 + 100 << 16)) &>> 16) & 0x0000_FFFF_0000_FFFF
    return (value &* (1 + 10000 << 32)) &>> 32
  }

  /// A word whose lowest set bit marks the first byte that ends a plain run inside a string: a
  /// quote, a backslash or a control character.
  @inline(__always) var stringStops: UInt64 {
    func zeros(_ word: UInt64) -> UInt64 { (word &- .repeating(1)) & ~word }
    let quotes = zeros(self ^ .repeating(.quote))
    let backslashes = zeros(self ^ .repeating(.backslash))
    let controls = (self &- .repeating(0x20)) & ~self
    return (quotes | backslashes | controls) & .repeating(0x80)
  }
}
