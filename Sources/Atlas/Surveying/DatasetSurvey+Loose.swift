internal import GeoJSON

extension DatasetSurvey {
  /// Reads loose files, in folders too.
  ///
  /// - Parameters:
  ///   - files: files whose role is said, and which properties mean what.
  ///   - guessed: files and folders whose role is to be guessed: GeoJSON whose features name an
  ///     actor is control, other GeoJSON regions; a table with claimants is claims, others places.
  public mutating func add(_ files: LooseFiles, guessing guessed: [String] = []) {
    // Regions first: where they lie helps to say what is wrong with the coordinates of control.
    for path in files.regions { add(polygons: path, .regions, source: "", system: path, files) }
    var crosswalks = CrosswalkShelf(base: nil, actors: actors)
    let crosswalk =
      attempt { () throws(AtlasError) in try crosswalks.table(files.crosswalk) } ?? nil
    inputs += crosswalks.inputs
    for (argument, source) in zip(files.control, ControlInput.sourceNames(of: files.control)) {
      for path in expand(argument) {
        add(polygons: path, .control, source: source, system: argument, files, crosswalk)
      }
    }
    let tables = files.controlTables
    for (path, source) in zip(tables, ControlInput.sourceNames(of: tables)) {
      add(controlTable: path, source: source, files, crosswalk)
    }
    for path in files.claims { add(table: path, role: .claims) }
    for path in files.places { add(table: path, role: .places) }
    for (argument, source) in zip(guessed, ControlInput.sourceNames(of: guessed)) {
      for path in expand(argument) {
        if path.lowercased().hasSuffix(".csv") || path.lowercased().hasSuffix(".tsv") {
          add(table: path, role: nil)
        } else {
          add(polygons: path, nil, source: source, system: argument, files, crosswalk)
        }
      }
    }
  }

  private mutating func expand(_ argument: String) -> [String] {
    guard let input = attempt({ () throws(AtlasError) in try ControlInput(argument) })
    else { return [] }
    notices += input.notices
    return input.files
  }

  private mutating func add(
    polygons path: String, _ role: FileSurvey.Role?, source: String, system: String,
    _ files: LooseFiles, _ crosswalk: Crosswalk? = nil
  ) {
    let read = attempt { () throws(AtlasError) in
      try LoadedFile(path, layer: files.layer(for: system), for: .features(keeping: nil))
    }
    guard let file = read else { return }
    var regions = RegionReader()
    regions.fields.state(files.idField, means: .id)
    regions.fields.state(files.nameField, means: .name)
    regions.system = files.system(for: system)
    var control = files.controlReader(of: source, crosswalk ?? Crosswalk())
    control.system = files.system(for: system)
    control.place = middle
    if role == .control {
      let input = file.input(role: FileSurvey.Role.control.rawValue)
      let count = self.files.count
      add(control: file, input, control)
      // A survey of polygons knows of a licence that the file itself states.
      inputs.append(self.files.dropFirst(count).first?.input ?? input)
      return
    }
    control.settlements = settlements
    let survey =
      role == .regions
      ? FileSurvey(of: file, input: file.input(role: ""), as: .regions(regions))
      : FileSurvey(guessing: file, regions: regions, control: control)
    inputs.append(survey.input)
    add(survey)
  }

  /// Reads a table of control whose role is said.
  private mutating func add(
    controlTable path: String, source: String, _ files: LooseFiles, _ crosswalk: Crosswalk?
  ) {
    let read = attempt { () throws(AtlasError) in try LoadedFile(path) }
    guard let file = read else { return }
    let reader = files.controlReader(of: source, crosswalk ?? Crosswalk())
    inputs.append(file.input(role: PackageResource.Role.controlTable.rawValue))
    var columns = reader.columns
    columns["region"] = files.unitField
    add(controlTable: file, reader, columns: columns)
  }

  private mutating func add(table path: String, role: PackageResource.Role?) {
    let read = attempt { () throws(AtlasError) in
      let file = try LoadedFile(path)
      return (file, try TableReader(file))
    }
    guard let (file, table) = read else { return }
    let claimColumns: Set = ["claimant", "wording", "claim_date"]
    let looksLikeClaims = !claimColumns.isDisjoint(with: table.table.header)
    let role = role ?? (looksLikeClaims ? .claims : .places)
    inputs.append(file.input(role: role.rawValue))
    add(table, of: path, role: role)
  }
}
