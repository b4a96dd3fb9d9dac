internal import Geometry

/// The units that rows of a table of control speak of.
struct TableUnits: Sendable {
  let regions: [Region]
  let gazetteer: Gazetteer
  /// Which column means what, where the name differs.
  let columns: [String: String]

  init(_ dataset: Dataset, columns: [String: String]) {
    regions = dataset.regions
    gazetteer = Gazetteer(dataset)
    self.columns = columns
  }

  /// The place of the unit that a text means; a part of a unit is none.
  func whole(_ text: String) throws(NameError) -> Int {
    let reference = try gazetteer.region(text)
    guard reference.part == nil else {
      throw .unknown(.region, text, nearest: [regions[reference.index].name])
    }
    return reference.index
  }
}

extension TableUnits: Equatable {
  /// Whether rows mean the same: the same columns, and the same regions of one dataset.
  static func == (left: TableUnits, right: TableUnits) -> Bool {
    left.columns == right.columns && left.regions.map(\.location) == right.regions.map(\.location)
  }
}

extension ControlReader {
  /// Reads a table of who holds which unit: each row gives the whole unit to an actor.
  ///
  /// The units' borders are borders of the law, so the front has no accuracy of its own: 0 m unless the
  /// resource states one. Rows that name no unit, or more than one, are listed together and refused; so
  /// are rows that contradict each other. Units of a level that has rows, but without a row of their
  /// own, are counted in a notice.
  ///
  /// - Throws: `AtlasError` for such rows, for an actor, status or date that is none, and for a table
  ///   without the columns it needs.
  func readTable(_ file: LoadedFile, units: TableUnits) throws(AtlasError) -> Output {
    let table = try join(file, units) { fault throws(AtlasError) in throw fault }
    if let error = table.rows.unmatched { throw error }
    try table.gaps.check(file.path)
    return try output(of: table, file)
  }

  /// A table of control whose rows have found their units, as far as they could.
  struct JoinedTable {
    var rows: JoinedRows
    var gaps: CrosswalkGaps
    var dating: Dating
    /// How many rows were read.
    var count: Int
  }

  /// Gives each row its unit.
  ///
  /// - Parameters:
  ///   - file: the table.
  ///   - units: the units, and which column means what.
  ///   - tell: told of each row that means nothing or contradicts another; what it throws ends the
  ///     reading, otherwise the row is left out.
  /// - Returns: the rows; among them those without a unit, which nobody was told of.
  /// - Throws: `AtlasError` for a table without the columns it needs, and what `tell` throws.
  func join(
    _ file: LoadedFile, _ units: TableUnits, tell: (AtlasError) throws(AtlasError) -> Void
  ) throws(AtlasError) -> JoinedTable {
    let table = try TableReader(file, fields: units.columns, usual: Self.usualUnitColumns)
    try table.need(namesNoActor ? ["region", "actor"] : ["region"])
    if table.table.rows.isEmpty {
      throw AtlasError(FeatureLocation(file: file.path), .empty("row"))
    }
    var joined = JoinedRows(units.regions)
    var gaps = CrosswalkGaps(crosswalk, fields)
    var datings: Set<Dating> = []
    for row in table.table.rows {
      let unit: Int
      do {
        unit = try units.whole(table.text("region", row))
      } catch {
        joined.refuse(at: table.location(row), error)
        continue
      }
      let ground = units.regions[unit].outline
      do throws(AtlasError) {
        guard let answer = try answer(to: row, in: table, ground, &gaps) else { continue }
        datings.insert(answer.dating)
        try joined.add(
          JoinedRows.Row(
            unit: unit, holder: answer.holder, population: try table.population(row),
            location: table.location(row)), on: answer.day)
      } catch {
        try tell(error)
      }
    }
    return JoinedTable(
      rows: joined, gaps: gaps, dating: dating(of: datings), count: table.table.rows.count)
  }

  /// The names that publishers give to the columns of a table of units.
  static let usualUnitColumns = usualColumns.merging([
    "region": ["unit", "region_id", "unit_id", "pcode"]
  ]) { $1 }

  /// The maps that the rows make.
  ///
  /// - Throws: `AtlasError` if they are more than memory should take.
  func output(of table: JoinedTable, _ file: LoadedFile) throws(AtlasError) -> Output {
    let joined = table.rows
    var timeline = Timeline(source: source)
    for (day, rows) in joined.rows {
      for row in rows {
        let region = joined.regions[row.unit]
        let area = ControlArea(
          actor: row.holder.actor, status: row.holder.status, outline: region.outline,
          accuracy: accuracy ?? 0, name: region.name, location: row.location)
        timeline.add(Timeline.Entry(content: .area(area), asOf: day, caveats: caveats))
      }
    }
    var (snapshots, notices) = try timeline.snapshots()
    for index in snapshots.indices {
      snapshots[index].units = joined.tally(on: snapshots[index].date)
    }
    notices += joined.repeated + joined.absences(in: file.path)
    return Output(snapshots: snapshots, notices: notices, dating: table.dating)
  }
}
