/// What a word or sign means to the grammar.
enum Term: Hashable {
  // Numbers
  case numeral(Numeral, other: Numeral?)
  case numberWord(Int)
  case magnitude(Int)
  case dozen
  case fractionWord(Int)
  case vulgar(Int, Int)
  // Hedges and quantifiers
  case hedge(Hedge)
  /// "below", "above": after a verb of change a level, else a hedge.
  case level(Hedge)
  case over
  case upTo
  case hedgeAfter(Hedge)
  case some
  case quantifier(Quantifier)
  case all
  case every
  case everything
  case fully
  case none
  case nothing
  case any
  case negation
  // Units
  case percent
  case points
  case area(AreaUnit)
  case length(AreaUnit)
  case places(PlaceUnit)
  // What a share is of
  case people
  case populated
  case land
  case country
  case possessive
  // Verbs
  case hold
  case occupied
  case controlOver
  case takeOver
  case fullControl
  case left
  case lose
  case gain
  case shrink
  case grow
  case liberated
  case present
  case absent
  case remain
  case standing(Assertion.Standing)
  case counting(Change.Counting)
  case total
  // Comparison
  case sizeOf
  case largerThan
  case smallerThan
  case times
  case twice
  case foreign(String)
  // Time
  case month(Int)
  case day(PartialDate)
  case ordinal
  case since
  case during
  // Small words and signs
  case of, to, and, or, between, from, `in`, on, by
  case minus, plus, dash, slash, arrow, equals, comma, semicolon, colon, open, close
  // The rest
  case name(String)
  case location
  case uncheckable
  case filler
  // Words that mostly change nothing
  /// "only", or "just", which may mean lately.
  case only(mayMeanLately: Bool)
  case qualifier
  case pronoun
  case being
}

extension Term {
  /// What the term is to a reader of the parsed wording.
  var role: Proposition.Role {
    switch self {
    case .numeral, .numberWord, .magnitude, .dozen, .fractionWord, .vulgar: .number
    case .hedge, .level, .over, .upTo, .hedgeAfter: .hedge
    case .some, .quantifier, .all, .every, .everything, .fully, .none, .nothing, .any, .negation:
      .quantifier
    case .percent, .points, .area, .length, .places: .unit
    case .people, .populated, .land, .country, .possessive: .basis
    case .hold, .occupied, .controlOver, .takeOver, .fullControl, .left, .lose, .gain, .shrink,
      .grow, .liberated, .present, .absent, .remain, .standing, .counting, .total:
      .verb
    case .month, .day, .ordinal, .since, .during: .date
    case .name, .foreign, .location: .name
    case .filler, .only, .qualifier, .pronoun, .being: .filler
    default: .grammar
    }
  }
}
