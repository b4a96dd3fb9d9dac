import GeoJSON
import Testing

@Suite struct FeatureErrorTests {
  static func error(_ text: String) throws -> JSONError {
    try #require(throws: JSONError.self) { try FeatureReader().read(Array(text.utf8)) }
  }

  @Test(arguments: [
    (
      #"{"type":"Topology","objects":{}}"#,
      #"line 1, column 9: expected a FeatureCollection, a Feature or a geometry, found type "Topology""#
    ),
    ("[1]", "line 1, column 1: expected a GeoJSON object, found an array"),
    ("\"x\"", "line 1, column 1: expected a GeoJSON object, found a string"),
    ("", "line 1, column 1: expected a GeoJSON object, found the end of the text"),
    ("<kml>", "line 1, column 1: expected a GeoJSON object, found \"<\""),
    ("\n{\"rings\":[]}", #"line 2, column 1: a GeoJSON object without a member "type""#),
    ("{}", #"line 1, column 1: a GeoJSON object without a member "type""#),
    (#"{"type":5}"#, "line 1, column 9: expected a type in quotes, found a number"),
    (
      #"{"type":"FeatureCollection"}"#,
      #"line 1, column 1: a feature collection without a member "features""#
    ),
    (
      #"{"type":"FeatureCollection","features":{}}"#,
      "line 1, column 40: expected an array of features, found an object"
    ),
    (
      #"{"type":"FeatureCollection","features":[],"features":[]}"#,
      #"line 1, column 43: a second member "features" in one object; remove one of them"#
    ),
    (
      #"{"type":"FeatureCollection","features":[]} x"#,
      "line 1, column 44: expected the end of the text, found \"x\""
    ),
    (
      #"{"type":"FeatureCollection","features":[1]}"#,
      "line 1, column 41, features[0]: expected a feature, found a number"
    ),
    (
      #"{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null},{"type":"feature","geometry":null}]}"#,
      #"line 1, column 84, features[1]: expected type "Feature", found type "feature""#
    ),
    (
      #"{"type":"Feature"}"#,
      #"line 1, column 1, features[0]: a feature without a member "geometry""#
    ),
    (
      #"{"type":"Feature","geometry":null,"geometry":null}"#,
      #"line 1, column 35, features[0]: a second member "geometry" in one object; remove one of them"#
    ),
    (
      #"{"type":"Feature","geometry":null,"properties":[]}"#,
      "line 1, column 48, features[0]: expected an object of properties or null, found an array"
    ),
    (
      #"{"type":"Feature","geometry":null,"properties":{"a":1,"a":2}}"#,
      #"line 1, column 55, features[0]: a second member "a" in one object; remove one of them"#
    ),
    (
      #"{"type":"Feature","geometry":null,"id":[]}"#,
      "line 1, column 40, features[0]: expected an id (a string or a number), found an array"
    ),
    (
      #"{"type":"Feature","geometry":[]}"#,
      "line 1, column 30, features[0]: expected a geometry or null, found an array"
    ),
    (
      #"{"type":"Feature","geometry":{"type":"Circle"}}"#,
      #"line 1, column 38, features[0]: expected a geometry, found type "Circle""#
    ),
    (
      #"{"type":"Feature","geometry":{"type":"Polygon"}}"#,
      #"line 1, column 30, features[0]: a Polygon without a member "coordinates""#
    ),
    (
      #"{"type":"Feature","geometry":{"coordinates":[]}}"#,
      #"line 1, column 30, features[0]: a geometry without a member "type""#
    ),
    (
      #"{"type":"GeometryCollection"}"#,
      #"line 1, column 1, features[0]: a GeometryCollection without a member "geometries""#
    ),
  ])
  func `what is not GeoJSON is refused with its place`(_ text: String, _ message: String) throws {
    #expect(try Self.error(text).description == message)
  }

  @Test(arguments: [
    ("[[[1,2],\n[3,\"4\"]]]", "line 2, column 4", "expected a number, found a string"),
    (
      "[[[1,2],\n[3]]]", "line 2, column 1",
      "a position of 1 number; it needs a longitude and a latitude"
    ),
    (
      "[[[1,2],[]]]", "line 1, column 42",
      "a position of 0 numbers; it needs a longitude and a latitude"
    ),
    ("[[[1,2],[3,null]]]", "line 1, column 45", "expected a number, found \"null\""),
    ("[[[1,2],[3,NaN]]]", "line 1, column 45", "expected a number, found \"NaN\""),
    ("[[[1,2],[3,1e400]]]", "line 1, column 45", "1e400 is too large for a number"),
    (
      "[[[1,2],[3,01]]]", "line 1, column 45",
      "expected a number without leading zeros, found a number"
    ),
    (
      "[[[1,2],[3,4.]]]", "line 1, column 47",
      "expected a digit after the decimal point, found \"]\""
    ),
    (
      "[[[1,2],3]]", "line 1, column 42", "expected a position such as [36.3, 33.5], found a number"
    ),
    ("[[[1,2],[3,4,\"z\"]]]", "line 1, column 47", "expected a number, found a string"),
    ("[[[[1,2]]]]", "line 1, column 37", "expected a number, found an array"),
    ("[[1,2]]", "line 1, column 36", "expected a position such as [36.3, 33.5], found a number"),
    (
      "[[[1,2] [3,4]]]", "line 1, column 42",
      "expected \",\" or \"]\" after a position, found an array"
    ),
    ("[[[1,2],]]", "line 1, column 42", "expected a position such as [36.3, 33.5], found \"]\""),
    ("{}", "line 1, column 34", "expected an array of position arrays, found an object"),
    ("null", "line 1, column 34", "expected an array of position arrays, found \"null\""),
  ])
  func `wrong coordinates are refused with their place, with type first or last`(
    _ coordinates: String, _ place: String, _ reason: String
  ) throws {
    for padding in ["", String(repeating: " ", count: 60)] {
      let first = #"{"type":"Polygon" ,"coordinates":\#(coordinates)}\#(padding)"#
      #expect(try Self.error(first).description == "\(place), features[0]: \(reason)")
      let last =
        #"{"type":"Feature","geometry":{"coordinates":\#(coordinates),"type":"Polygon"}}\#(padding)"#
      let error = try Self.error(last)
      #expect(error.reason.description == reason)
      let shift = #""type":"Polygon" ,"#.utf8.count - #""type":"Feature","geometry":{"#.utf8.count
      #expect(error.location.byteOffset == (try Self.error(first)).location.byteOffset - shift)
    }
  }

  @Test func `geometries inside each other are refused beyond the limit`() throws {
    let level = #"{"type":"GeometryCollection","geometries":["#
    #expect(try Self.error(String(repeating: level, count: 100_000)).reason == .nesting(limit: 512))
    let brackets = String(repeating: "[", count: 100_000)
    #expect(
      try Self.error(#"{"type":"Polygon","coordinates":\#(brackets)"#).location.byteOffset < 40)
    #expect(try Self.error(#"{"x":\#(brackets)"#).reason == .nesting(limit: 512))
  }
}
