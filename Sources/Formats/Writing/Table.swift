public import GeoJSON
public import Geometry

/// A table of a file or database to be written: named columns, rows, and ground if it has any.
public struct Table: Sendable {
  /// The name, as SQL takes it unquoted.
  public var name: String
  /// Whether rows have ground.
  public var isSpatial: Bool
  /// The columns.
  public var columns: [Column]
  /// The rows, each with as many values as there are columns.
  public var rows: [Row] = []

  /// A named column.
  public struct Column: Hashable, Sendable {
    /// The name, as SQL takes it unquoted.
    public var name: String
    /// What it holds.
    public var kind: Kind

    /// Makes a column.
    public init(_ name: String, _ kind: Kind) {
      self.name = name
      self.kind = kind
    }
  }

  /// What a column holds; in every kind, a value may be missing.
  public enum Kind: Hashable, Sendable {
    /// Text.
    case text
    /// JSON as text.
    case json
    /// A number.
    case real
    /// True or false.
    case truth
    /// A day, in values as ISO 8601.
    case date
    /// A moment, in values as ISO 8601.
    case time
  }

  /// One row.
  public struct Row: Sendable {
    /// The values in the order of the columns.
    public var values: [JSON]
    /// Where it is.
    public var ground: MultiPolygon?

    /// Makes a row.
    public init(_ values: [JSON], ground: MultiPolygon? = nil) {
      self.values = values
      self.ground = ground
    }
  }

  /// Makes a table without rows.
  public init(_ name: String, isSpatial: Bool = false, columns: [Column]) {
    self.name = name
    self.isSpatial = isSpatial
    self.columns = columns
  }

  /// Adds a row.
  ///
  /// - Precondition: there are as many values as columns.
  public mutating func add(_ values: [JSON], ground: MultiPolygon? = nil) {
    precondition(values.count == columns.count, "a row must fill its table")
    rows.append(Row(values, ground: ground))
  }
}
