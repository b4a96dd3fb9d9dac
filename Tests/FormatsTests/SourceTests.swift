import Formats
import GeoJSON
import Testing

/// What a source is, and which layer of it is meant.
@Suite struct SourceTests {
  @Test(arguments: [
    ("a.shp", true), ("A.GPKG", true), ("x/y.kmz", true), ("a.zip", true), ("maps.gdb/", true),
    ("PG:dbname=x", true), ("postgresql://host/db", true), ("https://host/a.fgb?key=1", true),
    ("a.xlsx", true), ("a.geojson", false), ("a.json", false), ("a.csv", false), ("shp", false),
    (".shp", false), ("-", false), ("", false), ("folder", false),
  ])
  func `a name tells whether GDAL is needed`(_ name: String, _ isForeign: Bool) {
    #expect(FormatSource.isMeant(by: name) == isForeign)
  }

  @Test(arguments: [
    ("PG:host=x password=geheim dbname=y", "PG:host=x password=*** dbname=y"),
    ("PG:password = 'two words' user=u", "PG:password=*** user=u"),
    ("postgresql://me:geheim@host/db", "postgresql://me:***@host/db"),
    ("maps/a.shp", "maps/a.shp"),
  ])
  func `a password is never printed`(_ path: String, _ shown: String) {
    #expect(FormatSource(path).displayName == shown)
  }
}

/// Sources that GDAL's own programs write.
@Suite(.enabled(if: Bench.hasTools, "gdal-bin is not installed: no format can be written"))
struct LayerTests {
  private let bench: Bench

  init() throws {
    bench = try Bench()
    try bench.write("source.geojson", Sample.districts)
  }

  private func refusal(_ read: () throws -> Void) -> FormatError? {
    do {
      try read()
    } catch {
      return error as? FormatError
    }
    return nil
  }

