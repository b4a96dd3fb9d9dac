internal import Geometry

extension ControlReader {
  /// The table that a file of settlements is, or `nil` if it is no table.
  ///
  /// - Throws: `AtlasError.settlements` for a table of points that nobody allowed to become ground.
  func settlementTable(_ file: LoadedFile) throws(AtlasError) -> TableReader? {
    let isNamedTable = LoadedFile.isNamedTable(file.path)
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
    if table.table.header.contains(where: { ["wkt", "geometry", "geom"].contains($0.lowercased()) }
    ),
      !table.hasColumn("longitude")
    {
      return nil
    }
    try table.need(["longitude", "latitude"] + (namesNoActor ? ["actor"] : []))
    return table
  }

  /// Reads settlements from the rows of a table: where each lies, and who holds it when.
  ///
  /// - Parameters:
  ///   - table: the rows.
  ///   - file: the file that they are of.
  ///   - tell: told of each row that means nothing; what it throws ends the reading, otherwise the row
  ///     is left out. Usually the first ends it.
  /// - Returns: the maps, whose settlements are to become ground.
  /// - Throws: `AtlasError` with the line of what means nothing.
  func read(
    _ table: TableReader, of file: LoadedFile,
    tell: (AtlasError) throws(AtlasError) -> Void = { fault throws(AtlasError) in throw fault }
  ) throws(AtlasError) -> Output {
    var timeline = Timeline(source: source)
    var gaps = CrosswalkGaps(crosswalk, fields)
    var datings: Set<Dating> = []
    for row in table.table.rows {
      do throws(AtlasError) {
        let coordinate = try table.coordinate(row)
        guard let answer = try answer(to: row, in: table, [], &gaps) else { continue }
        datings.insert(answer.dating)
        let name = table.text("name", row)
        let settlement = Settlement(
          actor: answer.holder.actor, status: answer.holder.status, coordinate: coordinate,
          name: name.isEmpty ? nil : name, accuracy: accuracy, location: table.location(row))
        timeline.add(
          Timeline.Entry(content: .settlement(settlement), asOf: answer.day, caveats: caveats))
      } catch {
        try tell(error)
      }
    }
    do throws(AtlasError) { try gaps.check(file.path) } catch { try tell(error) }
    let (snapshots, omissions) = try timeline.snapshots()
    return Output(snapshots: snapshots, notices: omissions, dating: dating(of: datings))
  }

  /// Whether only a column can say who holds something.
  var namesNoActor: Bool { actor == nil && crosswalk == Crosswalk() }

  /// The names that publishers give to columns that say who holds what when.
  static let usualColumns: [String: [String]] = [
    "actor": Fields.usual[.actor] ?? [], "status": Fields.usual[.status] ?? [],
    "date": Fields.usual[.date] ?? [], "name": ["Name", "NAME", "name_en", "settlement", "town"],
    "population": ["Population", "POPULATION", "pop"],
  ]

  /// Who holds what a row speaks of, and when; `nil` for a row that the crosswalk leaves out, or has no
  /// answer for.
  ///
  /// - Throws: `AtlasError` for a row without an actor or a day, and for a value that means nothing.
  func answer(
    to row: CSVTable.Row, in table: TableReader, _ outline: [UncheckedPolygon],
    _ gaps: inout CrosswalkGaps
  ) throws(AtlasError) -> (holder: UnitTally.Holder, day: CalendarDate, dating: Dating)? {
    let location = table.location(row)
    let properties = table.properties(row, naming: ["actor", "status", "date"])
    let answer = try answer(for: properties, at: location)
    if answer.isIgnored { return nil }
    let lacking = self.gaps(in: answer, of: properties)
    guard lacking.isEmpty else {
      gaps.add(properties, outline, lacking: lacking, at: location)
      return nil
    }
    guard let actor = answer.actor else { throw table.missing("actor", row) }
    guard let day = answer.date else {
      throw AtlasError(location, .value(field: "date", found: "", expected: Fields.aDay))
    }
    let isDated = answer.isDatedByRule || !table.text("date", row).isEmpty
    return (
      UnitTally.Holder(actor: actor, status: answer.status ?? .controlled), day,
      isDated ? .byFeatures : .byFile
    )
  }

  /// Where the dates of a table come from, given where those of its rows do.
  func dating(of rows: Set<Dating>) -> Dating {
    crosswalk.speaks(of: .file) || rows.count > 1 ? .mixed : rows.first ?? .byFile
  }
}
