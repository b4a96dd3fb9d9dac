import ArgumentParser
import Atlas
import Shares

/// What to read: a dataset, loose files, or both.
struct DataArguments: ParsableArguments {
  @Argument(help: "A dataset: a folder with a datapackage.json.", completion: .directory)
  var dataset: String?

  @Option(
    parsing: .upToNextOption, help: "Boundary files: GeoJSON, Shapefile, GeoPackage, KML and more.",
    completion: .maps)
  var regions: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: "Control files, or folders of them, one per date.", completion: .maps)
  var control: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: "Tables of who holds which unit (CSV, XLSX), joined to the regions by code or name.",
    completion: .tables)
  var controlTable: [String] = []

  @Option(
    help: ArgumentHelp(
      "What to do with control that is points of settlements: voronoi gives each the ground nearest "
        + "to it, as influence.", valueName: "method"))
  var settlements: SettlementMethod?

  @Option(
    help: ArgumentHelp(
      "Table of what the words of the control files mean (CSV), as import drafts it.",
      valueName: "file"), completion: .tables)
  var crosswalk: String?

  @Option(help: "Table of claims (CSV).", completion: .tables)
  var claims: String?

  @Option(help: "Table of places (CSV).", completion: .tables)
  var places: String?

  @Option(help: ArgumentHelp("Property that holds a region's id.", valueName: "property"))
  var idField: String?

  @Option(help: ArgumentHelp("Property that holds a region's name.", valueName: "property"))
  var nameField: String?

  @Option(help: ArgumentHelp("Column of a control table that names the unit.", valueName: "column"))
  var unitField: String?

  @Option(help: ArgumentHelp("Property that holds the actor.", valueName: "property"))
  var actorField: String?

  @Option(help: ArgumentHelp("Property that holds the status.", valueName: "property"))
  var statusField: String?

  @Option(help: ArgumentHelp("Property that holds the date.", valueName: "property"))
  var dateField: String?

  @Option(help: ArgumentHelp("Actor of control that names none.", valueName: "actor"))
  var heldBy: String?

  @Option(help: ArgumentHelp("Date of control that carries none.", valueName: "date"))
  var asOf: CalendarDate?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Coordinate system of the boundary and control files, such as EPSG:32637, in place of what "
        + "they say; FILE=SYSTEM for one of them; repeatable.", valueName: "system"))
  var crs: [String] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Layer of the boundary and control files that have several; FILE=LAYER for one of them; "
        + "repeatable.", valueName: "layer"))
  var layer: [String] = []

  @OptionGroup var limiting: LimitArguments

  func validate() throws {
    if crosswalk != nil && control.isEmpty {
      throw ValidationError("--crosswalk goes with --control: a dataset names its own.")
    }
    if let word = crs.first(where: \.isEmpty) {
      throw ValidationError("--crs takes a system such as EPSG:32637, not '\(word)'.")
    }
  }

  /// Everything that was asked for, read; loose files get their SHA-256 only if they are `digesting`.
  func load(digesting: Bool = true) throws -> Dataset {
    if dataset == nil && regions.isEmpty {
      throw ValidationError("Name a dataset, or boundary files with --regions.")
    }
    return try Failure.on {
      var data =
        try dataset.map { path throws(AtlasError) in try Dataset(folder: path) } ?? Dataset()
      var files = looseFiles
      files.isDigesting = digesting
      if !files.isEmpty { try data.add(files) }
      if let settlements { data.makeGround(ofSettlements: settlements) }
      return data
    }
  }

  /// The snapshots of the dataset, each read when it is asked for; records, notices and actors of their
  /// files are entered into the dataset.
  func index(
    of data: inout Dataset, _ measuring: MeasuringArguments
  ) async throws -> SnapshotIndex {
    var line = ProgressLine(
      of: data.controlFiles.count, "files read", isWanted: !measuring.quiet)
    defer { line.erase() }
    do {
      var index = try await SnapshotIndex(
        of: data.controlFiles, jobs: measuring.jobs, digesting: true, progress: { line.show($0) })
      data.inputs += index.inputs
      data.notices += index.notices
      data.nameActors(index.actors)
      try index.settle(in: data, options: measuring.options)
      return index
    } catch {
      throw Failure.of(error)
    }
  }

  /// What was named outside the dataset, and which properties mean what.
  var looseFiles: LooseFiles {
    // In which order they are named means nothing: a shell's or a machine's is as good as any.
    var files = LooseFiles(regions: regions, control: control.sorted())
    files.controlTables = controlTable.sorted()
    files.unitField = unitField
    files.claims = claims.map { [$0] } ?? []
    files.places = places.map { [$0] } ?? []
    files.idField = idField
    files.nameField = nameField
    files.actorField = actorField
    files.statusField = statusField
    files.dateField = dateField
    files.heldBy = heldBy
    files.asOf = asOf
    files.crosswalk = crosswalk
    files.crs = crs
    files.layers = layer
    return files
  }
}