  @Test func `several layers with ground are listed, and one is read by its name`() throws {
    let words = ["-f", "GPKG", "-nln"]
    try bench.convert("source.geojson", to: "map.gpkg", words + ["districts"])
    try bench.convert("source.geojson", to: "map.gpkg", ["-append"] + words + ["towns"])
    let source = FormatSource(bench.path("map.gpkg"))
    #expect(try source.layers().map(\.name) == ["districts", "towns"])
    #expect(try source.layers().map(\.count) == [2, 2])
    #expect(try source.layers().first?.fields.first == "code")
    #expect(
      refusal { _ = try source.read() } == .ambiguous(layers: ["districts", "towns"]))
    #expect(
      refusal { _ = try source.read(layer: "roads") }
        == .noLayer("roads", known: ["districts", "towns"]))
    #expect(try source.read(layer: "towns").name == "towns")
  }

  @Test func `the only layer with ground is read, and the others named`() throws {
    try bench.write("table.csv", "code,people\nSY01,3\n")
    try bench.convert("source.geojson", to: "map.gpkg", ["-f", "GPKG", "-nln", "districts"])
    try bench.convert("table.csv", to: "map.gpkg", ["-append", "-f", "GPKG", "-nln", "people"])
    let layer = try FormatSource(bench.path("map.gpkg")).read()
    #expect(layer.features.features.count == 2)
    #expect(layer.notices == ["read is the layer 'districts', not people"])
  }

  @Test func `an archive is read through, several maps in it being layers`() throws {
    try bench.convert("source.geojson", to: "one.shp", ["-f", "ESRI Shapefile"])
    let parts = ["one.shp", "one.shx", "one.dbf", "one.prj"]
    try bench.pack(parts + ["source.geojson"], into: "two.zip")
    try bench.pack(parts, into: "one.zip")
    let one = FormatSource(bench.path("one.zip"))
    #expect(try one.read().features.features.count == 2)
    #expect(try one.files() == [bench.path("one.zip")])
    let two = FormatSource(bench.path("two.zip"))
    #expect(refusal { _ = try two.read() } == .ambiguous(layers: ["one", "districts"]))
    #expect(try two.read(layer: "districts").features.features.count == 2)
    try bench.write("note.txt", "no map")
    try bench.pack(["note.txt"], into: "none.zip")
    #expect(
      refusal { _ = try FormatSource(bench.path("none.zip")).layers() }
        == .unreadable(reason: "an archive without a map in it"))
  }

  @Test(arguments: ["xlsx", "ods"])
  func `a sheet is features without ground, the first row being their names`(_ ending: String)
    throws
  {
    try bench.write("table.csv", "code,name,people\n001,دمشق,3\n002,Homs,\n")
    try bench.convert("table.csv", to: "table.\(ending)")
    let layer = try FormatSource(bench.path("table.\(ending)")).read()
    let rows = layer.features.features
    #expect(rows.map { $0.properties["code"] } == ["001", "002"])
    #expect(rows.map { $0.properties["name"] } == ["دمشق", "Homs"])
    #expect(rows.allSatisfy { $0.geometry == nil })
    #expect(layer.system == nil)
  }

  @Test func `arcs are drawn by chords, with a notice`() throws {
    let arc = "CURVEPOLYGON (CIRCULARSTRING (37 33,36 34,35 33,36 32,37 33))"
    try bench.write("arc.csv", "WKT,name\n\"\(arc)\",circle\n")
    try bench.convert(
      "arc.csv", to: "arc.gpkg", ["-f", "GPKG", "-a_srs", "EPSG:4326", "-nlt", "GEOMETRY"])
    let layer = try FormatSource(bench.path("arc.gpkg")).read()
    let rings = Sample.rings(layer.features.features.first?.geometry, within: 0)
    let ring = try #require(rings.first)
    #expect((720...724).contains(ring.count))
    let radii = ring.map {
      (($0[0] - 36) * ($0[0] - 36) + ($0[1] - 33) * ($0[1] - 33)).squareRoot()
    }
    #expect(radii.allSatisfy { abs($0 - 1) < 1e-9 })
    #expect(layer.notices.contains { $0.hasPrefix("arcs are drawn by chords of at most 0.5") })
  }

  @Test(arguments: ["EPSG:32637", "EPSG:31467", "EPSG:3857", "EPSG:4269"])
  func `eastings come first whatever the system has`(_ system: String) throws {
    for file in ["map.gpkg", "map.gml", "map.shp", "map.fgb"] {
      try bench.convert("source.geojson", to: file, ["-t_srs", system])
      let layer = try FormatSource(bench.path(file)).read()
      #expect(layer.system == system, "\(file)")
      let rings = Sample.rings(layer.features.features.last?.geometry, within: 0)
      let ring = try #require(rings.first)
      let east = ring.map { $0[0] }.max() ?? 0
      let north = ring.map { $0[1] }.min() ?? 0
      // The frame of the second district, 36…37.12 E and 32…33 N.
      switch system {
      case "EPSG:32637": #expect((200_000...340_000).contains(east) && north > 3_500_000)
      case "EPSG:31467": #expect(east > 5_000_000 && (3_500_000...4_500_000).contains(north))
      case "EPSG:3857": #expect((4_100_000...4_200_000).contains(east) && north > 3_700_000)
      default: #expect((37...37.2).contains(east) && (31.9...32.1).contains(north))
      }
    }
  }
}

/// Formats that GDAL reads and does not write, and text that is not what its name says.
@Suite(.enabled(if: Bench.hasLibrary, "GDAL is not there: no foreign format can be read"))
struct HandWrittenTests {
  private let bench: Bench

  init() throws { bench = try Bench() }

  @Test func `TopoJSON`() throws {
    let path = try bench.write(
      "map.topojson",
      """
      {"type":"Topology","transform":{"scale":[0.5,0.5],"translate":[36,33]},
      "arcs":[[[0,0],[2,0],[0,2],[-2,-2]]],
      "objects":{"held":{"type":"GeometryCollection","geometries":[
      {"type":"Polygon","properties":{"actor":"A"},"arcs":[[0]]}]}}}
      """)
    let layer = try FormatSource(path).read()
    let ring = [[36.0, 33], [37, 33], [37, 34]]
    #expect(Sample.rings(layer.features.features.first?.geometry, within: 0) == [ring])
    #expect(layer.features.features.first?.properties["actor"] == "A")
    #expect(layer.name == "held")
  }

