internal import GeoJSON

extension DatasetSurvey {
  /// Reads loose files, in folders too.
  ///
  /// - Parameters:
  ///   - files: files whose role is said, and which properties mean what.
  ///   - guessed: files and folders whose role is to be guessed: GeoJSON whose features name an
  ///     actor is control, other GeoJSON regions; a table with claimants is claims, others places.
  public mutating func add(_ files: LooseFiles, guessing guessed: [String] = []) {
    for path in files.regions { add(polygons: path, .regions, in: path, files) }
    for argument in files.control {
      for path in expand(argument) { add(polygons: path, .control, in: argument, files) }
    }
    for path in files.claims { add(table: path, role: "claims") }
    for path in files.places { add(table: path, role: "places") }
    for argument in guessed {
      for path in expand(argument) {
        if path.lowercased().hasSuffix(".csv") || path.lowercased().hasSuffix(".tsv") {
          add(table: path, role: nil)
        } else {
          add(polygons: path, nil, in: argument, files)
        }
      }
    }
  }

  private mutating func expand(_ argument: String) -> [String] {
    attempt { () throws(AtlasError) in try Dataset.controlPaths(argument) } ?? []
  }

  private mutating func add(
    polygons path: String, _ role: FileSurvey.Role?, in argument: String, _ files: LooseFiles
  ) {
    guard let file = attempt({ () throws(AtlasError) in try LoadedFile(path) }) else { return }
    var regionFields = Fields()
    regionFields.state(files.idField, means: .id)
    regionFields.state(files.nameField, means: .name)
    var fields = Fields()
    fields.state(files.actorField, means: .actor)
    fields.state(files.statusField, means: .status)
    fields.state(files.dateField, means: .date)
    var control = ControlReader(fields: fields, source: Dataset.sourceName(argument))
    control.actor = files.heldBy
    control.date = files.asOf
    let regions = RegionReader(fields: regionFields, codeSystem: "")
    let survey =
      switch role {
      case .regions: FileSurvey(of: file, input: file.input(role: ""), as: .regions(regions))
      case .control: FileSurvey(of: file, input: file.input(role: ""), as: .control(control))
      case nil: FileSurvey(guessing: file, regions: regions, control: control)
      }
    inputs.append(survey.input)
    self.files.append(survey)
  }

  private mutating func add(table path: String, role: String?) {
    let read = attempt { () throws(AtlasError) in
      let file = try LoadedFile(path)
      return (file, try TableReader(file, fields: [:]))
    }
    guard let (file, table) = read else { return }
    let claimColumns: Set = ["claimant", "wording", "claim_date"]
    let looksLikeClaims = !claimColumns.isDisjoint(with: table.table.header)
    let role = role ?? (looksLikeClaims ? "claims" : "places")
    inputs.append(file.input(role: role))
    add(table, of: path, role: role)
  }
}
