extension Crosswalk {
  /// What is known of a feature.
  struct Answer {
    var actor: String?
    var status: Status?
    var date: CalendarDate?
    var isIgnored = false
    private var sources: [Fields.Meaning: Origin] = [:]

    /// Whether a rule gave the date.
    var isDatedByRule: Bool { sources[.date] != nil }

    /// The rule that gave an answer, and the value it matched.
    fileprivate struct Origin {
      var rule: Rule
      var word: String
    }

    /// Adds what a rule says.
    mutating func take(
      _ rule: Rule, _ word: String, at location: FeatureLocation
    ) throws(AtlasError) {
      let origin = Origin(rule: rule, word: word)
      if rule.isIgnored { isIgnored = true }
      if isIgnored { return }
      if let new = rule.actor {
        actor = try agreed(.actor, actor, new, origin, at: location) { $0 }
      }
      if let new = rule.status {
        status = try agreed(.status, status, new, origin, at: location) { $0.rawValue }
      }
      if let day = rule.day {
        let new = try day.date(in: word, by: rule, at: location)
        date = try agreed(.date, date, new, origin, at: location) { $0.description }
      }
    }

    private mutating func agreed<Value: Equatable>(
      _ meaning: Fields.Meaning, _ known: Value?, _ new: Value, _ origin: Origin,
      at location: FeatureLocation, _ words: (Value) -> String
    ) throws(AtlasError) -> Value {
      guard let known, let earlier = sources.updateValue(origin, forKey: meaning), known != new
      else {
        sources[meaning] = origin
        return new
      }
      throw AtlasError(
        location,
        .crosswalk(
          "two rules of the crosswalk give a different \(meaning.rawValue): "
            + "\(earlier.place) gives '\(words(known).excerpt)', "
            + "\(origin.place) gives '\(words(new).excerpt)'; empty one of the two"))
    }
  }
}

extension Crosswalk.Answer.Origin {
  /// The line of the rule and what it matched.
  fileprivate var place: String {
    "\(rule.location) (\(rule.field.name) '\(word.excerpt)')"
  }
}

extension Crosswalk.Day {
  /// The day that is meant for a value.
  ///
  /// - Throws: `AtlasError` if the value has no such day, or several.
  func date(
    in word: String, by rule: Crosswalk.Rule, at location: FeatureLocation
  ) throws(AtlasError) -> CalendarDate {
    switch self {
    case .fixed(let date): return date
    case .written(let pattern):
      let days = pattern.days(in: word)
      if days.count == 1, let day = days.first { return day }
      let found = days.isEmpty ? "no day" : "\(days.count) days"
      throw AtlasError(
        location,
        .crosswalk(
          "\(rule.field.name) '\(word.excerpt)' has \(found) written as \(pattern.text), which "
            + "\(rule.location) asks for; give that value a line with its day"))
    }
  }
}
