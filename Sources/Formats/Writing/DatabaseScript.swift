internal import GeoJSON
internal import Geometry

/// Statements that bring tables of a PostGIS database up to date, to be run in one transaction.
///
/// Tables that are missing are made. Two runs at a time wait for each other. A second run with the same
/// tables changes nothing.
public struct DatabaseScript: Sendable {
  /// The statements in order.
  public private(set) var statements: [String] = []
  private let schema: String

  /// How long a statement with rows grows before another begins, in bytes.
  private static let statementSize = 1 << 20

  /// Whether a word can name a schema: a letter or `_`, then letters, digits and `_`, in lower case.
  public static func isSchema(_ word: String) -> Bool {
    word.utf8.count <= 63 && word.wholeMatch(of: /[a-z_][a-z0-9_]*/) != nil
  }

  /// Writes the statements; a table that owns another's rows comes before it.
  ///
  /// - Precondition: `schema` can name one.
  public init(_ tables: [DatabaseTable], schema: String) {
    precondition(Self.isSchema(schema), "a schema's name is checked where it is typed")
    self.schema = schema
    statements.append(preparation(tables))
    for table in tables.reversed() {
      if let deletion = deletion(table) { statements.append(deletion) }
    }
    for table in tables { statements += insertions(table) }
  }

  private func preparation(_ tables: [DatabaseTable]) -> String {
    let creations = tables.map { table in
      """
        IF to_regclass('\(name(table.table.name))') IS NULL THEN
          CREATE TABLE \(name(table.table.name)) (\(definition(table)));
      \(table.table.isSpatial ? "    CREATE INDEX ON \(name(table.table.name)) USING gist (geom);\n" : "")\
        END IF;
      """
    }
    return """
      DO $prepare$ BEGIN
        PERFORM pg_advisory_xact_lock(hashtextextended('controlshare', 0));
        IF to_regtype('geometry') IS NULL THEN
          RAISE EXCEPTION 'the database has no PostGIS: CREATE EXTENSION postgis makes it';
        END IF;
        IF to_regnamespace('"\(schema)"') IS NULL THEN CREATE SCHEMA "\(schema)"; END IF;
      \(creations.joined(separator: "\n"))
      END $prepare$
      """
  }

  private func definition(_ table: DatabaseTable) -> String {
    var lines = table.table.columns.map { column in
      "\"\(column.name)\" \(Self.type(of: column.kind))"
        + (table.key.contains(column.name) ? " NOT NULL" : "")
    }
    if table.table.isSpatial { lines.append("geom geometry(MultiPolygon, 4326)") }
    lines.append("PRIMARY KEY (\(Self.list(table.key)))")
    if let owner = table.owner {
      lines.append(
        "FOREIGN KEY (\(Self.list(owner.key))) REFERENCES \(name(owner.table)) ON DELETE CASCADE")
    }
    return lines.joined(separator: ", ")
  }

  private func deletion(_ table: DatabaseTable) -> String? {
    guard case .of(let conditions) = table.replacement else { return nil }
    let terms = conditions.map { condition in
      let values = condition.values.map { Self.literal($0) }.joined(separator: ", ")
      return condition.values.isEmpty ? "false" : "\"\(condition.column)\" IN (\(values))"
    }
    return "DELETE FROM \(name(table.table.name)) WHERE \(terms.joined(separator: " AND "))"
  }

  private func insertions(_ table: DatabaseTable) -> [String] {
    let columns = table.table.columns.map(\.name) + (table.table.isSpatial ? ["geom"] : [])
    let head = "INSERT INTO \(name(table.table.name)) (\(Self.list(columns))) VALUES\n"
    var tail = ""
    if case .ofSameKey = table.replacement {
      let changes = columns.filter { !table.key.contains($0) }
        .map { "\"\($0)\" = EXCLUDED.\"\($0)\"" }
      tail =
        "\nON CONFLICT (\(Self.list(table.key))) DO UPDATE SET "
        + changes.joined(separator: ", ")
    }
    var statements: [String] = []
    var rows = ""
    for row in table.table.rows {
      var values = zip(row.values, table.table.columns).map { Self.literal($0, as: $1.kind) }
      if table.table.isSpatial { values.append(row.ground.map { Self.literal($0) } ?? "NULL") }
      rows += (rows.isEmpty ? "(" : ",\n(") + values.joined(separator: ", ") + ")"
      if rows.utf8.count >= Self.statementSize {
        statements.append(head + rows + tail)
        rows = ""
      }
    }
    if !rows.isEmpty { statements.append(head + rows + tail) }
    return statements
  }

  private func name(_ table: String) -> String { "\"\(schema)\".\"\(table)\"" }

  private static func list(_ columns: [String]) -> String {
    columns.map { "\"\($0)\"" }.joined(separator: ", ")
  }

  private static func type(of kind: Table.Kind) -> String {
    switch kind {
    case .text: "text"
    case .json: "jsonb"
    case .real: "double precision"
    case .truth: "boolean"
    case .date: "date"
    case .time: "timestamptz"
    }
  }

  private static func literal(_ value: JSON, as kind: Table.Kind) -> String {
    switch value {
    case .null: "NULL"
    case .bool(let truth) where kind == .truth: truth ? "true" : "false"
    case .number(let number) where kind == .real: "\(number)"
    case .string(let text) where kind != .json: literal(text)
    default: literal(value.text())
    }
  }

  /// Text between quotes, as `standard_conforming_strings` has it; PostgreSQL stores no NUL.
  private static func literal(_ text: String) -> String {
    "'" + text.replacing("'", with: "''").replacing("\0", with: "\u{FFFD}") + "'"
  }

  /// Ground as hexadecimal well-known binary.
  private static func literal(_ ground: MultiPolygon) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var text: [UInt8] = []
    for byte in WellKnownBinary.bytes(of: ground) {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return "ST_SetSRID('" + String(decoding: text, as: UTF8.self) + "'::geometry, 4326)"
  }
}

extension DatabaseAddress {
  /// Connects and takes leave, so that what is wrong is said before any work is done.
  ///
  /// - Throws: `FormatError`, passwords masked.
  public func check() throws(FormatError) { try run([]) }

  /// Runs a script in one transaction: all of it, or nothing.
  ///
  /// - Throws: `FormatError.unavailable` without GDAL; `unwritable` with what the server said,
  ///   passwords masked.
  public func run(_ script: DatabaseScript) throws(FormatError) { try run(script.statements) }

  private func run(_ statements: [String]) throws(FormatError) {
    do {
      #if GDAL
        try WritingDatabase.run(statements, at: connection)
      #else
        _ = try Library.shared()
      #endif
    } catch {
      throw masking(error)
    }
  }
}
