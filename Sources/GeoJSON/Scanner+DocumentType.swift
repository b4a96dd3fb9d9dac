extension Scanner {
  /// The types a GeoJSON text may have.
  private static let documentTypes: Set<String> = [
    "FeatureCollection", "Feature", "Point", "MultiPoint", "LineString", "MultiLineString",
    "Polygon", "MultiPolygon", "GeometryCollection",
  ]

  /// Finds the `type` of the object that is next, and stays in front of it.
  ///
  /// Usually it is the first member. Where it is not, what stands before it is read twice.
  mutating func documentType(_ bytes: Span<UInt8>) throws(JSONError) -> String {
    guard next(bytes) == .leftBrace else {
      throw unexpected(bytes, expected: "a GeoJSON object")
    }
    let start = mark
    var ahead = Scanner()
    ahead.mark = start
    guard let type = try ahead.findType(bytes) else {
      throw error(.missingMember("type", of: "a GeoJSON object"), bytes, at: start.place)
    }
    return type
  }

  private mutating func findType(_ bytes: Span<UInt8>) throws(JSONError) -> String? {
    try enter(bytes)
    if next(bytes) == .rightBrace { return nil }
    while true {
      guard next(bytes) == .quote else {
        throw unexpected(bytes, expected: "a member name in quotes")
      }
      let isType = try string(bytes) == "type"
      try takeColon(bytes)
      if isType { return try type(bytes, oneOf: Self.documentTypes, Self.expectedTypes) }
      try skipValue(bytes)
      switch next(bytes) {
      case .comma: place &+= 1
      case .rightBrace: return nil
      default: throw unexpected(bytes, expected: "\",\" or \"}\" after a member")
      }
    }
  }

  private static let expectedTypes = "a FeatureCollection, a Feature or a geometry"

  /// Reads the value of a `type`, which must be one of a few.
  mutating func type(
    _ bytes: Span<UInt8>, oneOf types: Set<String>, _ expected: String
  ) throws(JSONError) -> String {
    guard bytes.byte(place) == .quote else {
      throw unexpected(bytes, expected: "a type in quotes")
    }
    let start = place
    let type = try string(bytes)
    guard types.contains(type) else {
      let found = "\"\(excerpt(type))\""
      throw error(.wrongType(found: found, expected: expected), bytes, at: start)
    }
    return type
  }
}
