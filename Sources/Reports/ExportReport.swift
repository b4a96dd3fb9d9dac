internal import GeoJSON
public import Shares

/// What was measured as polygons, for maps and other tools.
public enum ExportReport {
  /// RFC 7946: one feature per piece, its properties the contract's fields; pieces without polygons
  /// are left out.
  public static func geoJSON(_ pieces: [Piece], provenance: Provenance) -> [UInt8] { [] }
}
