/// Walks the bytes of a table record by record.
///
/// Bytes rather than characters: a combining mark after a comma makes one `Character` of the two, and
/// Unicode knows line ends that RFC 4180 does not.
struct CSVScanner {
  private let bytes: [UInt8]
  /// The byte between two fields.
  private(set) var separator = UInt8(ascii: ",")
  private var place: Int
  private var line = 1

  /// Looks at the beginning: a byte order mark is skipped, the first records tell the separator.
  ///
  /// - Throws: `CSVError` for an encoding that is not UTF-8.
  init(_ bytes: [UInt8]) throws(CSVError) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw CSVError(line: 1, found: "UTF-16; save the table as UTF-8")
    }
    self.bytes = bytes
    place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let stated = statedSeparator() {
      separator = stated
    } else {
      findSeparator()
    }
  }

  /// Takes a first line such as `sep=;`.
  private mutating func statedSeparator() -> UInt8? {
    let rest = bytes[place...]
    guard rest.starts(with: Array("sep=".utf8)), rest.count > 5 else { return nil }
    let (stated, end) = (bytes[place + 4], bytes[place + 5])
    guard Self.separators.contains(stated), end == Self.lineFeed || end == Self.carriageReturn
    else { return nil }
    place += 5
    return stated
  }

  /// Chooses the separator by which the first records are alike.
  private mutating func findSeparator() {
    var best = (isEven: false, count: 0)
    for candidate in Self.separators {
      var trial = self
      trial.separator = candidate
      var counts: [Int] = []
      var isEven = true
      while counts.count < Self.sample {
        do throws(CSVError) {
          guard let row = try trial.record() else { break }
          counts.append(row.fields.count)
        } catch {
          isEven = false
          break
        }
      }
      let count = counts.first ?? 0
      isEven = isEven && count > 1 && counts.allSatisfy { $0 == count }
      guard (isEven ? 1 : 0, count) > (best.isEven ? 1 : 0, best.count) else { continue }
      best = (isEven, count)
      separator = candidate
    }
  }

  private static let separators = [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")]

  /// How many records are looked at.
  private static let sample = 20

  /// The next record that is not a blank line, or `nil` at the end.
  ///
  /// - Throws: `CSVError` for quotes that RFC 4180 does not allow, and for bytes that are not UTF-8.
  mutating func record() throws(CSVError) -> CSVTable.Row? {
    while place < bytes.count, takeLineEnd() {}
    guard place < bytes.count else { return nil }
    var row = CSVTable.Row(line: line, fields: [])
    while true {
      row.fields.append(try field())
      guard place < bytes.count, !takeLineEnd() else { return row }
      place += 1
      // A separator that ends the text is followed by one more field, an empty one.
    }
  }

  /// Reads up to the separator or the line end that follows, which is not taken.
  private mutating func field() throws(CSVError) -> String {
    if place < bytes.count, bytes[place] == Self.quote { return try quotedField() }
    let start = place
    while place < bytes.count, !isEnd(bytes[place]) {
      guard bytes[place] != Self.quote else {
        throw CSVError(line: line, found: "a quote inside a field that does not begin with one")
      }
      place += 1
    }
    return try text(bytes[start..<place], line: line)
  }

  private mutating func quotedField() throws(CSVError) -> String {
    let opened = line
    place += 1
    var field: [UInt8] = []
    while true {
      guard place < bytes.count else {
        throw CSVError(line: opened, found: "a quote that is never closed")
      }
      let byte = bytes[place]
      place += 1
      if byte == Self.quote {
        guard place < bytes.count, bytes[place] == Self.quote else { break }
        place += 1
      }
      let isPairEnd = place < bytes.count && bytes[place] == Self.lineFeed
      if byte == Self.lineFeed || byte == Self.carriageReturn && !isPairEnd { line += 1 }
      field.append(byte)
    }
    guard place == bytes.count || isEnd(bytes[place]) else {
      throw CSVError(line: line, found: "text after a closing quote")
    }
    return try text(field[...], line: opened)
  }

  private func text(_ bytes: ArraySlice<UInt8>, line: Int) throws(CSVError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CSVError(line: line, found: "not UTF-8; save the table as UTF-8")
    }
    if bytes.contains(0) {
      throw CSVError(line: line, found: "a NUL character; save the table as UTF-8")
    }
    return text
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn
  }

  /// Takes a line end of any of the three kinds, if one is next.
  private mutating func takeLineEnd() -> Bool {
    guard bytes[place] == Self.lineFeed || bytes[place] == Self.carriageReturn else {
      return false
    }
    let isPair =
      bytes[place] == Self.carriageReturn && place + 1 < bytes.count
      && bytes[place + 1] == Self.lineFeed
    place += isPair ? 2 : 1
    line += 1
    return true
  }

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}
