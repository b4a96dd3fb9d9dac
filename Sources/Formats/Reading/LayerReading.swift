#if GDAL
  internal import GeoJSON
  internal import Geometry

  /// The features of one or several layers as they are read.
  struct LayerReading {
    private let wanted: Set<String>?
    private var features: [Feature] = []
    private var name = ""
    private var system: String?
    private var hasCurves = false
    private var damaged: [RepairedText.Damage: Set<String>] = [:]
    private var notices: [String] = []

    init(keeping wanted: Set<String>?) { self.wanted = wanted }

    /// Reads the layer of a name, or the one that can be meant.
    ///
    /// - Throws: `FormatError`.
    mutating func add(
      _ name: String?, of dataset: borrowing OpenDataset, _ part: FormatSource.Part
    ) throws(FormatError) {
      let layers = try dataset.layers.map { ($0.name, $0.kind) }
      let (index, others) = try FormatSource.choose(name, of: layers)
      try add(index, of: dataset, part)
      noteOthers(others)
    }

    /// Reads the layer at a place.
    ///
    /// - Throws: `FormatError.unreadable` in GDAL's words.
    mutating func add(
      _ index: Int, of dataset: borrowing OpenDataset, _ part: FormatSource.Part
    ) throws(FormatError) {
      let layer = try dataset.layer(index)
      try dataset.checkView(layer.name)
      notices += part.notices(dataset)
      name = layer.name
      let system = layer.system
      self.system = system?.spelling
      let driver = dataset.driver
      if self.system == nil && driver == "CSV" {
        self.system = "OGC:CRS84"
        notices.append("names no coordinate system: taken as longitude and latitude")
      }
      let written = driver == "CSV" ? layer.geometryColumn : nil
      let fields = layer.fields.filter {
        $0.name != written?.name && wanted?.contains($0.name) ?? true
      }
      try layer.forEachFeature { feature throws(FormatError) in
        let properties = properties(of: feature, fields)
        var geometry = try feature.geometry(noting: &hasCurves)
        if system?.isSwapped == true { geometry = geometry?.swapped }
        if geometry == nil, let written, let text = feature.value(written).value.string {
          // GDAL passes over what it cannot read there.
          guard text.allSatisfy(\.isWhitespace) else {
            throw .unreadable(
              reason: "row \(features.count + 1): '\(text.prefix(40))…' in column "
                + "'\(written.name)' is no geometry in WKT")
          }
        }
        features.append(
          Feature(properties: properties, geometry: geometry, index: features.count))
      }
      // GDAL reads to where a FlatGeobuf file was cut off, and says nothing.
      if driver == "FlatGeobuf", let count = layer.statedCount, features.count < count {
        throw .unreadable(reason: "cut off: \(features.count) of \(count) features are there")
      }
    }

    /// Reads all folders of a KML file as one map, with the folder and style of each feature.
    ///
    /// - Parameters:
    ///   - dataset: the file.
    ///   - folders: the path of each layer's folder; `nil` where their own names must do.
    /// - Throws: `FormatError.unreadable` in GDAL's words.
    mutating func addFolders(
      of dataset: borrowing OpenDataset, named folders: [String]?
    ) throws(FormatError) {
      system = "OGC:CRS84"
      for (index, layer) in try dataset.layers.enumerated() {
        let fields = layer.fields.filter {
          !Self.isDrawing($0.name) && wanted?.contains($0.name) ?? true
        }
        let folder = folders?[index] ?? layer.name
        try layer.forEachFeature { feature throws(FormatError) in
          // Most of what KML can say of a feature, no file says.
          var properties = JSONObject()
          for member in self.properties(of: feature, fields) where !member.value.isNull {
            properties[member.key] = member.value
          }
          for (key, value) in Self.folderAndStyle(of: feature, in: folder, dataset)
          where wanted?.contains(key) ?? true {
            properties[key] = .string(value)
          }
          features.append(
            Feature(
              properties: properties, geometry: try feature.geometry(noting: &hasCurves),
              index: features.count))
        }
      }
    }

    private static func folderAndStyle(
      of feature: borrowing OpenFeature, in folder: String, _ dataset: borrowing OpenDataset
    ) -> [(String, String)] {
      var values = folder.isEmpty ? [] : [("folder", folder)]
      guard var style = feature.style else { return values }
      if style.hasPrefix("@") {
        let name = String(style.dropFirst())
        values.append(("style", name))
        style = dataset.style(name) ?? ""
      }
      let colours = StyleColours(style)
      if let fill = colours.fill { values.append(("fill", fill)) }
      if let stroke = colours.stroke { values.append(("stroke", stroke)) }
      return values
    }

    private mutating func properties(
      of feature: borrowing OpenFeature, _ fields: [OpenLayer.Field]
    ) -> JSONObject {
      var properties = JSONObject()
      for field in fields {
        let (value, damage) = feature.value(field)
        properties[field.name] = value
        if let damage { damaged[damage, default: []].insert(field.name) }
      }
      return properties
    }

    /// Says which layers were not asked for.
    mutating func noteOthers(_ others: [String]) {
      if others.isEmpty { return }
      notices.append("read is the layer '\(name)', not \(others.joined(separator: ", "))")
    }

    /// Says which other documents a map links to, for links are not followed.
    ///
    /// - Throws: `FormatError.unreadable` if there is nothing else in it: that nobody holds anything is not
    ///   what it says.
    mutating func note(links: [String]) throws(FormatError) {
      guard let first = links.first else { return }
      let others = links.count > 1 ? " and to \(links.count - 1) more" : ""
      let words =
        "links to '\(first)'\(others), which is not opened; save what it links to as a file"
      if features.isEmpty { throw .unreadable(reason: "no ground in it: it \(words)") }
      notices.append(words)
    }

    /// What was read, with what was noticed.
    consuming func finish(_ session: Session) -> ForeignLayer {
      if hasCurves { notices.append(CurveTolerance.notice) }
      for damage in RepairedText.Damage.allCases {
        guard let fields = damaged[damage]?.sorted().joined(separator: ", ") else { continue }
        switch damage {
        case .cutShort:
          notices.append("text cut in the middle of a character, which is left out: \(fields)")
        case .otherEncoding:
          notices.append(
            "text that is not UTF-8, taken as ISO 8859-1: \(fields); "
              + "say what it is in a .cpg file beside it")
        }
      }
      notices += session.warnings.map { "GDAL: \($0)" }
      return ForeignLayer(
        name: name, features: FeatureCollection(features), system: system, notices: notices)
    }

    /// What KML says of how a feature is drawn, which is nothing about the ground.
    private static func isDrawing(_ field: String) -> Bool {
      ["altitudeMode", "tessellate", "extrude", "visibility", "drawOrder", "icon"].contains(field)
    }
  }
#endif
