import GeoJSON
import Testing

/// Cases by the grammar of RFC 8259, section by section.
@Suite struct JSONGrammarTests {
  @Test(arguments: [
    "null", "true", "false", "0", "-0", "[]", "{}", "\"\"", " \t\r\n1 \t\r\n", "[1,2]",
    "[ [ ] , { } ]", "{\"a\":{\"a\":[null]}}", "1e5", "1E+5", "1e-5", "0e0", "0.0e-0", "123.456e7",
    "\"\\u0000\"", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\u{7F}\"", "\"\u{2028}\u{2029}\"",
    "\"\\uD83D\\uDE00\"", "\"\u{10FFFF}\"", "{\"\":0}", "\u{FEFF}[1]", "1e-400",
    "[0.0000000000000000000000000000001]", "\"\\uFFFE\"",
  ])
  func `well-formed text is accepted`(_ text: String) throws {
    _ = try JSON(parsing: text)
  }

  @Test(arguments: [
    "", " ", "\u{FEFF}", "nul", "True", "NaN", "Infinity", "-Infinity", "[NaN]", "[-]", "+1", "01",
    "-01", "00", "1.", ".5", "-.5", "1.e5", "1e", "1e+", "1e5.5", "0x10", "1_000", "1 2", "[1,]",
    "[,1]", "[1 2]", "[1", "]", "[1]]", "{", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}",
    "{'a':1}", "{1:1}", "{\"a\" 1}", "{\"a\":1 \"b\":2}", "{\"a\":1}}", "\"", "\"\\\"", "\"\\x\"",
    "\"\\u12G4\"", "\"\\u123\"", "\"a\nb\"", "\"\t\"", "'a'", "[1] x", "/* */ 1", "1 // c",
    "[\"a\",\n4\n,1,", "\u{0}", "[1\u{0}]", "\"a\u{0}b\"", "\u{C}1", "\u{A0}1", "1e400", "-1e400",
    "1e999999999999999999999", "[1}", "{\"a\":1]", "\"\\", "\"\\u", "-", "tru", "truex",
    "{\"a\":1,\"a\":2}", "{\"a\":1,\"\\u0061\":2}",
  ])
  func `text that is not JSON is refused`(_ text: String) {
    #expect(throws: JSONError.self) { try JSON(parsing: text) }
  }

  @Test(
    arguments: [
      [0xFF], [0xC0, 0x80], [0xC3], [0xC3, 0x28], [0xE2, 0x82], [0xED, 0xA0, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0x80], [0xE0, 0x80, 0xAF], [0xF8, 0x88, 0x80, 0x80, 0x80],
    ] as [[UInt8]])
  func `bytes that are not UTF-8 are refused with their place`(_ wrong: [UInt8]) throws {
    let start: [UInt8] = Array("[\"ab".utf8)
    let bytes = start + wrong + Array("cdefghijklmnop\"]".utf8)
    let error = try #require(throws: JSONError.self) { try JSON(parsing: bytes) }
    #expect(error.reason == .notUTF8(byte: wrong[0]))
    #expect(error.location.byteOffset == 4)
  }

  @Test(arguments: ["\"\\uD800\"", "\"\\uDC00\"", "\"\\uD800\\u0041\"", "\"\\uD800x\""])
  func `half of a surrogate pair is refused by name`(_ text: String) throws {
    let error = try #require(throws: JSONError.self) { try JSON(parsing: text) }
    let escape = String(text.dropFirst().prefix(6))
    #expect(error.reason == .loneSurrogate(escape))
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x7B, 0x00], "UTF-16"), ([0xFE, 0xFF, 0x00, 0x7B], "UTF-16"),
      ([0x7B, 0x00, 0x7D, 0x00], "UTF-16"), ([0x00, 0x7B, 0x00, 0x7D], "UTF-16"),
      ([0xFF, 0xFE, 0x00, 0x00], "UTF-32"), ([0x00, 0x00, 0x00, 0x7B], "UTF-32"),
      ([0x1F, 0x8B, 0x08, 0x00], "compressed by gzip"),
    ] as [([UInt8], String)])
  func `another encoding is refused by its name`(_ bytes: [UInt8], _ name: String) throws {
    let error = try #require(throws: JSONError.self) { try JSON(parsing: bytes) }
    #expect(error.reason == .encoding(name))
  }

  @Test func `512 levels are read and 513 refused`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    _ = try JSON(parsing: nested(512))
    let error = try #require(throws: JSONError.self) { try JSON(parsing: nested(513)) }
    #expect(error.reason == .nesting(limit: 512))
    #expect(error.location.byteOffset == 512)
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":"])
  func `a hundred thousand levels are refused at once`(_ level: String) throws {
    let text = String(repeating: level, count: 100_000)
    let error = try #require(throws: JSONError.self) { try JSON(parsing: text) }
    #expect(error.reason == .nesting(limit: 512))
  }

  @Test func `strings of ten megabytes are read`() throws {
    let long = String(repeating: "añ", count: 3_333_333)
    #expect(try JSON(parsing: "\"\(long)\"") == .string(long))
  }

  @Test func `escapes become the characters they stand for`() throws {
    let text = #""\u00e9\uD83D\uDE00\n\/\\ \" plain é""#
    #expect(try JSON(parsing: text).string == "é😀\n/\\ \" plain é")
  }

  @Test func `members keep their order and are found by key`() throws {
    let keys = (0..<100).map { "k\($0 * 37 % 100)" }
    let text = "{" + keys.enumerated().map { "\"\($1)\":\($0)" }.joined(separator: ",") + "}"
    var object = try #require(try JSON(parsing: text).object)
    #expect(object.keys == keys)
    #expect(object["k74"] == .number(2))
    #expect(object["none"] == nil)
    object["k74"] = nil
    object["new"] = true
    #expect(object["k74"] == nil)
    #expect(object.keys == keys.filter { $0 != "k74" } + ["new"])
    #expect(object["k99"].flatMap(\.integer) == keys.firstIndex(of: "k99"))
  }
}
