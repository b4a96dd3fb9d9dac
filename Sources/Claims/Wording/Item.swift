/// A term and where it stands in the phrase.
struct Item: Hashable {
  let term: Term
  /// In characters of the phrase.
  let span: Range<Int>
}
