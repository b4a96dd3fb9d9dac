extension JSON {
  /// Reads one JSON text as RFC 8259 defines it.
  ///
  /// Numbers are correctly rounded. A byte order mark is skipped. Refused are: anything behind the
  /// value, other encodings than UTF-8, halves of surrogate pairs, numbers beyond the range of a
  /// `Double`, a second member of the same name in one object, and more than 512 arrays and objects
  /// inside each other.
  ///
  /// - Throws: `JSONError`, which says where, what was found and what was expected.
  public init(parsing bytes: Span<UInt8>) throws(JSONError) {
    var scanner = Scanner()
    try scanner.begin(bytes)
    scanner.skipWhitespace(bytes)
    self = try scanner.value(bytes)
    guard scanner.isAtEnd(bytes) else {
      throw scanner.unexpected(bytes, expected: "the end of the text")
    }
  }

  /// Reads one JSON text as RFC 8259 defines it.
  ///
  /// - Throws: `JSONError`, which says where, what was found and what was expected.
  public init(parsing bytes: [UInt8]) throws(JSONError) {
    try self.init(parsing: bytes.span)
  }

  /// Reads one JSON text as RFC 8259 defines it.
  ///
  /// - Throws: `JSONError`, which says where, what was found and what was expected.
  public init(parsing text: String) throws(JSONError) {
    try self.init(parsing: Array(text.utf8).span)
  }
}
