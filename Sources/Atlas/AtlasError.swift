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
    case table(line: Int, found: String)
    /// A table without a column it needs.
    case missingColumn(String, known: [String])
    /// A data package that breaks the format.
    case package(reason: String)
    /// A feature or row without a value it needs.
    case missing(String, advice: String)
    /// A value that means nothing where it stands.
    case value(field: String, found: String, expected: String)
    /// A geometry that is not polygons.
    case geometry(found: String)
    /// A coordinate that is not a longitude and latitude.
    case coordinate(ring: Int, vertex: Int, found: String, guess: String?)
    /// A coordinate reference system that is not known.
    case crs(name: String, reason: String)
    /// Two regions with one id.
    case duplicateID(String, first: FeatureLocation)
    /// A file that does not hold what it should.
    case empty(String)
  }
}

extension AtlasError: CustomStringConvertible {
  /// The file and place, what was found, and what to do.
  public var description: String { "\(location): \(problem)" }
}

extension AtlasError.Problem: CustomStringConvertible {
  /// One clause without the place.
  public var description: String {
    switch self {
    case .unreadable(let reason): reason
    case .emptyFolder(let wanted): "the folder holds no \(wanted)"
    case .json(let error): error.description
    case .table(let line, let found): "line \(line): \(found)"
    case .missingColumn(let column, let known):
      "no column '\(column)' (there are: \(known.joined(separator: ", ")))"
    case .package(let reason): reason
    case .missing(let field, let advice): "no \(field); \(advice)"
    case .value(let field, let found, let expected):
      "\(field) '\(found.excerpt)' is not \(expected)"
    case .geometry(let found): "\(found) where polygons are wanted"
    case .coordinate(let ring, let vertex, let found, let guess):
      "ring \(ring), vertex \(vertex): \(found) is not a longitude and latitude"
        + (guess.map { "; \($0)" } ?? "")
    case .crs(let name, let reason):
      "coordinate reference system '\(name.excerpt)': \(reason)"
    case .duplicateID(let id, let first):
      "id '\(id.excerpt)' is that of \(first) too; give each region its own"
    case .empty(let what): "no \(what) in the file"
    }
  }
}

extension String {
  /// The text, cut where a message would drown in it.
  var excerpt: String { count <= 60 ? self : prefix(60) + "…" }
}
