import GeoJSON
import Geometry
import SeededNumbers
import Testing

@Suite struct GeoJSONWriterTests {
  static func text(_ geometry: FeatureGeometry?, _ writer: GeoJSONWriter = GeoJSONWriter())
    -> String
  {
    let collection = FeatureCollection([Feature(geometry: geometry)])
    return String(decoding: writer.bytes(collection), as: UTF8.self)
  }

  static func ring(_ positions: (Double, Double)...) -> [Coordinate] {
    positions.map { Coordinate($0, $1) }
  }

  static func square(_ west: Double, _ south: Double, _ east: Double, _ north: Double)
    -> [Coordinate]
  {
    ring((west, south), (east, south), (east, north), (west, north), (west, south))
  }

  /// Degrees², positive if counter-clockwise.
  static func area(_ ring: [Coordinate]) -> Double {
    zip(ring, ring.dropFirst()).reduce(0) {
      $0 + ($1.0.longitude * $1.1.latitude - $1.1.longitude * $1.0.latitude) / 2
    }
  }

  @Test func `a collection is written in full`() {
    let collection = FeatureCollection(
      [
        Feature(
          id: "a", properties: ["z": 1, "a": "x"],
          geometry: .polygons([UncheckedPolygon([Self.square(1, 2, 3, 4)])]),
          members: ["time": "2024-01-01", "bbox": [9, 9, 9, 9]]),
        Feature(properties: [:], geometry: nil),
      ], members: ["name": "n", "crs": ["type": "name"], "bbox": nil])
    #expect(
      String(decoding: GeoJSONWriter(boxesFeatures: true).bytes(collection), as: UTF8.self) == """
        {"type":"FeatureCollection","name":"n","bbox":[1,2,3,4],"features":[
        {"type":"Feature","id":"a","bbox":[1,2,3,4],"properties":{"z":1,"a":"x"},"geometry":{"type":"Polygon","coordinates":[[[1,2],[3,2],[3,4],[1,4],[1,2]]]},"time":"2024-01-01"},
        {"type":"Feature","properties":{},"geometry":null}
        ]}

        """)
    #expect(
      String(decoding: GeoJSONWriter().bytes(FeatureCollection()), as: UTF8.self)
        == "{\"type\":\"FeatureCollection\",\"features\":[\n]}\n")
  }

  @Test(
    arguments: [
      (.point(Coordinate(-0.0, 0.5)), #"{"type":"Point","coordinates":[0,0.5]}"#),
      (
        .points([Coordinate(1, 2), Coordinate(1, 2)]),
        #"{"type":"MultiPoint","coordinates":[[1,2],[1,2]]}"#
      ),
      (.points([]), "null"),
      (
        .lines([[Coordinate(1, 2), Coordinate(3, 4)], [Coordinate(1, 1)]]),
        #"{"type":"LineString","coordinates":[[1,2],[3,4]]}"#
      ),
      (.polygons([]), "null"),
      (
        .polygons([UncheckedPolygon([square(0, 0, 1, 1)]), UncheckedPolygon([square(2, 0, 3, 1)])]),
        #"{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,1],[0,0]]],[[[2,0],[3,0],[3,1],[2,1],[2,0]]]]}"#
      ),
      (
        .collection([.point(Coordinate(1, 2)), .points([])]),
        #"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]}]}"#
      ),
      (.collection([]), "null"),
    ] as [(FeatureGeometry, String)])
  func `the type is that of what there is`(_ geometry: FeatureGeometry, _ text: String) {
    #expect(Self.text(geometry).contains("\"geometry\":\(text)}"))
  }

  @Test(arguments: [
    (36.12345674, "36.1234567"), (36.12345676, "36.1234568"), (-0.00000004, "0"),
    (-0.00000006, "-0.0000001"),
    (0.1, "0.1"), (-179.99999999, "-180"), (100.0, "100"), (45.0000001, "45.0000001"),
    (-7.5, "-7.5"),
  ])
  func `degrees have at most seven decimals and no trailing zero`(_ degrees: Double, _ text: String)
  {
    #expect(Self.text(.point(Coordinate(degrees, 0))).contains("[\(text),0]}"))
  }

  @Test func `numbers of up to seven decimals survive writing and reading`() throws {
    var random = SplitMix(seed: 21)
    let positions = (0..<20_000).map { _ in
      Coordinate(
        Double(Int.random(in: -1_800_000_000...1_800_000_000, using: &random)) / 1e7,
        Double(Int.random(in: -900_000_000...900_000_000, using: &random)) / 1e7)
    }
    let written = GeoJSONWriter().bytes(FeatureCollection([Feature(geometry: .points(positions))]))
    #expect(try FeatureReader().read(written).features.first?.geometry == .points(positions))
  }

  @Test func `fewer decimals are written on request`() {
    let point = FeatureGeometry.point(Coordinate(1.26, -2.5))
    #expect(Self.text(point, GeoJSONWriter(decimals: 1)).contains("[1.3,-2.5]}"))
    #expect(Self.text(point, GeoJSONWriter(decimals: 0)).contains("[1,-3]}"))
  }

  @Test func `shells run counter-clockwise and holes clockwise, however they came`() throws {
    var random = SplitMix(seed: 22)
    for _ in 0..<200 {
      let (west, south) = (
        Double.random(in: -179...170, using: &random), Double.random(in: -89...80, using: &random)
      )
      var rings = [
        Self.square(west, south, west + 9, south + 9),
        Self.square(west + 1, south + 1, west + 4, south + 4),
        Self.square(west + 5, south + 5, west + 8, south + 8),
      ]
      for index in rings.indices where Bool.random(using: &random) { rings[index].reverse() }
      let written = GeoJSONWriter().bytes(
        FeatureCollection([Feature(geometry: .polygons([UncheckedPolygon(rings)]))]))
      let geometry = try FeatureReader().read(written).features.first?.geometry
      guard case .polygons(let polygons)? = geometry, let polygon = polygons.first else {
        Issue.record("not a polygon: \(String(decoding: written, as: UTF8.self))")
        return
      }
      #expect(polygon.rings.map { Self.area($0) > 0 } == [true, false, false])
      #expect(polygon.rings.allSatisfy { $0.first == $0.last && $0.count == 5 })
    }
  }

  @Test func `a band around the globe keeps its direction`() {
    let band = FeatureGeometry.polygons([
      UncheckedPolygon([Array(Self.square(-180, -10, 180, 10).reversed())])
    ])
    #expect(Self.text(band).contains("[[[-180,-10],[180,-10],[180,10],[-180,10],[-180,-10]]]"))
  }

  @Test func `vertices that fall together are left out, and rings that vanish`() {
    let hairline = Self.ring(
      (1, 1), (1.00000001, 1), (1.00000001, 1.00000001), (1, 1.00000001), (1, 1))
    let corner = Self.ring((0, 0), (9, 0), (9, 9), (9.00000001, 9.00000001), (0, 9), (0, 0))
    let open = Array(Self.square(20, 0, 21, 1).dropLast())
    let ground = FeatureGeometry.polygons([
      UncheckedPolygon([corner, hairline]), UncheckedPolygon([hairline, Self.square(1, 1, 2, 2)]),
      UncheckedPolygon([]), UncheckedPolygon([[]]), UncheckedPolygon([open]),
    ])
    #expect(
      Self.text(ground).contains(
        #"[[[[0,0],[9,0],[9,9],[0,9],[0,0]]],[[[20,0],[21,0],[21,1],[20,1],[20,0]]]]"#))
    #expect(Self.text(.polygons([UncheckedPolygon([hairline])])).contains("\"geometry\":null"))
  }

  /// RFC 7946, section 5.2: the Fiji archipelago; section 5.3 for the rest.
  @Test(arguments: [
    ([square(177, -20, 180, -16), square(-180, -20, -178, -16)], "[177,-20,-178,-16]"),
    ([square(-180, 60, -170, 70), square(30, 50, 180, 80)], "[30,50,-170,80]"),
    ([square(-180, -90, 180, 90)], "[-180,-90,180,90]"),
    ([square(-180, 0, 0, 1), square(0, 0, 180, 1)], "[-180,0,180,1]"),
    ([square(177, 0, 179, 1), square(-179, 0, -178, 1)], "[-179,0,179,1]"),
    ([square(170, 0, 180, 1), square(-180, 0, -170, 1), square(0, 0, 10, 1)], "[0,0,-170,1]"),
    ([square(170, 0, 180, 1), square(-180, 0, -170, 1), square(-60, 0, 0, 1)], "[170,0,0,1]"),
  ])
  func `the box leaves out the widest free stretch`(_ rings: [[Coordinate]], _ box: String) {
    #expect(Self.text(.polygons(rings.map { UncheckedPolygon([$0]) })).contains("\"bbox\":\(box),"))
  }

  @Test func `text for a script element has no tag in it`() {
    let collection = FeatureCollection(
      [Feature(properties: ["name": "</script><!--"], geometry: nil)], members: ["<a>": "<b>"])
    let text = String(decoding: GeoJSONWriter(isSafeInHTML: true).bytes(collection), as: UTF8.self)
    #expect(!text.contains("<"))
  }
}
