extension Parser {
  /// The clause with what it takes over from the one before.
  func inheriting(_ clause: Clause) -> Clause {
    var clause = clause
    if clause.isBefore, case .during(let date)? = clause.period {
      // "Down from 50 % in January" is dated by what it was, not by when it fell.
      clause.from?.date = date
      clause.period = nil
    }
    guard clause.link != .fresh, let previous else { return clause }
    if clause.link == .apposition, clause.mentions.isEmpty { clause.mentions = previous.mentions }
    // "97 % liberated, 3 % remain": the second is not said of what was liberated.
    let isState = clause.remains || clause.standing != nil
    let movesGround = previous.verb == .liberated || previous.verb?.isChange == true
    if clause.verb == nil, !(isState && movesGround),
      previous.verb != .present || clause.figure != nil
    {
      clause.verb = previous.verb
      clause.verbSpan = previous.verbSpan
      clause.isInherited = true
      clause.inheritParties(of: previous)
      if clause.counting == .unstated { clause.counting = previous.counting }
      if clause.standing == nil, clause.link == .apposition { clause.standing = previous.standing }
    }
    if clause.link == .apposition, clause.period == nil, !clause.isBefore {
      clause.period = previous.period
    }
    return clause
  }

  /// What a clause asserts, its slots filled.
  mutating func resolve(_ clause: Clause) throws(WordingError) -> [Assertion] {
    if clause.relation != nil, clause.countries.isEmpty {
      throw failure(.notUnderstood, at: clause.span)
    }
    let found = try meaning(clause)
    if clause.counting != .unstated, !found.contains(where: Self.isChange) {
      throw failure(.notUnderstood, at: clause.span)
    }
    if let part = clause.parts.first, !found.contains(where: { !$0.parts.isEmpty }) {
      throw failure(.notUnderstood, at: part.span)
    }
    if let location = clause.location, !found.allSatisfy(Self.mayBeLocated) {
      throw failure(.notUnderstood, at: location)
    }
    return found
  }

  private static func isChange(_ assertion: Assertion) -> Bool {
    if case .change = assertion.meaning { return true }
    return false
  }

  /// "eastern" may be passed over where places are named or counted, never where a whole is
  /// measured: "3 % of eastern Syria" is not 3 % of Syria.
  private static func mayBeLocated(_ assertion: Assertion) -> Bool {
    switch assertion.meaning {
    case .presence: true
    case .count: assertion.stated != nil
    default: false
    }
  }

  private mutating func meaning(_ clause: Clause) throws(WordingError) -> [Assertion] {
    if clause.negation != nil || clause.none != nil { return [try nothing(clause)] }
    if clause.all != nil || clause.fully != nil, let found = try everything(clause) {
      return [found]
    }
    if !clause.countries.isEmpty { return try comparisons(clause) }
    if clause.verb?.isChange == true || clause.from != nil || clause.to != nil {
      return [try change(clause)]
    }
    if clause.quantifier != nil || clause.figure != nil { return try quantity(clause) }
    return [try existence(clause)]
  }

  // MARK: Universals

  private func nothing(_ clause: Clause) throws(WordingError) -> Assertion {
    let span = clause.negation ?? clause.none ?? clause.span
    if !clause.countries.isEmpty {
      throw failure(
        .unclear(advice: "whether there is any smaller is not said; leave the size away if not"),
        at: clause.span)
    }
    if let fully = clause.fully {
      throw failure(
        .unclear(advice: "less than all may still be some; write what is held"), at: fully)
    }
    let isHeld = [nil, .hold, .occupied, .present].contains(clause.verb)
    let needsVerb = clause.negation != nil && clause.verb == nil
    guard isHeld, !needsVerb, clause.figure == nil, clause.quantifier == nil, clause.all == nil,
      clause.fully == nil, !clause.hasPeople, !clause.hasPopulated, !clause.remains,
      clause.from == nil, clause.negation == nil || clause.none == nil, !clause.hasPossessive
    else { throw failure(.notUnderstood, at: span) }
    let hasNoun = !clause.units.isEmpty || clause.hasLand
    let isNoControl = clause.needsNoun && clause.verb == .hold
    if clause.negation != nil || clause.needsNoun, !hasNoun, !isNoControl {
      throw failure(.notUnderstood, at: span)
    }
    return assertion(.nothing(units: clause.units), nil, clause)
  }

