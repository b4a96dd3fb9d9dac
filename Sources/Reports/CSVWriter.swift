internal import GeoJSON

/// Rows as RFC 4180 writes them, with line feeds, or as a spreadsheet wants them.
struct CSVWriter {
  private(set) var bytes: [UInt8]
  private let style: CSVStyle
  /// Whether the row has a field already.
  private var isRowBegun = false
  /// The numbers of the row and where they stand: one that comes again is copied.
  private var numbers: [(number: UInt64, place: Range<Int>)] = []

  /// Begins a table with its header.
  init(header: [String], style: CSVStyle = CSVStyle()) {
    self.style = style
    bytes = style.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    add(header.map { .string($0) })
  }

  /// Begins with fields of rows that are not there yet.
  init(fields: [String], style: CSVStyle) {
    self.style = style
    bytes = []
    for field in fields { addField(field) }
  }

  private var separator: UInt8 { UInt8(ascii: style.hasDecimalComma ? ";" : ",") }

  /// Adds a row of JSON values; `null` is an empty field.
  mutating func add(_ values: [JSON]) {
    for value in values { addField(value) }
    endRow()
  }

  /// Adds a field to the row; `null` is an empty one.
  mutating func addField(_ value: JSON) {
    if let text = value.string {
      addField(text)
    } else if let number = value.number {
      addField(number)
    } else {
      addField(value.isNull ? "" : value.text())
    }
  }

  /// Adds a field to the row.
  mutating func addField(_ text: String) {
    separate()
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    let separator = separator
    let isPlain = bytes[start...].allSatisfy {
      $0 != 0x22 && $0 != separator && $0 != 0x0A && $0 != 0x0D
    }
    if isPlain { return }
    bytes.removeLast(bytes.count - start)
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds a number to the row, the shortest text that reads back as the same.
  mutating func addField(_ number: Double) {
    separate()
    if let known = numbers.first(where: { $0.number == number.bitPattern }) {
      for place in known.place { bytes.append(bytes[place]) }
      return
    }
    let start = bytes.count
    JSON.append(number, to: &bytes)
    if style.hasDecimalComma {
      for place in start..<bytes.count where bytes[place] == 0x2E { bytes[place] = 0x2C }
    }
    numbers.append((number.bitPattern, start..<bytes.count))
  }

  /// Adds fields that were written before, in the same style.
  mutating func addFields(of other: CSVWriter) {
    separate()
    bytes.append(contentsOf: other.bytes)
  }

  /// Ends the row.
  mutating func endRow() {
    bytes.append(UInt8(ascii: "\n"))
    isRowBegun = false
    numbers.removeAll(keepingCapacity: true)
  }

  private mutating func separate() {
    if isRowBegun { bytes.append(separator) }
    isRowBegun = true
  }
}
