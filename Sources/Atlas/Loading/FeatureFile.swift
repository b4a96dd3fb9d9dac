internal import GeoJSON
internal import Geodesy
internal import Geometry

/// A GeoJSON file's features, their polygons in degrees of longitude and latitude.
struct FeatureFile {
  var path: String
  var features: [Feature]

  /// Reads features and brings their coordinates to longitude and latitude.
  ///
  /// - Throws: `AtlasError` if the bytes are not GeoJSON or the coordinate system is not known.
  init(_ file: LoadedFile, keeping properties: Set<String>?) throws(AtlasError) {
    path = file.path
    do {
      let collection = try file.features(keeping: properties)
      features = collection.features
      try Self.checkSystem(collection.crs, at: FeatureLocation(file: path))
    } catch let error as JSONError {
      throw AtlasError(
        FeatureLocation(file: path, feature: error.feature), .json(error))
    } catch let error as AtlasError {
      throw error
    } catch {
      preconditionFailure("unexpected error \(error)")
    }
  }

  /// The polygons of a feature, checked to be longitudes and latitudes.
  ///
  /// - Throws: `AtlasError` for another kind of geometry and for coordinates beyond the globe.
  func polygons(of feature: Feature) throws(AtlasError) -> [UncheckedPolygon] {
    let location = FeatureLocation(file: path, feature: feature.index)
    guard let geometry = feature.geometry else { return [] }
    let polygons = geometry.polygons
    if polygons.isEmpty && !geometry.isEmpty {
      throw AtlasError(location, .geometry(found: geometry.kind))
    }
    for polygon in polygons {
      for (ring, coordinates) in polygon.rings.enumerated() {
        guard let vertex = coordinates.firstIndex(where: { !$0.isOnGlobe }) else { continue }
        throw AtlasError(
          location,
          .coordinate(
            ring: ring, vertex: vertex, found: coordinates[vertex].description,
            guess: "the file may be projected"))
      }
    }
    return polygons
  }

  /// Accepts longitude and latitude under their usual names, and nothing else.
  static func checkSystem(_ crs: JSON?, at location: FeatureLocation) throws(AtlasError) {
    guard let crs, !crs.isNull else { return }
    let name = crs["properties"]?["name"]?.string ?? crs.text()
    let known = ["CRS84", "EPSG::4326", "EPSG:4326"]
    guard known.contains(where: name.hasSuffix) else {
      throw AtlasError(location, .crs(name: name, reason: "not longitude and latitude on WGS84"))
    }
  }
}

extension FeatureGeometry {
  /// All polygons, those of a collection included; points and lines hold no ground.
  var polygons: [UncheckedPolygon] {
    switch self {
    case .polygons(let polygons): polygons
    case .collection(let parts): parts.flatMap(\.polygons)
    default: []
    }
  }

  /// What the geometry is, in words.
  fileprivate var kind: String {
    switch self {
    case .point, .points: "points"
    case .lines: "lines"
    case .polygons: "polygons"
    case .collection: "a collection without polygons"
    }
  }
}

extension Coordinate {
  /// Whether both numbers are within ±180 and ±90.
  fileprivate var isOnGlobe: Bool { abs(longitude) <= 180 && abs(latitude) <= 90 }
}
