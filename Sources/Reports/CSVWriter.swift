internal import GeoJSON

/// Rows as RFC 4180 writes them, with line feeds.
struct CSVWriter {
  private(set) var bytes: [UInt8] = []
  /// Whether the row has a field already.
  private var isRowBegun = false
  /// The numbers of the row and where they stand: one that comes again is copied.
  private var numbers: [(number: UInt64, place: Range<Int>)] = []

  /// Begins a table with its header.
  init(header: [String]) {
    add(header.map { .string($0) })
  }

  /// Adds a row of JSON values; `null` is an empty field.
  mutating func add(_ values: [JSON]) {
    for value in values {
      if let text = value.string {
        addField(text)
      } else if let number = value.number {
        addField(number)
      } else {
        addField(value.isNull ? "" : value.text())
      }
    }
    endRow()
  }

  /// Adds a field to the row.
  mutating func addField(_ text: String) {
    separate()
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    let isPlain = bytes[start...].allSatisfy {
      $0 != 0x22 && $0 != 0x2C && $0 != 0x0A && $0 != 0x0D
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
    let start = bytes.count
    if let known = numbers.first(where: { $0.number == number.bitPattern }) {
      for place in known.place { bytes.append(bytes[place]) }
      return
    }
    JSON.append(number, to: &bytes)
    numbers.append((number.bitPattern, start..<bytes.count))
  }

  /// Adds fields that were written before.
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
    if isRowBegun { bytes.append(UInt8(ascii: ",")) }
    isRowBegun = true
  }
}

extension CSVWriter {
  /// Begins with fields of a row that is not there yet.
  init(fields: [String]) {
    for field in fields { addField(field) }
  }
}
