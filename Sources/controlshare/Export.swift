import ArgumentParser
import Atlas
import Claims
import Formats
import Reports
import Shares

/// What was measured, as polygons with their shares.
struct Export: AsyncParsableCommand, ReadingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the measured pieces of control with their shares.",
    discussion: """
      controlshare export Geodata/syria-2017-12 -o shares.gpkg
      controlshare export Geodata/syria-2017-12 --region Homs --format csv -o -
      controlshare export Geodata/syria-2017-12 -o postgresql://me@server/maps --schema syria
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case geojson, csv, gpkg, fgb, kml, sqlite, postgis
  }

  @OptionGroup var data: DataArguments
  @OptionGroup var selection: SelectionArguments
  @OptionGroup var measuring: MeasuringArguments
  @OptionGroup var csv: CSVArguments

  @Option(help: "What to write; by the ending of -o, if not given.")
  var format: Format?

  @Option(
    name: .shortAndLong,
    help: "File to write; - is standard output; postgresql://… or PG:… is a PostGIS database.",
    completion: .file())
  var output: String

  @Flag(help: "With --format csv: one row per variable, for R and pandas.")
  var tidy = false

  @Option(help: "Colours of the actors (gpkg, kml).")
  var palette: Palette = .okabeIto

  @Option(help: "How words become intervals, where the dataset has claims (gpkg, sqlite, postgis).")
  var policy: Policy = .standard

  @Option(
    help: ArgumentHelp("With a database: the schema of its tables.", valueName: "schema"))
  var schema = "public"

  @Option(
    help: ArgumentHelp(
      "With a database: what to call the dataset there, in place of its title.", valueName: "name"))
  var name: String?

  func validate() throws {
    if !DatabaseScript.isSchema(schema) {
      throw ValidationError("--schema '\(schema)': give lower-case letters, digits and _.")
    }
  }

  func run() async throws {
    let destination = try ExportDestination(output, format: format, readingMaps: data.control)
    let style = try csv.style(isCSV: destination.isCSV, isTidy: tidy)
    let content = try await measured(for: destination)
    let pieces = try Failure.on { try content.covers.flatMap(content.assessment.pieces) }
    switch destination {
    case .file(let file, let format):
      try Failure.on("\(output): ") { try file.write(bytes(format, content, pieces, style)) }
    case .database(let address):
      try Failure.on("\(address): ") {
        try address.run(
          ExportReport.databaseScript(
            content, pieces: pieces, dataset: databaseName(of: content.dataset), schema: schema))
      }
    }
  }

  private func bytes(
    _ format: Format, _ content: ReportContent, _ pieces: [Piece], _ style: CSVStyle
  ) throws -> [UInt8] {
    switch format {
    case .csv: SharesReport.csv(content.assessment, zeros: false, style: style)
    case .gpkg: try ExportReport.geoPackage(content, pieces: pieces)
    case .fgb: try ExportReport.flatGeobuf(content, pieces: pieces)
    case .sqlite: try ExportReport.sqlite(content, pieces: pieces)
    case .kml: ExportReport.kml(content, pieces: pieces)
    case .geojson, .postgis: ExportReport.geoJSON(content, pieces: pieces)
    }
  }

  private func databaseName(of data: Dataset) throws -> String {
    if let name { return name }
    guard !data.title.isEmpty else {
      throw ValidationError(
        "Loose files have no title: give --name, by which a further run replaces this one.")
    }
    return data.title
  }

  /// Everything measured and, where it is wanted and there are claims, judged by all maps.
  private func measured(for destination: ExportDestination) async throws -> ReportContent {
    var data = try data.load()
    if case .database = destination { _ = try databaseName(of: data) }
    let options = measuring.options
    let regions = try selection.regions(of: data, options: options)
    let index = try await self.data.index(of: &data, measuring)
    let entries = try selection.chosen(index.entries)
    let actors = try selection.actors(of: data)
    let store = CoverStore(index, options: options)
    let (assessment, covers) = try Failure.on {
      let measured = try ProgressLine.each(entries, "maps", isWanted: !measuring.quiet) {
        try SnapshotShares(index.snapshot($0), in: regions, options: options)
      }
      var assessment = Assessment(measured, in: regions, options: options)
      if let actors { assessment.shares.removeAll { !actors.contains($0.actor) } }
      return (assessment, try destination.isCSV ? [] : entries.map { try store.cover($0) })
    }
    let claims = destination.takesFindings ? data.claims : []
    let judge = Judge(
      dataset: data, covers: store, options: options, policy: policy,
      maximumAge: selection.maxAge)
    let (findings, unread) = judge.findings(for: claims)
    let unjudged = unread.map { Notice("not judged: \($0)") }
    return ReportContent(
      dataset: data, findings: findings, unread: unread, assessment: assessment, covers: covers,
      provenance: measuring.provenance(
        of: data, policy: claims.isEmpty ? nil : policy, notices: assessment.notices + unjudged),
      command: "", palette: palette)
  }
}
