/// Where reading is in a sequence of features: a text sequence (RFC 8142), or features and
/// geometries on lines of their own.
///
/// A whole text and one that arrives in pieces are read by the same steps. A step that may come out
/// otherwise with the bytes that follow is taken again once they are there.
struct SequenceScanner {
  /// What comes next.
  private enum Step {
    /// The first bytes, which tell the encoding.
    case encoding
    /// The first byte that is no white space, which tells how records are told apart.
    case separation
    case separator
    case separatedRecord
    case record
    /// A record on another line than the one on which the last ended, or the end.
    case nextLine(after: Int)
  }

  private let reader: FeatureReader
  private var step = Step.encoding
  private var scanner = Scanner()
  private var index = 0
  /// Where the first of the bytes at hand stands in the text.
  private var origin = SourceLocation(byteOffset: 0, line: 1, column: 1)

  init(_ reader: FeatureReader) {
    self.reader = reader
  }

  /// The byte that tells that a record may be whole; `nil` before the first.
  var delimiter: UInt8? {
    switch step {
    case .encoding, .separation: nil
    case .separator, .separatedRecord: .recordSeparator
    case .record, .nextLine: .lineFeed
    }
  }

  /// Reads on for as far as the bytes go.
  ///
  /// - Parameters:
  ///   - bytes: the text from where `forget()` was last called.
  ///   - isWhole: whether the text ends with these bytes.
  ///   - body: takes the features.
  /// - Throws: `JSONError`, which all further bytes would leave as it is, or what the body throws.
  mutating func read(
    _ bytes: Span<UInt8>, isWhole: Bool, _ body: FeatureReader.Body
  ) throws(JSONError) {
    if case .encoding = step {
      guard isWhole || bytes.count >= 4 else { return }
      try scanner.begin(bytes)
      step = .separation
    }
    while true {
      let isEnd = scanner.isAtEnd(bytes)
      if isEnd && !isWhole { return }
      let start = scanner.mark
      var feature: Feature?
      do throws(JSONError) {
        switch step {
        case .encoding, .separation:
          step = bytes.byte(scanner.place) == .recordSeparator ? .separator : .record
        case .separator:
          if isEnd { return }
          try takeSeparator(bytes)
        case .separatedRecord:
          if isEnd { return }
          // RFC 7464, section 2.1: several separators in a row are one.
          if bytes.byte(scanner.place) != .recordSeparator { feature = try record(bytes) }
          step = .separator
        case .record:
          feature = try record(bytes)
          step = .nextLine(after: location.line)
        case .nextLine(let line):
          if isEnd { return }
          guard bytes.byte(scanner.place) == .leftBrace, location.line > line else {
            throw scanner.unexpected(bytes, expected: "the end of the text")
          }
          step = .record
        }
      } catch {
        guard isWhole || Self.isSettled(error, bytes) else {
          scanner = Scanner()
          scanner.mark = start
          return
        }
        throw JSONError(
          location: error.location.seen(from: origin), reason: error.reason,
          feature: error.feature)
      }
      guard let feature else { continue }
      index += 1
      try body(feature)
    }
  }

  /// Forgets the bytes that were read.
  ///
  /// - Returns: How many they are.
  mutating func forget() -> Int {
    let count = scanner.place
    origin = location
    scanner = Scanner()
    return count
  }

  private var location: SourceLocation { scanner.location.seen(from: origin) }

  private mutating func takeSeparator(_ bytes: Span<UInt8>) throws(JSONError) {
    guard bytes.byte(scanner.place) == .recordSeparator else {
      throw scanner.unexpected(bytes, expected: "a record separator (0x1E) or the end of the text")
    }
    scanner.place += 1
    step = .separatedRecord
  }

  private mutating func record(_ bytes: Span<UInt8>) throws(JSONError) -> Feature {
    var type: String?
    do throws(JSONError) {
      type = try scanner.documentType(bytes)
      switch type {
      case "Feature":
        var feature = try reader.feature(bytes, &scanner, index: index)
        feature.location = feature.location.seen(from: origin)
        return feature
      case "FeatureCollection":
        let reason = JSONError.Reason.wrongType(
          found: "\"FeatureCollection\"", expected: "one feature or geometry per text of a sequence"
        )
        throw scanner.error(reason, bytes)
      default:
        let location = location
        return Feature(geometry: try scanner.geometry(bytes), index: index, location: location)
      }
    } catch {
      // As long as its type is not known, a first line may be of any document.
      if case .record = step, index == 0, type == nil { throw error }
      throw error.inFeature(index)
    }
  }

  /// Whether further bytes would not change an error.
  ///
  /// An error that the end of the bytes brought about is at that end, or at the start of a number or
  /// word that reaches it; the words of an error look no more than a few letters ahead.
  static func isSettled(_ error: JSONError, _ bytes: Span<UInt8>) -> Bool {
    var place = error.location.byteOffset
    while bytes.byte(place).isOfNumberOrWord { place += 1 }
    return place < bytes.count - 64
  }
}

extension UInt8 {
  fileprivate var isOfNumberOrWord: Bool {
    isDigit || self | 0x20 &- 0x61 < 26 || self == .minus || self == .point
      || self == UInt8(ascii: "+")
  }
}

extension SourceLocation {
  /// The place in a text of which the bytes at hand begin at an origin.
  fileprivate func seen(from origin: SourceLocation) -> SourceLocation {
    SourceLocation(
      byteOffset: origin.byteOffset + byteOffset, line: origin.line + line - 1,
      column: line == 1 ? origin.column + column - 1 : column)
  }
}
