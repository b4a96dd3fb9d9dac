internal import GeoJSON
internal import Geometry

/// A crosswalk to be filled in: the values of the fields that may tell actor, status or day, each with how
/// much ground it has, and the answers that are known.
public struct CrosswalkDraft: Sendable {
  /// A line of the table.
  public struct Row: Sendable, Hashable {
    /// The property, or `file`.
    public var field: String
    /// The value; `*` at its end stands for anything.
    public var value: String
    /// How many features have it.
    public var features: Int
    /// Their ground in square metres, about.
    public var squareMetres: Double
    /// An actor's id, or `ignore`; empty until somebody says it.
    public var actor = ""
    /// A status, or `ignore`; empty until somebody says it.
    public var status = ""
    /// A day, or how days are written; empty where features say it themselves.
    public var date = ""
    /// Anything.
    public var note = ""
  }

  /// A field with its values.
  public struct Field: Sendable, Hashable {
    /// The property, or `file`.
    public var name: String
    /// The values, the one with the most ground first; their answers empty.
    public var rows: [Row]
  }

  private var tallies: [String: Tally] = [:]
  private var order: [String] = []
  private var features = 0
  private var undated = 0
  private var answers: [Row] = []
  private var actors: [Actor] = []

  /// The values of one field.
  private struct Tally {
    var values: [String: Amount] = [:]
    var order: [String] = []
    /// Whether there are so many values that the field names things rather than kinds.
    var overflows = false
  }

  private struct Amount {
    var features = 0
    var squareMetres = 0.0
  }

  /// No values yet, and no answers.
  init() {}

  /// No values yet, and the answers of a table.
  ///
  /// - Throws: `AtlasError` for a table that is no crosswalk.
  init(answers path: String?) throws(AtlasError) {
    guard let path else { return }
    let file = try LoadedFile(path)
    _ = try Crosswalk(file)
    let table = try TableReader(file)
    for row in table.table.rows where !table.text("field", row).isEmpty {
      answers.append(
        Row(
          field: table.text("field", row), value: table.text("value", row), features: 0,
          squareMetres: 0, actor: table.text("actor", row), status: table.text("status", row),
          date: table.text("date", row), note: table.text("note", row)))
    }
  }

  /// Adds what a feature says.
  mutating func add(_ properties: JSONObject, _ outline: [UncheckedPolygon], of path: String) {
    features += 1
    let area = outline.roughArea
    let fields = Fields()
    if fields.date(readIn: properties) == nil && CalendarDate(inFileName: Files.stem(path)) == nil {
      undated += 1
    }
    add(Files.stem(path), to: "file", area)
    for member in properties.members {
      let word = SourceWord(member.value).text.trimmed
      if !word.isEmpty { add(word, to: member.key, area) }
    }
  }

  private mutating func add(_ word: String, to field: String, _ area: Double) {
    if tallies[field] == nil { order.append(field) }
    guard tallies[field]?.overflows != true else { return }
    if tallies[field, default: Tally()].values[word] == nil {
      tallies[field, default: Tally()].order.append(word)
    }
    tallies[field, default: Tally()].values[word, default: Amount()].features += 1
    tallies[field, default: Tally()].values[word, default: Amount()].squareMetres += area
    if (tallies[field]?.order.count ?? 0) > Self.mostValues {
      tallies[field] = Tally(overflows: true)
    }
  }

  private static let mostValues = 2000
}

extension CrosswalkDraft {
  /// The fields that may tell an actor or a status, the likeliest first.
  var likely: [Field] {
    let named = order.filter { $0 != "file" && isLikely($0) }
    let ranked = named.enumerated().sorted {
      (Self.rank($0.element), $0.offset) < (Self.rank($1.element), $1.offset)
    }
    return ranked.map { Field(name: $0.element, rows: rows(of: $0.element)) }
  }

