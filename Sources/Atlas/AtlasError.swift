public import GeoJSON

/// Why data could not be read, and where.
public struct AtlasError: Error, Sendable {
  /// The file, and the feature or row in it.
  public var location: FeatureLocation
  /// What is wrong there.
  public var problem: Problem

  /// Makes an error of a place and a problem.
  public init(_ location: FeatureLocation, _ problem: Problem) {
    self.location = location
    self.problem = problem
  }

  /// What can be wrong with a file.
  public enum Problem: Sendable {
    /// The operating system does not give its bytes.
    case unreadable(reason: String)
    /// A folder without anything to read in it.
    case emptyFolder(wanted: String)
    /// Not JSON, or not GeoJSON.
    case json(JSONError)
    /// Not a table.
    case table(found: String)
    /// A table without a column it needs.
    case missingColumn(String, known: [String])
    /// A data package that breaks the format.
    case package(reason: String)
    /// A feature or row without a value it needs.
    case missing(String, advice: String)
    /// A property that was said to mean something, and that no feature has.
    case unknownProperty(String, known: [String])
    /// A value that means nothing where it stands.
    case value(field: String, found: String, expected: String)
    /// A geometry that is not polygons.
    case geometry(found: String)
    /// Points where control is wanted, which hold no ground unless the user says how.
    case settlements
    /// A coordinate that is not a longitude and latitude.
    case coordinate(VertexPlace, found: String, guess: String?)
    /// A coordinate reference system that is not known.
    case crs(name: String, reason: String)
    /// A coordinate that has no longitude and latitude.
    case transformation(VertexPlace, found: String, crs: String, reason: String)
    /// Two regions or claims with one id.
    case duplicateID(String, first: FeatureLocation)
    /// Two rows of a control table that cannot both be true of a unit.
    case contradiction(unit: String, says: String, first: FeatureLocation, said: String)
    /// More than can be held at once.
    case tooMuch(String, advice: String)
    /// Rows whose units mean no region, or more than one, each with its reason.
    case unmatched(String)
    /// A row whose unit means no region, or more than one.
    case unit(NameError)
    /// A crosswalk that contradicts itself, or does not fit a value.
    case crosswalk(String)
    /// Values for which a crosswalk has no answer: what it is about, then each of them, then what to do.
    case unanswered([String])
    /// A file that does not hold what it should.
    case empty(String)
  }
}

extension AtlasError: CustomStringConvertible {
  /// The file and place, what was found, and what to do.
  public var description: String { "\(location): \(problem)" }
}

extension AtlasError {
  /// The same as the description, in as many lines as it is best read in.
  public var lines: [String] {
    guard case .unanswered(let lines) = problem, let first = lines.first else {
      return [description]
    }
    return ["\(location): \(first)"] + lines.dropFirst()
  }
}

extension AtlasError.Problem: CustomStringConvertible {
  /// One clause without the place.
  public var description: String {
    switch self {
    case .unreadable(let reason): reason
    case .emptyFolder(let wanted): "the folder holds no \(wanted)"
    case .json(let error): "\(error.location): \(error.reason)"
    case .table(let found): found
    case .missingColumn(let column, let known):
      "no column '\(column)' (there are: \(known.list))"
    case .package(let reason): reason
    case .missing(let field, let advice): "no \(field); \(advice)"
    case .unknownProperty(let property, let known):
      "no feature has a property '\(property.excerpt)' (there are: \(known.list))"
    case .value(let field, let found, let expected):
      "\(field) '\(found.excerpt)' is not \(expected)"
    case .geometry(let found): "\(found) where polygons are wanted"
    case .settlements:
      "points where polygons are wanted; pass --settlements voronoi to give each the ground nearest "
        + "to it"
    case .coordinate(let place, let found, let guess):
      "\(place): \(found) is not a longitude and latitude"
        + (guess.map { "; \($0)" } ?? "")
    case .crs(let name, let reason):
      "coordinate reference system '\(name.excerpt)': \(reason)"
    case .transformation(let place, let found, let crs, let reason):
      "\(place): \(found) is no position in '\(crs.excerpt)' (\(reason))"
    case .duplicateID(let id, let first):
      "id '\(id.excerpt)' is that of \(first) too; give each its own"
    case .contradiction(let unit, let says, let first, let said):
      "'\(unit.excerpt)' is \(says), but \(said) after \(first); give both the status 'contested', or "
        + "remove one"
    case .tooMuch(let what, let advice): "\(what); \(advice)"
    case .unmatched(let rows): rows
    case .unit(let error): error.description
    case .crosswalk(let reason): reason
    case .unanswered(let lines): lines.joined(separator: " ")
    case .empty(let what): "no \(what) in the file"
    }
  }
}

extension [String] {
  /// The names, as many as a line can take.
  var list: String { isEmpty ? "none" : map(\.excerpt).some(between: ", ") }

  /// The first of many, and how many more there are.
  func some(between separator: String) -> String {
    let more = count > 12 ? " and \(count - 12) more" : ""
    return prefix(12).joined(separator: separator) + more
  }
}

extension String {
  /// The text on one line, cut where a message would drown in it.
  var excerpt: String {
    // Not characters, one of which may be megabytes of combining marks.
    let start = unicodeScalars.prefix(60)
    let line = String(UnicodeScalarView(start.map { Character($0).isNewline ? " " : $0 }))
    return start.endIndex == unicodeScalars.endIndex ? line : line + "…"
  }
}
