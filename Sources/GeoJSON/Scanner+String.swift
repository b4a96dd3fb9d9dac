extension Scanner {
  /// A string's bytes between its quotes.
  struct RawString {
    let content: Range<Int>
    let hasEscapes: Bool
  }

  /// Reads a string, its first quote being next.
  mutating func string(_ bytes: Span<UInt8>) throws(JSONError) -> String {
    let raw = try rawString(bytes)
    guard !raw.hasEscapes else { return try unescaped(raw, bytes) }
    return try text(raw.content, bytes)
  }

  /// Moves past a string, its first quote being next, checking all of it.
  mutating func skipString(_ bytes: Span<UInt8>) throws(JSONError) {
    let raw = try rawString(bytes)
    if raw.hasEscapes { _ = try unescaped(raw, bytes) }
  }

  /// Moves past a string, its first quote being next: its UTF-8 is checked, its escapes are not.
  mutating func rawString(_ bytes: Span<UInt8>) throws(JSONError) -> RawString {
    place &+= 1
    let start = place
    var hasEscapes = false
    var seen: UInt64 = 0
    while true {
      while place <= bytes.count &- 8 {
        let word = bytes.word(place)
        seen |= word
        let stops = word.stringStops
        guard stops == 0 else {
          place &+= stops.trailingZeroBitCount &>> 3
          break
        }
        place &+= 8
      }
      let byte = bytes.byte(place)
      seen |= UInt64(byte)
      if byte == .quote { break }
      if byte == .backslash {
        hasEscapes = true
        place &+= 2
      } else if byte < .space {
        guard place < bytes.count else {
          throw unexpected(bytes, at: bytes.count, expected: "the end of a string")
        }
        throw error(.controlCharacter(byte), bytes)
      } else {
        place &+= 1
      }
    }
    let content = start..<place
    place &+= 1
    if seen & .repeating(0x80) != 0 { _ = try text(content, bytes) }
    return RawString(content: content, hasEscapes: hasEscapes)
  }

  /// The text of bytes that have no escapes.
  func text(_ range: Range<Int>, _ bytes: Span<UInt8>) throws(JSONError) -> String {
    do {
      return String(copying: try UTF8Span(validating: bytes.extracting(range)))
    } catch {
      let place = range.lowerBound + error.byteOffsets.lowerBound
      throw self.error(.notUTF8(byte: bytes[place]), bytes, at: place)
    }
  }
}