  /// All lines: those of the table that was given, then the values that it does not answer.
  public var rows: [Row] {
    let known = Set(answers.map { [$0.field, $0.value] })
    var rows = answers.map(counted)
    let fresh = likely.flatMap(\.rows).map(filled) + dateRows
    let answered = answers.filter {
      !$0.value.hasSuffix("*") || !($0.actor + $0.status + $0.date).isEmpty
    }
    for row in fresh where !known.contains([row.field, row.value]) {
      let isCovered = answered.contains { answer in
        answer.field == row.field && answer.value.hasSuffix("*")
          && row.value.hasPrefix(String(answer.value.dropLast()))
      }
      if !isCovered { rows.append(row) }
    }
    return rows
  }

  private func rows(of field: String) -> [Row] {
    guard let tally = tallies[field] else { return [] }
    let rows = tally.order.map { word in
      let amount = tally.values[word] ?? Amount()
      return Row(
        field: field, value: word, features: amount.features, squareMetres: amount.squareMetres)
    }
    return rows.sorted { $0.squareMetres > $1.squareMetres }
  }

  /// A line of the table that was given, its ground counted anew.
  private func counted(_ row: Row) -> Row {
    var row = row
    let isBeginning = row.value.hasSuffix("*")
    for (word, amount) in tallies[row.field]?.values ?? [:]
    where isBeginning ? word.hasPrefix(String(row.value.dropLast())) : word == row.value {
      row.features += amount.features
      row.squareMetres += amount.squareMetres
    }
    return row
  }

  /// A line with what its value says beyond doubt: a status by its name, a day in a folder's name.
  private func filled(_ row: Row) -> Row {
    var row = row
    let words = SourceWord(.string(row.value)).parts
    row.status = words.compactMap { Status(rawValue: $0.lowercased()) }.first?.rawValue ?? ""
    if row.field == "folder", let day = CalendarDate(row.value) { row.date = "\(day)" }
    return row
  }

  /// Lines by which the day can be said, where features have none.
  private var dateRows: [Row] {
    let isFolderDated =
      likely.first { $0.name == "folder" }?.rows
      .contains { CalendarDate($0.value) != nil } ?? false
    guard undated > 0, !isFolderDated, let files = tallies["file"] else { return [] }
    let patterns = Set(files.order.map { UnixName.day($0)?.pattern })
    if let pattern = patterns.first ?? nil, patterns.count == 1 {
      let area = files.values.values.reduce(0) { $0 + $1.squareMetres }
      return [
        Row(
          field: "file", value: "*", features: features, squareMetres: area, date: pattern,
          note: "the names of the files are Unix times")
      ]
    }
    return rows(of: "file").map { row in
      var row = row
      row.note = "the day of the map"
      return row
    }
  }

  /// Whether a field sorts features into kinds.
  private func isLikely(_ field: String) -> Bool {
    guard let tally = tallies[field], !tally.overflows else { return false }
    if Self.rank(field) < Self.unknownRank { return true }
    if Self.understood.contains(field) { return false }
    let isShort = tally.order.allSatisfy { $0.count <= 60 && !$0.contains("://") }
    let isWord = tally.order.contains { $0.contains(where: \.isLetter) }
    return isShort && isWord && tally.order.count <= 50
      && tally.order.count <= max(8, features / 2)
  }

  /// Fields that need no crosswalk.
  private static let understood: Set<String> = [
    "id", "OGR_STYLE", "date", "valid_from", "valid_to", "accuracy_m", "stroke", "source",
    "licence", "license",
  ]
  private static let unknownRank = 9

  private static func rank(_ field: String) -> Int {
    if let place = ["folder", "style", "fill"].firstIndex(of: field) { return place }
    var properties = JSONObject()
    properties[field] = "any"
    if Fields().property(.actor, in: properties) != nil { return 3 }
    return Fields().property(.status, in: properties) != nil ? 4 : unknownRank
  }
}

extension Fields {
  /// The day of a feature, if it has one that can be read.
  fileprivate func date(readIn properties: JSONObject) -> CalendarDate? {
    text(.date, in: properties).flatMap { CalendarDate($0) }
      ?? text(.validFrom, in: properties).flatMap { CalendarDate($0) }
  }
}
