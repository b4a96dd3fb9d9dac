/// By which rule a name was found, the surest first.
///
/// | rule | score | what differs |
/// |---|---|---|
/// | `id` | 1.00 | nothing: the id itself |
/// | `code` | 1.00 | nothing: a code, written with its system |
/// | `sameLetters` | 0.99 | case, marks, hyphens, spaces, apostrophes, at most the script |
/// | `sameName` | 0.97 | articles and the word for the kind of unit |
/// | `gluedArticle` | 0.96 | an article written together with its word: `Alraqqa`, `Deir Ezzor` |
/// | `close` | 0.95 × similarity | vowels, related consonants, a slip: see `Sound` |
///
/// The first five are exact. An exact match always beats a close one, and `id`, `code` and
/// `sameLetters` beat the other two; within a group no score decides: two are a tie. A close spelling
/// below `lowestScore` is no match, and the best must lead the next by `leastMargin`.
public enum MatchRule: String, Sendable, Hashable, CaseIterable {
  /// The id itself.
  case id
  /// A code with its system.
  case code
  /// The same letters, marks and separators apart.
  case sameLetters = "same letters"
  /// The same words, articles and kind of unit apart.
  case sameName = "same name without articles and kind of unit"
  /// The same words, once articles are cut off that were written together with them.
  case gluedArticle = "same name with an article glued to it"
  /// A similar sound.
  case close = "close spelling"

  /// The score of a match by this rule; of a close one, what similarity is multiplied by.
  public var score: Double {
    switch self {
    case .id, .code: 1
    case .sameLetters: 0.99
    case .sameName: 0.97
    case .gluedArticle: 0.96
    case .close: 0.95
    }
  }

  /// The lowest score of a close spelling that is taken for the name, between names of so many
  /// consonants: the fewer, the less a likeness says.
  ///
  /// Set by the trial in the tests, in which every spelling of every place is looked up in a gazetteer
  /// that knows only the place's first name.
  public static func lowestScore(consonants: Int) -> Double {
    switch consonants {
    case ..<2: 1
    case 2: 0.91
    case 3: 0.88
    default: 0.82
    }
  }

  /// By how much the best close spelling must lead that of any other entry, taken or not.
  public static let leastMargin = 0.04

  /// What a close spelling scores at most if a word such as "eastern" makes it another name.
  static let highestOfAnotherName = 0.7

  /// 0 for the surest; a match of a lower group is looked at only if there is none of a higher.
  var group: Int {
    switch self {
    case .id, .code, .sameLetters: 0
    case .sameName, .gluedArticle: 1
    case .close: 2
    }
  }
}
