internal import Formats
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
    /// Whether points or lines are left out.
    var hasGroundless = false

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

  /// Reads a file: all of its layers, unless one is named, the folders of KML as one.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - system: the coordinate system that the user states, in place of what the file says.
  ///   - layer: the layer that is wanted.
  /// - Throws: `AtlasError` if it cannot be read, its coordinate system is not known, or it holds no
  ///   polygons.
  init(_ path: String, system: String?, layer: String?) throws(AtlasError) {
    let names: [String?]
    if let layer { names = [layer] } else { names = try Self.layers(of: path) ?? [nil] }
    for name in names {
      let file = try LoadedFile(path, layer: name, for: .features(keeping: nil))
      let (collection, notices, _) = try file.features(keeping: nil)
      try add(collection, named: name, of: file.input(role: ""), system, notices)
    }
    if layers.contains(where: { !$0.items.isEmpty }) {
      layers.removeAll { $0.items.isEmpty }
    } else if layers.contains(where: \.hasGroundless) {
      throw AtlasError(FeatureLocation(file: path), .empty("polygon"))
    }
  }

  /// The layers to be read one by one, `nil` where the file is one map.
  private static func layers(of path: String) throws(AtlasError) -> [String]? {
    let isKML = [".kml", ".kmz"].contains(where: path.lowercased().hasSuffix)
    guard FormatSource.isMeant(by: path), !isKML, Files.exists(path) else { return nil }
    do {
      let layers = try FormatSource(path).layers()
      return layers.count > 1 ? layers.map(\.name) : nil
    } catch {
      throw AtlasError(FeatureLocation(file: path), .unreadable(reason: "\(error)"))
    }
  }

  private mutating func add(
    _ collection: FeatureCollection, named name: String?, of original: Input, _ system: String?,
    _ notices: [Notice]
  ) throws(AtlasError) {
    var systems = try LegacySystems(of: collection.crs, stated: system, file: original.path)
    var layer = Layer(
      name: name, original: original, items: [], system: system ?? Self.name(of: collection.crs),
      notices: notices)
    var groundless = 0
    for feature in collection.features {
      let item = try FeatureFile.item(feature, of: original.path, in: &systems, near: nil)
      if item.groundless == nil { layer.items.append(item) } else { groundless += 1 }
    }
    layer.hasGroundless = groundless > 0
    layer.notices += systems.notices
    if groundless > 0 {
      layer.notices.append(
        Notice(
          "\(groundless) points or lines, which hold no ground, are left out",
          at: FeatureLocation(file: original.path)))
    }
    layers.append(layer)
  }

  /// The name of a coordinate system, `nil` for longitude and latitude.
  private static func name(of crs: JSON?) -> String? {
    guard let name = crs?.string ?? crs?["properties"]?["name"]?.string else { return nil }
    let isUsual = ["CRS84", "EPSG:4326", "EPSG::4326"].contains(where: name.hasSuffix)
    return isUsual ? nil : name.excerpt
  }
}
