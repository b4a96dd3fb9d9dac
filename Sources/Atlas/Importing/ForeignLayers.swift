internal import GeoJSON
internal import Geometry

/// The layers with polygons of a file in any format, with all that their features say.
struct ForeignLayers {
  /// One layer, its outlines in longitude and latitude.
  struct Layer {
    /// The layer's name, where the file has several.
    var name: String?
    var original: Input
    /// The features that hold ground.
    var items: [FeatureFile.Item]
    /// The coordinate system that was read, where it is not longitude and latitude.
    var system: String?
    var notices: [Notice]

    /// The properties, in order of appearance.
    var fields: [String] {
      var fields: [String] = []
      var seen: Set<String> = []
      for key in items.lazy.flatMap(\.properties.keys) where seen.insert(key).inserted {
        fields.append(key)
      }
      return fields
    }

    /// The features as they are written.
    var features: [Feature] {
      items.enumerated().map { index, item in
        Feature(
          id: item.id.map { .string($0) }, properties: item.properties,
          geometry: item.outline.isEmpty ? nil : .polygons(item.outline), index: index)
      }
    }
  }

  private(set) var layers: [Layer] = []

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - system: the coordinate system that the user states, in place of what the file says.
  /// - Throws: `AtlasError` if it cannot be read, its coordinate system is not known, or it holds no
  ///   polygons.
  init(_ path: String, system: String?) throws(AtlasError) {
    let file = try LoadedFile(path)
    let (collection, notices) = try file.features(keeping: nil)
    try add(
      collection, named: nil, of: file.input(role: ""), crs: collection.crs, system, notices)
    try checkGround(path)
  }

  private mutating func add(
    _ collection: FeatureCollection, named name: String?, of original: Input, crs: JSON?,
    _ system: String?, _ notices: [Notice] = []
  ) throws(AtlasError) {
    var systems = try LegacySystems(of: crs, stated: system, file: original.path)
    var layer = Layer(
      name: name, original: original, items: [], system: system, notices: notices)
    var groundless = 0
    for feature in collection.features {
      let item = try FeatureFile.item(feature, of: original.path, in: &systems, near: nil)
      if item.groundless == nil { layer.items.append(item) } else { groundless += 1 }
    }
    layer.notices += systems.notices
    if groundless > 0 {
      layer.notices.append(
        Notice(
          "\(groundless) points or lines, which hold no ground, are left out",
          at: FeatureLocation(file: original.path)))
    }
    layers.append(layer)
  }

  private func checkGround(_ path: String) throws(AtlasError) {
    guard layers.contains(where: { !$0.items.isEmpty }) else {
      throw AtlasError(FeatureLocation(file: path), .empty("polygon"))
    }
  }
}
