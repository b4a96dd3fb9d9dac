/// Steps from tag to tag through XML, without judging it.
struct TagScanner {
  /// A tag, and the text before it since the last one.
  struct Tag {
    /// The name without a namespace's prefix.
    var name: String
    /// Whether it ends an element.
    var isEnd: Bool
    /// Whether it begins and ends one.
    var isEmpty: Bool
    /// What stands between the tag before it and this one.
    var content: ArraySlice<UInt8>
  }

  private let text: [UInt8]
  private var place = 0

  init(_ text: [UInt8]) { self.text = text }

  /// The next tag; `nil` at the end, and where a tag has none.
  mutating func next() -> Tag? {
    let start = place
    while let opening = text[place...].firstIndex(of: UInt8(ascii: "<")) {
      if let end = skipped(from: opening) {
        place = end
        continue
      }
      guard let closing = end(ofTagAt: opening) else { break }
      place = closing + 1
      return tag(text[(opening + 1)..<closing], content: text[start..<opening])
    }
    place = text.count
    return nil
  }

  private func tag(_ words: ArraySlice<UInt8>, content: ArraySlice<UInt8>) -> Tag {
    let isEnd = words.first == UInt8(ascii: "/")
    let rest = isEnd ? words.dropFirst() : words
    let name = rest.prefix { $0 > 32 && $0 != UInt8(ascii: "/") }
    let local = name.split(separator: UInt8(ascii: ":")).last ?? []
    return Tag(
      name: String(decoding: local, as: UTF8.self), isEnd: isEnd,
      isEmpty: !isEnd && words.last == UInt8(ascii: "/"), content: content)
  }

  /// Where a comment, a section of plain text or an instruction ends, `nil` for a tag.
  private func skipped(from opening: Int) -> Int? {
    for (start, end) in Self.others where text[opening...].starts(with: start.utf8) {
      let end = Array(end.utf8)
      var place = opening + start.utf8.count
      while place + end.count <= text.count {
        if text[place...].starts(with: end) { return place + end.count }
        place += 1
      }
      return text.count
    }
    return nil
  }

  /// Where a tag closes, its quoted values passed over.
  private func end(ofTagAt opening: Int) -> Int? {
    var quote: UInt8?
    for index in (opening + 1)..<text.count {
      let byte = text[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index
      }
    }
    return nil
  }

  private static let others = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")]

  /// Text with its references resolved and white space at its ends left out.
  static func text(_ bytes: ArraySlice<UInt8>) -> String {
    var text = String(decoding: bytes, as: UTF8.self)
    text = text.replacing(/<!\[CDATA\[(.*?)\]\]>/.dotMatchesNewlines()) { $0.output.1 }
    text = text.replacing(/&(?:#x([0-9A-Fa-f]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));/) {
      match in
      let code =
        match.output.1.flatMap { UInt32($0, radix: 16) } ?? match.output.2.flatMap { UInt32($0) }
      if let scalar = code.flatMap(Unicode.Scalar.init) { return String(Character(scalar)) }
      return match.output.3.flatMap { entities[String($0)] } ?? String(match.output.0)
    }
    let trimmed = text.drop(while: \.isWhitespace)
    guard let last = trimmed.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(trimmed[...last])
  }

  private static let entities = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
}
