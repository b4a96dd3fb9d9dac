internal import GeoJSON
public import Shares

/// What was measured as polygons, for maps and other tools.
public enum ExportReport {
  /// RFC 7946: one feature per piece, its properties the contract's fields and whether each caveat
  /// holds of the source.
  ///
  /// Coordinates are rounded to seven decimals (about a centimetre), so that areas taken from the file
  /// differ from the properties by as much. What the result rests on stands in the collection's
  /// `provenance` member.
  public static func geoJSON(
    _ pieces: [Piece], assessment: Assessment, provenance: Provenance
  ) -> [UInt8] {
    let caveats = Dictionary(
      assessment.snapshots.map { ("\($0.source)\n\($0.date)", $0.caveats) },
      uniquingKeysWith: { $1 })
    let features = pieces.enumerated().map { index, piece in
      var properties = piece.share.fields.object
      let key = "\(piece.share.source)\n\(piece.share.date)"
      properties.add(caveats[key] ?? [])
      return Feature(properties: properties, geometry: FeatureGeometry(piece.ground), index: index)
    }
    let members: JSONObject = [
      "name": .string(provenance.title.isEmpty ? "controlshare export" : provenance.title),
      "provenance": .object(provenance.members(schema: "controlshare/export/1")),
    ]
    return GeoJSONWriter().bytes(FeatureCollection(features, members: members))
  }
}