  /// "all", "completely": everything held, or with a verb of losing, nothing.
  ///
  /// - Returns: `nil` if "fully" only strengthens a number, as in "fully controls 72 townships".
  private func everything(_ clause: Clause) throws(WordingError) -> Assertion? {
    let span = clause.all ?? clause.fully ?? clause.span
    if clause.all == nil, clause.figure != nil || clause.quantifier != nil {
      guard clause.verb == .hold || clause.verb == .liberated || clause.verb == .occupied else {
        throw failure(.notUnderstood, at: span)
      }
      return nil
    }
    guard clause.quantifier == nil, !clause.hasPeople, !clause.hasPopulated, clause.from == nil,
      clause.all != nil || clause.verb != nil, clause.countries.isEmpty,
      clause.verb == .lose || !clause.hasPossessive
    else { throw failure(.notUnderstood, at: span) }
    var units = clause.units
    var stated: Stated?
    if let figure = clause.figure {
      guard case .places(let unit?)? = figure.unit, case .number = figure.amount,
        figure.hedge == nil, figure.outOf == nil
      else {
        throw failure(.notUnderstood, at: figure.span)
      }
      units = [unit]
      stated = figure.stated(.places(unit))
    }
    switch clause.verb {
    case .lose?, .liberated?:
      if let figure = clause.figure, let unit = units.first {
        return try lostAll(figure, unit, clause)
      }
      return assertion(.nothing(units: units), nil, clause)
    case .present? where clause.all == nil:
      throw failure(.notUnderstood, at: span)
    case nil, .hold?, .occupied?, .gain?, .present?:
      return assertion(.everything(units: units), stated, clause)
    case .shrink?, .grow?:
      throw failure(.notUnderstood, at: span)
    }
  }

  // MARK: Existence

  private func existence(_ clause: Clause) throws(WordingError) -> Assertion {
    if clause.verb == .liberated, clause.units.isEmpty, !clause.isInherited {
      return assertion(.nothing(units: []), nil, clause)
    }
    let isThere =
      clause.verb == .present || clause.remains || (clause.verb == nil && clause.isLocated)
    if isThere {
      guard clause.standing == nil, !clause.hasPossessive, !clause.hasPeople, !clause.isTransfer
      else {
        throw failure(.notUnderstood, at: clause.span)
      }
      return assertion(.presence, nil, clause)
    }
    if clause.verb == .hold, let unit = clause.units.first, clause.units.count == 1,
      let some = policy.interval(
        of: Stated(.quantifier(.some), .places(unit)), isShare: false)
    {
      return assertion(
        .count(some, of: nil, unit: unit), Stated(.quantifier(.some), .places(unit)), clause)
    }
    if clause.verb == .hold || clause.verb == .occupied, clause.hasLand || !clause.names.isEmpty {
      throw failure(
        .ambiguous(readings: ["holds all of it", "holds some of it"]), at: clause.span)
    }
    throw failure(.notUnderstood, at: clause.span)
  }

  /// An assertion with what every assertion takes from its clause.
  func assertion(
    _ meaning: Assertion.Meaning, _ stated: Stated?, _ clause: Clause, parts: [Stated] = [],
    polarity: Assertion.Polarity = .held
  ) -> Assertion {
    Assertion(
      meaning, stated: stated, parts: parts,
      standing: clause.standing ?? (clause.verb == .present ? presence(meaning) : .controlled),
      polarity: polarity, names: clause.names,
      parties: clause.parties, period: clause.period)
  }

  private func presence(_ meaning: Assertion.Meaning) -> Assertion.Standing {
    meaning == .presence ? .controlled : .present
  }
}
