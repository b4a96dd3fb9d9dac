extension Scanner {
  /// An error at the next byte, or at another place.
  func error(
    _ reason: JSONError.Reason, _ bytes: Span<UInt8>, at place: Int? = nil
  ) -> JSONError {
    JSONError(location: SourceLocation(of: place ?? self.place, in: bytes), reason: reason)
  }

  /// The error that something else than what is next was expected.
  @inline(never)
  func unexpected(
    _ bytes: Span<UInt8>, at place: Int? = nil, expected: String
  ) -> JSONError {
    let place = place ?? self.place
    let reason = JSONError.Reason.unexpected(
      found: Self.found(at: place, in: bytes), expected: expected)
    return error(reason, bytes, at: place)
  }

  /// What stands at a place, in words.
  static func found(at place: Int, in bytes: Span<UInt8>) -> String {
    guard place < bytes.count else { return "the end of the text" }
    switch bytes[place] {
    case .quote: return "a string"
    case .leftBrace: return "an object"
    case .leftBracket: return "an array"
    case UInt8(ascii: "0")...UInt8(ascii: "9"), .minus: return "a number"
    case 0: return "a NUL byte"
    case 0x21...0x7E: return "\"\(word(at: place, in: bytes))\""
    case let byte: return "byte 0x\(String(byte, radix: 16, uppercase: true))"
    }
  }

  /// The run of letters at a place, or the one sign there.
  private static func word(at place: Int, in bytes: Span<UInt8>) -> String {
    var letters = ""
    var end = place
    while end < bytes.count, letters.utf8.count < 20, bytes[end] | 0x20 &- 0x61 < 26 {
      letters.unicodeScalars.append(Unicode.Scalar(bytes[end]))
      end += 1
    }
    return letters.isEmpty ? String(Unicode.Scalar(bytes[place])) : letters
  }
}
