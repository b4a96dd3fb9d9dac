extension Parser {
  /// Whether a figure can start at the position.
  var figureFollows: Bool {
    switch term() {
    case .numeral, .numberWord, .magnitude, .dozen, .fractionWord, .vulgar: true
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
    var isRough = false
    if let found = try countOfCount(hedge: hedge, from: start) {
      figure = found
    } else if let found = fraction() {
      try checkOrdinal(found.count)
      position += found.count
      figure = Figure(
        amount: .fraction(found.above, found.below), unit: .part, hedge: hedge, span: start..<end)
      readPartOfPercent(&figure, found.above, found.below)
    } else if let first = numeral() {
      position += first.count
      isRough = self.isRough(first.count)
      figure = Figure(
        amount: .number(first.number), hedge: hedge, other: first.other,
        powers: powers(of: first.count), span: start..<end)
      try readRest(&figure, first.number, place)
    } else {
      throw failure(.notUnderstood)
    }
    figure.span = start..<end
    try readHedgeAfter(&figure)
    if isRough, figure.hedge == nil, figure.unit != .percent { figure.hedge = .about }
    return figure
  }

  /// Whether the word at an offset is a plural.
  func isPlural(_ offset: Int) -> Bool {
    Array(phrase)[items[position + offset].span].last.map { "sS".contains($0) } ?? false
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
    if isRange || term() == .or { try readRangeEnd(&figure, first) }
    try readLength(figure)
    if term() == .of, let whole = numeral(at: 1) {
      try readWhole(&figure, whole)
    }
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
      guard let part = figure.largest, whole.number.decimals == 0, whole.number.value < 1e9 else {
        throw failure(.notUnderstood, at: span)
      }
      try checkPart(part, of: whole.number, span)
      figure.unit = unit ?? figure.unit
      figure.outOf = Int(whole.number.value)
    case (nil, .area(let area)?), (.area?, .area(let area)?):
      guard let number = Separators.settled(whole.number, whole.other, beside: unit) else {
        throw separators(span, whole.number, whole.other)
      }
      figure.unit = figure.unit ?? .area(area)
      figure.whole = Stated(.number(number), .area(area))
    default:
      // "53 % of 407 districts": the basis, read by the clause.
      position = start
    }
  }

  func checkPart(_ part: Numeral, of whole: Numeral, _ span: Range<Int>) throws(WordingError) {
    guard part.value <= whole.value else {
      throw failure(
        .impossible(reason: "\(part) is more than the \(whole) it is a part of"), at: span)
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
  func readLength(_ figure: Figure) throws(WordingError) {
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
}
