internal import GeoJSON

/// What a source's own words mean: rules from a value of a feature to an actor, a status and a day.
///
/// Every rule whose value a feature has counts for it: one may give the actor, another the status. Rules
/// that give different answers for one feature are an error. A rule that says `ignore` leaves the
/// feature out, whatever others say. Within a field, a rule for the whole value comes before one for its
/// beginning.
struct Crosswalk: Equatable, Sendable {
  /// The table it was read from, as errors name it; empty where a data package spells the words out.
  private(set) var file = ""
  /// Whether every feature needs an actor and a status from a rule or from its own known words.
  ///
  /// Without a table, a word that has no rule stands for itself, and nothing said is `controlled`.
  var isStrict: Bool { !file.isEmpty }
  private(set) var rules: [Rule] = []
  /// The fields that rules name, the first rule's first.
  private(set) var fields: [Field] = []
  private var exact: [Field: [String: [Int]]] = [:]
  private var beginnings: [Field: [Int]] = [:]

  /// No rules: all words stand for themselves.
  init() {}

  /// A table without rules yet.
  init(file: String) { self.file = file }

  mutating func add(_ rule: Rule) {
    if !fields.contains(rule.field) { fields.append(rule.field) }
    if !rule.isAnswer { return }
    if rule.isBeginning {
      beginnings[rule.field, default: []].append(rules.count)
    } else {
      exact[rule.field, default: [:]][rule.value, default: []].append(rules.count)
    }
    rules.append(rule)
  }

  /// Gives the ids of actors that rules call by another name.
  mutating func resolve(_ actors: [Actor]) {
    guard isStrict else { return }
    for index in rules.indices {
      guard let word = rules[index].actor, !actors.contains(where: { $0.id == word }) else {
        continue
      }
      let named = actors.first { $0.name == word || $0.aliases.contains(word) }
      rules[index].actor = named?.id ?? word
    }
  }

  /// The properties that rules ask for, so that a reader can skip all others.
  var properties: Set<String> {
    Set(fields.compactMap { if case .property(let name) = $0 { name } else { nil } })
  }

  /// Whether any rule asks for a field.
  func speaks(of field: Field) -> Bool { fields.contains(field) }

  /// The fields by which rules give an answer of some kind.
  func fields(where answers: (Rule) -> Bool) -> [Field] {
    fields.filter { field in rules.contains { $0.field == field && answers($0) } }
  }

  /// What the rules say of a feature.
  ///
  /// - Throws: `AtlasError` for rules that contradict each other, naming both, and for a value in
  ///   which a rule's pattern finds no day, or several.
  func answer(
    for properties: JSONObject, _ meanings: Fields, in path: String, at location: FeatureLocation
  ) throws(AtlasError) -> Answer {
    var answer = Answer()
    if rules.isEmpty { return answer }
    for field in fields {
      let word = field.word(in: properties, meanings, of: path)
      for rule in matches(of: word, in: field) {
        try answer.take(rule, word.text, at: location)
      }
    }
    return answer
  }

  /// The rules for a value: those for the whole of it, and what only its beginning tells.
  private func matches(of word: SourceWord, in field: Field) -> [Rule] {
    let whole = Set(word.parts.flatMap { exact[field]?[$0] ?? [] }).sorted().map { rules[$0] }
    let others = (beginnings[field] ?? []).map { rules[$0] }.filter { rule in
      word.parts.contains { !$0.isEmpty && $0.hasPrefix(rule.value) }
    }
    return whole + others.map { $0.without(whole) }
  }
}
