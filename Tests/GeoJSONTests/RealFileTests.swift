import Foundation
import GeoJSON
import Geometry
import Testing

/// Real files are read in place where they are present; Foundation's parser is the reference.
@Suite struct RealFileTests {
  static let files: [URL] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder =
      ProcessInfo.processInfo.environment["CONTROLSHARE_SHARED_DATA"].map { URL(filePath: $0) }
      ?? root.deletingLastPathComponent().appending(path: "shared/data")
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?
      .allObjects
    return (all as? [URL] ?? []).filter { $0.pathExtension == "geojson" }
      .sorted { $0.path < $1.path }
  }()

  @Test(.enabled(if: !files.isEmpty), arguments: files)
  func `a real file is read as Foundation reads it`(_ file: URL) throws {
    let data = try Data(contentsOf: file)
    let collection = try FeatureReader().read([UInt8](data))
    let reference = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let features = try #require(reference["features"] as? [[String: Any]])
    try #require(collection.features.count == features.count)
    for (feature, expected) in zip(collection.features, features) {
      let geometry = expected["geometry"] as? [String: Any]
      #expect(Self.positions(feature.geometry) == Self.positions(geometry?["coordinates"]))
      let properties = expected["properties"] as? [String: Any] ?? [:]
      #expect(Set(feature.properties.keys) == Set(properties.keys))
      for (key, value) in properties {
        if let text = value as? String { #expect(feature.properties[key] == .string(text)) }
      }
    }
    let written = GeoJSONWriter().bytes(collection)
    let again = try FeatureReader().read(written)
    #expect(again.features.map(\.properties) == collection.features.map(\.properties))
    #expect(GeoJSONWriter().bytes(again) == written)
  }

  static func positions(_ geometry: FeatureGeometry?) -> [Coordinate] {
    switch geometry {
    case .polygons(let polygons): polygons.flatMap { $0.rings.flatMap(\.self) }
    case .lines(let lines): lines.flatMap(\.self)
    case .points(let positions): positions
    case .point(let position): [position]
    case .collection, nil: []
    }
  }

  static func positions(_ value: Any?) -> [Coordinate] {
    if let numbers = value as? [Double], numbers.count >= 2 {
      return [Coordinate(numbers[0], numbers[1])]
    }
    return (value as? [Any] ?? []).flatMap { positions($0) }
  }
}
