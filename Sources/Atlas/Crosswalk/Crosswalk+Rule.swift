internal import GeoJSON

extension Crosswalk {
  /// One line of a crosswalk.
  struct Rule: Equatable, Sendable {
    var field: Field
    /// The value, or what it begins with.
    var value: String
    /// Whether anything may follow the value: a table says so by `*` at its end.
    var isBeginning = false
    var actor: String?
    var status: Status?
    var day: Day?
    /// Whether what has the value is left out.
    var isIgnored = false
    /// Where the rule stands.
    var location: FeatureLocation

    /// Whether it says anything.
    var isAnswer: Bool { actor != nil || status != nil || day != nil || isIgnored }

    /// The rule without what others say in its place.
    func without(_ others: [Rule]) -> Rule {
      var rule = self
      for other in others {
        if other.actor != nil { rule.actor = nil }
        if other.status != nil { rule.status = nil }
        if other.day != nil { rule.day = nil }
        if other.isAnswer { rule.isIgnored = false }
      }
      return rule
    }
  }

  /// What of a feature a rule looks at.
  enum Field: Hashable, Sendable {
    /// The name of the file.
    case file
    /// A property by its name.
    case property(String)
    /// Whatever property has a meaning.
    case meaning(Fields.Meaning)
  }

  /// The day that a rule gives.
  enum Day: Equatable, Sendable {
    /// One day for all that has the value.
    case fixed(CalendarDate)
    /// The day that is written in the value.
    case written(DatePattern)
  }
}

extension Crosswalk.Field {
  /// The field by its name in a table.
  init(named name: String) {
    self = name == "file" ? .file : .property(name)
  }

  /// The name as tables and errors have it.
  var name: String {
    switch self {
    case .file: "file"
    case .property(let name): name
    case .meaning(let meaning): meaning.rawValue
    }
  }

  /// What a feature has in the field.
  func word(in properties: JSONObject, _ meanings: Fields, of path: String) -> SourceWord {
    switch self {
    case .file: SourceWord(file: path)
    case .property(let name): SourceWord(properties[name])
    case .meaning(let meaning): SourceWord(meanings.value(meaning, in: properties))
    }
  }
}
