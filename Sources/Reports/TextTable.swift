/// Rows of text set in columns, numbers flush right.
struct TextTable {
  /// One column.
  struct Column {
    var title: String
    var isNumber = false
  }

  private let columns: [Column]
  private var rows: [[String]] = []

  /// Begins a table with its columns.
  init(_ columns: [Column]) {
    self.columns = columns
  }

  /// Adds a row of as many cells as there are columns.
  mutating func add(_ cells: [String]) {
    rows.append(cells.map(\.printable))
  }

  /// The table with two spaces between columns; a title over a line of dashes, no borders.
  var text: String {
    let widths = widths
    let dashes = widths.map { String(repeating: "-", count: $0) }
    return ([columns.map(\.title), dashes] + rows).map { line($0, widths) }.joined()
  }

  /// The rows without titles.
  var body: String {
    let widths = widths
    return rows.map { line($0, widths) }.joined()
  }

  private var widths: [Int] {
    var widths = columns.map(\.title.count)
    for row in rows {
      for (index, cell) in row.enumerated() { widths[index] = max(widths[index], cell.count) }
    }
    return widths
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = zip(cells, zip(columns, widths)).map { cell, column in
      let space = String(repeating: " ", count: column.1 - cell.count)
      return column.0.isNumber ? space + cell : cell + space
    }
    var line = padded.joined(separator: "  ")
    while line.hasSuffix(" ") { line.removeLast() }
    return line + "\n"
  }
}

extension String {
  /// The text without control characters, which could drive a terminal.
  var printable: String {
    String(unicodeScalars.filter { $0.properties.generalCategory != .control })
  }

  /// The text in lines of at most a width, all but the first indented.
  func wrapped(width: Int, indent: String) -> String {
    var lines: [String] = []
    var line = ""
    for word in split(separator: " ") {
      if !line.isEmpty && line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    lines.append(line)
    return lines.joined(separator: "\n" + indent)
  }
}
