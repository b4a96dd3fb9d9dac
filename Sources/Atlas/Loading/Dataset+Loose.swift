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
    try addControl(files)
    for path in files.places {
      let file = try LoadedFile(path)
      inputs.append(file.input(role: "places"))
      places += try TableReader(file).places()
    }
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
      let file = try LoadedFile(path, layer: files.layer(for: path))
      inputs.append(file.input(role: "regions", digesting: files.isDigesting))
      reader.system = files.system(for: path)
      let read = try reader.read(file)
      regions += read.regions
      notices += read.notices
    }
  }

  private mutating func addControl(_ files: LooseFiles) throws(AtlasError) {
    if files.control.isEmpty { return }
    controlFiles = []
    var crosswalks = CrosswalkShelf(base: "", actors: actors)
    let crosswalk = try crosswalks.table(files.crosswalk) ?? Crosswalk()
    inputs += crosswalks.inputs
    let middle = middle
    let sources = ControlInput.sourceNames(of: files.control)
    for (argument, source) in zip(files.control, sources) {
      var reader = ControlReader(source: source)
      reader.fields.state(files.actorField, means: .actor)
      reader.fields.state(files.statusField, means: .status)
      reader.fields.state(files.dateField, means: .date)
      reader.crosswalk = crosswalk
      reader.actor = files.heldBy
      reader.date = files.asOf
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
}
