extension Parser {
  /// "twice the size of", "3 times the size of", "a third the size of": reads the factor, if one
  /// stands here, up to the comparison itself.
  mutating func setRelation(hedge: Hedge?, _ clause: inout Clause) throws(WordingError) -> Bool {
    let start = here.lowerBound
    guard let factor = factor() else { return false }
    position += factor.count
    guard clause.relation == nil, term() == .sizeOf else {
      throw failure(.notUnderstood, at: start..<end)
    }
    clause.relation = Stated(factor.amount, .part, hedge: hedge)
    return true
  }

  private func factor() -> (amount: Stated.Amount, count: Int)? {
    if term() == .twice { return (.number(Numeral(2)), 1) }
    if let found = fraction() {
      let link = term(found.count) == .of || term(found.count) == .times ? 1 : 0
      guard term(found.count + link) == .sizeOf else { return nil }
      return (.fraction(found.above, found.below), found.count + link)
    }
    if let found = numeral(), term(found.count) == .times {
      return (.number(found.number), found.count + 1)
    }
    return nil
  }

  /// "the size of Belgium or Maryland", "larger than Jordan".
  mutating func readComparison(_ term: Term, _ clause: inout Clause) throws(WordingError) {
    let span = here
    position += 1
    guard clause.figure == nil, clause.countries.isEmpty else {
      throw failure(.notUnderstood, at: span)
    }
    if term != .sizeOf {
      guard clause.relation == nil else { throw failure(.notUnderstood, at: span) }
      let hedge = term == .largerThan ? Hedge.moreThan : .lessThan
      clause.relation = Stated(.number(Numeral(1)), .part, hedge: hedge)
    }
    while case .foreign(let country)? = self.term() {
      clause.countries.append(country)
      position += 1
      if self.term() == .and, case .foreign? = self.term(1) {
        throw failure(
          .unclear(advice: "write “or” if each is meant by itself, or the area of both together"),
          at: span.lowerBound..<items[position + 1].span.upperBound)
      }
      guard self.term() == .or || self.term() == .comma,
        case .foreign? = self.term(1)
      else { break }
      position += 1
    }
    guard !clause.countries.isEmpty else { throw failure(.notUnderstood, at: span) }
  }

  func comparisons(_ clause: Clause) throws(WordingError) -> [Assertion] {
    guard clause.verb?.isChange != true, clause.verb != .liberated else {
      throw failure(.notUnderstood, at: clause.span)
    }
    let ratio = policy.ratio(clause.relation)
    guard let ratio else { throw failure(.notUnderstood, at: clause.span) }
    return clause.countries.map {
      assertion(.comparison(to: $0, ratio: ratio), clause.relation, clause)
    }
  }
}

extension Policy {
  /// The ratios that "the size of", "twice the size of" or "larger than" mean.
  func ratio(_ relation: Stated?) -> Interval? {
    let factor = relation?.value ?? 1
    let tolerance = PolicyRule.sameSize[self]
    switch relation?.hedge {
    case nil, .about?, .closeTo?, .exactly?, .veryCloseTo?:
      return Interval(lower: factor * (1 - tolerance), upper: factor * (1 + tolerance))
    case .nearly?, .justUnder?:
      return Interval(lower: factor * (1 - tolerance), upper: factor, upperClosed: false)
    case .justOver?:
      return Interval(lower: factor, upper: factor * (1 + tolerance), lowerClosed: false)
    case .moreThan?:
      return Interval(lower: factor, upper: .infinity, lowerClosed: false)
    case .atLeast?:
      return Interval(lower: factor, upper: .infinity)
    case .atMost?:
      return Interval(lower: 0, upper: factor)
    case .lessThan?:
      return Interval(lower: 0, upper: factor, upperClosed: false)
    }
  }
}
