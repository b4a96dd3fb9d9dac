public import Atlas
public import Geometry

/// One thing worth knowing of data before it is measured.
public struct Remark: Sendable, Hashable {
  /// How it bears on measuring.
  public var severity: Severity
  /// What it is, in a word that stays the same between versions.
  public var kind: Kind
  /// Where it is.
  public var place: Place
  /// How much ground it concerns, in square metres, where that can be said.
  public var squareMetres: Double?
  /// What was found, in one clause.
  public var message: String
  /// What measuring does about it, in one clause.
  public var consequence: String

  /// Makes a remark of its parts.
  public init(
    _ severity: Severity, _ kind: Kind, at place: Place, squareMetres: Double? = nil,
    _ message: String, consequence: String
  ) {
    self.severity = severity
    self.kind = kind
    self.place = place
    self.squareMetres = squareMetres
    self.message = message
    self.consequence = consequence
  }

  /// How a remark bears on measuring.
  public enum Severity: String, Sendable, CaseIterable {
    /// Measuring stops.
    case refused
    /// Measuring repairs it and says so.
    case repaired
    /// Measuring goes on; a reader of the result should know.
    case note
    /// No figure changes.
    case harmless
  }

  /// A place in a file, as narrow as it is known.
  public struct Place: Sendable, Hashable {
    /// The file's path as the user gave it.
    public var file: String
    /// The feature's number, counted from 0.
    public var feature: Int?
    /// The line of a table, counted from 1.
    public var line: Int?
    /// The polygon's number within the feature, counted from 0.
    public var polygon: Int?
    /// The ring's number within the polygon, 0 for the shell.
    public var ring: Int?
    /// The vertex's number within the ring, counted from 0.
    public var vertex: Int?
    /// Where on the map, in degrees; in the file's own numbers where they are not degrees.
    public var coordinate: Coordinate?

    /// Makes a place within a feature or file.
    public init(
      _ location: FeatureLocation, polygon: Int? = nil, ring: Int? = nil, vertex: Int? = nil,
      coordinate: Coordinate? = nil
    ) {
      file = location.file
      feature = location.feature
      line = location.line
      self.polygon = polygon
      self.ring = ring
      self.vertex = vertex
      self.coordinate = coordinate
    }
  }
}
