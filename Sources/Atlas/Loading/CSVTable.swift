/// A table of text as RFC 4180 writes it, with a header row, comma or tab separated.
struct CSVTable {
  /// The column names of the header row.
  var header: [String]
  /// The rows below it, each with the line it begins on.
  var rows: [(line: Int, fields: [String])]

  /// Reads a table from UTF-8 bytes.
  ///
  /// - Throws: `CSVError` with the line.
  init(_ bytes: [UInt8]) throws(CSVError) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let good = String(decoding: bytes, as: UTF8.self).prefix { $0 != "\u{FFFD}" }
      throw CSVError(line: good.count { $0.isNewline } + 1, found: "invalid UTF-8")
    }
    var records = try Self.records(text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...])
    guard !records.isEmpty else { throw CSVError(line: 1, found: "no header row") }
    header = records.removeFirst().fields.map { $0.trimmed }
    rows = records
    for row in rows where row.fields.count != header.count {
      let found = "\(row.fields.count) fields where the header has \(header.count)"
      throw CSVError(line: row.line, found: found)
    }
  }

  private static func records(
    _ text: Substring
  ) throws(CSVError) -> [(line: Int, fields: [String])] {
    let firstLine = text.prefix { !$0.isNewline }
    let separator: Character = firstLine.contains("\t") && !firstLine.contains(",") ? "\t" : ","
    var records: [(line: Int, fields: [String])] = []
    var fields: [String] = []
    var field = ""
    var line = 1
    var recordLine = 1
    var index = text.startIndex
    func endRecord() {
      fields.append(field)
      field = ""
      if fields != [""] { records.append((recordLine, fields)) }
      fields = []
    }
    while index < text.endIndex {
      let character = text[index]
      index = text.index(after: index)
      switch character {
      case "\"" where field.isEmpty:
        let opened = line
        var closed = false
        while index < text.endIndex {
          let quoted = text[index]
          index = text.index(after: index)
          if quoted == "\"" {
            guard index < text.endIndex, text[index] == "\"" else {
              closed = true
              break
            }
            index = text.index(after: index)
          }
          if quoted.isNewline { line += 1 }
          field.append(quoted)
        }
        guard closed else { throw CSVError(line: opened, found: "a quote that is never closed") }
      case separator:
        fields.append(field)
        field = ""
      case _ where character.isNewline:
        endRecord()
        line += 1
        recordLine = line
      default:
        field.append(character)
      }
    }
    if !field.isEmpty || !fields.isEmpty { endRecord() }
    return records
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
