extension Parser {
  mutating func area(_ unit: AreaUnit, _ figure: Figure, _ clause: Clause)
    throws(WordingError) -> Assertion
  {
    let stated = figure.stated(.area(unit))
    guard !clause.hasPeople, !clause.hasPopulated, clause.units.isEmpty else {
      throw failure(.notUnderstood, at: clause.span)
    }
    guard let interval = policy.interval(of: stated, isShare: false) else {
      throw failure(.impossible(reason: "no area is \(stated)"), at: figure.span)
    }
    noteSlip(stated, unit, figure.span)
    let parts = try parts(clause, unit)
    if clause.verb == .liberated {
      return assertion(
        .change(Change(.lost, counting: clause.counting, amount: .area(interval, unit: unit))),
        stated, clause, parts: parts)
    }
    return assertion(
      .area(interval, unit: unit, of: figure.whole), stated, clause, parts: parts)
  }

  /// The parts of an area, in its unit.
  ///
  /// Only areas have parts: of shares, one would have to say of what each is.
  func parts(_ clause: Clause, _ unit: AreaUnit) throws(WordingError) -> [Stated] {
    try clause.parts.map { (part) throws(WordingError) in
      guard part.unit == nil || part.unit == .area(unit) else {
        throw failure(.notUnderstood, at: part.span)
      }
      return part.stated(.area(unit))
    }
  }

  /// "18,000 m²" is smaller than three football pitches: most likely square kilometres.
  mutating func noteSlip(_ stated: Stated, _ unit: AreaUnit, _ span: Range<Int>) {
    guard unit == .squareMetre, let value = stated.value, (1_000..<1_000_000).contains(value) else {
      return
    }
    let text =
      "\(stated) is only \(Figures.short(value / 1_000_000)) km²; "
      + "\(Stated(stated.amount, .area(.squareKilometre))) may be meant"
    notices.append(Proposition.Notice(span: span, text: text))
  }

  /// "Lost all 11 villages": none of 11 is left, as after "11 of 11 villages liberated".
  func lostAll(_ figure: Figure, _ unit: PlaceUnit, _ clause: Clause) throws(WordingError)
    -> Assertion
  {
    guard case .number(let number) = figure.amount, number.decimals == 0 else {
      throw failure(.notUnderstood, at: figure.span)
    }
    return assertion(
      .count(Interval(exactly: 0), of: Int(number.value), unit: unit),
      figure.stated(.places(unit)), clause, polarity: .liberated)
  }

  func count(_ unit: PlaceUnit?, _ figure: Figure, _ clause: Clause)
    throws(WordingError) -> Assertion
  {
    let stated = figure.stated(.places(unit))
    guard clause.parts.isEmpty, !clause.hasPeople else {
      throw failure(.notUnderstood, at: clause.span)
    }
    if case .number(let number) = figure.amount, number.decimals > 0 {
      throw failure(.impossible(reason: "places are counted in whole numbers"), at: figure.span)
    }
    var interval = policy.interval(of: stated, isShare: false)
    if figure.outOf != nil, figure.hedge == nil, case .number(let number) = figure.amount {
      interval = Interval(exactly: number.value)
    }
    guard let interval else {
      throw failure(.impossible(reason: "no count is \(stated)"), at: figure.span)
    }
    if clause.verb == .liberated, let whole = figure.outOf {
      // "150 of 301 districts liberated" leaves 151.
      guard let held = interval.subtracted(from: Double(whole)) else {
        throw failure(.notUnderstood, at: figure.span)
      }
      return assertion(
        .count(held, of: whole, unit: unit), stated, clause, polarity: .liberated)
    }
    if clause.verb == .liberated {
      return assertion(
        .change(Change(.lost, counting: clause.counting, amount: .count(interval, unit: unit))),
        stated, clause)
    }
    return assertion(.count(interval, of: figure.outOf, unit: unit), stated, clause)
  }
}
