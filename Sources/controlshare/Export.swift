import ArgumentParser
import Atlas
import Claims
import Formats
import Reports
import Shares

/// What was measured, as polygons with their shares.
struct Export: ParsableCommand {
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
    help: "File to write; - is standard output; postgresql://… or PG:… is a PostGIS database.")
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

  func run() throws {
    let destination = try ExportDestination(output, format: format)
    switch destination {
    case .file(let file, .csv):
      let style = try csv.style(isCSV: true, isTidy: tidy)
      let assessment = try measured(judging: false).assessment
      try file.write(SharesReport.csv(assessment, zeros: false, style: style))
    case .file(let file, let format):
      _ = try csv.style(isCSV: false, isTidy: tidy)
      let content = try measured(judging: format == .gpkg || format == .sqlite)
      let pieces = try Failure.on { try content.assessment.pieces(of: content.covers) }
      try Failure.on("\(output): ") { try file.write(bytes(format, content, pieces)) }
    case .database(let address):
      _ = try csv.style(isCSV: false, isTidy: tidy)
      let content = try measured(judging: true)
      let name = name ?? content.dataset.title
      guard !name.isEmpty else {
        throw ValidationError(
          "Loose files have no title: give --name, by which a further run replaces this one.")
      }
      let pieces = try Failure.on { try content.assessment.pieces(of: content.covers) }
      try Failure.on("\(address): ") {
        try address.run(
          ExportReport.databaseScript(content, pieces: pieces, dataset: name, schema: schema))
      }
    }
  }

  private func bytes(
    _ format: Format, _ content: ReportContent, _ pieces: [Piece]
  ) throws -> [UInt8] {
    switch format {
    case .gpkg: try ExportReport.geoPackage(content, pieces: pieces)
    case .fgb: try ExportReport.flatGeobuf(content, pieces: pieces)
    case .sqlite: try ExportReport.sqlite(content, pieces: pieces)
    case .kml: ExportReport.kml(content, pieces: pieces)
    case .geojson, .csv, .postgis: ExportReport.geoJSON(content, pieces: pieces)
    }
  }

  /// Everything measured and, where it is wanted and there are claims, judged by all maps.
  private func measured(judging: Bool) throws -> ReportContent {
    var data = try data.load()
    let options = measuring.options
    let regions = try selection.regions(of: data, options: options)
    let all = try Failure.on { try data.readSnapshots() }
    let snapshots = try selection.chosen(all)
    let actors = try selection.actors(of: data)
    let judges = judging && !data.claims.isEmpty
    let (assessment, covers) = try Failure.on {
      var assessment = try Assessment(snapshots: snapshots, in: regions, options: options)
      if let actors { assessment.shares.removeAll { !actors.contains($0.actor) } }
      return (assessment, try (judges ? all : snapshots).map { try Cover($0, options: options) })
    }
    let judge = Judge(
      dataset: data, covers: covers, options: options, policy: policy,
      maximumAge: selection.maxAge)
    let (findings, unread) = judge.findings(for: judges ? data.claims : [])
    let unjudged = unread.map { Notice("not judged: \($0)") }
    let chosen = Set(snapshots.map { "\($0.date)\n\($0.source)" })
    return ReportContent(
      dataset: data, findings: findings, unread: unread, assessment: assessment,
      covers: covers.filter { chosen.contains("\($0.date)\n\($0.source)") },
      provenance: measuring.provenance(
        of: data, policy: judges ? policy : nil, notices: assessment.notices + unjudged),
      command: "", palette: palette)
  }
}
