internal import GeoJSON

/// Rows as RFC 4180 writes them, with line feeds.
struct CSVWriter {
  private(set) var bytes: [UInt8] = []

  /// Begins a table with its header.
  init(header: [String]) {
    write(header)
  }

  /// Adds a row of JSON values; `null` is an empty field.
  mutating func add(_ values: [JSON]) {
    write(values.map { $0.isNull ? "" : $0.string ?? $0.text() })
  }

  private mutating func write(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      let needsQuotes = field.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
      if !needsQuotes {
        bytes += field.utf8
        continue
      }
      bytes.append(UInt8(ascii: "\""))
      for byte in field.utf8 {
        if byte == 0x22 { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: "\n"))
  }
}
