/// How strictly rounding, hedges and quantifiers are read.
///
/// No reading is hard-coded, because the literature disagrees on whether round numbers are meant
/// sharply; the policy used is part of every output.
public enum Policy: String, CaseIterable, Hashable, Sendable {
  /// Every written digit is meant.
  case strict
  /// The customary reading of printed figures.
  case standard
  /// The most generous reading that is still a reading.
  case lenient
}
