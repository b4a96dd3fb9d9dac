extension Parser {
  /// "7 to 10", "5–7 %", "5 % to 7 %": the second number, in the same unit.
  mutating func readRangeEnd(_ figure: inout Figure, _ first: Numeral)
    throws(WordingError)
  {
    let isEither = term() == .or
    guard term() == .to || term() == .dash || isEither, let next = numeral(at: 1), !isDate(at: 1)
    else {
      return
    }
    let start = position
    position += 1 + next.count
    let powers = powers(of: next.count)
    let unit = readUnit()
    if let before = figure.unit, before != unit {
      position = start
      return
    }
    let low = figure.unit == nil ? first.sharing(powers, of: next.number) : first
    figure.unit = unit
    guard !isEither || next.number.value <= 2 * low.value else {
      throw failure(
        .unclear(advice: "write one number, or the range between the two"),
        at: figure.span.lowerBound..<end)
    }
    try setRange(&figure, low, next.number, other: next.other)
  }

  /// "between 5 and 7 %": the word "between" is already read.
  mutating func readBetween(hedge: Hedge?, from start: Int) throws(WordingError) -> Figure {
    guard let first = numeral() else { throw failure(.notUnderstood) }
    position += first.count
    let early = readUnit()
    guard term() == .and || term() == .to || term() == .dash else { throw failure(.notUnderstood) }
    position += 1
    guard let second = numeral() else { throw failure(.notUnderstood) }
    position += second.count
    let powers = powers(of: second.count)
    let late = readUnit()
    guard early == nil || early == late else {
      throw failure(.notUnderstood, at: start..<end)
    }
    var figure = Figure(
      amount: .number(first.number), unit: late, hedge: hedge, other: first.other, span: start..<end
    )
    try readLength(figure)
    let low = early == nil ? first.number.sharing(powers, of: second.number) : first.number
    try setRange(&figure, low, second.number, other: second.other)
    try readHedgeAfter(&figure)
    return figure
  }

  private mutating func setRange(
    _ figure: inout Figure, _ low: Numeral, _ high: Numeral, other: Numeral?
  ) throws(WordingError) {
    figure.span = figure.span.lowerBound..<end
    guard let first = Separators.settled(low, figure.other, beside: figure.unit),
      let last = Separators.settled(high, other, beside: figure.unit)
    else {
      let readings = [(low, high), (figure.other ?? low, other ?? high)]
        .map { "\(Figures.short($0.value))–\(Figures.short($1.value))" }
      throw failure(.ambiguous(readings: readings), at: figure.span)
    }
    guard first.value < last.value else {
      throw failure(
        .impossible(reason: "the range runs from \(first) down to \(last)"), at: figure.span)
    }
    // "5 km² to 6 thousand km²": the scale word is of the second alone, so it is written out.
    let isPlain = last.scale > 0 && first.sharing([last.scale], of: last) != first
    figure.amount = .range(first, isPlain ? Numeral(last.value) : last)
    figure.other = nil
  }
}
