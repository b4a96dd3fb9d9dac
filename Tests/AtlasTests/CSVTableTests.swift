import Testing

@testable import Atlas

@Suite struct CSVTableTests {
  private func rows(_ text: String) throws -> [[String]] {
    let table = try CSVTable(Array(text.utf8))
    return [table.header] + table.rows.map(\.fields)
  }

  /// The seven rules of RFC 4180, section 2, in its own words' examples.
  @Test(arguments: [
    ("a,b\r\nzzz,yyy\r\n", [["a", "b"], ["zzz", "yyy"]]),
    ("a,b\r\nzzz,yyy", [["a", "b"], ["zzz", "yyy"]]),
    ("a,b\r\n\"aaa\",\"b CRLF \r\nbb\"\r\n", [["a", "b"], ["aaa", "b CRLF \r\nbb"]]),
    ("a,b\r\n\"aaa\",\"b\"\"bb\"\r\n", [["a", "b"], ["aaa", "b\"bb"]]),
    ("a,b\r\n x , y \r\n", [["a", "b"], [" x ", " y "]]),
    ("a,b\r\n\"x,y\",\r\n", [["a", "b"], ["x,y", ""]]),
    ("a,b\r\n\"\",\"\"\"\"\r\n", [["a", "b"], ["", "\""]]),
  ])
  func `RFC 4180 is read`(_ text: String, _ expected: [[String]]) throws {
    #expect(try rows(text) == expected)
  }

  @Test(arguments: [
    "a,b\n1,2\n", "a,b\r1,2\r", "\u{FEFF}a,b\n1,2", "\na,b\n\n\n1,2\n\n", "a;b\n1;2", "a\tb\n1\t2",
  ])
  func `other line ends, marks and separators mean the same`(_ text: String) throws {
    #expect(try rows(text) == [["a", "b"], ["1", "2"]])
  }

  @Test(arguments: [
    // Commas in the header, in decimals and in quotes are no separators.
    (
      "id;name, en;actor\n1;A;B\n2;C;D\n",
      [["id", "name, en", "actor"], ["1", "A", "B"], ["2", "C", "D"]]
    ),
    ("lon;lat\n36,25;33,5\n", [["lon", "lat"], ["36,25", "33,5"]]),
    ("\"a,b\"\tc\n\"1,2\"\t3\n", [["a,b", "c"], ["1,2", "3"]]),
    ("unit,note\nn,a; b; c\n", [["unit", "note"], ["n", "a; b; c"]]),
    ("a,b\n\"1;2;3\",4\n", [["a", "b"], ["1;2;3", "4"]]),
    ("sep=;\r\na,b;c\r\n1,2;3\r\n", [["a,b", "c"], ["1,2", "3"]]),
    ("a,b;c\n1,2;3\n", [["a", "b;c"], ["1", "2;3"]]),
    ("only\nx,y\n", [["only"]]),
  ])
  func `the separator is the one by which all rows are alike`(
    _ text: String, _ expected: [[String]]
  ) throws {
    if expected.count == 1 {
      #expect(throws: CSVError(line: 2, found: "2 fields where the header has 1")) {
        try rows(text)
      }
    } else {
      #expect(try rows(text) == expected)
    }
  }

  @Test func `the line that states the separator counts as a line`() throws {
    let table = try CSVTable(Array("sep=;\na;b\n1;2\n".utf8))
    #expect(table.rows.map(\.line) == [3] && table.hasDecimalCommas)
    #expect(try !CSVTable(Array("a,b\n1,2\n".utf8)).hasDecimalCommas)
  }

  @Test func `marks that combine with a comma or a quote leave both what they are`() throws {
    #expect(try rows("a,b\n1,\u{0301}2") == [["a", "b"], ["1", "\u{0301}2"]])
    #expect(try rows("a,b\n\"1\",\"\u{0301}2\"") == [["a", "b"], ["1", "\u{0301}2"]])
  }

  @Test func `only the line ends of RFC 4180 end a row`() throws {
    #expect(try rows("a,b\n1\u{2028}x,2\u{0085}") == [["a", "b"], ["1\u{2028}x", "2\u{0085}"]])
  }

  @Test func `a row knows the line it begins on`() throws {
    let table = try CSVTable(Array("a,b\r\n\"1\r\n\r\n\",2\r\n\r\n3,4\n5,\"\r\"\r6,7".utf8))
    #expect(table.rows.map(\.line) == [2, 6, 7, 9])
  }

  @Test(arguments: [
    ("", 1, "no header row"),
    ("\n\n", 1, "no header row"),
    ("a,b\n1", 2, "1 fields where the header has 2"),
    ("a,b\n1,2\n\n1,2,3\n", 4, "3 fields where the header has 2"),
    ("a,b\n1,\"2\n3,4", 2, "a quote that is never closed"),
    ("a,b\n1,2\"\n", 2, "a quote inside a field that does not begin with one"),
    ("a,b\n\"1\n\"x,2\n", 3, "text after a closing quote"),
    ("a,b,a\n1,2,3\n", 1, "two columns named 'a'"),
  ])
  func `what is no table is refused with its line`(_ text: String, _ line: Int, _ found: String) {
    #expect(throws: CSVError(line: line, found: found)) { try CSVTable(Array(text.utf8)) }
  }

  @Test func `other encodings are refused with their line`() {
    #expect(throws: CSVError(line: 3, found: "not UTF-8; save the table as UTF-8")) {
      try CSVTable(Array("a\n1\n".utf8) + [0xE9, 0x0A])
    }
    #expect(throws: CSVError(line: 1, found: "UTF-16; save the table as UTF-8")) {
      try CSVTable([0xFF, 0xFE, 0x61, 0x00])
    }
    #expect(throws: CSVError(line: 1, found: "a NUL character; save the table as UTF-8")) {
      try CSVTable([0x61, 0x00, 0x2C, 0x00])
    }
  }

  @Test func `every beginning of a table is read or refused`() throws {
    let bytes = Array("a,\"b\"\r\n\"x\"\"é\r\ny\",2\r\n".utf8)
    for length in 0...bytes.count {
      do throws(CSVError) {
        let table = try CSVTable(Array(bytes[..<length]))
        #expect(table.rows.allSatisfy { $0.fields.count == table.header.count })
      } catch {
        #expect((1...3).contains(error.line))
      }
    }
  }
}
