/// The names the caller knows, found in a run of tokens whatever their hyphens, case or apostrophes.
struct NameTable {
  private var byFirstWord: [String: [(words: [String], name: String)]] = [:]
  private var singleWords: [(word: String, name: String)] = []

  init(_ names: [String]) {
    for name in names {
      guard let tokens = try? Tokenizer.tokens(of: name) else { continue }
      let words = tokens.compactMap(Self.key)
      guard let first = words.first, words.count == tokens.count else { continue }
      byFirstWord[first, default: []].append((words, name))
      if words.count == 1 { singleWords.append((first, name)) }
    }
    byFirstWord = byFirstWord.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// The longest known name that starts at a token, and how many tokens it takes.
  func match(_ tokens: ArraySlice<Token>) -> (name: String, count: Int)? {
    guard let first = tokens.first.flatMap(Self.key) else { return nil }
    for entry in byFirstWord[first] ?? [] where entry.words.count <= tokens.count {
      if zip(tokens, entry.words).allSatisfy({ Self.key($0) == $1 }) {
        return (entry.name, entry.words.count)
      }
    }
    return demonym(first).map { ($0, 1) }
  }

  /// "Syrian" for Syria, "Iraqi" for Iraq, "Ukrainian" for Ukraine, "Afghan" for Afghanistan.
  private func demonym(_ word: String) -> String? {
    guard Vocabulary.entries[word] == nil else { return nil }
    for suffix in ["", "n", "i", "an", "ian", "ese"] where word.hasSuffix(suffix) {
      let stem = String(word.dropLast(suffix.count))
      guard stem.count >= 4 else { continue }
      let found = singleWords.first {
        (suffix != "" && $0.word == stem) || $0.word == stem + "istan"
          || (suffix.count > 1 && $0.word.count == stem.count + 1 && $0.word.hasPrefix(stem))
      }
      if let found { return found.name }
    }
    return nil
  }

  private static func key(_ token: Token) -> String? {
    switch token.kind {
    case .word(let word): word
    case .number(let number, _): number.decimals == 0 ? String(Int(number.value)) : nil
    case .sign, .minus, .plus, .day: nil
    }
  }
}
