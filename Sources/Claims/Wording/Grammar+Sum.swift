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
