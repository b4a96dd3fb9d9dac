internal import Atlas
internal import Claims
public import Formats
internal import GeoJSON
internal import Geometry
public import Shares

extension ExportReport {
  /// Statements that put what was measured into the tables `controlshare_…` of a PostGIS database.
  ///
  /// `controlshare_regions` and `controlshare_control` (ground as the source draws it, repaired and
  /// united, not cut at the regions), `controlshare_shares`, `controlshare_pieces`,
  /// `controlshare_findings` and `controlshare_provenance`, each with a primary key that begins with
  /// the dataset. Rows of the same dataset and date are replaced; other dates and datasets stay.
  ///
  /// - Parameters:
  ///   - content: what was measured and judged, with the covers of the maps that were measured.
  ///   - pieces: the ground behind the shares.
  ///   - dataset: the name by which a further run finds its rows.
  ///   - schema: the schema, made if it is not there.
  /// - Returns: the statements, for one transaction.
  public static func databaseScript(
    _ content: ReportContent, pieces: [Piece], dataset: String, schema: String
  ) -> DatabaseScript {
    let tables = ExportTables(content, pieces: pieces)
    let dates = Set(content.assessment.snapshots.map(\.date)).sorted().map { "\($0)" }
    let ofDates = DatabaseTable.Replacement.of([("dataset", [dataset]), ("date", dates)])
    func prefixed(_ table: Table) -> Table {
      var prefixed = Table(
        "controlshare_" + table.name, isSpatial: table.isSpatial,
        columns: [.init("dataset", .text)] + table.columns)
      for row in table.rows { prefixed.add([.string(dataset)] + row.values, ground: row.ground) }
      return prefixed
    }
    let shareKey = ["dataset", "date", "source", "actor", "status", "region_id"]
    return DatabaseScript(
      [
        DatabaseTable(
          prefixed(tables.regions), key: ["dataset", "region_id"], replacing: .ofSameKey),
        DatabaseTable(
          prefixed(control(content)), key: ["dataset", "date", "source", "actor", "status"],
          replacing: ofDates),
        DatabaseTable(
          prefixed(tables.shares), key: shareKey,
          owner: ("controlshare_regions", ["dataset", "region_id"]), replacing: ofDates),
        DatabaseTable(
          prefixed(tables.pieces), key: shareKey, owner: ("controlshare_shares", shareKey),
          replacing: ofDates),
        DatabaseTable(
          prefixed(tables.findings), key: ["dataset", "id"],
          replacing: .of([("dataset", [dataset])])),
        DatabaseTable(
          prefixed(provenance(content, dates)), key: ["dataset", "date"], replacing: ofDates),
      ], schema: schema)
  }

  /// What each actor holds on each map, before any region cuts it.
  private static func control(_ content: ReportContent) -> Table {
    var table = Table(
      "control", isSpatial: true,
      columns: [
        .init("date", .date), .init("source", .text), .init("actor", .text),
        .init("status", .text),
      ])
    for cover in content.covers {
      for holding in cover.holdings {
        for status in Status.allCases {
          guard let ground = holding.ground[status], !ground.isEmpty else { continue }
          table.add(
            [
              .string("\(cover.date)"), .string(cover.source), .string(holding.actor),
              .string(status.rawValue),
            ], ground: ground)
        }
      }
    }
    return table
  }

  /// What the rows of each date rest on.
  private static func provenance(_ content: ReportContent, _ dates: [String]) -> Table {
    var table = Table(
      "provenance", columns: [.init("date", .date), .init("provenance", .json)])
    let record = JSON.object(content.provenance.members(schema: "controlshare/export/1"))
    for date in dates { table.add([.string(date), record]) }
    return table
  }
}
