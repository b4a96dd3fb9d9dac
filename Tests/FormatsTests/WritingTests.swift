import Formats
import GeoJSON
import Geometry
import Testing

@Suite struct WritingTests {
  private static let isAvailable = (try? Formats.version()) != nil

  private let table: Table

  init() throws {
    var table = Table(
      "pieces", isSpatial: true,
      columns: [
        .init("name", .text), .init("share", .real), .init("date", .date), .init("sure", .truth),
        .init("more", .json),
      ])
    // The shell runs clockwise and the hole counter-clockwise: neither means anything.
    let shell = try Ring(closing: [.init(0, 0), .init(0, 4), .init(4, 4), .init(4, 0)])
    let hole = try Ring(closing: [.init(1, 1), .init(2, 1), .init(2, 2.1), .init(1, 2)])
    table.add(
      ["Сирия, 'قرية' \"x\"", 0.1, "2017-12-07", true, ["a": [1, "b"]]],
      ground: MultiPolygon([Polygon(shell: shell, holes: [hole])]))
    table.add([.null, .null, .null, .null, .null], ground: .empty)
    self.table = table
  }

  @Test(.enabled(if: isAvailable), arguments: TableFormat.allCases)
  func `what is written is read, to the last bit, and the same bytes are written again`(
    _ format: TableFormat
  ) throws {
    let ending = [TableFormat.geoPackage: "gpkg", .flatGeobuf: "fgb", .sqlite: "sqlite"][format]
    let bytes = try format.bytes(of: [table], moment: "2017-12-07T00:00:00.000Z")
    #expect(try format.bytes(of: [table], moment: "2017-12-07T00:00:00.000Z") == bytes)
    let bench = try Bench()
    let path = try bench.write("out.\(ending ?? "")", bytes)
    let layer = try FormatSource(path).read()
    #expect(layer.system == "EPSG:4326")
    let full = layer.features.features.first { $0.properties["share"] != nil }
    let feature = try #require(full)
    #expect(feature.properties["name"] == "Сирия, 'قرية' \"x\"")
    #expect(feature.properties["share"] == 0.1)
    #expect(feature.properties["date"]?.string?.hasPrefix("2017-12-07") == true)
    #expect(feature.properties["more"] == #"{"a":[1,"b"]}"#)
    guard case .polygons(let polygons)? = feature.geometry else {
      Issue.record("no polygons")
      return
    }
    #expect(
      polygons == [
        UncheckedPolygon([
          [.init(0, 0), .init(4, 0), .init(4, 4), .init(0, 4), .init(0, 0)],
          [.init(1, 1), .init(1, 2), .init(2, 2.1), .init(2, 1), .init(1, 1)],
        ])
      ])
  }

  @Test(.enabled(if: isAvailable)) func `what GDAL cannot write is an error in its words`() {
    var twice = table
    twice.columns[1] = twice.columns[0]
    #expect(throws: FormatError.self) {
      try TableFormat.geoPackage.bytes(of: [twice, twice], moment: "2017-12-07T00:00:00.000Z")
    }
  }

  @Test func `statements quote what they carry`() {
    var table = Table(
      "controlshare_x", columns: [.init("dataset", .text), .init("v", .real), .init("j", .json)])
    table.add(["it's; DROP TABLE \\x\0", 1e-7, ["k": "'"]])
    table.add(["$prepare$", .null, .null])
    let script = DatabaseScript(
      [DatabaseTable(table, key: ["dataset"], replacing: .of([("dataset", ["it's"])]))],
      schema: "maps")
    #expect(script.statements.count == 3)
    #expect(script.statements[0].contains(#"CREATE TABLE "maps"."controlshare_x""#))
    #expect(
      script.statements[1] == #"DELETE FROM "maps"."controlshare_x" WHERE "dataset" IN ('it''s')"#)
    #expect(
      script.statements[2] == #"""
        INSERT INTO "maps"."controlshare_x" ("dataset", "v", "j") VALUES
        ('it''s; DROP TABLE \x\#u{FFFD}', 1e-07, '{"k":"''"}'),
        ('$prepare$', NULL, NULL)
        """#)
  }

  @Test func `a schema is named by a plain word`() {
    for word in ["public", "_a1", "syria_2017"] { #expect(DatabaseScript.isSchema(word)) }
    for word in ["", "1a", "a\"b", "A", "a b", "a;b", "ä", String(repeating: "a", count: 64)] {
      #expect(!DatabaseScript.isSchema(word))
    }
  }
}
