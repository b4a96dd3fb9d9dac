extension Parser {
  mutating func hedged(_ hedge: Hedge, from start: Int, _ clause: inout Clause)
    throws(WordingError)
  {
    if let second = term()?.hedge {
      // "roughly about" says one thing twice; anything else is not one hedge.
      guard hedge == .about, second == .about else { throw failure(.notUnderstood) }
      position += 1
    }
    switch term() {
    case .all?, .fully?, .everything?:
      guard hedge == .nearly else { throw failure(.notUnderstood, at: start..<end) }
      position += 1
      try setQuantifier(.virtuallyAll, start..<end, &clause)
    case .none?, .nothing?:
      guard hedge == .nearly else { throw failure(.notUnderstood, at: start..<end) }
      position += 1
      try setQuantifier(.virtuallyNone, start..<end, &clause)
    case .sizeOf? where hedge == .about || hedge == .closeTo:
      return  // the tolerance of "size of" is that of a hedge already
    default:
      if try setRelation(hedge: hedge, &clause) { return }
      guard figureFollows || term() == .between else {
        throw failure(.notUnderstood, at: start..<end)
      }
      try setFigure(&clause, hedge: hedge, from: start)
    }
  }

  /// "fell below 35 %": a level reached; "rose over 3 %" may be that or an amount.
  mutating func readReached(_ term: Term, _ clause: inout Clause) throws(WordingError)
    -> Bool
  {
    let last = self.term(-1)
    guard last == .shrink || last == .grow, clause.to == nil, clause.figure == nil else {
      return false
    }
    switch term {
    case .level:
      clause.to = try readLevel(.amount)
      return true
    case .over where last == .grow, .upTo where last == .grow:
      let word = term == .over ? "more than" : "at most"
      throw failure(.ambiguous(readings: ["by \(word) …", "to \(word) …"]))
    default:
      return false
    }
  }

  /// "under ISIS control": whose it is stands between.
  mutating func readUnderControl(_ clause: inout Clause) throws(WordingError) -> Bool {
    guard term() == .level(.lessThan), case .name(let name)? = term(1), term(2) == .hold else {
      return false
    }
    position += 3
    clause.mentions.append(ClauseName(name: name, role: .place))
    try setVerb(.hold, items[position - 1].span, &clause)
    return true
  }

  /// "or more", or "at most" with nothing after it that it could be said of.
  var hedgeAfter: Hedge? {
    switch term() {
    case .hedgeAfter(let hedge): hedge
    case .hedge(.atLeast) where term(1)?.parts ?? true: .atLeast
    case .hedge(.atMost) where term(1)?.parts ?? true: .atMost
    default: nil
    }
  }

  /// "40 percent or more", "3 to 4 % or so".
  mutating func readHedgeAfter(_ figure: inout Figure) throws(WordingError) {
    if let after = hedgeAfter {
      guard figure.hedge == nil else { throw failure(.notUnderstood) }
      figure.hedge = after
      position += 1
      figure.span = figure.span.lowerBound..<end
    }
    try checkHedge(figure)
  }

  /// Refuses "nearly 3–4 %", which may be near to either.
  func checkHedge(_ figure: Figure) throws(WordingError) {
    guard case .range = figure.amount, let hedge = figure.hedge else { return }
    switch hedge {
    case .about, .closeTo, .veryCloseTo, .moreThan, .atLeast, .atMost, .lessThan: return
    case .nearly, .justUnder, .justOver, .exactly:
      throw failure(
        .unclear(advice: "write the range without “\(hedge.rawValue)”, or one number with it"),
        at: figure.span)
    }
  }
}
