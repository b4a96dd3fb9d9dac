internal import GeoJSON

/// Rows as RFC 4180 writes them, with line feeds, or as a spreadsheet wants them.
struct CSVWriter {
  private(set) var bytes: [UInt8]
  private let style: CSVStyle

  /// Begins a table with its header.
  init(header: [String], style: CSVStyle = CSVStyle()) {
    self.style = style
    bytes = style.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    add(header.map { .string($0) })
  }

  private var separator: UInt8 { UInt8(ascii: style.hasDecimalComma ? ";" : ",") }

  /// Adds a row of JSON values; `null` is an empty field.
  mutating func add(_ values: [JSON]) {
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(separator) }
      if let text = value.string {
        write(text)
      } else if value.number != nil {
        let digits = value.serialised()
        bytes += style.hasDecimalComma ? digits.map { $0 == 0x2E ? 0x2C : $0 } : digits
      } else if !value.isNull {
        write(value.text())
      }
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func write(_ field: String) {
    let marks: [UInt8] = [0x22, separator, 0x0A, 0x0D]
    guard field.utf8.contains(where: marks.contains) else {
      bytes += field.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in field.utf8 {
      if byte == 0x22 { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
