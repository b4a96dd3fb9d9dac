extension Scanner {
  /// The text of a string that has escapes.
  ///
  /// - Throws: `JSONError` for an escape JSON does not have, and for half of a surrogate pair: such
  ///   a string is no text (RFC 8259, section 8.2).
  func unescaped(_ raw: RawString, _ bytes: Span<UInt8>) throws(JSONError) -> String {
    var text = ""
    text.reserveCapacity(raw.content.count)
    var plain = raw.content.lowerBound
    var place = plain
    while place < raw.content.upperBound {
      guard bytes[place] == .backslash else {
        place += 1
        continue
      }
      text += try self.text(plain..<place, bytes)
      text.unicodeScalars.append(try escape(&place, bytes))
      plain = place
    }
    text += try self.text(plain..<place, bytes)
    return text
  }

  private func escape(_ place: inout Int, _ bytes: Span<UInt8>) throws(JSONError) -> Unicode.Scalar
  {
    let start = place
    place += 2
    switch bytes.byte(start + 1) {
    case .quote: return "\""
    case .backslash: return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let first = try unit(&place, bytes)
      if let scalar = Unicode.Scalar(first) { return scalar }
      guard UTF16.isLeadSurrogate(first), bytes.byte(place) == .backslash,
        bytes.byte(place + 1) == UInt8(ascii: "u")
      else { throw loneSurrogate(first, bytes, at: start) }
      place += 2
      let second = try unit(&place, bytes)
      guard UTF16.isTrailSurrogate(second) else { throw loneSurrogate(first, bytes, at: start) }
      return UTF16.decode(UTF16.EncodedScalar([first, second]))
    default:
      throw unexpected(
        bytes, at: start + 1, expected: "one of \" \\ / b f n r t u after a backslash")
    }
  }

  /// Four hexadecimal digits.
  private func unit(_ place: inout Int, _ bytes: Span<UInt8>) throws(JSONError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(bytes.byte(place))).hexDigitValue,
        bytes.byte(place) < 0x80
      else {
        throw unexpected(bytes, at: place, expected: "four hexadecimal digits after \\u")
      }
      unit = unit << 4 | UInt16(digit)
      place += 1
    }
    return unit
  }

  private func loneSurrogate(
    _ unit: UInt16, _ bytes: Span<UInt8>, at place: Int
  ) -> JSONError {
    error(.loneSurrogate("\\u" + hexadecimal(unit)), bytes, at: place)
  }
}
