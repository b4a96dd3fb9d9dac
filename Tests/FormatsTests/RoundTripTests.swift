import Formats
import GeoJSON
import Geometry
import Testing

/// The same polygons through every format: written with GDAL's own programs, read by us.
@Suite(.enabled(if: Bench.hasTools, "gdal-bin is not installed: no format can be written"))
struct RoundTripTests {
  /// A format and how closely it keeps coordinates, in degrees.
  struct Trip: CustomTestStringConvertible, Sendable {
    var file: String
    var driver: String
    var options: [String] = []
    var precision = 0.0
    var name = "name"
    var keepsTypes = true
    var testDescription: String { file }
  }

  static let trips = [
    Trip(file: "districts.shp", driver: "ESRI Shapefile", options: ["-lco", "ENCODING=UTF-8"]),
    Trip(file: "districts.shz", driver: "ESRI Shapefile", options: ["-lco", "ENCODING=UTF-8"]),
    Trip(file: "districts.gpkg", driver: "GPKG"),
    Trip(file: "districts.fgb", driver: "FlatGeobuf"),
    Trip(file: "districts.kml", driver: "LIBKML", name: "Name"),
    Trip(file: "districts.kmz", driver: "LIBKML", name: "Name"),
    Trip(file: "districts.gml", driver: "GML"),
    Trip(file: "districts.tab", driver: "MapInfo File", options: utf8, precision: 1e-6),
    Trip(file: "districts.mif", driver: "MapInfo File", options: utf8),
    Trip(
      file: "districts.gdb", driver: "OpenFileGDB", options: ["-nlt", "MULTIPOLYGON"],
      precision: 1e-8),
    Trip(
      file: "districts.csv", driver: "CSV", options: ["-lco", "GEOMETRY=AS_WKT"],
      keepsTypes: false),
    Trip(file: "districts.sqlite", driver: "SQLite"),
  ]
  private static let utf8 = ["-lco", "ENCODING=UTF-8"]

  @Test(arguments: trips)
  func `the polygons and properties are those that were written`(_ trip: Trip) throws {
    let bench = try Bench()
    try bench.write("source.geojson", Sample.districts)
    try bench.convert("source.geojson", to: trip.file, ["-f", trip.driver] + trip.options)
    let layer = try FormatSource(bench.path(trip.file)).read()
    let written = try FeatureReader().read(Array(Sample.districts.utf8)).features
    try #require(layer.features.features.count == written.count)
    for (feature, original) in zip(layer.features.features, written) {
      #expect(
        Sample.rings(feature.geometry, within: trip.precision)
          == Sample.rings(original.geometry, within: trip.precision))
      let properties = feature.properties
      #expect(properties[trip.name] == original.properties["name"])
      #expect(properties["code"] == original.properties["code"])
      if trip.keepsTypes {
        #expect(properties["people"] == original.properties["people"])
        #expect(properties["level"] == original.properties["level"])
      }
    }
  }
}
