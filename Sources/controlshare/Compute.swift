import ArgumentParser
import Atlas
import Reports
import Shares

/// Areas and shares per region, actor and status.
struct Compute: AsyncParsableCommand, ReadingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure the share of each region that each actor holds.",
    discussion: """
      controlshare compute Geodata/syria-2017-12 --region Syria --region "Deir el-Zour"
      controlshare compute --regions regions.geojson --control maps/ --format csv -o shares.csv
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case table, csv, json, markdown }

  @OptionGroup var data: DataArguments
  @OptionGroup var selection: SelectionArguments
  @OptionGroup var measuring: MeasuringArguments
  @OptionGroup var certifying: CertifyingArguments
  @OptionGroup var csv: CSVArguments

  @Option(help: "How to print the result.")
  var format: Format = .table

  @Option(name: .shortAndLong, help: "File to write; - is standard output.", completion: .file())
  var output = "-"

  @Flag(help: "Also print regions in which nothing is held.")
  var zeros = false

  @Flag(help: "With --format csv: one row per variable, for R and pandas.")
  var tidy = false

  @Flag(help: "Also print how each region is divided (with --format table).")
  var ledger = false

  func run() async throws {
    let style = try csv.style(isCSV: format == .csv, isTidy: tidy)
    let output = try OutputFile(output, readingMaps: data.control)
    let isDigesting = format == .json || format == .markdown
    var data = try data.load(digesting: isDigesting)
    let regions = try selection.regions(of: data, options: measuring.options)
    let series = Series(
      in: regions, options: measuring.options, jobs: measuring.jobs, digesting: isDigesting,
      zeros: zeros || certifying.certify)
    let outcome = try await selection.measure(
      data.controlFiles, by: series, jobs: measuring.jobs, quiet: measuring.quiet)
    data.inputs += outcome.inputs
    data.notices += outcome.notices
    var assessment = outcome.assessment
    data.nameActors(assessment.snapshots.flatMap(\.actors))
    if let actors = try selection.actors(of: data) {
      assessment.shares.removeAll { !actors.contains($0.actor) }
    }
    var provenance = measuring.provenance(of: data, notices: assessment.notices)
    try certifying.record(in: &provenance, quiet: measuring.quiet) {
      var again = data
      let measured = Set(assessment.snapshots.map { "\($0.source)\n\($0.date)" })
      let snapshots = try again.readSnapshots()
        .filter { measured.contains("\($0.source)\n\($0.date)") }
        .map { try $0.settled(in: regions, options: measuring.options) }
      return try assessment.figures(of: snapshots)
    }
    switch format {
    case .markdown:
      try output.write(
        SharesReport.markdown(
          assessment, zeros: zeros, provenance: provenance, name: data.actorName))
    case .csv: try output.write(SharesReport.csv(assessment, zeros: zeros, style: style))
    case .json:
      try output.write(SharesReport.json(assessment, zeros: zeros, provenance: provenance))
    case .table:
      let table = SharesReport.table(
        assessment, zeros: zeros, asked: selection.date, width: Terminal.width,
        name: data.actorName)
      let ledger = ledger ? SharesReport.ledger(assessment, name: data.actorName) : []
      try output.write(table + ledger)
    }
  }
}
