/// The slots of one clause, filled in whatever order the words come.
struct Clause {
  /// Why a clause begins, which decides what it inherits.
  enum Link {
    /// At the start, or after a semicolon or full stop: nothing is inherited.
    case fresh
    /// After a comma or "and": the verb is inherited.
    case next
    /// In parentheses, after "=" or "or": the same thing said again.
    case apposition
  }

  enum Verb {
    case hold, occupied, lose, shrink, gain, grow, liberated, present

    var isChange: Bool { direction != nil }

    var direction: Change.Direction? {
      switch self {
      case .lose, .shrink: .lost
      case .gain, .grow: .gained
      default: nil
      }
    }
  }

  var link = Link.fresh
  /// The word or sign that joins it to the clause before.
  var joiner: Term?
  var span: Range<Int>
  var verb: Verb?
  var verbSpan: Range<Int>?
  var isInherited = false
  var negation: Range<Int>?
  var fully: Range<Int>?
  var all: Range<Int>?
  var isEvery = false
  var none: Range<Int>?
  /// Whether "no" or "not a single" still needs to say of what.
  var needsNoun = false
  var quantifier: (word: Quantifier, span: Range<Int>)?
  var figure: Figure?
  var parts: [Figure] = []
  var from: Figure?
  var to: Figure?
  var units: [PlaceUnit] = []
  var hasLand = false
  var hasCountry = false
  var hasPossessive = false
  var hasPeople = false
  var hasPopulated = false
  var mentions: [ClauseName] = []
  /// Whether the verb came before any number, so that a subject before it acts.
  var isActive = false
  /// Whether the verb has an object after it.
  var hasObject = false
  var ofNames = false
  var period: Period?
  var standing: Assertion.Standing?
  var counting = Change.Counting.unstated
  var remains = false
  var isLocated = false
  var location: Range<Int>?
  var sign: Range<Int>?
  var countries: [String] = []
  var relation: Stated?

  /// Whether the clause says something yet, beyond naming a place, time or verb.
  var hasContent: Bool {
    figure != nil || quantifier != nil || all != nil || none != nil || !countries.isEmpty
      || verb == .present || from != nil || to != nil || (verb == .liberated && !isInherited)
      || !units.isEmpty || (fully != nil && verb != nil)
  }

  /// Whether it says only what was before a change: "down from 50 %".
  var isBefore: Bool {
    from != nil && to == nil && figure == nil && quantifier == nil && verb?.isChange == true
  }

  /// Whether a number or a word that stands for one has been read.
  var hasQuantity: Bool {
    figure != nil || quantifier != nil || all != nil || none != nil || !units.isEmpty
  }

  /// The kind of place that its number counts, or that its share is a share of.
  var place: PlaceUnit? {
    if case .places(let unit)? = figure?.unit { return unit }
    return units.count == 1 && !hasLand ? units.first : nil
  }

  init(link: Link, at position: Int) {
    self.link = link
    span = position..<position
  }
}
