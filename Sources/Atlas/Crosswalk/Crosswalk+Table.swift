extension Crosswalk {
  /// The word, in place of an actor or a status, for what is to be left out.
  static let ignore = "ignore"

  /// Reads a table: a rule per line, by its columns `field`, `value`, `actor`, `status`, `date`.
  ///
  /// `field` is a property, or `file` for the name of the file. A value that ends in `*` is a beginning,
  /// an empty one stands for features that have none. A line without an answer gives none.
  ///
  /// - Throws: `AtlasError` for a missing column, and for a status or day that is none.
  init(_ file: LoadedFile) throws(AtlasError) {
    self.init(file: file.path)
    let table = try TableReader(file)
    try table.need(["field", "value", "actor", "status"])
    for row in table.table.rows where row.fields.contains(where: { !$0.trimmed.isEmpty }) {
      let location = table.location(row)
      let (field, value) = (table.text("field", row), table.text("value", row))
      if field.isEmpty { throw table.missing("field", row) }
      let (actor, status) = (table.text("actor", row), table.text("status", row))
      let isBeginning = value.hasSuffix("*")
      add(
        Rule(
          field: Field(named: field), value: isBeginning ? String(value.dropLast()) : value,
          isBeginning: isBeginning, actor: actor.isEmpty || Self.isIgnore(actor) ? nil : actor,
          status: try Self.status(status, at: location),
          day: try Self.day(table.text("date", row), at: location),
          isIgnored: Self.isIgnore(actor) || Self.isIgnore(status), location: location))
    }
  }

  private static func isIgnore(_ word: String) -> Bool { word.lowercased() == ignore }

  private static func status(
    _ word: String, at location: FeatureLocation
  ) throws(AtlasError) -> Status? {
    if word.isEmpty || isIgnore(word) { return nil }
    if let status = Status(rawValue: word.lowercased()) { return status }
    throw AtlasError(
      location, .value(field: "status", found: word, expected: "one of \(Status.words), \(ignore)"))
  }

  private static func day(
    _ word: String, at location: FeatureLocation
  ) throws(AtlasError) -> Day? {
    if word.isEmpty { return nil }
    if let date = CalendarDate(word) { return .fixed(date) }
    if let pattern = DatePattern(word) { return .written(pattern) }
    throw AtlasError(
      location, .value(field: "date", found: word, expected: DatePattern.expectation))
  }
}
