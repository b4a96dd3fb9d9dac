extension FeatureReader {
  /// Reads a feature, its first brace being next.
  func feature(
    _ bytes: Span<UInt8>, _ scanner: inout Scanner, index: Int
  ) throws(JSONError) -> Feature {
    guard bytes.byte(scanner.place) == .leftBrace else {
      throw scanner.unexpected(bytes, expected: "a feature")
    }
    var feature = Feature(geometry: nil, index: index, location: scanner.location)
    var seen: Set<String> = []
    try scanner.eachMember(bytes) { (scanner) throws(JSONError) in
      let keyPlace = scanner.place
      let key = try scanner.string(bytes)
      try scanner.takeColon(bytes)
      switch key {
      case "type": _ = try scanner.type(bytes, oneOf: ["Feature"], "type \"Feature\"")
      case "geometry": feature.geometry = try scanner.geometryOrNull(bytes)
      case "properties": feature.properties = try properties(bytes, &scanner)
      case "id": feature.id = try identifier(bytes, &scanner)
      default: return try scanner.insert(key, at: keyPlace, into: &feature.members, bytes)
      }
      guard seen.insert(key).inserted else {
        throw scanner.error(.duplicateKey(key), bytes, at: keyPlace)
      }
    }
    for key in ["type", "geometry"] where !seen.contains(key) {
      let reason = JSONError.Reason.missingMember(key, of: "a feature")
      throw scanner.error(reason, bytes, at: feature.location.byteOffset)
    }
    return feature
  }

  private func identifier(
    _ bytes: Span<UInt8>, _ scanner: inout Scanner
  ) throws(JSONError) -> JSON? {
    let start = scanner.place
    switch try scanner.value(bytes) {
    case .null: return nil
    case .string(let id): return .string(id)
    case .number(let id): return .number(id)
    default: throw scanner.unexpected(bytes, at: start, expected: "an id (a string or a number)")
    }
  }

  private func properties(
    _ bytes: Span<UInt8>, _ scanner: inout Scanner
  ) throws(JSONError) -> JSONObject {
    guard bytes.byte(scanner.place) == .leftBrace else {
      guard bytes.byte(scanner.place) == UInt8(ascii: "n") else {
        throw scanner.unexpected(bytes, expected: "an object of properties or null")
      }
      try scanner.skipValue(bytes)
      return [:]
    }
    guard let keeping else { return try scanner.object(bytes) }
    var properties = JSONObject()
    try scanner.eachMember(bytes) { (scanner) throws(JSONError) in
      let keyPlace = scanner.place
      let key = try scanner.string(bytes)
      try scanner.takeColon(bytes)
      if keeping.contains(key) {
        try scanner.insert(key, at: keyPlace, into: &properties, bytes)
      } else {
        try scanner.skipValue(bytes)
        if namesOthers { _ = properties.insert(.init(key: key, value: .null)) }
      }
    }
    return properties
  }
}
