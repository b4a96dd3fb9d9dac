extension Parser {
  /// Whether a date, month or year stands at an offset.
  func isDate(at offset: Int) -> Bool { date(at: offset) != nil }

  /// A date at an offset and how many terms it takes: "24 February 2022", "August", "2015".
  func date(at offset: Int) -> (date: PartialDate, count: Int)? {
    switch term(offset) {
    case .day(let date):
      return (date, 1)
    case .month(let month):
      return monthFirst(month, offset)
    case .numeral(let number, nil):
      if isYear(offset) { return (PartialDate(year: Int(number.value)), 1) }
      guard let day = dayNumber(number) else { return nil }
      var next = offset + 1
      if term(next) == .ordinal { next += 1 }
      if term(next) == .of { next += 1 }
      guard case .month(let month)? = term(next) else { return nil }
      next += 1
      guard let year = year(at: next) else {
        return (PartialDate(year: nil, month: month, day: day), next - offset)
      }
      return (PartialDate(year: year, month: month, day: day), next + 1 - offset)
    default:
      return nil
    }
  }

  /// "August 2025", "February 24, 2022", "August".
  private func monthFirst(_ month: Int, _ offset: Int) -> (date: PartialDate, count: Int)? {
    if let year = year(at: offset + 1) {
      return (PartialDate(year: year, month: month), 2)
    }
    guard case .numeral(let number, nil)? = term(offset + 1), let day = dayNumber(number) else {
      return (PartialDate(year: nil, month: month), 1)
    }
    var next = offset + 2
    if term(next) == .ordinal { next += 1 }
    if term(next) == .comma, isYear(next + 1) { next += 1 }
    if let year = year(at: next) {
      return (PartialDate(year: year, month: month, day: day), next + 1 - offset)
    }
    switch term(next) {
    case .percent, .area, .places, .points, .length, .of, .to, .dash, .magnitude:
      return (PartialDate(year: nil, month: month), 1)
    default:
      return (PartialDate(year: nil, month: month, day: day), next - offset)
    }
  }

  private func dayNumber(_ number: Numeral) -> Int? {
    number.decimals == 0 && (1...31).contains(number.value) ? Int(number.value) : nil
  }

  private func year(at offset: Int) -> Int? {
    guard isYear(offset), case .numeral(let number, _)? = term(offset) else { return nil }
    return Int(number.value)
  }

  /// Reads a period at the position, its preposition included.
  ///
  /// - Returns: `nil`, nothing consumed, if no period stands here.
  mutating func readPeriod() throws(WordingError) -> Period? {
    let preposition = term()
    guard [.in, .on, .by, .during, .since, .between, .from].contains(preposition),
      let first = date(at: 1)
    else { return nil }
    let start = here.lowerBound
    let next = 1 + first.count
    switch preposition {
    case .since?:
      position += next
      return .since(first.date)
    case .between?, .from?:
      guard [.and, .to, .dash].contains(term(next)), let second = date(at: next + 1) else {
        guard preposition == .from else { return nil }
        throw failure(.notUnderstood, at: start..<items[position + next - 1].span.upperBound)
      }
      position += next + 1 + second.count
      return .between(first.date, second.date)
    default:
      position += next
      if preposition == .by { return .during(first.date) }
      return .during(first.date)
    }
  }
}
