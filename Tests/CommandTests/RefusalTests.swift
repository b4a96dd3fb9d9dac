import Foundation
import SampleFiles
import Testing

/// Bad input gets one clear line on standard error and status 2, and nothing on standard output.
@Suite(.notUnderSanitizer, .endsHangs) struct RefusalTests {
  private let folder: Folder
  private static let bundled = "Geodata/syria-2017-12"

  init() throws {
    folder = try Folder()
    try folder.write("r.geojson", collection(feature(#""id":"R","name":"Region""#)))
    try folder.write(
      "c.geojson", collection(feature(#""actor":"A","date":"2017-12-07","accuracy_m":100"#)))
  }

  private var compute: Command {
    Command("compute", "--regions", "r.geojson", "--control", "c.geojson", in: folder)
  }

  /// A file in place of the regions or of the control that is sound.
  private func isRefused(
    _ name: String, _ text: String, _ line: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try folder.write(name, text)
    try compute.isRefused(line, sourceLocation: sourceLocation)
  }

  @Test func `not JSON`() throws {
    try isRefused(
      "c.geojson", "<kml/>",
      "c.geojson: line 1, column 1: expected a GeoJSON object, found \"<\"")
  }

  @Test func `truncated`() throws {
    let whole = collection(feature(#""actor":"A","date":"2017-12-07""#))
    try isRefused(
      "c.geojson", String(whole.prefix(150)),
      "c.geojson: feature 0: line 1, column 151: expected a position such as [36.3, 33.5], "
        + "found the end of the text")
  }

  @Test func `invalid UTF-8`() throws {
    let path = folder.path + "/r.geojson"
    var bytes = Array(collection(feature(#""name":"Region""#)).utf8)
    let place = try #require(bytes.firstIndex(of: UInt8(ascii: "R")))
    bytes[place] = 0xFF
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    try compute.isRefused(
      "r.geojson: feature 0: line 1, column \(place + 1): not UTF-8 (byte 0xFF); "
        + "save the file as UTF-8")
  }

  @Test func `a type that is not GeoJSON`() throws {
    try isRefused(
      "r.geojson", #"{"type":"Atlas","objects":{}}"#,
      "r.geojson: line 1, column 9: expected a FeatureCollection, a Feature or a geometry, "
        + "found type \"Atlas\"")
  }

  @Test func `points instead of polygons`() throws {
    let point = #"{"type":"Point","coordinates":[36.5,33.5]}"#
    try isRefused(
      "r.geojson", collection(feature(#""name":"A""#, point)),
      "r.geojson: feature 0: points where polygons are wanted")
    try folder.write("r.geojson", collection(feature(#""name":"A""#)))
    try isRefused(
      "c.geojson", collection(feature(#""actor":"A","date":"2017-12-07""#, point)),
      "c.geojson: feature 0: points where polygons are wanted; pass --settlements voronoi to give "
        + "each the ground nearest to it")
  }

  @Test func `latitude 95`() throws {
    let ring = #"{"type":"Polygon","coordinates":[[[36,33],[37,33],[37,95],[36,33]]]}"#
    try isRefused(
      "c.geojson",
      collection(
        feature(#""actor":"A","date":"2017-12-07""#),
        feature(#""actor":"A","date":"2017-12-07""#, ring)),
      "c.geojson: feature 1: ring 0, vertex 2: 37.0 95.0 is not a longitude and latitude")
  }

  @Test func `an unclosed ring`() throws {
    let ring = #"{"type":"Polygon","coordinates":[[[36,33],[37,33],[37,34],[36,34]]]}"#
    try isRefused(
      "c.geojson", collection(feature(#""actor":"A","date":"2017-12-07""#, ring)),
      "c.geojson: feature 0: ring 0, vertex 3: not closed (first 36.0 33.0, last 36.0 34.0); "
        + "pass --repair to close it")
  }

  @Test func `a region without a name`() throws {
    try isRefused(
      "r.geojson", collection(feature(#""population":5"#)),
      "r.geojson: feature 0: no name; name the property that holds it with --name-field "
        + "(there are: population)")
  }

  @Test func `an unknown coordinate system`() throws {
    let crs = #""crs":{"type":"name","properties":{"name":"EPSG:999999"}},"#
    try isRefused(
      "c.geojson", collection(feature(#""actor":"A""#), members: crs),
      "c.geojson: coordinate reference system 'EPSG:999999': not known (crs not found); "
        + "name one with --crs, such as EPSG:32637")
    try folder.write("c.geojson", collection(feature(#""actor":"A","date":"2017-12-07""#)))
    try compute.adding("--crs", "c.geojson=nonsense").isRefused(
      "c.geojson: coordinate reference system 'nonsense': not known (unrecognized format / "
        + "unknown name); name one with --crs, such as EPSG:32637")
  }

  @Test func `projected coordinates without a coordinate system`() throws {
    try isRefused(
      "c.geojson",
      collection(
        feature(#""actor":"A","date":"2017-12-07""#, square(250_000, 3_700_000, side: 1000))),
      "c.geojson: feature 0: ring 0, vertex 0: 250000.0 3700000.0 is not a longitude and latitude; "
        + "these look like EPSG:32637 metres; pass --crs EPSG:32637")
  }

  @Test func `no such region`() throws {
    try compute.adding("--region", "Atlantis").isRefused("no such region: 'Atlantis'")
    try Command("compute", Self.bundled, "--region", "Homz").isRefused(
      "no such region: 'Homz'; nearest: Homs (SY-HI, governorate in Syria); "
        + "Hama (SY-HM, governorate in Syria)")
  }

  @Test func `no such date`() throws {
    try compute.adding("--date", "2017-12-06").isRefused(
      "no snapshot on or before 2017-12-06; there are: 2017-12-07")
    try compute.adding("--from", "2018-01-01", "--to", "2018-02-01").isRefused(
      "no snapshot from 2018-01-01 to 2018-02-01; there are: 2017-12-07")
  }

  @Test func `an empty folder`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path + "/empty", withIntermediateDirectories: false)
    try Command("compute", "--regions", "r.geojson", "--control", "empty", in: folder).isRefused(
      "empty: the folder holds no map, such as *.geojson, *.shp, *.gpkg or *.kml")
    try Command("compute", "empty", in: folder).isRefused(
      "empty: the folder holds no datapackage.json")
  }

  @Test func `a missing file`() throws {
    try Command("compute", "--regions", "gone.geojson", in: folder).isRefused(
      "gone.geojson: no such file or folder")
    try Command("compute", "--regions", "r.geojson", "--control", "gone", in: folder).isRefused(
      "gone: no such file or folder")
    try Command("compute", "gone", in: folder).isRefused("gone: no such folder")
  }

  @Test func `a folder instead of a file`() throws {
    try Command("compute", "--regions", ".", "--control", "c.geojson", in: folder).isRefused(
      ".: is a folder, not a file")
  }

  @Test func `a file instead of a dataset`() throws {
    try Command("compute", "c.geojson", in: folder).isRefused(
      "c.geojson: is a file, not the folder of a dataset; pass it with --regions or --control")
  }

  @Test func `an unreadable file`() throws {
    // Reading a process's memory at address 0 fails even for the superuser.
    try Command("compute", "--regions", "/proc/self/mem", in: folder).isRefused(
      "/proc/self/mem: input/output error")
  }

  @Test(.disabled("the superuser may read everything") { getuid() == 0 })
  func `a file without permission`() throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: folder.path + "/c.geojson")
    try compute.isRefused("c.geojson: permission denied")
  }

  @Test func `a code without its system`() throws {
    try Command("compute", Self.bundled, "--region", "SY04").isRefused(
      "'SY04' is a code without its system: OCHA P-code:SY04 is Homs, FIPS 10-4:SY04 is Raqqa; "
        + "write the system before it")
  }

  @Test func `an ambiguous name with its candidates`() throws {
    try isRefused(
      "r.geojson",
      collection(
        feature(#""id":"1","name":"Suran","level":"sub-district","parent":"3""#),
        feature(#""id":"2","name":"Suran","level":"sub-district","parent":"4""#, square(38, 33)),
        feature(#""id":"3","name":"Hama""#, square(40, 33)),
        feature(#""id":"4","name":"Aleppo""#, square(42, 33))),
      "'Suran' is more than one region: Suran (1, sub-district in Hama); "
        + "Suran (2, sub-district in Aleppo); give the id", region: "Suran")
  }

  private func isRefused(
    _ name: String, _ text: String, _ line: String, region: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try folder.write(name, text)
    try compute.adding("--region", region).isRefused(line, sourceLocation: sourceLocation)
  }

  @Test func `an unknown actor`() throws {
    try Command("compute", Self.bundled, "--actor", "Wagner").isRefused(
      "no such actor: 'Wagner'; known: Islamic State, Jaysh Khalid ibn al-Walid")
  }

  @Test func `a phrase that is not understood, with a caret`() throws {
    try Command(
      "validate", Self.bundled, "--reported", "about three bananas", "--actor", "IS",
      "--date", "2017-12-07"
    ).ends(
      with: 2, stdout: .nothing, stderr: .golden("phrase-not-understood.txt"))
  }

  @Test func `a table that is none`() throws {
    try folder.write("claims.csv", "claimant,date,actor,region,wording\nx,yesterday,A,R,3%\n")
    try Command(
      "validate", "--regions", "r.geojson", "--control", "c.geojson", "--claims", "claims.csv",
      in: folder
    ).isRefused("claims.csv: line 2: date 'yesterday' is not a day such as 2017-12-07")
  }

  @Test func `two regions of one id`() throws {
    try isRefused(
      "r.geojson",
      collection(feature(#""id":"1","name":"A""#), feature(#""id":"1","name":"B""#)),
      "r.geojson: feature 1: id '1' is that of r.geojson: feature 0 too; give each its own")
  }

  @Test func `a missing output folder`() throws {
    let result = try #require(URL(string: "file://" + folder.path)).resolvingSymlinksInPath()
    try compute.adding("-o", "gone/out.csv").isRefused(
      "gone/out.csv: no such folder: \(result.path)/gone")
    try compute.adding("-o", ".").isRefused(".: is a folder, name a file")
  }

  @Test func `control characters of a file do not reach the terminal`() throws {
    try folder.write(
      "r.geojson",
      collection(feature(##""id":"1","name":"A","population":"\u001b[31mred""##)))
    try compute.isRefused("r.geojson: feature 0: population '[31mred' is not a number, 0 or more")
  }
}
