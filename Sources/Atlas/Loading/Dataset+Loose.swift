internal import Geometry

extension Dataset {
  /// Reads loose files.
  ///
  /// - Throws: `AtlasError` with the file and place at fault.
  public init(_ files: LooseFiles) throws(AtlasError) {
    self.init()
    try add(files)
  }

  /// Adds loose files to what was read before; boundary and control files replace the dataset's own.
  ///
  /// - Throws: `AtlasError` with the file and place at fault.
  public mutating func add(_ files: LooseFiles) throws(AtlasError) {
    try addRegions(files)
    for path in files.places {
      let file = try LoadedFile(path)
      inputs.append(file.input(role: "places"))
      places += try TableReader(file).places()
    }
    try addControl(files)
    if !files.claims.isEmpty { claims = [] }
    for path in files.claims {
      let file = try LoadedFile(path)
      inputs.append(file.input(role: "claims"))
      claims += try TableReader(file).claims()
    }
    try checkIDs()
  }

  private mutating func addRegions(_ files: LooseFiles) throws(AtlasError) {
    var reader = RegionReader()
    reader.fields.state(files.idField, means: .id)
    reader.fields.state(files.nameField, means: .name)
    if !files.regions.isEmpty { regions = [] }
    for path in files.regions {
      let file = try LoadedFile(
        path, layer: files.layer(for: path),
        for: .features(keeping: reader.properties, digesting: files.isDigesting))
      inputs.append(file.input(role: "regions", digesting: files.isDigesting))
      reader.system = files.system(for: path)
      let read = try reader.read(file)
      regions += read.regions
      notices += read.notices
    }
  }

  private mutating func addControl(_ files: LooseFiles) throws(AtlasError) {
    if files.control.isEmpty && files.controlTables.isEmpty { return }
    controlFiles = []
    var crosswalks = CrosswalkShelf(base: nil, actors: actors)
    let crosswalk = try crosswalks.table(files.crosswalk) ?? Crosswalk()
    inputs += crosswalks.inputs
    try addTables(files, crosswalk)
    let middle = middle
    let sources = ControlInput.sourceNames(of: files.control)
    for (argument, source) in zip(files.control, sources) {
      var reader = files.controlReader(of: source, crosswalk)
      reader.system = files.system(for: argument)
      reader.place = middle
      let input = try ControlInput(argument)
      notices += input.notices
      for path in input.files {
        controlFiles.append(
          try ControlFile(path: path, reader: reader, layer: files.layer(for: argument)))
      }
    }
    controlFiles.markSharedSources()
  }

  private mutating func addTables(
    _ files: LooseFiles, _ crosswalk: Crosswalk
  ) throws(AtlasError) {
    let sources = ControlInput.sourceNames(of: files.controlTables)
    for (path, source) in zip(files.controlTables, sources) {
      var reader = files.controlReader(of: source, crosswalk)
      var columns = reader.columns
      columns["region"] = files.unitField
      reader.units = TableUnits(self, columns: columns)
      controlFiles.append(try ControlFile(path: path, reader: reader))
    }
  }
}

extension LooseFiles {
  /// The reader of control of a source, with what the user says of its properties and columns.
  func controlReader(of source: String, _ crosswalk: Crosswalk) -> ControlReader {
    var reader = ControlReader(source: source)
    reader.crosswalk = crosswalk
    let stated = [(Fields.Meaning.actor, actorField), (.status, statusField), (.date, dateField)]
    for (meaning, name) in stated {
      reader.fields.state(name, means: meaning)
      reader.columns[meaning.rawValue] = name
    }
    reader.actor = heldBy
    reader.date = asOf
    return reader
  }
}
