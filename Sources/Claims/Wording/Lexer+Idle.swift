/// Words that change nothing where they mostly stand, and a great deal elsewhere.
///
/// "Only 3 %" is 3 %; "present only in Homs" says of everywhere else that nobody is there.
extension Lexer {
  /// The items without such words where these change nothing; where they do, the grammar refuses them.
  static func withoutIdle(_ items: [Item]) -> [Item] {
    items.indices.filter { !isIdle(items, $0) }.map { items[$0] }
  }

  private static func isIdle(_ items: [Item], _ index: Int) -> Bool {
    let next = items[(index + 1)...].lazy.map(\.term)
    switch items[index].term {
    case .only(let mayMeanLately):
      if let first = next.first, first.isMove, mayMeanLately { return true }
      if let term = next.first(where: { !$0.isMove && $0 != .hold && $0 != .occupied }),
        term.beginsFigure
      {
        return true
      }
      return index > 0 && items[index - 1].term.role == .unit && next.first?.parts ?? true
    case .qualifier:
      // "half of the large cities" is a share of another whole.
      switch items[..<index].last?.term {
      case .of?, .quantifier?: return false
      default: break
      }
      let clause = items[..<index].reversed().prefix { !$0.term.parts }
      return !clause.contains { $0.term.isUniversal }
    case .pronoun:
      guard let first = next.first, first == .hold || first == .occupied || first.isMove else {
        return true
      }
      return !isNoun(items[..<index])
    case .being:
      return next.first?.isMove != true
    default:
      return false
    }
  }

  /// Whether a run ends in a whole that may be cut down: "of the territory", not "11 villages".
  private static func isNoun(_ items: ArraySlice<Item>) -> Bool {
    switch items.last?.term {
    case .land?, .populated?, .country?: true
    case .places?: items.dropLast().last.map { !$0.term.beginsFigure } ?? false
    default: false
    }
  }
}

extension Term {
  /// The bound or tolerance that the term puts on the number after it.
  var hedge: Hedge? {
    switch self {
    case .hedge(let hedge), .level(let hedge): hedge
    case .over: .moreThan
    case .upTo: .atMost
    default: nil
    }
  }

  /// Whether a number begins here, its hedge included.
  var beginsFigure: Bool {
    switch self {
    case .numeral, .numberWord, .magnitude, .dozen, .fractionWord, .vulgar, .some, .between: true
    default: hedge != nil
    }
  }

  /// Whether the term is a verb of ground that changes hands.
  var isMove: Bool {
    switch self {
    case .lose, .gain, .takeOver, .shrink, .grow, .liberated: true
    default: false
    }
  }

  var isUniversal: Bool {
    switch self {
    case .all, .every, .everything, .none, .nothing, .any, .negation: true
    default: false
    }
  }

  /// Whether the sign parts clauses.
  var parts: Bool {
    switch self {
    case .comma, .semicolon, .colon, .open, .close, .and, .or, .equals, .slash: true
    default: false
    }
  }

  /// Why a word that mostly changes nothing cannot be passed over where it stands.
  var advice: String? {
    switch self {
    case .only: "it says that there is nothing else; write what is held, and what is not, by itself"
    case .qualifier: "whether there are others is not said; leave the word away if there are none"
    case .pronoun:
      "a part of what was held is no share of the region; write the share of the region"
    case .being: "what is still being done is not done; write what is held, or was lost"
    default: nil
    }
  }
}
