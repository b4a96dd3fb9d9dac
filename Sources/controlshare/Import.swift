import ArgumentParser
import Atlas
import Reports

/// Foreign files made into a dataset, with a crosswalk to fill in.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a dataset of foreign files, with a crosswalk of their words to fill in.",
    discussion: """
      controlshare import districts.shp control.kml -o study
      controlshare import --regions districts.geojson --control maps/ --source "Map site" -o study

      What a file is, is guessed and said: with an actor, folders, colours or a date in its name it \
      is control, else regions; a folder of daily files is control of one source. What the words of \
      control mean is yours to say, in study/crosswalk.csv.
      """)

  @Argument(
    help: "Files whose role is to be guessed, in any format, or folders of daily files.",
    completion: .mapsOrTables)
  var files: [String] = []

  @Option(name: .shortAndLong, help: "The folder to make.", completion: .directory)
  var output: String

  @Option(parsing: .upToNextOption, help: "Boundary files.", completion: .maps)
  var regions: [String] = []

  @Option(
    parsing: .upToNextOption, help: "Control files, or folders of them, one per date.",
    completion: .maps)
  var control: [String] = []

  @Option(parsing: .upToNextOption, help: "Tables of claims (CSV).", completion: .tables)
  var claims: [String] = []

  @Option(parsing: .upToNextOption, help: "Tables of places (CSV).", completion: .tables)
  var places: [String] = []

  @Option(
    help: ArgumentHelp("A crosswalk whose answers are taken over.", valueName: "file"),
    completion: .tables)
  var crosswalk: String?

  @Option(help: ArgumentHelp("Short name of who made the control data.", valueName: "name"))
  var source: String?

  @Option(help: ArgumentHelp("Licence of the files, such as CC-BY-4.0.", valueName: "name"))
  var licence: String?

  @Option(help: ArgumentHelp("Property that holds a region's id.", valueName: "property"))
  var idField: String?

  @Option(help: ArgumentHelp("Property that holds a region's name.", valueName: "property"))
  var nameField: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Coordinate system of the files, such as EPSG:32637, in place of what they say; FILE=SYSTEM "
        + "for one of them; repeatable.", valueName: "system"))
  var crs: [String] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Layer of files that have several, all of them if not said; FILE=LAYER for one of them; "
        + "repeatable.", valueName: "layer"))
  var layer: [String] = []

  @Flag(help: "Replace a dataset that is there; the answers of its crosswalk are taken over.")
  var force = false

  func validate() throws {
    if files.isEmpty && regions.isEmpty && control.isEmpty && claims.isEmpty && places.isEmpty {
      throw ValidationError("Name files to import.")
    }
  }

  func run() throws {
    let folder = try DatasetFolder(output, replacing: force)
    var plan = try Failure.on { try ImportPlan(request(folder), guessing: files, source: source) }
    var written: [(file: ImportedFile, sha256: String)] = []
    try folder.write { folder in
      for task in plan.tasks {
        for var file in try Failure.on({ try plan.read(task) }) {
          let bytes = ImportReport.content(of: file) ?? []
          try folder.add(file.path, bytes)
          file.content = .written
          written.append((file, Input.digest(of: bytes)))
        }
      }
      let hasCrosswalk = written.contains { $0.file.role == .control }
      if hasCrosswalk { try folder.add("crosswalk.csv", ImportReport.crosswalk(plan.draft.rows)) }
      let package = ImportPackage(
        name: folder.name, source: source, licence: licence, hasCrosswalk: hasCrosswalk)
      try folder.add("datapackage.json", package.bytes(written))
    }
    for notice in plan.notices { Terminal.say("notice: \(notice)") }
    try OutputFile("-").write(
      ImportReport.text(
        written.map(\.file), rows: plan.draft.rows, into: output, width: Terminal.width))
  }

  private func request(_ folder: DatasetFolder) -> LooseFiles {
    var request = LooseFiles()
    request.regions = regions
    request.control = control
    request.claims = claims
    request.places = places
    request.idField = idField
    request.nameField = nameField
    request.crs = crs
    request.layers = layer
    request.crosswalk = crosswalk ?? folder.existing("crosswalk.csv")
    return request
  }
}
