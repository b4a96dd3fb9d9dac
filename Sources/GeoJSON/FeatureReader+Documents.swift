extension FeatureReader {
  typealias Body = (Feature) throws(JSONError) -> Void

  /// Reads all documents of a text.
  func scan(_ bytes: Span<UInt8>, _ body: Body) throws(JSONError) -> JSONObject {
    var scanner = Scanner()
    try scanner.begin(bytes)
    if scanner.next(bytes) != .recordSeparator,
      try scanner.documentType(bytes) == "FeatureCollection"
    {
      let members = try scanCollection(bytes, &scanner, body)
      guard scanner.isAtEnd(bytes) else {
        throw scanner.unexpected(bytes, expected: "the end of the text")
      }
      return members
    }
    var sequence = SequenceScanner(self)
    try sequence.read(bytes, isWhole: true, body)
    return [:]
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
