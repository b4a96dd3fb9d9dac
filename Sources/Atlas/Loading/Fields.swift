internal import GeoJSON

/// Which property or column means what: as the dataset or the user says, else by the usual names.
struct Fields: Equatable {
  /// What a property may mean.
  enum Meaning: String, CaseIterable {
    case id, name, names, level, parent, codes, note, population
    case codeSystem = "code_system"
    case officialAreas = "official_areas"
    case accuracy = "accuracy_m"
    case actor, status, date, reconstruction
    case validFrom = "valid_from"
    case validTo = "valid_to"
  }

  private var stated: [Meaning: String] = [:]
  private var isOfPackage = false

  /// No statement: only the usual names count.
  init() {}

  /// Reads the `fields` object of a resource.
  ///
  /// - Throws: `AtlasError` for a meaning whose property is not text.
  init(_ object: JSONObject?, at location: FeatureLocation) throws(AtlasError) {
    isOfPackage = true
    for member in object?.members ?? [] {
      guard let property = member.value.string else {
        throw AtlasError(
          location,
          .value(field: "fields.\(member.key)", found: member.value.text(), expected: "a name"))
      }
      guard let meaning = Meaning(rawValue: member.key) else { continue }
      stated[meaning] = property
    }
  }

  /// States that a property has a meaning.
  mutating func state(_ property: String?, means meaning: Meaning) {
    if let property { stated[meaning] = property }
  }

  /// The property that was said to have a meaning, or `nil` where only the usual names count.
  func statedProperty(_ meaning: Meaning) -> String? { stated[meaning] }

  /// All properties that were said to mean something.
  var statedProperties: [String] { stated.values.sorted() }

  /// How to say what a property means, for an error's last words.
  func advice(flag: String) -> String {
    isOfPackage
      ? "name the property in the resource's 'fields'"
      : "name the property that holds it with \(flag)"
  }

  /// The value with a meaning, or `nil` if there is none or it is `null` or an empty text.
  func value(_ meaning: Meaning, in properties: JSONObject) -> JSON? {
    property(meaning, in: properties).flatMap { Self.present(properties[$0]) }
  }

  /// The property of a feature that has a meaning, and a value.
  func property(_ meaning: Meaning, in properties: JSONObject) -> String? {
    let names = stated[meaning].map { [$0] } ?? Self.usual[meaning] ?? [meaning.rawValue]
    return names.first { Self.present(properties[$0]) != nil }
  }

  /// The text with a meaning; numbers are written out.
  func text(_ meaning: Meaning, in properties: JSONObject) -> String? {
    value(meaning, in: properties).flatMap(\.plainText)
  }

  /// Every property that may be asked for, so that a reader can skip all others.
  var properties: Set<String> {
    Set(Self.usual.values.joined()).union(stated.values).union(Meaning.allCases.map(\.rawValue))
  }

  private static func present(_ value: JSON?) -> JSON? {
    value == .null || value?.string?.trimmed == "" ? nil : value
  }

  /// The names that publishers use, the most particular level first.
  static let usual: [Meaning: [String]] = [
    .id: ["id", "pcode", "code"]
      + [4, 3, 2, 1, 0].flatMap { ["ADM\($0)_PCODE", "adm\($0)_pcode", "GID_\($0)"] }
      + ["iso_3166_2", "ISO_3166_2", "shapeID"],
    .name: ["name", "NAME", "Name", "name_en", "NAME_EN", "shapeName", "region"]
      + [4, 3, 2, 1, 0].flatMap { ["ADM\($0)_EN", "adm\($0)_en", "adm\($0)_name", "NAME_\($0)"] },
    .actor: ["actor", "Actor", "faction", "controller", "controlled_by", "holder", "party"],
    .status: ["status", "Status", "control_status"],
    .date: ["date", "Date", "as_of", "asof", "snapshot_date"],
    .validFrom: ["valid_from", "validFrom", "valid_since"],
    .validTo: ["valid_to", "validTo", "valid_until"],
  ]
}

extension JSON {
  /// A text without white space at its ends, or a number written out; `nil` for anything else.
  var plainText: String? { string?.trimmed ?? (number == nil ? nil : text()) }
}
