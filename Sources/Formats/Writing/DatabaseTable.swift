/// A table of a database, and how a further run changes it.
public struct DatabaseTable: Sendable {
  /// The table and its new rows; ground goes into a column `geom`.
  public var table: Table
  /// The columns that tell its rows apart.
  public var key: [String]
  /// The table whose rows these belong to, by the columns that are its key.
  public var owner: (table: String, key: [String])?
  /// What goes before the new rows come.
  public var replacement: Replacement

  /// What of the table goes before the new rows come.
  public enum Replacement: Sendable {
    /// Rows whose columns have these values, one of each list.
    case of([(column: String, values: [String])])
    /// Only rows with the key of a new one.
    case ofSameKey
  }

  /// Makes a table of a database.
  public init(
    _ table: Table, key: [String], owner: (table: String, key: [String])? = nil,
    replacing replacement: Replacement
  ) {
    self.table = table
    self.key = key
    self.owner = owner
    self.replacement = replacement
  }
}
