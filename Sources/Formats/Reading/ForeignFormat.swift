/// A format that GDAL reads, and how it is told by a file's name.
///
/// Only the drivers named here open a file: one that is called `map.shp` and is something else inside,
/// such as a virtual dataset that refers to other files or hosts, is refused.
struct ForeignFormat: Sendable {
  /// How the names of its files end, in lower case.
  var endings: [String]
  /// GDAL's drivers for it, in the order in which they are tried.
  var drivers: [String]
  /// The drivers' options.
  var options: [String] = []
  /// Whether our own readers take such files when they are not in an archive.
  var isOwn = false
  /// Whether it is a table without geometry.
  var isTable = false

  /// The format of a file or folder by its name's ending.
  init?(of name: String) {
    let name = name.lowercased()
    guard
      let format = Self.all.first(where: { format in
        format.endings.contains { name.hasSuffix($0) && name.utf8.count > $0.utf8.count }
      })
    else { return nil }
    self = format
  }

  private init(
    _ endings: [String], _ drivers: [String], options: [String] = [], isOwn: Bool = false,
    isTable: Bool = false
  ) {
    self.endings = endings
    self.drivers = drivers
    self.options = options
    self.isOwn = isOwn
    self.isTable = isTable
  }

  /// All formats; an ending is looked up from the top.
  static let all = [
    ForeignFormat([".shp"], ["ESRI Shapefile"]),
    ForeignFormat([".gpkg"], ["GPKG"]),
    ForeignFormat([".fgb"], ["FlatGeobuf"], options: ["VERIFY_BUFFERS=YES"]),
    ForeignFormat([".kml"], ["LIBKML", "KML"]),
    ForeignFormat([".gml"], ["GML"], options: ["DOWNLOAD_SCHEMA=NO", "WRITE_GFS=NO"]),
    ForeignFormat([".tab", ".mif"], ["MapInfo File"]),
    ForeignFormat([".gdb"], ["OpenFileGDB"]),
    ForeignFormat([".topojson"], ["TopoJSON"]),
    ForeignFormat([".esrijson"], ["ESRIJSON"]),
    ForeignFormat([".sqlite"], ["SQLite"]),
    ForeignFormat([".xlsx"], ["XLSX"], isTable: true),
    ForeignFormat([".ods"], ["ODS"], isTable: true),
    ForeignFormat([".dbf"], ["ESRI Shapefile"], isTable: true),
    ForeignFormat([".geojsonl", ".geojsons", ".ndjson"], ["GeoJSONSeq"], isOwn: true),
    ForeignFormat([".geojson", ".json"], ["GeoJSON", "TopoJSON", "ESRIJSON"], isOwn: true),
    ForeignFormat(
      [".csv", ".tsv"], ["CSV"],
      options: ["GEOM_POSSIBLE_NAMES=\(geometryColumns.joined(separator: ","))"], isOwn: true),
  ]

  /// A table or view of a PostgreSQL server.
  static let database = ForeignFormat([], ["PostgreSQL"])

  /// How text tables call the column that holds their ground as WKT.
  static let geometryColumns = [
    "WKT", "wkt", "_WKT", "wkt_geom", "geom_wkt", "geometry", "geom", "the_geom", "Geometry",
    "GEOMETRY", "shape",
  ]

  /// How archives are called; all but the last are those of a program.
  static let archives = [".kmz", ".shz", ".zip"]
}
