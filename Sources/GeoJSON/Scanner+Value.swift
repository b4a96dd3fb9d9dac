extension Scanner {
  /// Reads any value; its first byte is next.
  mutating func value(_ bytes: Span<UInt8>) throws(JSONError) -> JSON {
    switch bytes.byte(place) {
    case .quote: return .string(try string(bytes))
    case .leftBrace: return .object(try object(bytes))
    case .leftBracket:
      var elements: [JSON] = []
      try eachElement(bytes) { (scanner) throws(JSONError) in
        elements.append(try scanner.value(bytes))
      }
      return .array(elements)
    case UInt8(ascii: "t"):
      try literal("true", bytes)
      return .bool(true)
    case UInt8(ascii: "f"):
      try literal("false", bytes)
      return .bool(false)
    case UInt8(ascii: "n"):
      try literal("null", bytes)
      return .null
    default: return .number(try numberAsValue(bytes))
    }
  }

  /// Reads an object, its first brace being next.
  mutating func object(_ bytes: Span<UInt8>) throws(JSONError) -> JSONObject {
    var object = JSONObject()
    try eachMember(bytes) { (scanner) throws(JSONError) in
      let start = scanner.place
      let key = try scanner.string(bytes)
      try scanner.takeColon(bytes)
      try scanner.insert(key, at: start, into: &object, bytes)
    }
    return object
  }

  /// Reads the value of a key that stands at `start`, and refuses a second one.
  mutating func insert(
    _ key: String, at start: Int, into object: inout JSONObject, _ bytes: Span<UInt8>
  ) throws(JSONError) {
    guard object.insert(.init(key: key, value: try value(bytes))) else {
      throw error(.duplicateKey(key), bytes, at: start)
    }
  }

  /// Moves past any value, checking all of its grammar but not whether keys occur twice.
  mutating func skipValue(_ bytes: Span<UInt8>) throws(JSONError) {
    switch bytes.byte(place) {
    case .quote: try skipString(bytes)
    case .leftBrace:
      try eachMember(bytes) { (scanner) throws(JSONError) in
        try scanner.skipString(bytes)
        try scanner.takeColon(bytes)
        try scanner.skipValue(bytes)
      }
    case .leftBracket:
      try eachElement(bytes) { (scanner) throws(JSONError) in try scanner.skipValue(bytes) }
    case UInt8(ascii: "t"): try literal("true", bytes)
    case UInt8(ascii: "f"): try literal("false", bytes)
    case UInt8(ascii: "n"): try literal("null", bytes)
    default: _ = try numberAsValue(bytes)
    }
  }

  private mutating func numberAsValue(_ bytes: Span<UInt8>) throws(JSONError) -> Double {
    let byte = bytes.byte(place)
    guard byte.isDigit || byte == .minus else { throw unexpected(bytes, expected: "a value") }
    return try number(bytes)
  }

  private mutating func literal(
    _ word: String, _ bytes: Span<UInt8>
  ) throws(JSONError) {
    let start = place
    for scalar in word.utf8 {
      guard bytes.byte(place) == scalar else {
        throw unexpected(bytes, at: start, expected: "a value")
      }
      place &+= 1
    }
  }
}
