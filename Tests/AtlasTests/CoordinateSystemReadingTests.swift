import Geometry
import SampleFiles
import Testing

@testable import Atlas

@Suite struct CoordinateSystemReadingTests {
  private static func named(_ name: String) -> String {
    #""crs":{"type":"name","properties":{"name":"\#(name)"}},"#
  }

  private func utm(members: String = "") -> String {
    collection(
      feature(#""name":"A""#, square(500_000, 3_700_000, side: 100_000)), members: members)
  }

  private func firstCorner(_ text: String, system: String? = nil) throws -> Coordinate {
    let region = try #require(try regions(text, system: system).first)
    return try #require(region.outline.first?.rings.first?.first)
  }

  /// By `cs2cs` of PROJ 9.1.1, which was given the axes in the order of each system.
  @Test(arguments: [
    ("EPSG:32637", 500_000.0, 3_700_000.0, 39.0, 33.439394672509),
    ("urn:ogc:def:crs:EPSG::32637", 500_000, 3_700_000, 39.0, 33.439394672509),
    ("http://www.opengis.net/def/crs/EPSG/0/32637", 500_000, 3_700_000, 39.0, 33.439394672509),
    // Northing is the first axis of EPSG:31467, latitude that of EPSG:4284; files have it second.
    ("EPSG:31467", 3_500_000, 5_500_000, 8.998959, 49.636707921),
    ("EPSG:4284", 33, 36, 32.998703697, 35.999664821),
    ("EPSG:4326", 36, 33, 36, 33),
    ("urn:ogc:def:crs:OGC:1.3:CRS84", 36, 33, 36, 33),
    ("EPSG:3857", 4_007_501.668557849, 0, 36, 0),
  ])
  func `a legacy crs member is honoured with the easting first`(
    _ name: String, _ x: Double, _ y: Double, _ longitude: Double, _ latitude: Double
  ) throws {
    let text = collection(feature(#""name":"A""#, square(x, y)), members: Self.named(name))
    let corner = try firstCorner(text)
    #expect(abs(corner.longitude - longitude) < 1e-8)
    #expect(abs(corner.latitude - latitude) < 1e-8)
  }

  @Test func `the spellings of old drafts, and of a lone feature, are honoured`() throws {
    let draft = utm(members: #""crs":{"type":"EPSG","properties":{"code":32637}},"#)
    #expect(abs(try firstCorner(draft).longitude - 39) < 1e-8)
    let lone =
      #"{"type":"Feature",\#(Self.named("EPSG:32637"))"properties":{"name":"A"},"#
      + #""geometry":\#(square(500_000, 3_700_000))}"#
    #expect(abs(try firstCorner(lone).longitude - 39) < 1e-8)
  }

  @Test func `what the user states takes the place of what the file says`() throws {
    let text = utm(members: Self.named("EPSG:32636"))
    #expect(abs(try firstCorner(text, system: "EPSG:32637").longitude - 39) < 1e-8)
    let file = LoadedFile(path: "r.geojson", bytes: Array(text.utf8))
    let notices = try RegionReader(system: "EPSG:32637").read(file).notices
    #expect(
      notices.first?.description
        == "r.geojson: --crs is taken in place of the file's own 'EPSG:32636'")
  }

  @Test func `the accuracy of a transformation is told`() throws {
    func notices(_ system: String) throws -> [String] {
      let file = LoadedFile(path: "r.geojson", bytes: Array(utm().utf8))
      return try RegionReader(system: system).read(file).notices.map(\.description)
    }
    #expect(
      try notices("EPSG:32637") == [
        "r.geojson: vertices brought from EPSG:32637 (WGS 84 / UTM zone 37N) to longitude and "
          + "latitude with no change of datum; edges between them count as straight there"
      ])
    #expect(try notices("+proj=utm +zone=37 +datum=WGS84").count == 1)
    #expect(try notices("EPSG:28407").allSatisfy { $0.contains("with an accuracy of ") })
    #expect(try notices("EPSG:28407").count == 1)
  }

  @Test func `longitude and latitude under their own names need no notice`() throws {
    let text = collection(feature(#""name":"A""#), members: Self.named("EPSG:4326"))
    let file = LoadedFile(path: "r.geojson", bytes: Array(text.utf8))
    #expect(try RegionReader().read(file).notices.isEmpty)
  }

  @Test(arguments: [
    (
      named("EPSG:999999"),
      "'EPSG:999999': not known (crs not found); name one with --crs, such as EPSG:32637"
    ),
    (
      #""crs":{"type":"link","properties":{"href":"http://example.org"}},"#,
      #"'{"type":"link","properties":{"href":"http://example.org"}}': names no system "#
        + "(links are not followed); pass --crs"
    ),
  ])
  func `an unknown system is refused`(_ members: String, _ words: String) throws {
    #expect(
      try refusal { _ = try regions(utm(members: members)) }
        == "r.geojson: coordinate reference system " + words)
  }

  @Test func `a null system is none`() throws {
    let text = collection(feature(#""name":"A""#), members: #""crs":null,"#)
    #expect(try firstCorner(text) == Coordinate(36, 33))
  }

  @Test func `degrees are not taken for metres`() throws {
    let words = try refusal {
      _ = try regions(collection(feature(#""name":"A""#)), system: "EPSG:32637")
    }
    #expect(
      words == "r.geojson: feature 0: coordinate reference system 'EPSG:32637': the coordinates "
        + "look like degrees, not metres; name the file that it is meant for with "
        + "--crs FILE=EPSG:32637")
  }

  @Test func `a coordinate outside of a system is refused with its vertex`() throws {
    let text = collection(feature(#""name":"A""#, square(1e30, 1e30, side: 1e29)))
    let words = try refusal { _ = try regions(text, system: "EPSG:32637") }
    #expect(words.hasPrefix("r.geojson: feature 0: ring 0, vertex 0: 1e+30 1e+30 is no position"))
  }

  @Test(arguments: [
    (
      square(500_000, 3_700_000, side: 1000), "500000.0 3700000.0",
      "these look like EPSG:326xx metres (UTM, the zone is not said); "
        + "pass --crs with the zone's code, such as EPSG:32637"
    ),
    (
      square(-4_000_000, -4_000_000, side: 1000), "-4000000.0 -4000000.0",
      "these look like EPSG:3857 metres; pass --crs EPSG:3857"
    ),
    (
      square(10, 119), "10.0 119.0",
      "these look like latitude before longitude; write longitude first"
    ),
    (
      square(178.5, 60, side: 2), "180.5 60.0",
      "these look like longitudes from 0 to 360; subtract 360 from those beyond 180"
    ),
    (
      square(1e12, 1e12), "1000000000000.0 1000000000000.0",
      "the file may be projected; pass --crs with the code of its system"
    ),
  ])
  func `coordinates beyond the globe are refused with a guess`(
    _ geometry: String, _ found: String, _ guess: String
  ) throws {
    let words = try refusal { _ = try regions(collection(feature(#""name":"A""#, geometry))) }
    let vertex = found.hasPrefix("180.5") ? 1 : 0
    #expect(
      words == "r.geojson: feature 0: ring 0, vertex \(vertex): \(found) is not a longitude and "
        + "latitude; \(guess)")
  }

  @Test func `one slip is named without a guess`() throws {
    let slip =
      #"{"type":"MultiPolygon","coordinates":[[[[36,33],[37,33],[37,34],[36,33]]],"#
      + "[[[-36,33],[-37,33],[-37,95],[-36,33]]]]}"
    #expect(
      try refusal { _ = try regions(collection(feature(#""name":"A""#, slip))) }
        == "r.geojson: feature 0: polygon 1, ring 0, vertex 2: -37.0 95.0 is not a longitude and "
        + "latitude")
  }

  @Test func `with regions at hand the zone is guessed too`() throws {
    var reader = ControlReader(source: "s")
    reader.place = Coordinate(39, 33)
    let text = collection(
      feature(#""actor":"A","date":"2017-12-07""#, square(500_000, 3_700_000, side: 1000)))
    #expect(
      try refusal { _ = try control(text, reader) }
        .hasSuffix("these look like EPSG:32637 metres; pass --crs EPSG:32637"))
  }
}
