import Formats
import GeoJSON
import Testing

/// What goes wrong with Shapefiles.
@Suite(.enabled(if: Bench.hasTools, "gdal-bin is not installed: no format can be written"))
struct ShapefileTests {
  private let bench: Bench

  init() throws {
    bench = try Bench()
    try bench.write("source.geojson", Sample.districts)
    try bench.convert(
      "source.geojson", to: "map.shp", ["-f", "ESRI Shapefile", "-lco", "ENCODING=UTF-8"])
  }

  private func read() throws -> ForeignLayer { try FormatSource(bench.path("map.shp")).read() }

  private func names() throws -> [String?] {
    try read().features.features.map { $0.properties["name"]?.string }
  }

  /// Replaces some bytes of a file by as many others.
  private func replace(_ bytes: [UInt8], by others: [UInt8], in name: String) throws {
    var content = try bench.bytes(name)
    let place = try #require(content.firstRange(of: bytes))
    content.replaceSubrange(place, with: others)
    try bench.write(name, content)
  }

  @Test func `without .prj the coordinate system is not known`() throws {
    #expect(try read().system == "EPSG:4326")
    try bench.remove("map.prj")
    #expect(try read().system == nil)
  }

  @Test func `without .shx it is refused with what to do`() throws {
    try bench.remove("map.shx")
    #expect(throws: (any Error).self) { try read() }
    do {
      _ = try read()
    } catch let error as FormatError {
      #expect("\(error)".hasPrefix("its .shx is missing; make one with ogrinfo"))
    }
  }

  @Test func `without .dbf it has ground, no properties, and a notice`() throws {
    try bench.remove("map.dbf")
    let layer = try read()
    #expect(layer.features.features.count == 2)
    #expect(layer.notices == ["no .dbf beside it: the features have no properties"])
  }

  @Test func `UTF-8 is recognised where nothing is said`() throws {
    try bench.remove("map.cpg")
    #expect(try names() == ["دمشق", "Rif Dimashq"])
    var table = try bench.bytes("map.dbf")
    table[29] = 0x57
    try bench.write("map.dbf", table)
    #expect(try names() == ["دمشق", "Rif Dimashq"])
  }

  @Test func `a character cut in two is left out with a notice`() throws {
    // The last letter's second byte becomes the field's padding.
    let letters = Array("دمشق".utf8)
    try replace(letters, by: letters.dropLast() + [0x20], in: "map.dbf")
    let layer = try read()
    #expect(layer.features.features.first?.properties["name"]?.string == "دمش")
    #expect(
      layer.notices == ["text cut in the middle of a character, which is left out: name"])
  }

  @Test func `a code page that is stated is followed`() throws {
    // Windows-1256, the four letters of Damascus.
    try replace(Array("دمشق".utf8), by: [0xCF, 0xE3, 0xD4, 0xDE, 32, 32, 32, 32], in: "map.dbf")
    try bench.write("map.cpg", "1256")
    #expect(try names().first == "دمشق")
  }

  @Test func `text of no known encoding is read with a notice`() throws {
    try replace(
      Array("دمشق".utf8), by: Array("M\u{FC}nch  ".unicodeScalars.map { UInt8($0.value) } + [32]),
      in: "map.dbf")
    try bench.remove("map.cpg")
    #expect(try names().first == "M\u{FC}nch")
    #expect(try read().notices.first?.hasPrefix("text that is not UTF-8, taken as") == true)
  }

  @Test func `all its files are told`() throws {
    let names = try FormatSource(bench.path("map.shp")).files().map {
      $0.split(separator: "/").last
    }
    #expect(names == ["map.cpg", "map.dbf", "map.prj", "map.shp", "map.shx"])
  }
}
