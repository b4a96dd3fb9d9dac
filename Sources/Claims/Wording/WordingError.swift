/// Why a phrase was not turned into a proposition, and where.
public struct WordingError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// There are no words.
    case empty
    /// The phrase is longer than `Wording.maximumLength`.
    case tooLong(characters: Int)
    /// Words that the grammar does not know, or not in this place.
    case notUnderstood
    /// The words can be read in more than one way.
    case ambiguous(readings: [String])
    /// A number without a unit.
    case missingUnit
    /// A length where an area is meant, and the wording that would be an area.
    case lengthForArea(suggestion: String)
    /// A number that cannot be, such as a share above 100 %.
    case impossible(reason: String)
    /// Words that leave open what is meant, and what to write instead.
    case unclear(advice: String)
    /// Words that assert nothing that could be checked, such as "might".
    case uncheckable(reason: String)
  }

  /// What is wrong.
  public let problem: Problem
  /// The phrase as given.
  public let phrase: String
  /// Where it is wrong, in characters of the phrase.
  public let span: Range<Int>

  /// Makes an error of its problem, phrase and place.
  init(_ problem: Problem, in phrase: String, at span: Range<Int>) {
    self.problem = problem
    self.phrase = phrase
    self.span = span
  }
}
