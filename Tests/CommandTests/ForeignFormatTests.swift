import Foundation
import SampleFiles
import Testing

/// The same polygons give the same shares, whatever format they come in.
@Suite(
  .enabled(if: Tools.areThere, "gdal-bin is not installed: no format can be written"))
struct ForeignFormatTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write(
      "regions.geojson",
      """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"code":"A","name":"West"},"geometry":{"type":"Polygon",
      "coordinates":[[[36,33],[37,33],[37,34],[36,34],[36,33]]]}},
      {"type":"Feature","properties":{"code":"B","name":"East"},"geometry":{"type":"Polygon",
      "coordinates":[[[37,33],[38.123456,33],[38,34],[37,34],[37,33]]]}}]}
      """)
    try folder.write(
      "held.geojson",
      """
      {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"actor":"X",
      "date":"2017-12-07"},"geometry":{"type":"Polygon",
      "coordinates":[[[36.3,33.1],[37.7,33.2],[37.4,33.9],[36.3,33.1]]]}}]}
      """)
  }

  /// The figures of a run, row by row.
  private func figures(_ regions: String, _ control: String) throws -> [[String]] {
    try Command(
      "compute", "--regions", folder.path + "/" + regions, "--control",
      folder.path + "/" + control, "--name-field", regions.hasSuffix(".kml") ? "Name" : "name",
      "--accuracy", "100", "--format", "csv", "-o", folder.path + "/out.csv"
    ).runsThrough()
    return try folder.read("out.csv").split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func `check holds a Shapefile to no rule of GeoJSON`() throws {
    try folder.write(
      "clockwise.geojson",
      """
      {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"R"},
      "geometry":{"type":"Polygon","coordinates":[[[36,33],[36,34],[37,34],[37,33],[36,33]]]}}]}
      """)
    let path = folder.path + "/clockwise"
    #expect(Tools.run("ogr2ogr", [path + ".shp", path + ".geojson"]))
    let own = try Command("check", path + ".geojson", "--format", "csv").uncoloured()
    #expect(own.contains("harmless,winding,"))
    let foreign = try Command("check", path + ".shp", "--format", "csv").uncoloured()
    #expect(foreign.contains("missing-licence") && !foreign.contains("winding"))
  }

  @Test(arguments: [
    ("shp", "ESRI Shapefile", 1e-9), ("gpkg", "GPKG", 1e-9), ("fgb", "FlatGeobuf", 1e-9),
    ("kml", "LIBKML", 1e-9), ("gml", "GML", 1e-9), ("mif", "MapInfo File", 1e-9),
    ("tab", "MapInfo File", 1e-5), ("sqlite", "SQLite", 1e-9),
  ])
  func `shares are those of GeoJSON, to the format's precision`(
    _ ending: String, _ driver: String, _ precision: Double
  ) throws {
    for name in ["regions", "held"] {
      #expect(
        Tools.run(
          "ogr2ogr",
          [
            "-f", driver, "\(folder.path)/\(name).\(ending)", "\(folder.path)/\(name).geojson",
          ]))
    }
    let expected = try figures("regions.geojson", "held.geojson")
    // KML's writer drops a date; the map's actor and day are what is compared nowhere else.
    let found = try figures(
      "regions.\(ending)", ending == "kml" ? "held.geojson" : "held.\(ending)")
    try #require(found.count == expected.count && found.count == 2)
    for (row, other) in zip(found, expected) {
      for (value, wanted) in zip(row, other) {
        guard let number = Double(value), let truth = Double(wanted) else { continue }
        #expect(abs(number - truth) <= precision * max(1, abs(truth)))
      }
    }
  }

  @Test func `without a coordinate system nothing is measured, and the flag is named`() throws {
    let words = ["-f", "ESRI Shapefile", folder.path + "/regions.shp"]
    #expect(Tools.run("ogr2ogr", words + [folder.path + "/regions.geojson"]))
    try FileManager.default.removeItem(atPath: folder.path + "/regions.prj")
    let path = folder.path + "/regions.shp"
    let command = Command("compute", "--regions", path, "--control", folder.path + "/held.geojson")
    try command.isRefused(
      "\(path): no coordinate system; name it with --crs, such as --crs EPSG:32637")
    try command.adding("--crs", "\(path)=EPSG:4326").runsThrough()
  }
}

/// GDAL's own programs.
private enum Tools {
  static func run(_ program: String, _ arguments: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  static let areThere = run("ogr2ogr", ["--version"])
}
