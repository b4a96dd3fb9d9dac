import Geometry

/// The names of the geometries, without `GeometryCollection`.
enum GeometryType: String, CaseIterable {
  case point = "Point"
  case multiPoint = "MultiPoint"
  case lineString = "LineString"
  case multiLineString = "MultiLineString"
  case polygon = "Polygon"
  case multiPolygon = "MultiPolygon"

  /// How many brackets stand in front of the first number.
  var depth: Int {
    switch self {
    case .point: 1
    case .multiPoint, .lineString: 2
    case .multiLineString, .polygon: 3
    case .multiPolygon: 4
    }
  }
}

extension Scanner {
  private static let geometryTypes = Set(GeometryType.allCases.map(\.rawValue)).union([
    "GeometryCollection"
  ])

  /// Reads a geometry or `null`.
  mutating func geometryOrNull(_ bytes: Span<UInt8>) throws(JSONError) -> FeatureGeometry? {
    guard bytes.byte(place) == UInt8(ascii: "n") else { return try geometry(bytes) }
    try skipValue(bytes)
    return nil
  }

  /// Reads a geometry object; other members than those of its type are skipped.
  mutating func geometry(_ bytes: Span<UInt8>) throws(JSONError) -> FeatureGeometry {
    guard bytes.byte(place) == .leftBrace else {
      throw unexpected(bytes, expected: "a geometry or null")
    }
    let start = place
    var type: String?
    var coordinates: PassedCoordinates?
    var parts: [FeatureGeometry]?
    try eachMember(bytes) { (scanner) throws(JSONError) in
      let keyPlace = scanner.place
      let key = try scanner.string(bytes)
      try scanner.takeColon(bytes)
      switch key {
      case "type" where type == nil:
        type = try scanner.type(bytes, oneOf: Self.geometryTypes, "a geometry")
      case "coordinates" where coordinates == nil:
        coordinates = try scanner.coordinates(bytes, of: type.flatMap(GeometryType.init(rawValue:)))
      case "geometries" where parts == nil:
        parts = try scanner.geometries(bytes)
      case "type", "coordinates", "geometries":
        throw scanner.error(.duplicateKey(key), bytes, at: keyPlace)
      default: try scanner.skipValue(bytes)
      }
    }
    guard let type else { throw missing("type", of: "a geometry", bytes, at: start) }
    guard let plain = GeometryType(rawValue: type) else {
      guard let parts else { throw missing("geometries", of: "a \(type)", bytes, at: start) }
      return .collection(parts)
    }
    guard let coordinates else { throw missing("coordinates", of: "a \(type)", bytes, at: start) }
    return try geometry(of: coordinates, as: plain, bytes)
  }

  private func missing(
    _ key: String, of owner: String, _ bytes: Span<UInt8>, at place: Int
  ) -> JSONError {
    error(.missingMember(key, of: owner), bytes, at: place)
  }

  private mutating func geometries(_ bytes: Span<UInt8>) throws(JSONError) -> [FeatureGeometry] {
    try expectArray(bytes, of: "geometries")
    var parts: [FeatureGeometry] = []
    try eachElement(bytes) { (scanner) throws(JSONError) in
      parts.append(try scanner.geometry(bytes))
    }
    return parts
  }
}
