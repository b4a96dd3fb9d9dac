/// A word that loosens or bounds a number.
public enum Hedge: String, CaseIterable, Hashable, Sendable {
  /// "about", "around", "roughly", "some", "approximately": on either side.
  case about
  /// "close to": on either side.
  case closeTo = "close to"
  /// "very close to": on either side, narrower.
  case veryCloseTo = "very close to"
  /// "nearly", "almost", "virtually": below, near.
  case nearly
  /// "just under", "slightly less than": below, nearer.
  case justUnder = "just under"
  /// "just over", "slightly more than": above, near.
  case justOver = "just over"
  /// "more than", "over": above, however far.
  case moreThan = "more than"
  /// "at least", "no less than".
  case atLeast = "at least"
  /// "up to", "at most", "no more than".
  case atMost = "at most"
  /// "less than", "under", "fewer than".
  case lessThan = "less than"
  /// "exactly", "precisely": the written digits and no more.
  case exactly
}

/// A word that stands for a share instead of a number.
public enum Quantifier: String, CaseIterable, Hashable, Sendable {
  /// "most", "the majority": more than one half.
  case most
  /// "the vast majority".
  case vastMajority = "the vast majority"
  /// "virtually all", "nearly all", "almost entirely".
  case virtuallyAll = "virtually all"
  /// "virtually none", "almost no".
  case virtuallyNone = "virtually none"
  /// "a minority": less than one half.
  case minority = "a minority"
  /// "some" or a bare plural: at least one.
  case some
}