  @Test func `JSON of Esri, its system being theirs`() throws {
    let path = try bench.write(
      "map.esrijson",
      """
      {"displayFieldName":"actor","geometryType":"esriGeometryPolygon",
      "spatialReference":{"wkid":102100,"latestWkid":3857},
      "fields":[{"name":"actor","type":"esriFieldTypeString","alias":"actor","length":9}],
      "features":[{"attributes":{"actor":"A"},"geometry":{"rings":
      [[[0,0],[0,1000],[1000,1000],[0,0]]]}}]}
      """)
    let layer = try FormatSource(path).read()
    #expect(layer.system == "EPSG:3857")
    #expect(layer.features.features.first?.properties["actor"] == "A")
    #expect(Sample.rings(layer.features.features.first?.geometry, within: 0).first?.count == 3)
  }

  @Test func `CSV with WKT is longitude and latitude, which it cannot say`() throws {
    let path = try bench.write(
      "map.csv", "id,wkt\n01,\"POLYGON ((36 33,37 33,37 34,36 33))\"\n02,\n")
    let layer = try FormatSource(path).read()
    #expect(layer.features.features.map { $0.properties["id"] } == ["01", "02"])
    #expect(layer.features.features.map { $0.geometry == nil } == [false, true])
    #expect(layer.system == "OGC:CRS84")
    #expect(
      layer.notices == ["names no coordinate system: taken as longitude and latitude"])
  }

  @Test(arguments: ["shp", "gpkg", "fgb", "kml", "gml", "tab", "topojson", "xlsx", "dbf", "zip"])
  func `a virtual dataset by another name is not opened`(_ ending: String) throws {
    let table = try bench.write("table.csv", "a,b\n1,2\n")
    let path = try bench.write(
      "map.\(ending)",
      """
      <OGRVRTDataSource><OGRVRTLayer name="table"><SrcDataSource>\(table)</SrcDataSource>
      </OGRVRTLayer></OGRVRTDataSource>
      """)
    #expect(throws: FormatError.self) { try FormatSource(path).read() }
  }

  @Test func `a name that tells nothing is refused`() {
    #expect(throws: FormatError.self) { try FormatSource("map.docx").read() }
    #expect(throws: FormatError.self) { try FormatSource("a\0.shp").read() }
    #expect(throws: FormatError.self) { try FormatSource("nowhere/map.shp").read() }
  }

  // The word may be left out in SQLite.
  @Test(arguments: ["RECURSIVE", ""])
  func `a view that can be without end is refused, tables beside it are read`(
    _ word: String
  ) throws {
    try bench.write("source.geojson", Sample.districts)
    let path = try bench.convert(
      "source.geojson", to: "map.gpkg", ["-f", "GPKG", "-nln", "districts"])
    let source = FormatSource(path)
    func run(_ statements: String) {
      let script =
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.executescript(sys.argv[2])"
      #expect(Bench.run("python3", ["-c", script, path, statements]) == 0)
    }
    func register(_ view: String) {
      run("INSERT INTO gpkg_contents (table_name, data_type) VALUES ('\(view)', 'attributes')")
    }
    run("CREATE VIEW plain AS SELECT * FROM districts")
    register("plain")
    #expect(try source.read(layer: "plain").features.features.count == 2)
    run(
      "CREATE VIEW endless AS WITH \(word) n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
        + "SELECT i AS fid FROM n WHERE i < 0; CREATE VIEW last AS SELECT * FROM endless")
    register("last")
    #expect(try source.read(layer: "districts").features.features.count == 2)
    let error = #expect(throws: FormatError.self) { try source.read(layer: "last") }
    #expect(
      error?.description
        == "layer 'last' is a view, and the database has one that can be without end "
        + "(WITH … UNION); make a table of it")
  }
}
