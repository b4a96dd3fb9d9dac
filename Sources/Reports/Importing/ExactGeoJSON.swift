internal import GeoJSON
internal import Geometry

/// Features as GeoJSON whose coordinates are the very numbers that were read.
///
/// What is exported is rounded to a centimetre and put in order; a copy of a source must give the same
/// shares as the source, and the same faults.
enum ExactGeoJSON {
  static func bytes(_ features: [Feature]) -> [UInt8] {
    var bytes = Array(#"{"type":"FeatureCollection","features":["#.utf8)
    for (index, feature) in features.enumerated() {
      bytes += Array(index == 0 ? "\n".utf8 : ",\n".utf8)
      var members: JSONObject = ["type": "Feature"]
      if let id = feature.id { members["id"] = id }
      members["properties"] = .object(feature.properties)
      members["geometry"] = geometry(feature.geometry)
      bytes += JSON.object(members).serialised()
    }
    return bytes + Array("\n]}\n".utf8)
  }

  private static func geometry(_ geometry: FeatureGeometry?) -> JSON {
    guard case .polygons(let polygons) = geometry else { return .null }
    let parts = polygons.map { polygon in
      JSON.array(
        polygon.rings.map { ring in
          .array(ring.map { .array([.number($0.longitude), .number($0.latitude)]) })
        })
    }
    return .object(["type": "MultiPolygon", "coordinates": .array(parts)])
  }
}
