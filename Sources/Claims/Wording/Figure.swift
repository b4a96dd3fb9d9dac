/// A quantity as it stands in a clause, its unit perhaps still to come.
struct Figure {
  var amount: Stated.Amount
  var unit: Stated.Unit?
  var hedge: Hedge?
  /// The other reading of the separators of the number, if they can be read in two ways.
  var other: Numeral?
  /// The powers of ten that the scale words of the number may stand for, the largest first: 5 and 3
  /// for "two hundred thousand".
  var powers: [Int] = []
  /// The n of "k of n".
  var outOf: Int?
  /// The whole of "700 of 55,000 km²".
  var whole: Stated?
  /// All numbers of "99/70/74/76 %", else empty.
  var list: [Numeral] = []
  /// When it was so, for a value before a change: "from 50 % in January to 30 %".
  var date: PartialDate?
  var span: Range<Int>

  /// The number, or the second of a range, or `nil` for a fraction or quantifier.
  var largest: Numeral? {
    switch amount {
    case .number(let number), .range(_, let number): number
    case .fraction, .quantifier: nil
    }
  }

  /// The quantity with a unit.
  func stated(_ unit: Stated.Unit) -> Stated { Stated(amount, unit, hedge: hedge) }
}

extension Figure {
  /// "from 20 to 18 thousand hectares": the first level shares the scale word of the second.
  mutating func share(scaleOf later: Figure, _ clause: Clause, _ parser: Parser)
    throws(WordingError)
  {
    guard case .number(let first) = amount, case .number(let second) = later.amount,
      powers.isEmpty, first.value < second.value
    else { return }
    let shared = first.sharing(later.powers, of: second)
    if shared != first {
      amount = .number(shared)
    } else if let power = later.powers.first(where: {
      first.value * Numeral.power($0) > second.value
    }) {
      // "500 → 6 thousand" grew, or "500 thousand → 6 thousand" shrank.
      guard clause.verb != nil else {
        throw parser.failure(
          .ambiguous(readings: ["\(first)", "\(first.times(power, like: second))"]), at: span)
      }
      if clause.verb?.direction == .lost { amount = .number(first.times(power, like: second)) }
    }
  }
}
