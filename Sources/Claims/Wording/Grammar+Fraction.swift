extension Parser {
  /// "a third", "two thirds", "1/3", "⅔" at the position, and how many terms it takes.
  func fraction() -> (above: Int, below: Int, count: Int)? {
    if case .slash? = term(1), case .places? = term(3) { return nil }
    switch term() {
    case .vulgar(let above, let below):
      return (above, below, 1)
    case .fractionWord(let below):
      return (1, below, 1)
    case .numberWord(1) where term(1) == .in:
      // "one in five villages"
      guard case .numberWord(let below)? = term(2), (2...12).contains(below) else { return nil }
      return (1, below, 3)
    case .numberWord(let above):
      guard case .fractionWord(let below)? = term(1), above > 0, above < below else { return nil }
      return (above, below, 2)
    case .numeral(let above, _):
      guard case .slash? = term(1), case .numeral(let below, _)? = term(2),
        above.decimals == 0, below.decimals == 0, (1...99).contains(above.value),
        (2...100).contains(below.value), above.value < below.value
      else { return nil }
      // "55/70/75 %" and "25/30 %" are lists, not fractions.
      if term(3) == .slash || term(3) == .percent { return nil }
      return (Int(above.value), Int(below.value), 3)
    default:
      return nil
    }
  }

  /// "two and a half percent", "2 ½ %", "one and a half million acres".
  func mixed(at start: Int) -> (number: Numeral, other: Numeral?, count: Int)? {
    let whole: Int
    switch term(start) {
    case .numberWord(let value)?: whole = value
    case .numeral(let number, nil)? where number.decimals == 0 && number.value < 1e9:
      whole = Int(number.value)
    default: return nil
    }
    var count = term(start + 1) == .and ? 3 : 2
    let hundredths: Int
    switch term(start + count - 1) {
    case .fractionWord(2) where count == 3: hundredths = 50
    case .vulgar(let above, let below) where 100 % below == 0: hundredths = above * 100 / below
    default: return nil
    }
    let decimals = hundredths % 10 == 0 ? 1 : 2
    let value = Double(whole * 100 + hundredths) / 100
    switch term(start + count) {
    case .percent?, .points?, .area?: return (Numeral(value, decimals: decimals), nil, count)
    case .magnitude(let power)? where power >= 3:
      count += 1
      return (
        Numeral(value * Numeral.power(power), decimals: decimals, scale: power), nil, count
      )
    default: return nil
    }
  }

  /// "14/17 districts", which is 14 of them and not a share.
  mutating func countOfCount(hedge: Hedge?, from start: Int) throws(WordingError)
    -> Figure?
  {
    guard case .numeral(let part, nil)? = term(), term(1) == .slash,
      case .numeral(let whole, nil)? = term(2), case .places(let unit)? = term(3),
      whole.decimals == 0, whole.value < 1e9
    else { return nil }
    position += 4
    try checkPart(part, of: whole, start..<end)
    return Figure(
      amount: .number(part), unit: .places(unit), hedge: hedge, outOf: Int(whole.value),
      span: start..<end)
  }

  /// "the third village" is one village, not a third of all.
  func checkOrdinal(_ count: Int) throws(WordingError) {
    guard case .places(let unit)? = term(count), !isPlural(count) else { return }
    let span = here.lowerBound..<items[position + count - 1].span.upperBound
    let words = String(Array(phrase)[span])
    throw failure(
      .ambiguous(readings: ["\(words) of the \(unit.plural)", "the \(words) \(unit.rawValue)"]),
      at: span.lowerBound..<items[position + count].span.upperBound)
  }

  /// "half a percent", "a quarter of a percentage point".
  mutating func readPartOfPercent(_ figure: inout Figure, _ above: Int, _ below: Int) {
    let link = term() == .of ? 1 : 0
    guard term(link) == .percent || term(link) == .points, 100 % below == 0 else { return }
    position += link
    figure.unit = readUnit()
    let hundredths = above * 100 / below
    figure.amount = .number(
      hundredths % 10 == 0
        ? Numeral(Double(hundredths / 10) / 10, decimals: 1)
        : Numeral(Double(hundredths) / 100, decimals: 2))
  }
}
