extension Parser {
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
      let numberEnd = end
      let unit = readUnit()
      guard let number = Separators.settled(next.number, next.other, beside: unit) else {
        throw separators(start..<numberEnd, next.number, next.other)
      }
      clause.parts.append(Figure(amount: .number(number), unit: unit, span: start..<end))
      clause.span = clause.span.lowerBound..<end
      guard term() == .plus else { return }
      position += 1
    }
  }
}
