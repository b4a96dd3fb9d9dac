/// A word, number or sign of the phrase, before any meaning.
struct Token: Hashable {
  enum Kind: Hashable {
    /// A word in lower case, apostrophes left out.
    case word(String)
    /// A number, and the other reading of its separators if there is one.
    case number(Numeral, other: Numeral?)
    /// A day written as in `2022-02-24`.
    case day(PartialDate)
    /// Any other character that may carry meaning.
    case sign(Character)
    /// A minus or plus sign that belongs to the number after it.
    case minus
    case plus
  }

  let kind: Kind
  /// Where it stands, in characters.
  let span: Range<Int>
}
