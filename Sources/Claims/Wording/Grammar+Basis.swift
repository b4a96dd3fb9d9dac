extension Parser {
  mutating func fillBasis(_ term: Term, _ clause: inout Clause) throws(WordingError) -> Bool {
    let start = here.lowerBound
    switch term {
    case .land:
      position += 1
      clause.hasLand = true
    case .country:
      position += 1
      clause.hasCountry = true
    case .possessive:
      position += 1
      clause.hasPossessive = true
    case .people:
      position += 1
      clause.hasPeople = true
    case .populated:
      position += 1
      clause.hasPopulated = true
    case .places(let unit):
      position += 1
      // "Homs province": the kind of place after its name changes nothing.
      if case .name? = self.term(-2) { return true }
      if case .location? = self.term(-2), clause.isLocated { return true }
      // "of the oblast" is the region itself; "no village" and "districts" are kinds of places.
      guard isPlural(-1) || clause.none != nil || clause.isEvery || clause.negation != nil else {
        clause.hasCountry = true
        return true
      }
      if !clause.units.contains(unit) { clause.units.append(unit) }
    case .name(let name):
      position += 1
      addName(name, &clause)
    case .location:
      position += 1
      clause.location = clause.location ?? (start..<end)
    case .of:
      try readOf(&clause)
    case .in, .on, .by, .since, .during, .from:
      try readPreposition(term, &clause)
    case .to:
      position += 1
      if case .name? = self.term(), clause.verb == .lose { return true }
      guard clause.verb?.isChange == true || clause.from != nil, clause.to == nil else {
        throw failure(.notUnderstood, at: start..<end)
      }
      clause.to = try readLevel(.amount)
    case .arrow:
      position += 1
      guard clause.from == nil, clause.to == nil, let figure = clause.figure else {
        throw failure(.notUnderstood, at: start..<end)
      }
      clause.from = figure
      clause.figure = nil
      clause.to = try readLevel(.level)
    default:
      return false
    }
    return true
  }

  private func addName(_ name: String, _ clause: inout Clause) {
    let role = role(clause)
    if role == .place, clause.verb != nil, term(-2)?.role == .verb { clause.hasObject = true }
    let mention = ClauseName(name: name, role: role)
    if !clause.mentions.contains(mention) { clause.mentions.append(mention) }
  }

  /// What the term before a name that was just read makes of it.
  private func role(_ clause: Clause) -> ClauseName.Role {
    switch term(-2) {
    case .by?, .to?: return .taker
    case .from?: return .loser
    case .in?, .on?, .location?: return .place
    case .and?, .or?, .comma?:
      if let last = clause.mentions.last { return last.role }
    default: break
    }
    return clause.verb == nil && !clause.hasQuantity ? .subject : .place
  }

  private mutating func readOf(_ clause: inout Clause) throws(WordingError) {
    let span = here
    position += 1
    // "53 % of 407 districts", "229 (56.3 %) of 407 districts"
    if let count = numeral(), case .places(let unit)? = term(count.count), clause.figure != nil,
      clause.units.isEmpty, count.number.decimals == 0, count.number.value < 1e9,
      [nil, .percent, .part].contains(clause.figure?.unit)
    {
      position += count.count + 1
      if clause.figure?.unit == nil, let part = clause.figure?.largest {
        try checkPart(part, of: count.number, clause.figure?.span ?? span)
      }
      clause.figure?.outOf = Int(count.number.value)
      clause.units = [unit]
      return
    }
    // "of the total area"
    if term() == .total, [.land, .country, .populated, .people].contains(term(1)) { position += 1 }
    switch term() {
    case .name?:
      clause.ofNames = true
    case .land?, .country?, .people?, .populated?, .places?, .possessive?, .location?, .hold?,
      .all?, .quantifier?, .some?, .any?, .in?, .sizeOf?, .standing?, .qualifier?:
      break
    case let term? where term.hedge != nil:
      break
    default:
      // "control of 3 %": the verb takes an object.
      guard figureFollows || term() == .between, clause.figure == nil, clause.verb != nil else {
        throw failure(.notUnderstood, at: span)
      }
    }
  }

  private mutating func readPreposition(_ term: Term, _ clause: inout Clause)
    throws(WordingError)
  {
    let start = here.lowerBound
    if let period = try readPeriod() {
      try setPeriod(period, from: start, &clause)
      return
    }
    position += 1
    switch term {
    case .in:
      clause.isLocated = true
      guard isPlace else { throw failure(.notUnderstood, at: start..<end) }
    case .by:
      if case .name? = self.term() { return }
      let isAmount = figureFollows || isHedge || isQuantifier || self.term() == .between
      guard isAmount, clause.figure == nil, clause.verb?.isChange == true else {
        throw failure(.notUnderstood, at: start..<end)
      }
    case .from:
      if case .name? = self.term() { return }
      guard clause.from == nil else { throw failure(.notUnderstood, at: start..<end) }
      clause.from = try readLevel(.level)
      try readDateBefore(&clause)
    default:
      throw failure(.notUnderstood, at: start..<end)
    }
  }

  private var isPlace: Bool {
    switch term() {
    case .name?, .location?, .places?, .land?, .country?, .possessive?, .populated?, .all?, .some?,
      .numeral?, .numberWord?, .dozen?, .quantifier?, .none?, .any?, .fractionWord?, .of?:
      true
    default: term()?.hedge != nil
    }
  }

  private var isQuantifier: Bool {
    if case .quantifier? = term() { return true }
    return false
  }

  private var isHedge: Bool {
    switch term() {
    case .some?: true
    default: term()?.hedge != nil
    }
  }

  /// "From 50 % in January to 30 %": the date between the values is that of the first.
  private mutating func readDateBefore(_ clause: inout Clause) throws(WordingError) {
    guard [.in, .on, .during].contains(term()), let date = date(at: 1), let from = clause.from
    else { return }
    let next = 1 + date.count
    let isBetween = term(next) == .to || (term(next) == .comma && term(next + 1) == .to)
    if isBetween || (clause.to != nil && clause.period != nil) {
      clause.from?.date = date.date
      position += next
    } else if let to = clause.to {
      let period = Period.during(date.date)
      let (before, after) = (words(from.span), words(to.span))
      throw failure(
        .ambiguous(readings: [
          "from \(before) \(period) to \(after)", "from \(before) to \(after) \(period)",
        ]), at: from.span.lowerBound..<items[position + next - 1].span.upperBound)
    }
  }

  private func words(_ span: Range<Int>) -> String { String(Array(phrase)[span]) }

  /// A value before or after a change: hedge, number, unit.
  mutating func readLevel(_ place: Place) throws(WordingError) -> Figure {
    // "diminished to an area of 7 km²"
    if term() == .land, term(1) == .of { position += 2 }
    let start = here.lowerBound
    var hedge: Hedge?
    if let word = term()?.hedge {
      hedge = word
      position += 1
    } else if term() == .some {
      hedge = .about
      position += 1
    }
    return try readFigure(hedge: hedge, from: start, place)
  }
}
