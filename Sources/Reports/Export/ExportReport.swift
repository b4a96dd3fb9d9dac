public import Formats
internal import GeoJSON
public import Shares

/// What was measured as polygons and tables, for maps, databases and other tools.
public enum ExportReport {
  /// RFC 7946: one feature per piece, its properties the contract's fields and whether each caveat
  /// holds of the source.
  ///
  /// Coordinates are rounded to seven decimals (about a centimetre), so that areas taken from the file
  /// differ from the properties by as much. What the result rests on stands in the collection's
  /// `provenance` member. The map's date, or how long it is said to hold, is each feature's `time`
  /// as JSON-FG has it (OGC 21-045r1), which the collection says it conforms to.
  public static func geoJSON(_ content: ReportContent, pieces: [Piece]) -> [UInt8] {
    let maps = Maps(content.assessment)
    let features = pieces.enumerated().map { index, piece in
      var properties = piece.share.fields.object
      let map = maps[piece.share]
      properties.add(map?.caveats ?? [])
      return Feature(
        properties: properties, geometry: FeatureGeometry(piece.ground),
        members: ["time": time(of: piece.share, map), "place": .null], index: index)
    }
    let provenance = content.provenance
    let members: JSONObject = [
      "conformsTo": ["http://www.opengis.net/spec/json-fg-1/1.0/conf/core"],
      "name": .string(provenance.title.isEmpty ? "controlshare export" : provenance.title),
      "provenance": .object(provenance.members(schema: "controlshare/export/1")),
    ]
    return GeoJSONWriter().bytes(FeatureCollection(features, members: members))
  }

  private static func time(of share: Share, _ map: SnapshotShares?) -> JSON {
    guard let last = map?.validThrough, last > share.date else {
      return ["date": .string("\(share.date)")]
    }
    return ["interval": [.string("\(share.date)"), .string("\(last)")]]
  }

  /// A GeoPackage with the layers `pieces` and `regions`, styled for QGIS, and the tables `shares`,
  /// `findings` (if claims were judged) and `provenance`.
  ///
  /// - Throws: `FormatError`.
  public static func geoPackage(
    _ content: ReportContent, pieces: [Piece]
  ) throws(FormatError) -> [UInt8] {
    let tables = ExportTables(content, pieces: pieces)
    return try TableFormat.geoPackage.bytes(
      of: tables.all + [QGISStyle.table(for: content, pieces: pieces)], moment: tables.moment)
  }

  /// The tables of the GeoPackage as plain SQLite, ground as well-known binary.
  ///
  /// - Throws: `FormatError`.
  public static func sqlite(
    _ content: ReportContent, pieces: [Piece]
  ) throws(FormatError) -> [UInt8] {
    let tables = ExportTables(content, pieces: pieces)
    return try TableFormat.sqlite.bytes(of: tables.all, moment: tables.moment)
  }

  /// The pieces as FlatGeobuf, which holds one layer.
  ///
  /// - Throws: `FormatError`.
  public static func flatGeobuf(
    _ content: ReportContent, pieces: [Piece]
  ) throws(FormatError) -> [UInt8] {
    let tables = ExportTables(content, pieces: pieces)
    return try TableFormat.flatGeobuf.bytes(of: [tables.pieces], moment: tables.moment)
  }
}

/// The maps that were measured, by what a share says of its own.
struct Maps {
  private var maps: [String: SnapshotShares] = [:]

  init(_ assessment: Assessment) {
    for map in assessment.snapshots { maps["\(map.date)\n\(map.source)"] = map }
  }

  /// The map that a share was measured on.
  subscript(share: Share) -> SnapshotShares? { maps["\(share.date)\n\(share.source)"] }
}
