/// From an English phrase to a typed proposition.
public enum Wording {
  /// The longest phrase that is read, in characters.
  public static let maximumLength = 2_000

  /// Reads a phrase such as "about 3 % of Syria" or "not a single village".
  ///
  /// - Parameters:
  ///   - phrase: the claim in English; names may be in any script.
  ///   - policy: how rounding and hedges become intervals.
  ///   - knownNames: names of regions and actors that may stand in the phrase.
  /// - Returns: what the phrase asserts.
  /// - Throws: `WordingError` with the words at fault; nothing is ever guessed.
  public static func parse(
    _ phrase: String, policy: Policy = .standard, knownNames: [String] = []
  ) throws(WordingError) -> Proposition {
    let length = phrase.count
    guard length <= maximumLength else {
      throw WordingError(.tooLong(characters: length), in: phrase, at: 0..<0)
    }
    let lexer = try Lexer(phrase, names: NameTable(knownNames))
    guard !lexer.items.isEmpty else {
      guard lexer.parts.isEmpty else {
        throw WordingError(.notUnderstood, in: phrase, at: 0..<length)
      }
      throw WordingError(.empty, in: phrase, at: 0..<0)
    }
    var parser = Parser(phrase, policy: policy, items: lexer.items)
    try parser.run()
    return Proposition(
      assertions: parser.assertions, layout: parser.layout, policy: policy, wording: phrase,
      parts: lexer.parts, notices: parser.notices,
      mentions: Mention.all(in: lexer.items, of: phrase))
  }
}
