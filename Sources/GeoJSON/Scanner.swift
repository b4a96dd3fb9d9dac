/// Where reading is in a text, and the small steps all readers are made of.
///
/// The text is handed to each step: a type that stores a `Span` needs a language feature that is
/// still experimental. Places only grow, and every look at a byte is checked.
struct Scanner {
  /// How deep arrays and objects may lie inside each other.
  static let nestingLimit = 512

  /// What must be remembered to read something again.
  struct Mark {
    /// The next byte to look at.
    var place = 0
    /// The line of that byte, counted while white space is skipped: line feeds stand nowhere else.
    fileprivate(set) var line = 1
    fileprivate(set) var lineStart = 0
    fileprivate(set) var depth = 0
  }

  var mark = Mark()
  /// Positions on their way into an array of the right size.
  var positions = PositionBuffer()

  /// The next byte to look at.
  var place: Int {
    @inline(__always) get { mark.place }
    @inline(__always) _modify { yield &mark.place }
  }
  private var line: Int {
    get { mark.line }
    set { mark.line = newValue }
  }
  private var lineStart: Int {
    get { mark.lineStart }
    set { mark.lineStart = newValue }
  }
  var depth: Int { mark.depth }

  /// The place of the next byte.
  var location: SourceLocation {
    SourceLocation(byteOffset: place, line: line, column: place - lineStart + 1)
  }

  /// Moves past spaces, tabs and line ends.
  @inline(__always)
  mutating func skipWhitespace(_ bytes: Span<UInt8>) {
    if bytes.byte(place) <= .space { skipWhitespaceSlowly(bytes) }
  }

  @inline(never)
  private mutating func skipWhitespaceSlowly(_ bytes: Span<UInt8>) {
    while true {
      let byte = bytes.byte(place)
      guard byte.isWhitespace else { return }
      place &+= 1
      if byte == .lineFeed {
        line &+= 1
        lineStart = place
        skipIndentation(bytes)
      }
    }
  }

  /// Moves past runs of eight spaces.
  @inline(__always)
  private mutating func skipIndentation(_ bytes: Span<UInt8>) {
    while place <= bytes.count &- 8, bytes.word(place) == .repeating(.space) { place &+= 8 }
  }

  /// Moves past white space and says whether the text ends there.
  mutating func isAtEnd(_ bytes: Span<UInt8>) -> Bool {
    skipWhitespace(bytes)
    return place >= bytes.count
  }

  /// Moves past white space and looks at the byte behind it, 0 at the end.
  @inline(__always)
  mutating func next(_ bytes: Span<UInt8>) -> UInt8 {
    skipWhitespace(bytes)
    return bytes.byte(place)
  }

  /// Moves past white space and past this byte.
  @inline(__always)
  mutating func take(
    _ byte: UInt8, _ bytes: Span<UInt8>, _ expected: StaticString
  ) throws(JSONError) {
    guard next(bytes) == byte else { throw unexpected(bytes, expected: "\(expected)") }
    place &+= 1
  }

  /// Goes into an array or object whose first byte is next.
  mutating func enter(_ bytes: Span<UInt8>) throws(JSONError) {
    guard depth < Self.nestingLimit else {
      throw error(.nesting(limit: Self.nestingLimit), bytes)
    }
    mark.depth &+= 1
    place &+= 1
  }

  /// Goes out of an array or object whose last byte is next.
  mutating func leave() {
    mark.depth &-= 1
    place &+= 1
  }
}

extension Scanner {
  /// Reads an array, its first bracket being next, handing each element to a closure.
  @inline(__always)
  mutating func eachElement(
    _ bytes: Span<UInt8>, _ element: (inout Scanner) throws(JSONError) -> Void
  ) throws(JSONError) {
    try enter(bytes)
    if next(bytes) == .rightBracket { return leave() }
    while true {
      skipWhitespace(bytes)
      try element(&self)
      switch next(bytes) {
      case .comma: place &+= 1
      case .rightBracket: return leave()
      default: throw unexpected(bytes, expected: "\",\" or \"]\" after an array element")
      }
    }
  }

  /// Reads an object, its first brace being next; the closure reads a key and, after
  /// `takeColon(_:)`, a value.
  @inline(__always)
  mutating func eachMember(
    _ bytes: Span<UInt8>, _ member: (inout Scanner) throws(JSONError) -> Void
  ) throws(JSONError) {
    try enter(bytes)
    if next(bytes) == .rightBrace { return leave() }
    while true {
      guard next(bytes) == .quote else {
        throw unexpected(bytes, expected: "a member name in quotes")
      }
      try member(&self)
      switch next(bytes) {
      case .comma: place &+= 1
      case .rightBrace: return leave()
      default: throw unexpected(bytes, expected: "\",\" or \"}\" after a member")
      }
    }
  }

  /// Moves past the colon between a key and its value, to the first byte of the value.
  @inline(__always)
  mutating func takeColon(_ bytes: Span<UInt8>) throws(JSONError) {
    try take(.colon, bytes, "\":\" after a member name")
    skipWhitespace(bytes)
  }
}
