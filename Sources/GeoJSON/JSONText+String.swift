extension JSONText {
  /// A string in quotes.
  ///
  /// Only what must be escaped is, so U+2028 and U+2029 stay as they are.
  mutating func append(quoted string: String) {
    bytes.append(.quote)
    for byte in string.utf8 {
      switch byte {
      case .quote: append(literal: "\\\"")
      case .backslash: append(literal: "\\\\")
      case 0x08: append(literal: "\\b")
      case 0x09: append(literal: "\\t")
      case 0x0A: append(literal: "\\n")
      case 0x0C: append(literal: "\\f")
      case 0x0D: append(literal: "\\r")
      case 0..<0x20: appendEscape(byte)
      case UInt8(ascii: "<") where style.isSafeInHTML: appendEscape(byte)
      default: bytes.append(byte)
      }
    }
    bytes.append(.quote)
  }

  private mutating func appendEscape(_ byte: UInt8) {
    append(literal: "\\u")
    bytes.append(contentsOf: hexadecimal(UInt16(byte)).utf8)
  }
}
