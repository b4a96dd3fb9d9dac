/// Reads a sequence of features while its bytes arrive: a text sequence (RFC 8142), or features and
/// geometries on lines of their own.
///
/// Held are the bytes of the record that is not whole yet, which for one written over several lines
/// may grow to twice its size, and of the piece that came last. Features, errors and their places are
/// those of `FeatureReader.read(_:)` for the whole text.
public struct FeatureSequence {
  private var scanner: SequenceScanner
  private var rest: [UInt8] = []
  /// How many bytes must be there before reading a record once more is worth the time.
  private var least = 0

  /// Makes a reader of a sequence, of which no byte is there yet.
  public init(_ reader: FeatureReader = FeatureReader()) {
    scanner = SequenceScanner(reader)
  }

  /// Whether a text is a sequence rather than a feature collection or something else, by its first
  /// bytes; `nil` if that takes more of them.
  public static func isBegun(by bytes: Span<UInt8>) -> Bool? {
    var scanner = Scanner()
    do {
      try scanner.begin(bytes)
      if scanner.next(bytes) == .recordSeparator { return true }
      return try scanner.documentType(bytes) != "FeatureCollection"
    } catch {
      return SequenceScanner.isSettled(error, bytes) ? false : nil
    }
  }

  /// How many bytes are held.
  public var heldBytes: Int { rest.count }

  /// Takes further bytes and hands over the features that are whole by now.
  ///
  /// - Throws: `JSONError`, as soon as no further byte could change it.
  public mutating func take(
    _ piece: some Sequence<UInt8>, _ body: (Feature) -> Void
  ) throws(JSONError) {
    let count = rest.count
    rest.append(contentsOf: piece)
    guard rest.count >= least else { return }
    if let delimiter = scanner.delimiter, !rest.span.contains(delimiter, from: count) { return }
    try scanner.read(rest, isWhole: false) { (feature) throws(JSONError) in body(feature) }
    rest.removeFirst(scanner.forget())
    least = 2 * rest.count
  }

  /// Hands over what is left, as the text ends here.
  ///
  /// - Throws: `JSONError` if the text is not whole.
  public mutating func finish(_ body: (Feature) -> Void) throws(JSONError) {
    try scanner.read(rest, isWhole: true) { (feature) throws(JSONError) in body(feature) }
    rest = []
  }
}

extension SequenceScanner {
  /// Reads on for as far as the bytes go.
  fileprivate mutating func read(
    _ bytes: [UInt8], isWhole: Bool, _ body: FeatureReader.Body
  ) throws(JSONError) {
    try read(bytes.span, isWhole: isWhole, body)
  }
}

extension Span<UInt8> {
  /// Whether a byte stands at a place or behind it.
  fileprivate func contains(_ byte: UInt8, from place: Int) -> Bool {
    for index in place..<count where self[index] == byte { return true }
    return false
  }
}
