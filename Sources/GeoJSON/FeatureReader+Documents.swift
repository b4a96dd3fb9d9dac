extension FeatureReader {
  typealias Body = (Feature) throws(JSONError) -> Void

  /// Reads all documents of a text.
  func scan(_ bytes: Span<UInt8>, _ body: Body) throws(JSONError) -> JSONObject {
    var scanner = Scanner()
    try scanner.begin(bytes)
    guard scanner.next(bytes) == .recordSeparator else {
      return try scanLines(bytes, &scanner, body)
    }
    var index = 0
    while scanner.next(bytes) == .recordSeparator {
      scanner.place += 1
      // RFC 7464, section 2.1: several separators in a row are one.
      if scanner.isAtEnd(bytes) || bytes.byte(scanner.place) == .recordSeparator { continue }
      try scanItem(bytes, &scanner, &index, body)
    }
    guard scanner.isAtEnd(bytes) else {
      throw scanner.unexpected(bytes, expected: "a record separator (0x1E) or the end of the text")
    }
    return [:]
  }

  /// Reads one document, or features and geometries on lines of their own.
  private func scanLines(
    _ bytes: Span<UInt8>, _ scanner: inout Scanner, _ body: Body
  ) throws(JSONError) -> JSONObject {
    let type = try scanner.documentType(bytes)
    if type == "FeatureCollection" {
      let members = try scanCollection(bytes, &scanner, body)
      guard scanner.isAtEnd(bytes) else { throw endExpected(bytes, scanner) }
      return members
    }
    var index = 0
    while true {
      try scanItem(bytes, &scanner, &index, body)
      let line = scanner.location.line
      if scanner.isAtEnd(bytes) { return [:] }
      guard bytes.byte(scanner.place) == .leftBrace, scanner.location.line > line else {
        throw endExpected(bytes, scanner)
      }
    }
  }

  private func endExpected(_ bytes: Span<UInt8>, _ scanner: Scanner) -> JSONError {
    scanner.unexpected(bytes, expected: "the end of the text")
  }

  /// Reads one feature or geometry of a sequence.
  private func scanItem(
    _ bytes: Span<UInt8>, _ scanner: inout Scanner, _ index: inout Int, _ body: Body
  ) throws(JSONError) {
    do throws(JSONError) {
      let type = try scanner.documentType(bytes)
      switch type {
      case "Feature":
        try body(try feature(bytes, &scanner, index: index))
      case "FeatureCollection":
        let reason = JSONError.Reason.wrongType(
          found: "\"FeatureCollection\"", expected: "one feature or geometry per text of a sequence"
        )
        throw scanner.error(reason, bytes)
      default:
        let location = scanner.location
        let geometry = try scanner.geometry(bytes)
        try body(Feature(geometry: geometry, index: index, location: location))
      }
    } catch {
      throw error.inFeature(index)
    }
    index += 1
  }

  /// Reads a feature collection, its first brace being next.
  private func scanCollection(
    _ bytes: Span<UInt8>, _ scanner: inout Scanner, _ body: Body
  ) throws(JSONError) -> JSONObject {
    let start = scanner.place
    var members = JSONObject()
    var hasFeatures = false
    try scanner.eachMember(bytes) { (scanner) throws(JSONError) in
      let keyPlace = scanner.place
      let key = try scanner.string(bytes)
      try scanner.takeColon(bytes)
      guard key == "features" else {
        return try scanner.insert(key, at: keyPlace, into: &members, bytes)
      }
      guard !hasFeatures else { throw scanner.error(.duplicateKey(key), bytes, at: keyPlace) }
      hasFeatures = true
      try scanFeatures(bytes, &scanner, body)
    }
    guard hasFeatures else {
      let reason = JSONError.Reason.missingMember("features", of: "a feature collection")
      throw scanner.error(reason, bytes, at: start)
    }
    members["type"] = nil
    return members
  }

  private func scanFeatures(
    _ bytes: Span<UInt8>, _ scanner: inout Scanner, _ body: Body
  ) throws(JSONError) {
    try scanner.expectArray(bytes, of: "features")
    var index = 0
    try scanner.eachElement(bytes) { (scanner) throws(JSONError) in
      do throws(JSONError) {
        try body(try feature(bytes, &scanner, index: index))
      } catch {
        throw error.inFeature(index)
      }
      index += 1
    }
  }
}
