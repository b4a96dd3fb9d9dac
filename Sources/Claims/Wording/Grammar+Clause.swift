extension Parser {
  /// Reads one term, or a group of terms that belong together, into the slots of the clause.
  mutating func fill(_ clause: inout Clause) throws(WordingError) {
    guard let term = term() else { return }
    let start = here
    let hadVerb = clause.verb != nil
    let hadQuantity = clause.hasQuantity
    if try !fillQuantity(term, &clause), try !fillVerb(term, &clause),
      try !fillBasis(term, &clause)
    {
      if let advice = term.advice { throw failure(.unclear(advice: advice)) }
      throw failure(term == .uncheckable ? .uncheckable(reason: Self.modal) : .notUnderstood)
    }
    if hadVerb, !hadQuantity, clause.hasQuantity { clause.hasObject = true }
    if clause.span.isEmpty { clause.span = start.lowerBound..<end }
    clause.span = clause.span.lowerBound..<end
  }

  private static let modal = "it says that something is possible, not that it is so"

  // MARK: Quantities

  private mutating func fillQuantity(_ term: Term, _ clause: inout Clause)
    throws(WordingError) -> Bool
  {
    let start = here.lowerBound
    switch term {
    case .hedge, .level, .over, .upTo:
      guard let hedge = term.hedge else { return false }
      if var figure = clause.figure, hedgeAfter != nil {
        try readHedgeAfter(&figure)
        clause.figure = figure
        return true
      }
      if try readUnderControl(&clause) { return true }
      if try readReached(term, &clause) { return true }
      position += 1
      try hedged(hedge, from: start, &clause)
    case .some:
      position += 1
      if figureFollows || self.term() == .between {
        try setFigure(&clause, hedge: .about, from: start)
      } else {
        try setQuantifier(.some, start..<end, &clause)
      }
    case .numeral, .numberWord, .magnitude, .dozen, .fractionWord, .vulgar:
      if try setRelation(hedge: nil, &clause) { return true }
      if clause.figure != nil, clause.from == nil, arrowFollows(0) {
        clause.from = try readFigure(hedge: nil, from: start, .level)
        position += 1
        clause.to = try readFigure(hedge: nil, from: here.lowerBound, .level)
        return true
      }
      try setFigure(&clause, hedge: nil, from: start)
    case .twice:
      _ = try setRelation(hedge: nil, &clause)
    case .between:
      if let period = try readPeriod() {
        try setPeriod(period, from: start, &clause)
      } else {
        try setFigure(&clause, hedge: nil, from: start)
      }
    case .minus, .plus:
      guard clause.verb == nil, figureAfterSign else { return false }
      position += 1
      clause.verb = term == .minus ? .shrink : .gain
      clause.sign = start..<end
      clause.verbSpan = start..<end
      try setFigure(&clause, hedge: nil, from: here.lowerBound)
    case .quantifier(let word):
      position += 1
      try setQuantifier(word, start..<end, &clause)
    case .all where clause.figure != nil || clause.quantifier != nil:
      // "3 % of the whole country", "half of all districts": the whole is one already.
      guard self.term(-1) == .of else { return false }
      position += 1
    case .all, .every, .everything, .none, .nothing, .any, .negation, .fully:
      position += 1
      try setUniversal(term, start..<end, &clause)
    case .sizeOf, .largerThan, .smallerThan:
      try readComparison(term, &clause)
    default:
      return false
    }
    return true
  }

  private var figureAfterSign: Bool {
    if case .numeral? = term(1) { return true }
    return false
  }

  mutating func setFigure(_ clause: inout Clause, hedge: Hedge?, from start: Int)
    throws(WordingError)
  {
    let figure: Figure
    if term() == .between {
      position += 1
      figure = try readBetween(hedge: hedge, from: start)
    } else {
      figure = try readFigure(hedge: hedge, from: start, isChange(clause) ? .amount : .plain)
    }
    guard clause.figure == nil, clause.quantifier == nil, clause.none == nil,
      clause.countries.isEmpty
    else { throw failure(.notUnderstood, at: figure.span) }
    clause.figure = figure
  }

  /// Whether a number and an arrow stand at an offset: "90,800 → 78,000 km²".
  func arrowFollows(_ offset: Int) -> Bool {
    guard let first = numeral(at: offset) else { return false }
    let next = offset + first.count
    return term(next) == .arrow || (term(next + 1) == .arrow && term(next)?.role == .unit)
  }

  private func isChange(_ clause: Clause) -> Bool { clause.verb?.isChange == true }

  func setQuantifier(_ word: Quantifier, _ span: Range<Int>, _ clause: inout Clause)
    throws(WordingError)
  {
    guard clause.quantifier == nil, clause.figure == nil, clause.all == nil, clause.none == nil
    else { throw failure(.notUnderstood, at: span) }
    clause.quantifier = (word, span)
  }

  private func setUniversal(_ term: Term, _ span: Range<Int>, _ clause: inout Clause)
    throws(WordingError)
  {
    let isFree = clause.figure == nil && clause.quantifier == nil
    switch term {
    case .all, .every, .everything:
      clause.isEvery = term == .every
      guard isFree, clause.all == nil, clause.none == nil else {
        throw failure(.notUnderstood, at: span)
      }
      clause.all = span
    case .none, .nothing:
      guard isFree, clause.all == nil, clause.none == nil else {
        throw failure(.notUnderstood, at: span)
      }
      clause.none = span
      clause.needsNoun = term == .none
    case .negation:
      guard clause.negation == nil else { throw failure(.notUnderstood, at: span) }
      clause.negation = span
    case .any:
      guard clause.negation != nil else { throw failure(.notUnderstood, at: span) }
    default:
      guard clause.fully == nil else { throw failure(.notUnderstood, at: span) }
      clause.fully = span
    }
  }

  func setPeriod(_ period: Period, from start: Int, _ clause: inout Clause)
    throws(WordingError)
  {
    guard clause.period == nil else { throw failure(.notUnderstood, at: start..<end) }
    clause.period = period
  }
}
