extension Parser {
  static let sign = "write “lost …” if it is a loss, or leave the sign away"

  /// Refuses "5 villages and 2 towns captured": whether the verb is said of the first is left open.
  func checkSharedVerb(_ clause: Clause) throws(WordingError) {
    guard let previous, let verb = clause.verbSpan, clause.joiner == .and, clause.isTransfer,
      !clause.isActive, !clause.isInherited, previous.verb == nil, previous.standing == nil,
      !previous.remains, previous.figure != nil
    else { return }
    throw failure(.unclear(advice: "repeat it after each number that it is said of"), at: verb)
  }

  /// Refuses "3 % of Syria or 4 %"; said again in another unit, or more exactly in parentheses, both
  /// are meant.
  func checkRepeat(_ clause: Clause, own: Clause) throws(WordingError) {
    guard clause.joiner == .or, let figure = clause.figure, let unit = figure.unit,
      let before = previous?.figure, before.unit == unit, before.amount != figure.amount,
      own.verb == nil, own.standing == nil, !own.remains, own.mentions.isEmpty, own.units.isEmpty,
      !own.hasLand, !own.hasCountry, !own.hasPeople, !own.hasPopulated, own.period == nil
    else { return }
    throw failure(
      .unclear(advice: "write one number, or the range between the two"), at: figure.span)
  }

  /// Refuses "72 towns and villages", a number of both, and the dash of "–3 %", which may be a minus.
  func checkSeparator(_ term: Term, _ clause: Clause) throws(WordingError) {
    if case .places? = clause.figure?.unit, case .places? = self.term(1), isPlural(1) {
      throw failure(
        .unclear(advice: "write a number for each kind of place"),
        at: here.lowerBound..<items[position + 1].span.upperBound)
    }
    if term == .dash, case .numeral? = self.term(1),
      position == 0 || items[position - 1].span.upperBound < here.lowerBound,
      items[position + 1].span.lowerBound == here.upperBound
    {
      throw failure(
        .unclear(advice: Self.sign), at: here.lowerBound..<items[position + 1].span.upperBound)
    }
  }
}
