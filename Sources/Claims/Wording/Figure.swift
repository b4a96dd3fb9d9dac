/// A quantity as it stands in a clause, its unit perhaps still to come.
struct Figure {
  var amount: Stated.Amount
  var unit: Stated.Unit?
  var hedge: Hedge?
  /// The other reading of the separators of the number, if they can be read in two ways.
  var other: Numeral?
  /// The n of "k of n".
  var outOf: Int?
  /// The whole of "700 of 55,000 km²".
  var whole: Stated?
  /// All numbers of "99/70/74/76 %", else empty.
  var list: [Numeral] = []
  /// When it was so, for a value before a change: "from 50 % in January to 30 %".
  var date: PartialDate?
  var span: Range<Int>

  /// The quantity with a unit.
  func stated(_ unit: Stated.Unit) -> Stated { Stated(amount, unit, hedge: hedge) }
}
