/// A format in which GDAL writes tables.
public enum TableFormat: String, CaseIterable, Sendable {
  /// OGC GeoPackage: any number of tables, for QGIS and everything else.
  case geoPackage
  /// FlatGeobuf: one table with ground, indexed, for web maps.
  case flatGeobuf
  /// SQLite without extensions: any number of tables, ground as well-known binary.
  case sqlite

  /// The tables as the bytes of a file: the same tables and moment give the same bytes.
  ///
  /// Ground is in longitude and latitude on WGS84 (EPSG:4326, x before y), at full precision.
  ///
  /// - Parameters:
  ///   - tables: what to write; to `flatGeobuf`, one.
  ///   - moment: what the file gives as the time of its last change, such as `2017-12-07T00:00:00.000Z`.
  /// - Returns: the file, made in memory.
  /// - Throws: `FormatError.unavailable` without GDAL, `unwritable` with its reason.
  public func bytes(of tables: [Table], moment: String) throws(FormatError) -> [UInt8] {
    #if GDAL
      try WritingFile.bytes(of: tables, as: self, moment: moment)
    #else
      _ = try Library.shared()
      return []
    #endif
  }
}
