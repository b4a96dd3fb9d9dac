/// A table of text as RFC 4180 writes it, with a header row; separated by commas, tabs or semicolons.
///
/// The separator is the one by which the first rows all have as many fields as the header, at least
/// two; of several such, the one that makes most fields, a comma before a tab before a semicolon. A
/// first line `sep=;`, which spreadsheets write, decides it.
struct CSVTable {
  /// The column names of the header row.
  var header: [String]
  /// The rows below it.
  var rows: [Row]

  /// Whether semicolons separate the fields, as where commas stand before decimals.
  var hasDecimalCommas = false

  /// One record below the header, with as many fields as the header has.
  struct Row {
    /// The line it begins on, counted from 1.
    var line: Int
    /// The fields, in column order.
    var fields: [String]
  }

  /// Reads a table from UTF-8 bytes; blank lines count for nothing.
  ///
  /// - Throws: `CSVError` with the line.
  init(_ bytes: [UInt8]) throws(CSVError) {
    var scanner = try CSVScanner(bytes)
    guard let first = try scanner.record() else {
      throw CSVError(line: 1, found: "no header row")
    }
    hasDecimalCommas = scanner.separator == UInt8(ascii: ";")
    header = first.fields.map(\.trimmed)
    var seen: Set<String> = []
    for name in header where !name.isEmpty && !seen.insert(name).inserted {
      throw CSVError(line: first.line, found: "two columns named '\(name.excerpt)'")
    }
    rows = []
    while let row = try scanner.record() {
      guard row.fields.count == header.count else {
        let found = "\(row.fields.count) fields where the header has \(header.count)"
        throw CSVError(line: row.line, found: found)
      }
      rows.append(row)
    }
  }
}

/// What keeps bytes from being a table.
struct CSVError: Error, Hashable {
  /// The line, counted from 1.
  var line: Int
  /// What was found there.
  var found: String
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmed: String {
    var slice = self[...]
    while slice.first?.isWhitespace == true { slice = slice.dropFirst() }
    while slice.last?.isWhitespace == true { slice = slice.dropLast() }
    return String(slice)
  }
}
