extension Scanner {
  /// Moves past a byte order mark and refuses text that is not UTF-8, by the name of what it is.
  ///
  /// RFC 8259, section 8.1: text is UTF-8; a reader may ignore a byte order mark. A JSON text starts
  /// with an ASCII character, so a zero among the first four bytes tells UTF-16 and UTF-32.
  mutating func begin(_ bytes: Span<UInt8>) throws(JSONError) {
    if let name = Self.foreignEncoding(of: bytes) { throw error(.encoding(name), bytes) }
    if bytes.byte(0) == 0xEF, bytes.byte(1) == 0xBB, bytes.byte(2) == 0xBF { place = 3 }
  }

  private static func foreignEncoding(of bytes: Span<UInt8>) -> String? {
    guard bytes.count >= 2 else { return nil }
    let zeros = (0..<min(4, bytes.count)).map { bytes[$0] == 0 }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE): return zeros == [false, false, true, true] ? "UTF-32" : "UTF-16"
    case (0xFE, 0xFF): return "UTF-16"
    case (0x1F, 0x8B): return "compressed by gzip"
    case (UInt8(ascii: "P"), UInt8(ascii: "K")): return "a ZIP archive"
    default: break
    }
    switch zeros {
    case [true, true, true, false], [false, true, true, true]: return "UTF-32"
    case [true, false, true, false], [false, true, false, true], [true, false], [false, true]:
      return "UTF-16"
    default: return nil
    }
  }
}
