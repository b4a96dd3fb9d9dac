import Geometry

extension Scanner {
  /// Reads an array of positions, dropping what follows longitude and latitude in each.
  ///
  /// - Throws: `JSONError` for a position of fewer than two numbers and for anything that is not a
  ///   position.
  mutating func positionList(_ bytes: Span<UInt8>) throws(JSONError) -> [Coordinate] {
    try expectArray(bytes, of: "positions")
    try enter(bytes)
    positions.count = 0
    guard next(bytes) != .rightBracket else {
      leave()
      return []
    }
    while true {
      if usualPositions(bytes) == .before {
        // Either white space in front of a usual position or an unusual one.
        if bytes.byte(place).isWhitespace {
          skipWhitespace(bytes)
          continue
        }
        positions.append(try position(bytes))
      }
      switch next(bytes) {
      case .comma: place &+= 1
      case .rightBracket:
        leave()
        return positions.collected
      default: throw unexpected(bytes, expected: "\",\" or \"]\" after a position")
      }
      skipWhitespace(bytes)
    }
  }

  /// Reads one position in any form the grammar allows.
  mutating func position(_ bytes: Span<UInt8>) throws(JSONError) -> Coordinate {
    let start = place
    guard let position = try positionOrNone(bytes) else {
      throw error(.shortPosition(count: 0), bytes, at: start)
    }
    return position
  }

  /// Reads one position, or an empty array as none.
  mutating func positionOrNone(_ bytes: Span<UInt8>) throws(JSONError) -> Coordinate? {
    guard bytes.byte(place) == .leftBracket else {
      throw unexpected(bytes, expected: "a position such as [36.3, 33.5]")
    }
    let start = place
    var position = Coordinate(0, 0)
    var count = 0
    try eachElement(bytes) { (scanner) throws(JSONError) in
      let byte = bytes.byte(scanner.place)
      guard byte.isDigit || byte == .minus else {
        throw scanner.unexpected(bytes, expected: "a number")
      }
      let number = try scanner.number(bytes)
      if count == 0 { position.longitude = number }
      if count == 1 { position.latitude = number }
      count &+= 1
    }
    if count == 0 { return nil }
    guard count >= 2 else { throw error(.shortPosition(count: count), bytes, at: start) }
    return position
  }

  func expectArray(_ bytes: Span<UInt8>, of things: String) throws(JSONError) {
    guard bytes.byte(place) == .leftBracket else {
      throw unexpected(bytes, expected: "an array of \(things)")
    }
  }
}
