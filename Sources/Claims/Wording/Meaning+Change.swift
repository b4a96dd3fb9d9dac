extension Parser {
  /// What a verb of gaining or losing asserts.
  mutating func change(_ clause: Clause) throws(WordingError) -> Assertion {
    var clause = clause
    var from = clause.from
    var to = clause.to
    let early = from?.unit
    let late = to?.unit
    if early == nil, let later = to { try from?.share(scaleOf: later, clause, self) }
    if early == nil { from?.unit = late }
    if late == nil { to?.unit = early }
    let before = try from.map { (figure) throws(WordingError) in try level(figure) }
    let after = try to.map { (figure) throws(WordingError) in try level(figure) }
    let direction = try direction(clause, before, after)
    // "To 30 % of the districts" would be taken for ground.
    let isShare = [from?.unit, to?.unit].contains { $0 == .percent || $0 == .part }
    guard !isShare || clause.units.isEmpty else { throw failure(.notUnderstood, at: clause.span) }
    // "-3 %" by itself may be an entry of a list.
    if clause.verb == .shrink, let sign = clause.sign, clause.link == .fresh, before == nil,
      after == nil, clause.period == nil, clause.figure?.unit != .percentagePoints
    {
      throw failure(
        .unclear(advice: Self.sign),
        at: sign.lowerBound..<(clause.figure?.span.upperBound ?? sign.upperBound))
    }
    guard !clause.hasPeople, !clause.hasPopulated, clause.parts.isEmpty || clause.figure != nil
    else { throw failure(.notUnderstood, at: clause.span) }
    if let figure = clause.figure, figure.unit == nil, clause.units.count == 1 {
      clause.figure?.unit = .places(clause.units[0])
    }
    let (amount, stated) = try amount(clause, before, after)
    guard amount != nil || before != nil || after != nil else {
      throw failure(.notUnderstood, at: clause.span)
    }
    let parts =
      if case .area(let unit)? = stated?.unit { try parts(clause, unit) } else { [Stated]() }
    return assertion(
      .change(
        Change(
          direction, counting: clause.counting, amount: amount, from: before, fromDate: from?.date,
          to: after)),
      stated, clause, parts: parts)
  }

  private func direction(_ clause: Clause, _ before: Change.Level?, _ after: Change.Level?)
    throws(WordingError) -> Change.Direction
  {
    if let direction = clause.verb?.direction { return direction }
    guard let before, let after, clause.verb == nil,
      before.interval.middle != after.interval.middle, clause.figure == nil
    else { throw failure(.notUnderstood, at: clause.span) }
    let isArrow = items.contains { clause.span.contains($0.span.lowerBound) && $0.term == .arrow }
    guard isArrow else {
      throw failure(
        .ambiguous(readings: [
          "a change from \(before.stated) to \(after.stated)",
          "a range between \(before.stated) and \(after.stated)",
        ]), at: clause.span)
    }
    return after.interval.middle < before.interval.middle ? .lost : .gained
  }

  private mutating func level(_ figure: Figure) throws(WordingError) -> Change.Level {
    var figure = figure
    guard let unit = figure.unit else { throw failure(.missingUnit, at: figure.span) }
    guard figure.list.isEmpty, figure.outOf == nil, figure.whole == nil else {
      throw failure(.notUnderstood, at: figure.span)
    }
    try settle(&figure)
    let stated = figure.stated(unit)
    let isShare = unit == .percent || unit == .part
    guard let interval = policy.interval(of: stated, isShare: isShare) else {
      throw failure(.impossible(reason: "no level is \(stated)"), at: figure.span)
    }
    switch unit {
    case .percent, .part:
      guard stated.baseValue ?? 0 <= 1 else {
        throw failure(
          .impossible(reason: "a share cannot be more than the whole"), at: figure.span)
      }
      if unit == .percent { hasShareLevel = true }
      return .share(interval, stated: stated)
    case .area(let area):
      noteSlip(stated, area, figure.span)
      return .area(interval, stated: stated)
    case .places: return .count(interval, stated: stated)
    case .percentagePoints: throw failure(.notUnderstood, at: figure.span)
    }
  }

  private mutating func amount(
    _ clause: Clause, _ before: Change.Level?, _ after: Change.Level?
  ) throws(WordingError) -> (Change.Amount?, Stated?) {
    if let word = clause.quantifier {
      return try part(Stated(.quantifier(word.word), .part), word.span, clause, before, after)
    }
    guard var figure = clause.figure else { return (nil, nil) }
    guard let unit = figure.unit else { throw failure(.missingUnit, at: figure.span) }
    guard figure.list.isEmpty, figure.outOf == nil, figure.whole == nil else {
      throw failure(.notUnderstood, at: figure.span)
    }
    try settle(&figure)
    let stated = figure.stated(unit)
    let isPart = unit == .percent || unit == .part
    if isPart { return try part(stated, figure.span, clause, before, after) }
    guard let interval = policy.interval(of: stated, isShare: unit == .percentagePoints) else {
      throw failure(.impossible(reason: "no change is \(stated)"), at: figure.span)
    }
    switch unit {
    case .area(let area):
      noteSlip(stated, area, figure.span)
      return (.area(interval, unit: area), stated)
    case .places(let place):
      return (.count(interval, unit: place), stated)
    default:
      return (.points(interval), stated)
    }
  }

  /// A change in percent or parts: of the earlier value, or of the region and so in points.
  private mutating func part(
    _ stated: Stated, _ span: Range<Int>, _ clause: Clause, _ before: Change.Level?,
    _ after: Change.Level?
  ) throws(WordingError) -> (Change.Amount?, Stated?) {
    guard clause.units.isEmpty else { throw failure(.notUnderstood, at: clause.span) }
    let ofRegion = (clause.ofNames || clause.hasCountry) && !clause.hasPossessive
    let isLoss = clause.verb?.direction == .lost
    let interval = policy.interval(of: stated, isShare: ofRegion || isLoss)
    guard let interval, !isLoss || stated.baseValue ?? 0 <= 1 else {
      throw failure(.impossible(reason: "nobody can lose \(stated)"), at: span)
    }
    if ofRegion {
      let isPercent = stated.unit == .percent
      let points =
        isPercent
        ? Stated(stated.amount, .percentagePoints, hedge: stated.hedge) : stated
      return (.points(interval), points)
    }
    let levels = [before, after].compactMap { $0 }
    let hasOtherLevels = levels.contains {
      if case .share = $0 { return false }
      return true
    }
    if !clause.hasPossessive, !hasOtherLevels {
      // "gained 0.72 %" and "lost 14 % of territory" leave open of what.
      if clause.hasLand || clause.verb == .gain || clause.link == .apposition && clause.isInherited
      {
        throw failure(
          .ambiguous(readings: [
            "\(stated) of its earlier territory", "\(stated) of the region",
          ]), at: span)
      }
      if stated.unit == .percent { bareChanges.append((span, "\(stated)")) }
    }
    return (.relative(interval), stated)
  }
}
