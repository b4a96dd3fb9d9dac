/// From tokens to terms: the longest entry of the vocabulary or known name wins.
struct Lexer {
  /// The terms that matter, in order.
  private(set) var items: [Item] = []
  /// Every recognised part, filler included.
  private(set) var parts: [Proposition.Part] = []
  private let tokens: [Token]
  private let phrase: String

  init(_ phrase: String, names: NameTable) throws(WordingError) {
    self.phrase = phrase
    tokens = try Tokenizer.tokens(of: phrase)
    var index = 0
    while index < tokens.count {
      let entry = Self.entry(tokens[index...])
      let name = names.match(tokens[index...])
      if let name, name.count > entry?.words.count ?? 0 {
        add(.name(name.name), index, name.count)
        index += name.count
      } else if let entry {
        let isMonth = entry.term == .uncheckable && entry.words == ["may"] && monthFits(at: index)
        add(isMonth ? .month(5) : entry.term, index, entry.words.count)
        index += entry.words.count
        if [.sizeOf, .largerThan, .smallerThan].contains(entry.term) {
          readCountries(&index, names)
        }
      } else if let term = Self.ownTerm(tokens[index]) {
        add(term, index, 1)
        index += 1
      } else {
        throw WordingError(.notUnderstood, in: phrase, at: unknownRun(from: index, names))
      }
    }
    items = Self.withoutIdle(items)
  }

  private mutating func add(_ term: Term, _ index: Int, _ count: Int) {
    let span = tokens[index].span.lowerBound..<tokens[index + count - 1].span.upperBound
    parts.append(Proposition.Part(span: span, role: term.role))
    if term != .filler { items.append(Item(term: term, span: span)) }
  }

  private static func word(_ token: Token) -> String? {
    switch token.kind {
    case .word(let word): word
    case .sign(let sign): String(sign)
    case .number, .day, .minus, .plus: nil
    }
  }

  private static func entry(_ tokens: ArraySlice<Token>) -> Vocabulary.Entry? {
    guard let first = tokens.first.flatMap(word) else { return nil }
    return Vocabulary.entries[first]?.first { entry in
      entry.words.count <= tokens.count && zip(tokens, entry.words).allSatisfy { word($0) == $1 }
    }
  }

  private static func ownTerm(_ token: Token) -> Term? {
    switch token.kind {
    case .number(let number, let other): .numeral(number, other: other)
    case .day(let day): .day(day)
    case .minus: .minus
    case .plus: .plus
    case .word, .sign: nil
    }
  }

  /// "may" is a month after a preposition of time or beside a number, else a modal verb.
  private func monthFits(at index: Int) -> Bool {
    if index + 1 < tokens.count, case .number = tokens[index + 1].kind { return true }
    switch items.last?.term {
    case .in, .since, .between, .from, .on, .during, .numeral, .ordinal: return true
    default: return false
    }
  }

  /// The country after "the size of" need not be known here: words up to the next term are its name.
  private mutating func readCountries(_ index: inout Int, _ names: NameTable) {
    while index < tokens.count {
      if let entry = Self.entry(tokens[index...]), entry.term != .location {
        guard entry.term.role == .filler || entry.term == .or || entry.term == .and else { return }
        // "and" goes on with the list only if another name follows.
        if entry.term.role != .filler {
          guard index + 1 < tokens.count, case .word = tokens[index + 1].kind,
            (Self.entry(tokens[(index + 1)...])?.term ?? .location) == .location
          else { return }
        }
        add(entry.term, index, entry.words.count)
        index += entry.words.count
        continue
      }
      if let name = names.match(tokens[index...]) {
        add(.foreign(name.name), index, name.count)
        index += name.count
        continue
      }
      let start = index
      // "South Sudan": a point of the compass may be part of the name.
      while index < tokens.count, case .word = tokens[index].kind,
        (Self.entry(tokens[index...])?.term ?? .location) == .location
      {
        index += 1
      }
      guard index > start else { return }
      let span = tokens[start].span.lowerBound..<tokens[index - 1].span.upperBound
      add(.foreign(String(Array(phrase)[span])), start, index - start)
    }
  }

  private func unknownRun(from index: Int, _ names: NameTable) -> Range<Int> {
    var end = index + 1
    while end < tokens.count, case .word = tokens[end].kind, Self.entry(tokens[end...]) == nil,
      names.match(tokens[end...]) == nil
    {
      end += 1
    }
    return tokens[index].span.lowerBound..<tokens[end - 1].span.upperBound
  }
}
