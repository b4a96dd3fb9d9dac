extension Parser {
  /// What a number or quantifier asserts of the present state.
  mutating func quantity(_ clause: Clause) throws(WordingError) -> [Assertion] {
    let span = clause.figure?.span ?? clause.quantifier?.span ?? clause.span
    if let period = clause.period, isStretch(period), mayBeChange(clause) {
      throw failure(
        .ambiguous(readings: ["what changed hands \(period)", "what was held \(period)"]),
        at: span)
    }
    if let word = clause.quantifier?.word {
      return [try share(Stated(.quantifier(word), .part), clause, span)]
    }
    guard var figure = clause.figure else { throw failure(.notUnderstood, at: span) }
    let unit = try unit(of: figure, clause)
    figure.unit = unit
    try settle(&figure)
    switch unit {
    case .percent where !figure.list.isEmpty:
      return try figure.list.map { (number) throws(WordingError) -> Assertion in
        try share(Stated(.number(number), unit, hedge: figure.hedge), clause, span)
      }
    case .percent, .part:
      return [try share(figure.stated(unit), clause, span)]
    case .percentagePoints:
      throw failure(
        .impossible(reason: "percentage points measure a change, so say which way: gained, lost"),
        at: span)
    case .area(let area):
      return [try self.area(area, figure, clause)]
    case .places(let place):
      return [try count(place, figure, clause)]
    }
  }

  /// "occupied 4,336 km² in 2025" and "4,500 km² in 2024" may tell what changed or what was held.
  private func mayBeChange(_ clause: Clause) -> Bool {
    switch clause.verb {
    case .occupied?: return true
    case .liberated?:
      // An area or a count liberated is always a change; a share may be a state.
      let unit = clause.figure?.unit
      return unit == nil || unit == .percent || unit == .part
    case nil:
      switch clause.figure?.unit {
      case .area?, .places?, nil: return clause.quantifier == nil
      default: return false
      }
    default: return false
    }
  }

  private func isStretch(_ period: Period) -> Bool {
    if case .during(let date) = period { return date.day == nil }
    return true
  }

  /// The unit of a figure, its own or that of the words around it.
  private func unit(of figure: Figure, _ clause: Clause) throws(WordingError) -> Stated.Unit {
    if let unit = figure.unit { return unit }
    if let unit = clause.units.first, clause.units.count == 1, !clause.hasLand {
      return .places(unit)
    }
    if case .places(let unit)? = previous?.figure?.unit, clause.link != .fresh,
      clause.standing != nil || (clause.verb != nil && !clause.isInherited)
    {
      return .places(unit)
    }
    throw failure(.missingUnit, at: figure.span)
  }

  /// Chooses between two readings of the separators where the unit decides, else refuses.
  func settle(_ figure: inout Figure) throws(WordingError) {
    guard case .number(let number) = figure.amount else { return }
    guard let settled = Separators.settled(number, figure.other, beside: figure.unit) else {
      throw separators(figure.span, number, figure.other)
    }
    figure.amount = .number(settled)
    figure.other = nil
  }

  // MARK: Shares

  private mutating func share(_ stated: Stated, _ clause: Clause, _ span: Range<Int>)
    throws(WordingError) -> Assertion
  {
    if clause.hasPossessive, let advice = Term.pronoun.advice {
      throw failure(.unclear(advice: advice), at: clause.span)
    }
    let basis = try basis(clause, span)
    if stated.amount == .quantifier(.some), case .places(let unit, nil) = basis,
      let some = policy.interval(of: Stated(.quantifier(.some), .places(unit)), isShare: false)
    {
      guard clause.verb != .liberated else { throw failure(.notUnderstood, at: span) }
      return assertion(
        .count(some, of: nil, unit: unit), Stated(.quantifier(.some), .places(unit)), clause)
    }
    if let value = stated.baseValue, value > 1 {
      throw failure(.impossible(reason: "a share cannot be more than the whole"), at: span)
    }
    let polarity: Assertion.Polarity = clause.verb == .liberated ? .liberated : .held
    guard let interval = policy.interval(of: stated, isShare: true, polarity: polarity) else {
      throw failure(.impossible(reason: "no share is \(stated)"), at: span)
    }
    if stated.unit == .percent { hasShareLevel = true }
    if let list = clause.figure?.list, !list.isEmpty {
      layout = .perRegion
      listed = (list.count, span)
    }
    return assertion(
      .share(interval, of: basis), stated, clause, polarity: polarity)
  }

  /// What a share is of; a bare percentage beside a count is never guessed.
  private func basis(_ clause: Clause, _ span: Range<Int>) throws(WordingError) -> ShareBasis {
    if clause.hasPeople { return .population }
    if clause.hasPopulated { return .populatedArea }
    // "99/70/74/76 % of oblasts": each number is of the area of one of them.
    if let figure = clause.figure, !figure.list.isEmpty { return .area }
    if let unit = clause.units.first {
      guard clause.units.count == 1, !clause.hasLand else {
        throw failure(.notUnderstood, at: clause.span)
      }
      return .places(unit, of: clause.figure?.outOf)
    }
    let isBare = !clause.hasLand && !clause.hasCountry && !clause.ofNames
    if isBare, clause.link != .fresh, let unit = previous?.place {
      if clause.link == .apposition { return .places(unit, of: previous?.figure?.outOf) }
      throw failure(
        .ambiguous(readings: ["a share of the \(unit.plural)", "a share of the area"]), at: span)
    }
    return .area
  }
}
