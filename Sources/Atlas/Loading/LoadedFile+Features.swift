internal import Formats
internal import GeoJSON

extension LoadedFile {
  /// The features, what was noticed of the format, and whether it is GeoJSON's own.
  ///
  /// What GDAL reads names its coordinate system in the collection's `crs`, as files before RFC 7946 do.
  ///
  /// - Throws: `AtlasError` if the bytes are not GeoJSON, or GDAL cannot read the source.
  func features(
    keeping properties: Set<String>?
  ) throws(AtlasError) -> (collection: FeatureCollection, notices: [Notice], isGeoJSON: Bool) {
    if let foreign { return try features(of: foreign, keeping: properties) }
    if FormatSource.isTextTable(path) {
      return try features(of: FormatSource(path), keeping: properties)
    }
    if let sequence, !sequence.keeps(properties) {
      return try LoadedFile(path, for: .features(keeping: properties, digesting: false))
        .features(keeping: properties)
    }
    do {
      return (try geoJSON(keeping: properties), [], true)
    } catch {
      if begins(withOneOf: ["\"Topology\"", "esriGeometry"]) {
        return try features(of: FormatSource(path), keeping: properties)
      }
      throw AtlasError(FeatureLocation(file: path, feature: error.feature), .json(error))
    }
  }

  private func features(
    of source: FormatSource, keeping properties: Set<String>?
  ) throws(AtlasError) -> (collection: FeatureCollection, notices: [Notice], isGeoJSON: Bool) {
    let location = FeatureLocation(file: path)
    let read: ForeignLayer
    do {
      read = try source.read(layer: layer, keeping: properties)
    } catch {
      throw AtlasError(location, .unreadable(reason: "\(error)"))
    }
    var collection = read.features
    if let system = read.system {
      collection.members["crs"] = .string(system)
    } else if collection.features.contains(where: { $0.geometry != nil }) {
      collection.members["crs"] = LegacySystems.unknown
    }
    return (collection, read.notices.map { Notice($0, at: location) }, false)
  }
}
