extension WordingError: CustomStringConvertible {
  /// What is wrong, the phrase, and a line of carets under the words at fault.
  public var description: String {
    guard !span.isEmpty else { return sentence }
    let help = problem == .notUnderstood ? "\n" + Self.readable : ""
    return "\(sentence)\n  \(line)\n  \(carets)\(help)"
  }

  /// What is wrong in one sentence, the user's words quoted.
  public var sentence: String {
    switch problem {
    case .empty:
      "the claim has no words; write one such as “about 3 %” or “no village”"
    case .tooLong(let count):
      "the claim has \(count) characters, more than \(Wording.maximumLength); quote less of it"
    case .notUnderstood:
      "cannot read “\(words)” here"
    case .ambiguous(let readings):
      "“\(words)” can be read as " + readings.map { "“\($0)”" }.joined(separator: " or as ")
        + "; write which is meant"
    case .missingUnit:
      "“\(words)” has no unit; add %, km², square miles, villages, districts or another unit"
    case .lengthForArea(let suggestion):
      "“\(words)” is a length where an area is needed; write “\(suggestion)” if that is meant"
    case .impossible(let reason):
      "“\(words)” cannot be: \(reason)"
    case .unclear(let advice):
      "“\(words)” leaves open what is meant: \(advice)"
    case .uncheckable(let reason):
      "“\(words)” asserts nothing that can be checked: \(reason)"
    }
  }

  /// The words at fault, as written.
  public var words: String {
    let characters = Array(phrase)
    return String(characters[span.clamped(to: 0..<characters.count)])
  }

  /// What the grammar can read, for those whose phrase it cannot.
  static let readable = """
    can read numbers with %, areas (km², square miles, hectares, acres), counts (“72 of 330 \
    townships”), fractions, hedges (“about”, “more than”), “all”, “completely”, “no village”, \
    “most”, “present in”, changes (“lost 14 %”), “the size of Belgium”, and known names
    """

  /// The phrase on one line: tabs and line breaks would move the carets.
  private var line: String {
    String(phrase.map { $0.isWhitespace ? " " : $0 })
  }

  private var carets: String {
    String(repeating: " ", count: span.lowerBound) + String(repeating: "^", count: span.count)
  }
}
