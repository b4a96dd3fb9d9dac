import GeoJSON
import Geometry
import Testing

@Suite struct FeatureReaderTests {
  static func read(_ text: String, keeping: Set<String>? = nil) throws -> FeatureCollection {
    try FeatureReader(keeping: keeping).read(Array(text.utf8))
  }

  /// The example of RFC 7946, section 1.5.
  static let rfcExample = """
    {
      "type": "FeatureCollection",
      "features": [{
        "type": "Feature",
        "geometry": { "type": "Point", "coordinates": [102.0, 0.5] },
        "properties": { "prop0": "value0" }
      }, {
        "type": "Feature",
        "geometry": {
          "type": "LineString",
          "coordinates": [ [102.0, 0.0], [103.0, 1.0], [104.0, 0.0], [105.0, 1.0] ]
        },
        "properties": { "prop0": "value0", "prop1": 0.0 }
      }, {
        "type": "Feature",
        "geometry": {
          "type": "Polygon",
          "coordinates": [
            [ [100.0, 0.0], [101.0, 0.0], [101.0, 1.0], [100.0, 1.0], [100.0, 0.0] ]
          ]
        },
        "properties": { "prop0": "value0", "prop1": { "this": "that" } }
      }]
    }
    """

  @Test func `the example of RFC 7946 is read`() throws {
    let features = try Self.read(Self.rfcExample).features
    let square = [(100.0, 0.0), (101, 0), (101, 1), (100, 1), (100, 0)].map { Coordinate($0, $1) }
    #expect(
      features.map(\.geometry) == [
        .point(Coordinate(102, 0.5)),
        .lines([[(102.0, 0.0), (103, 1), (104, 0), (105, 1)].map { Coordinate($0, $1) }]),
        .polygons([UncheckedPolygon([square])]),
      ])
    #expect(features[2].properties == ["prop0": "value0", "prop1": ["this": "that"]])
    #expect(features.map(\.index) == [0, 1, 2])
    #expect(features.map(\.location.line) == [3, 7, 14])
    #expect(features.map(\.location.column) == [16, 6, 6])
    for feature in features {
      #expect(Array(Self.rfcExample.utf8)[feature.location.byteOffset] == UInt8(ascii: "{"))
    }
  }

  @Test(
    arguments: [
      (#"{"type":"Point","coordinates":[1,2]}"#, .point(Coordinate(1, 2))),
      (#"{"type":"Point","coordinates":[1,2,3.5]}"#, .point(Coordinate(1, 2))),
      (#"{"type":"Point","coordinates":[]}"#, .points([])),
      (
        #"{"type":"MultiPoint","coordinates":[[1,2,3],[3,4]]}"#,
        .points([Coordinate(1, 2), Coordinate(3, 4)])
      ),
      (
        #"{"type":"LineString","coordinates":[[1,2],[3,4]]}"#,
        .lines([[Coordinate(1, 2), Coordinate(3, 4)]])
      ),
      (
        #"{"type":"MultiLineString","coordinates":[[[1,2]],[]]}"#, .lines([[Coordinate(1, 2)], []])
      ),
      (#"{"type":"Polygon","coordinates":[]}"#, .polygons([UncheckedPolygon([])])),
      (
        #"{"type":"Polygon","coordinates":[[],[[1,2,3,4]]]}"#,
        .polygons([UncheckedPolygon([[], [Coordinate(1, 2)]])])
      ),
      (#"{"type":"MultiPolygon","coordinates":[]}"#, .polygons([])),
      (
        #"{"type":"MultiPolygon","coordinates":[[[[1,2],[3,4]]],[[[5e0,6]],[]]]}"#,
        .polygons([
          UncheckedPolygon([[Coordinate(1, 2), Coordinate(3, 4)]]),
          UncheckedPolygon([[Coordinate(5, 6)], []]),
        ])
      ),
      (
        #"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]},{"type":"GeometryCollection","geometries":[]}]}"#,
        .collection([.point(Coordinate(1, 2)), .collection([])])
      ),
    ] as [(String, FeatureGeometry)])
  func `geometries are read, alone or in a feature, with type first or last`(
    _ text: String, _ geometry: FeatureGeometry
  ) throws {
    // The last member's value runs to the closing brace, so type and value can be swapped as text.
    let comma = try #require(text.firstIndex(of: ","))
    let type = text[text.index(after: text.startIndex)..<comma]
    let value = text[text.index(after: comma)...].dropLast()
    for spelling in [text, "{\(value),\(type)}", "{\"bbox\":[1,2],\(value),\"x\":{},\(type)}"] {
      #expect(try Self.read(spelling).features.map(\.geometry) == [geometry])
      let feature = #"{"geometry":\#(spelling),"properties":null,"type":"Feature"}"#
      #expect(try Self.read(feature).features.map(\.geometry) == [geometry])
      let collection = #"{"features":[\#(feature),\#(feature)],"type":"FeatureCollection"}"#
      #expect(try Self.read(collection).features.map(\.geometry) == [geometry, geometry])
    }
  }

  @Test func `members beside the known ones are kept in order`() throws {
    let collection = try Self.read(
      #"""
      {"name":"x","features":[{"time":{"start":"2024"},"id":7,"type":"Feature","geometry":null,
      "properties":null,"bbox":[1,2,3,4]}],"type":"FeatureCollection",
      "crs":{"type":"name","properties":{"name":"EPSG:3857"}},"metadata":null}
      """#)
    #expect(collection.name == "x")
    #expect(collection.members.keys == ["name", "crs", "metadata"])
    #expect(collection.crs?["properties"]?["name"] == "EPSG:3857")
    let feature = try #require(collection.features.first)
    #expect(feature.id == 7)
    #expect(feature.geometry == nil)
    #expect(feature.properties.isEmpty)
    #expect(feature.members == ["time": ["start": "2024"], "bbox": [1, 2, 3, 4]])
  }

  @Test func `only the properties asked for are kept, the others are checked`() throws {
    func text(_ unwanted: String) -> String {
      #"{"type":"Feature","geometry":null,"properties":{"a":1,"b":\#(unwanted),"\u0063":[2]}}"#
    }
    let kept = try Self.read(text(#"{"x":["\n",1e5,null,true]}"#), keeping: ["a", "c"])
    #expect(kept.features.first?.properties == ["a": 1, "c": [2]])
    for wrong in ["01", "\"\\x\"", "nul", "[1,]", "{\"a\"}", "1e400", "\"\\uD800\""] {
      #expect(throws: JSONError.self) { try Self.read(text(wrong), keeping: ["a"]) }
    }
  }

  @Test func `a position may be spelled in every way the grammar allows`() throws {
    let spellings = [
      "[1,2]", "[ 1 , 2 ]", "[1.0,2.0]", "[1e0,20e-1]", "[ 1,2 ,3]", "[\n1\n,\n2\r\n]", "[\t1,\t2]",
      "[  1,  2]", "[0.1e1,2.00000000000000000000000000]", "[1.000000000000000000,2,-3,4e5]",
    ]
    let separators = [",", ", ", " ,", "\n,\n", ",\n      ", ",\t"]
    for separator in separators {
      let ring = (spellings + spellings.reversed()).joined(separator: separator)
      for padding in ["", String(repeating: " ", count: 100)] {
        let text = #"{"type":"LineString","coordinates":[\#(ring)]}\#(padding)"#
        let expected = Array(repeating: Coordinate(1, 2), count: 2 * spellings.count)
        #expect(try Self.read(text).features.first?.geometry == .lines([expected]))
      }
    }
  }

  @Test func `a ring longer than the reader's own room is read whole`() throws {
    let positions = (0..<5000).map { Coordinate(Double($0) / 64, -Double($0) / 128) }
    let ring = positions.map { "[\($0.longitude),\($0.latitude)]" }.joined(separator: ",")
    for count in 1...3 {
      let rings = Array(repeating: "[\(ring)]", count: count).joined(separator: ",")
      let geometry = try Self.read(#"{"type":"Polygon","coordinates":[\#(rings)]}"#).features.first?
        .geometry
      #expect(geometry == .polygons([UncheckedPolygon(Array(repeating: positions, count: count))]))
    }
  }

  @Test func `a text sequence is read`() throws {
    let feature = #"{"type":"Feature","properties":{"n":1},"geometry":null}"#
    let point = #"{"type":"Point","coordinates":[1,2]}"#
    let text = "\u{1E}\(feature)\n\u{1E}\u{1E}\(point)\n\u{1E}\n\(feature)\n"
    let features = try Self.read(text).features
    #expect(features.map(\.geometry) == [nil, .point(Coordinate(1, 2)), nil])
    #expect(features.map(\.index) == [0, 1, 2])
    #expect(features.map(\.location.line) == [1, 2, 4])
  }

  @Test func `features on lines of their own are read`() throws {
    let feature = #"{"type":"Feature","properties":{"n":1},"geometry":null}"#
    let text = "\(feature)\n\(feature)\r\n\n\(feature)\n"
    #expect(try Self.read(text).features.count == 3)
    #expect(throws: JSONError.self) { try Self.read(feature + feature) }
    #expect(throws: JSONError.self) { try Self.read(feature + "\n[]") }
  }

  @Test func `features are handed over one at a time until the closure throws`() throws {
    struct Enough: Error {}
    var seen: [Int] = []
    let bytes = Array(Self.rfcExample.utf8)
    #expect(throws: Enough.self) {
      try FeatureReader().forEachFeature(in: bytes.span) { feature in
        seen.append(feature.index)
        if feature.index == 1 { throw Enough() }
      }
    }
    #expect(seen == [0, 1])
  }
}
