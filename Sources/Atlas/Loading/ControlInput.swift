/// The control files that one argument names: a file, or a folder of one file per date.
struct ControlInput {
  /// The files to read, in order of their names.
  var files: [String]
  /// What in the folder is not read.
  var notices: [Notice] = []

  /// Looks into a folder; a file stands for itself.
  ///
  /// - Throws: `AtlasError` for a folder without control files.
  init(_ argument: String) throws(AtlasError) {
    guard argument != "-", Files.isFolder(argument) else {
      files = [argument]
      return
    }
    let location = FeatureLocation(file: argument)
    let names = try Files.list(argument)
    files = names.filter { Self.ends($0, in: Self.readable) }.map { Files.join(argument, $0) }
    let maps = names.filter { Self.ends($0, in: Self.otherMaps) }
    guard !files.isEmpty else {
      let found = maps.isEmpty ? "" : " (\(maps[0]) is of another format)"
      throw AtlasError(
        location, .emptyFolder(wanted: "file named *.geojson or *.json" + found))
    }
    if let first = maps.first {
      let others = maps.count > 1 ? " and \(maps.count - 1) more" : ""
      notices = [Notice("not read, being of another format: \(first)\(others)", at: location)]
    }
  }

  /// The short name of each argument's source.
  ///
  /// A file named by its date is of the source that its folder is named after. Files of one name in
  /// different folders are of different sources.
  static func sourceNames(of arguments: [String]) -> [String] {
    let names = arguments.map { argument in
      if Files.isStream(argument) { return argument == "-" ? "standard input" : "pipe" }
      let stem = Files.stem(argument)
      guard !Files.isFolder(argument), let rest = CalendarDate.rest(ofFileName: stem) else {
        return stem
      }
      return rest.isEmpty ? Files.parentName(argument) : rest
    }
    let parents = arguments.map(Files.parentName)
    var folders: [String: Set<String>] = [:]
    for (name, parent) in zip(names, parents) { folders[name, default: []].insert(parent) }
    return zip(names, parents).map { name, parent in
      name == parent || folders[name]?.count == 1 ? name : Files.join(parent, name)
    }
  }

  private static func ends(_ name: String, in endings: [String]) -> Bool {
    endings.contains { name.lowercased().hasSuffix($0) }
  }

  private static let readable = [".geojson", ".json", ".geojsonl", ".geojsons", ".ndjson"]

  /// Formats that hold maps too, so that a day in another format does not go missing unsaid.
  private static let otherMaps = [
    ".shp", ".gpkg", ".kml", ".kmz", ".fgb", ".gml", ".topojson", ".zip", ".gz", ".csv", ".xlsx",
  ]
}
