import GeoJSON
import Testing

@Suite struct JSONErrorTests {
  @Test(arguments: [
    ("{\n  \"a\": 1,\n  \"b\" 2\n}", 18, 3, 7),
    ("[1,\r\n2,\r\n x]", 10, 3, 2),
    ("[\n\n\n", 4, 4, 1),
    ("\"é\" x", 5, 1, 6),
    ("{\"a\":[1,2,{\"b\":tru}]}", 15, 1, 16),
    ("{\"a\":1,\n\"a\":2}", 8, 2, 1),
  ])
  func `an error tells offset, line and column in bytes`(
    _ text: String, _ offset: Int, _ line: Int, _ column: Int
  ) throws {
    let error = try #require(throws: JSONError.self) { try JSON(parsing: text) }
    #expect(error.location == SourceLocation(byteOffset: offset, line: line, column: column))
  }

  @Test(arguments: [
    ("[1 x]", "line 1, column 4: expected \",\" or \"]\" after an array element, found \"x\""),
    ("{\"a\" 1}", "line 1, column 6: expected \":\" after a member name, found a number"),
    ("[NaN]", "line 1, column 2: expected a value, found \"NaN\""),
    ("[007]", "line 1, column 2: expected a number without leading zeros, found a number"),
    (
      "[1",
      "line 1, column 3: expected \",\" or \"]\" after an array element, found the end of the text"
    ),
    ("[1e400]", "line 1, column 2: 1e400 is too large for a number"),
    (
      "\"a\u{1}\"",
      "line 1, column 3: control character U+0001 inside a string; write it as an escape"
    ),
    (
      "{\"a\":1,\"a\":2}",
      "line 1, column 8: a second member \"a\" in one object; remove one of them"
    ),
  ])
  func `messages say what was found and what was expected`(_ text: String, _ message: String) throws
  {
    let error = try #require(throws: JSONError.self) { try JSON(parsing: text) }
    #expect(error.description == message)
  }

  @Test func `a hostile key is quoted in part`() throws {
    let key = String(repeating: "k", count: 1_000_000)
    let error = try #require(throws: JSONError.self) {
      try JSON(parsing: "{\"\(key)\":1,\"\(key)\":2}")
    }
    #expect(error.description.utf8.count < 200)
  }

  /// Found by fuzzing: the line end would begin a line that looks like the program's own.
  @Test func `a type with a line end in it is quoted on one line`() throws {
    let error = try #require(throws: JSONError.self) {
      try FeatureReader().read(Array(#"{"type":"Featu\nre\f"}"#.utf8))
    }
    #expect(
      error.description
        == "line 1, column 9: expected a FeatureCollection, a Feature or a geometry, "
        + "found type \"Featu re \"")
  }

  @Test func `a key of one character of a megabyte is quoted in part`() throws {
    let key = "a" + String(repeating: "\u{301}", count: 500_000)
    let error = try #require(throws: JSONError.self) {
      try JSON(parsing: "{\"\(key)\":1,\"\(key)\":2}")
    }
    #expect(error.description.utf8.count < 300)
  }
}
