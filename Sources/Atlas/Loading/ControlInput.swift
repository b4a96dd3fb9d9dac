internal import Formats

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
    guard argument != "-", !FormatSource.isMeant(by: argument), Files.isFolder(argument) else {
      files = [argument]
      return
    }
    let location = FeatureLocation(file: argument)
    let names = try Files.list(argument)
    let (maps, copies) = Self.maps(among: names)
    files = maps.map { Files.join(argument, $0) }
    let tables = names.filter { Self.ends($0, in: Self.tables) }
    guard !files.isEmpty else {
      let found = tables.isEmpty ? "" : " (\(tables[0]) is of another format)"
      throw AtlasError(
        location,
        .emptyFolder(wanted: "map, such as *.geojson, *.shp, *.gpkg or *.kml" + found))
    }
    notices =
      Self.notice("not read, being of another format", tables, at: location)
      + Self.notice("not read, being a copy in another format", copies, at: location)
  }

  private static func notice(
    _ words: String, _ names: [String], at location: FeatureLocation
  ) -> [Notice] {
    guard let first = names.first else { return [] }
    let others = names.count > 1 ? " and \(names.count - 1) more" : ""
    return [Notice("\(words): \(first)\(others)", at: location)]
  }

  /// The maps in a folder, and those that are there in a preferred format too.
  private static func maps(among names: [String]) -> (maps: [String], copies: [String]) {
    let own = names.filter { ends($0, in: ownEndings) }
    var chosen: [String: String] = [:]
    for ending in FormatSource.endings {
      for name in names where name.lowercased().hasSuffix(ending) {
        let stem = Files.stem(name)
        if chosen[stem] == nil { chosen[stem] = name }
      }
    }
    let stems = Set(own.map(Files.stem))
    let foreign = chosen.values.filter { !stems.contains(Files.stem($0)) }
    let maps = Set(own + foreign)
    let copies = names.filter { ends($0, in: FormatSource.endings) && !maps.contains($0) }
    return (maps.sorted(), copies)
  }

  /// The short name of each argument's source.
  ///
  /// A file named by its date is of the source that its folder is named after. Files of one name in
  /// different folders are of different sources.
  static func sourceNames(of arguments: [String]) -> [String] {
    let names = arguments.map { argument in
      if FormatSource.isDatabase(argument) {
        return (try? DatabaseAddress(argument))?.table ?? "database"
      }
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

  /// Whether a file of this name is read as a map where it lies in a folder of maps.
  static func reads(_ name: String) -> Bool {
    ends(name, in: ownEndings + FormatSource.endings)
  }

  private static func ends(_ name: String, in endings: [String]) -> Bool {
    endings.contains { name.lowercased().hasSuffix($0) }
  }

  /// What our own reader of GeoJSON takes.
  private static let ownEndings = [".geojson", ".json", ".geojsonl", ".geojsons", ".ndjson"]

  /// What may hold maps too, so that a day in another format does not go missing unsaid.
  private static let tables = [".csv", ".tsv", ".xlsx", ".ods", ".gz", ".rar", ".7z", ".parquet"]
}

extension ControlFile {
  /// Whether an argument for control files names the folder, so that a file of this name in it is read
  /// as a map.
  public static func isMap(_ name: String, in folder: String, namedBy argument: String) -> Bool {
    guard ControlInput.reads(name), let state = FileState(folder), state.isFolder else {
      return false
    }
    return FileState(argument)?.identity == state.identity
  }
}
