internal import Geometry

extension ControlReader {
  /// The table that a file of settlements is, or `nil` if it is no table.
  ///
  /// - Throws: `AtlasError.settlements` for a table of points that nobody allowed to become ground.
  func settlementTable(_ file: LoadedFile) throws(AtlasError) -> TableReader? {
    let path = file.path.lowercased()
    let isNamedTable = [".csv", ".tsv", ".txt"].contains { path.hasSuffix($0) }
    // From standard input a table looks like anything but JSON.
    guard isNamedTable || settlements != nil && Files.isStream(file.path) && !file.beginsLikeJSON
    else { return nil }
    guard settlements != nil else {
      // What is no table of points may be a map in another format.
      let table = try? TableReader(file)
      guard let table, table.hasColumn("longitude"), table.hasColumn("latitude") else { return nil }
      throw AtlasError(FeatureLocation(file: file.path), .settlements)
    }
    let table = try TableReader(file, fields: columns, usual: Self.usualColumns)
    try table.need(["longitude", "latitude"])
    return table
  }

  /// Reads settlements from the rows of a table: where each lies, and who holds it when.
  ///
  /// - Throws: `AtlasError` with the line of what means nothing.
  func read(_ table: TableReader, of file: LoadedFile) throws(AtlasError) -> Output {
    if actor == nil { try table.need(["actor"]) }
    var timeline = Timeline(source: source)
    var datings: Set<Dating> = []
    for row in table.table.rows {
      let location = table.location(row)
      let (day, dating) = try day(of: row, in: table, file)
      datings.insert(dating)
      let name = table.text("name", row)
      let settlement = Settlement(
        actor: try actor(of: row, in: table), status: try status(of: row, in: table),
        coordinate: try table.coordinate(row), name: name.isEmpty ? nil : name,
        accuracy: accuracy, location: location)
      timeline.add(
        Timeline.Entry(content: .settlement(settlement), asOf: day, caveats: caveats))
    }
    let (snapshots, omissions) = try timeline.snapshots()
    return Output(
      snapshots: snapshots, notices: omissions,
      dating: datings.count > 1 ? .mixed : datings.first ?? .byFile)
  }

  /// The names that publishers give to columns that say who holds what when.
  static let usualColumns: [String: [String]] = [
    "actor": Fields.usual[.actor] ?? [], "status": Fields.usual[.status] ?? [],
    "date": Fields.usual[.date] ?? [], "name": ["Name", "NAME", "name_en", "settlement", "town"],
    "population": ["Population", "POPULATION", "pop"],
  ]

  /// The id of the actor that a row names.
  func actor(of row: CSVTable.Row, in table: TableReader) throws(AtlasError) -> String {
    let word = table.text("actor", row).isEmpty ? actor ?? "" : table.text("actor", row)
    if word.isEmpty { throw table.missing("actor", row) }
    return actorWords[word] ?? word
  }

  func status(of row: CSVTable.Row, in table: TableReader) throws(AtlasError) -> Status {
    try status(table.text("status", row), at: table.location(row))
  }

  /// The day that a row speaks of, and whether the row or the file says so.
  func day(
    of row: CSVTable.Row, in table: TableReader, _ file: LoadedFile
  ) throws(AtlasError) -> (CalendarDate, Dating) {
    let stated = table.text("date", row)
    guard let day = stated.isEmpty ? date(of: file.path) : CalendarDate(stated) else {
      throw AtlasError(
        table.location(row), .value(field: "date", found: stated, expected: Fields.aDay))
    }
    return (day, stated.isEmpty ? .byFile : .byFeatures)
  }
}
