internal import GeoJSON

extension FormatSource {
  /// The layers that there are; of an archive, those of all files in it.
  ///
  /// - Throws: `FormatError` if GDAL is missing or cannot open the source.
  public func layers() throws(FormatError) -> [LayerSummary] {
    #if GDAL
      try Session.run { session throws(FormatError) in
        var summaries: [LayerSummary] = []
        for part in try parts(in: session) {
          let dataset = try part.open(in: session)
          for layer in try dataset.layers {
            try dataset.checkView(layer.name)
            summaries.append(
              LayerSummary(
                name: layer.name, count: layer.count, kind: layer.kind,
                fields: layer.fields.map(\.name), system: layer.system?.spelling))
          }
        }
        try session.check()
        return summaries
      }
    #else
      _ = try Library.shared()
      return []
    #endif
  }

  /// Every file of this machine that the source consists of, such as `.shp`, `.shx`, `.dbf`, `.prj`, in
  /// the order of their names; none for what is not on this machine.
  ///
  /// - Throws: `FormatError` if GDAL is missing or cannot open the source.
  public func files() throws(FormatError) -> [String] {
    if isRemote { return [] }
    #if GDAL
      if isArchive { return [path] }
      return try Session.run { session throws(FormatError) in
        var files: Set<String> = []
        for part in try parts(in: session) { files.formUnion(try part.open(in: session).files) }
        return files.filter { session.library.size(of: $0) != nil }.sorted()
      }
    #else
      _ = try Library.shared()
      return []
    #endif
  }

  /// Reads one layer; of KML all folders, unless one is named.
  ///
  /// - Parameters:
  ///   - layer: the layer's name; not needed where there is one with polygons, or one at all.
  ///   - properties: the properties to keep; `nil` keeps all.
  /// - Returns: the features, their coordinate system, and what was noticed.
  /// - Throws: `FormatError` if GDAL is missing, cannot open or read the source, or if it is not said
  ///   which of several layers is meant.
  public func read(
    layer: String? = nil, keeping properties: Set<String>? = nil
  ) throws(FormatError) -> ForeignLayer {
    #if GDAL
      try Session.run { session throws(FormatError) in
        var reading = LayerReading(keeping: properties)
        let parts = try parts(in: session)
        if layer == nil, parts.allSatisfy(\.isKML) {
          var links: [String] = []
          for part in parts {
            let dataset = try part.open(in: session)
            let outline = part.outline(in: session)
            let folders = outline.paths(of: try dataset.layers.map(\.name))
            try reading.addFolders(of: dataset, named: folders)
            links += outline.links.filter { link in
              !parts.contains { $0.name.hasSuffix("/\(link)") }
            }
          }
          try reading.note(links: links)
        } else if parts.count == 1 {
          try reading.add(layer, of: try parts[0].open(in: session), parts[0])
        } else {
          var layers: [(part: Part, index: Int, name: String, kind: GeometryKind)] = []
          for part in parts {
            let dataset = try part.open(in: session)
            for (index, layer) in try dataset.layers.enumerated() {
              layers.append((part, index, layer.name, layer.kind))
            }
          }
          let (choice, others) = try Self.choose(layer, of: layers.map { ($0.name, $0.kind) })
          let chosen = layers[choice]
          try reading.add(chosen.index, of: try chosen.part.open(in: session), chosen.part)
          reading.noteOthers(others)
        }
        return reading.finish(session)
      }
    #else
      _ = try Library.shared()
      return ForeignLayer(name: "", features: FeatureCollection(), notices: [])
    #endif
  }
}
