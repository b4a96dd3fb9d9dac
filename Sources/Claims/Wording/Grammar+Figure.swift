extension Parser {
  /// Whether a figure can start at the position.
  var figureFollows: Bool {
    switch term() {
    case .numeral, .numberWord, .magnitude, .fractionWord, .vulgar: true
    default: false
    }
  }

  /// What "to" after a number means.
  enum Place {
    /// The end of a range: "5 to 7 %", "5 % to 7 %".
    case plain
    /// How much changed: "fell 9.4 % to 82,940 km²" gives the level reached.
    case amount
    /// A level before or after: "from 90,800 to 78,000 km²".
    case level
  }

  /// Reads a number, range, fraction or list with its unit; hedges before it are already read.
  mutating func readFigure(hedge: Hedge?, from start: Int, _ place: Place)
    throws(WordingError) -> Figure
  {
    var figure: Figure
    if let found = fraction() {
      position += found.count
      figure = Figure(
        amount: .fraction(found.above, found.below), unit: .part, hedge: hedge, span: start..<end)
    } else if let first = numeral() {
      position += first.count
      figure = Figure(
        amount: .number(first.number), hedge: hedge, other: first.other, span: start..<end)
      try readRest(&figure, first.number, place)
    } else {
      throw failure(.notUnderstood)
    }
    if case .hedgeAfter(let after)? = term() {
      guard figure.hedge == nil else { throw failure(.notUnderstood) }
      figure.hedge = after
      position += 1
    }
    figure.span = start..<end
    return figure
  }

  /// Where the last read term ends.
  var end: Int { position > 0 ? items[position - 1].span.upperBound : 0 }

  private mutating func readRest(_ figure: inout Figure, _ first: Numeral, _ place: Place)
    throws(WordingError)
  {
    if term() == .slash, numeral(at: 1) != nil {
      figure.list = [first]
      while term() == .slash, let next = numeral(at: 1) {
        position += 1 + next.count
        figure.list.append(next.number)
      }
      figure.unit = readUnit()
      guard figure.unit == .percent else {
        throw failure(.notUnderstood, at: figure.span.lowerBound..<end)
      }
      return
    }
    figure.unit = readUnit()
    let isRange =
      switch place {
      case .plain: true
      case .amount: figure.unit == nil
      case .level: term() == .dash
      }
    if isRange { try readRangeEnd(&figure, first) }
    try readLength(figure)
    if term() == .of, let whole = numeral(at: 1) {
      try readWhole(&figure, whole)
    }
  }

  /// "7 to 10", "5–7 %", "5 % to 7 %": the second number, in the same unit.
  private mutating func readRangeEnd(_ figure: inout Figure, _ first: Numeral)
    throws(WordingError)
  {
    guard term() == .to || term() == .dash, let next = numeral(at: 1), !isDate(at: 1) else {
      return
    }
    let start = position
    position += 1 + next.count
    let unit = readUnit()
    if let before = figure.unit, before != unit {
      position = start
      return
    }
    figure.unit = unit
    try setRange(&figure, first, next.number, other: next.other)
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
    let late = readUnit()
    guard early == nil || early == late else {
      throw failure(.notUnderstood, at: start..<end)
    }
    var figure = Figure(
      amount: .number(first.number), unit: late, hedge: hedge, other: first.other, span: start..<end
    )
    try readLength(figure)
    try setRange(&figure, first.number, second.number, other: second.other)
    return figure
  }

  private mutating func setRange(
    _ figure: inout Figure, _ low: Numeral, _ high: Numeral, other: Numeral?
  ) throws(WordingError) {
    figure.span = figure.span.lowerBound..<end
    guard low.value < high.value else {
      throw failure(
        .impossible(reason: "the range runs from \(low) down to \(high)"), at: figure.span)
    }
    figure.amount = .range(low, high)
    if figure.unit != .percent, figure.other ?? other != nil {
      throw separators(figure.span, low, high)
    }
    figure.other = nil
  }

  /// "72 of 330 townships", "700 of 55,000 km²".
  private mutating func readWhole(
    _ figure: inout Figure, _ whole: (number: Numeral, other: Numeral?, count: Int)
  ) throws(WordingError) {
    let start = position
    position += 1 + whole.count
    let unit = readUnit()
    let span = figure.span.lowerBound..<end
    switch (figure.unit, unit) {
    case (nil, .places?), (.places?, .places?), (.places?, nil):
      guard case .number(let part) = figure.amount, whole.number.decimals == 0,
        whole.number.value < 1e9
      else { throw failure(.notUnderstood, at: span) }
      guard part.value <= whole.number.value else {
        throw failure(
          .impossible(reason: "\(part) is more than the \(whole.number) it is a part of"), at: span)
      }
      figure.unit = unit ?? figure.unit
      figure.outOf = Int(whole.number.value)
    case (nil, .area(let area)?), (.area?, .area(let area)?):
      figure.unit = figure.unit ?? .area(area)
      figure.whole = Stated(.number(whole.number), .area(area))
      if whole.other != nil, whole.number.decimals > 0 {
        throw separators(span, whole.number, nil)
      }
    default:
      // "53 % of 407 districts": the basis, read by the clause.
      position = start
    }
  }

  mutating func readUnit() -> Stated.Unit? {
    let unit: Stated.Unit? =
      switch term() {
      case .percent: .percent
      case .points: .percentagePoints
      case .area(let unit): .area(unit)
      case .places(let unit): .places(unit)
      default: nil
      }
    if unit != nil { position += 1 }
    return unit
  }

  /// A length where an area is meant is refused with the area it might be.
  private func readLength(_ figure: Figure) throws(WordingError) {
    guard case .length(let unit)? = term() else { return }
    let name =
      switch unit {
      case .squareKilometre: "square kilometres"
      case .squareMile: "square miles"
      default: "square metres"
      }
    let squared = Stated(figure.amount, .area(unit))
    var suggestion = "\(Stated(figure.amount, .part)) \(name)"
    if unit != .squareKilometre, let area = squared.baseValue {
      suggestion += " (\(Figures.fixed(area / 1_000_000, decimals: area < 1e8 ? 2 : 0)) km²)"
    }
    throw failure(
      .lengthForArea(suggestion: suggestion),
      at: figure.span.lowerBound..<here.upperBound)
  }

  func separators(_ span: Range<Int>, _ one: Numeral, _ two: Numeral?) -> WordingError {
    let readings = [one, two].compactMap { $0.map { Figures.short($0.value) } }
    return failure(.ambiguous(readings: readings), at: span)
  }

  /// Whether "205 + 3308" follows the colon at the position.
  var sumFollows: Bool {
    guard let first = numeral(at: 1) else { return false }
    if term(1 + first.count) == .plus { return true }
    if case .area? = term(1 + first.count) { return term(2 + first.count) == .plus }
    return false
  }

  /// "205 + 3,308 + 261": parts of the clause's figure.
  mutating func readSum(_ clause: inout Clause) throws(WordingError) {
    while true {
      guard let next = numeral() else { throw failure(.notUnderstood) }
      let start = here.lowerBound
      position += next.count
      if next.other != nil, next.number.decimals > 0 {
        throw separators(start..<end, next.number, next.other)
      }
      let unit = readUnit()
      clause.parts.append(
        Figure(amount: .number(next.number), unit: unit, span: start..<end))
      clause.span = clause.span.lowerBound..<end
      guard term() == .plus else { return }
      position += 1
    }
  }
}
