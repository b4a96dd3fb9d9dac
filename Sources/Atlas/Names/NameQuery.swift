/// One way to read a phrase that names something: the name, where it lies, which part is meant.
///
/// `Yarmouk (Damascus)`, `Homs, Syria`, `Yarmuk of Raqqa`, `north-eastern countryside of Hama`,
/// `Hama/northeast`. The text as a whole is always the first reading: `Eastern Bari` is a name.
struct NameQuery: Hashable {
  /// The name by itself.
  var name: String
  /// Units it is said to lie in, or words for its kind.
  var context: [String] = []
  /// The direction of the part.
  var part: DirectionalPart?

  /// Every way to read a phrase, the plainest first.
  static func readings(of text: String) -> [NameQuery] {
    var readings: [NameQuery] = []
    for base in inContext(text) {
      readings.append(base)
      if var part = base.part(of: base.name) {
        part.context = base.context
        readings.append(part)
        readings += inContext(part.name).dropFirst().map { inner in
          NameQuery(name: inner.name, context: inner.context + base.context, part: part.part)
        }
      }
    }
    var seen: Set<NameQuery> = []
    return readings.filter { !$0.name.isEmpty && seen.insert($0).inserted }
  }

  private static func inContext(_ text: String) -> [NameQuery] {
    var readings = [NameQuery(name: text.trimmed)]
    let pieces = text.split(separator: ",").map(\.trimmed)
    if pieces.count > 1 {
      readings.append(NameQuery(name: pieces[0], context: Array(pieces[1...])))
    }
    if let open = text.firstIndex(of: "("), text.trimmed.hasSuffix(")") {
      let inner = text[text.index(after: open)...].trimmed.dropLast().trimmed
      readings.append(NameQuery(name: text[..<open].trimmed, context: [inner]))
    }
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    for (index, word) in words.enumerated().dropFirst().dropLast()
    where ["of", "in"].contains(word.lowercased()) {
      readings.append(
        NameQuery(
          name: words[..<index].joined(separator: " "),
          context: [words[(index + 1)...].joined(separator: " ")]))
    }
    return readings
  }

  /// `Hama/northeast`, `eastern Homs`, `the north-eastern countryside of Hama`.
  private func part(of text: String) -> NameQuery? {
    if let slash = text.lastIndex(of: "/") {
      guard let part = DirectionalPart(word: text[text.index(after: slash)...]) else { return nil }
      return NameQuery(name: text[..<slash].trimmed, part: part)
    }
    var words = text.split(whereSeparator: \.isWhitespace)[...]
    if words.first?.lowercased() == "the" { words.removeFirst() }
    guard words.count > 1, let first = words.first, let part = DirectionalPart(word: first) else {
      return nil
    }
    words.removeFirst()
    let filling: Set = ["part", "parts", "countryside", "of", "the"]
    while words.count > 1, let word = words.first, filling.contains(word.lowercased()) {
      words.removeFirst()
    }
    if words.count > 1, words.last?.lowercased() == "countryside" { words.removeLast() }
    return NameQuery(name: words.joined(separator: " "), part: part)
  }
}
