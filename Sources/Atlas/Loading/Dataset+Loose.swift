/// Files without a data package, and how to read them.
public struct LooseFiles: Sendable {
  /// Boundary files.
  public var regions: [String] = []
  /// Control files, and folders of them.
  public var control: [String] = []
  /// Tables of claims.
  public var claims: [String] = []
  /// Tables of places.
  public var places: [String] = []
  /// The property that holds a region's id, where it has no usual name.
  public var idField: String?
  /// The property that holds a region's name, where it has no usual name.
  public var nameField: String?
  /// The property that holds the actor, where it has no usual name.
  public var actorField: String?
  /// The property that holds the status, where it has no usual name.
  public var statusField: String?
  /// The property that holds the date, where it has no usual name.
  public var dateField: String?
  /// The actor of control that names none.
  public var heldBy: String?
  /// The date of control that carries none.
  public var asOf: CalendarDate?

  /// No files yet.
  public init() {}

  /// Whether no file is named.
  public var isEmpty: Bool {
    regions.isEmpty && control.isEmpty && claims.isEmpty && places.isEmpty
  }
}

extension Dataset {
  /// Adds loose files to what was read before; boundary and control files replace the dataset's own.
  ///
  /// - Throws: `AtlasError` with the file and place at fault.
  public mutating func add(_ files: LooseFiles) throws(AtlasError) {
    var fields = Fields()
    fields.state(files.idField, means: .id)
    fields.state(files.nameField, means: .name)
    if !files.regions.isEmpty { regions = [] }
    for path in files.regions {
      let file = try LoadedFile(path)
      inputs.append(file.input(role: "regions"))
      regions += try RegionReader(fields: fields, codeSystem: "").read(file)
    }
    var controlFields = Fields()
    controlFields.state(files.actorField, means: .actor)
    controlFields.state(files.statusField, means: .status)
    controlFields.state(files.dateField, means: .date)
    if !files.control.isEmpty { controlFiles = [] }
    for argument in files.control {
      var reader = ControlReader(fields: controlFields, source: Self.sourceName(argument))
      reader.actor = files.heldBy
      reader.date = files.asOf
      controlFiles += try Self.controlPaths(argument).map {
        ControlFile(path: $0, reader: reader)
      }
    }
    for path in files.places {
      let file = try LoadedFile(path)
      inputs.append(file.input(role: "places"))
      places += try TableReader(file, fields: [:]).places()
    }
    if !files.claims.isEmpty { claims = [] }
    for path in files.claims {
      let file = try LoadedFile(path)
      inputs.append(file.input(role: "claims"))
      claims += try TableReader(file, fields: [:]).claims()
    }
  }

  static func controlPaths(_ argument: String) throws(AtlasError) -> [String] {
    guard Files.isFolder(argument) else { return [argument] }
    let files = try Files.list(argument, endings: [".geojson", ".json", ".geojsonl"])
    guard !files.isEmpty else {
      throw AtlasError(
        FeatureLocation(file: argument), .emptyFolder(wanted: "file named *.geojson or *.json"))
    }
    return files
  }

  /// Files named by their date are of the source that their folder is named after.
  static func sourceName(_ argument: String) -> String {
    let stem = Files.stem(argument)
    guard !Files.isFolder(argument), CalendarDate(inFileName: stem) != nil else { return stem }
    let rest = stem.filter { !$0.isNumber }.split { !$0.isLetter }.joined(separator: " ")
    return rest.isEmpty ? Files.parentName(argument) : rest
  }
}
