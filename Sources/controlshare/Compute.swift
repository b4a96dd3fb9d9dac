import ArgumentParser
import Atlas
import Reports
import Shares

/// Areas and shares per region, actor and status.
struct Compute: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure the share of each region that each actor holds.",
    discussion: """
      controlshare compute Geodata/syria-2017-12 --region Syria --region "Deir el-Zour"
      controlshare compute --regions regions.geojson --control maps/ --format csv -o shares.csv
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case table, csv, json }

  @OptionGroup var data: DataArguments
  @OptionGroup var selection: SelectionArguments
  @OptionGroup var measuring: MeasuringArguments

  @Option(help: "How to print the result.")
  var format: Format = .table

  @Option(name: .shortAndLong, help: "File to write; - is standard output.")
  var output = "-"

  @Flag(help: "Also print regions in which nothing is held.")
  var zeros = false

  @Flag(help: "Also print how each region is divided (with --format table).")
  var ledger = false

  func run() throws {
    let output = try OutputFile(output)
    var data = try data.load()
    let options = measuring.options
    let regions = try selection.regions(of: data, options: options)
    let snapshots = try selection.chosen(Failure.on { try data.readSnapshots() })
    let actors = try selection.actors(of: data)
    var assessment = try Failure.on {
      try Assessment(snapshots: snapshots, regions: regions.regions, options: options)
    }
    if let actors { assessment.shares.removeAll { !actors.contains($0.actor) } }
    let provenance = measuring.provenance(of: data, notices: assessment.notices)
    switch format {
    case .csv: try output.write(SharesReport.csv(assessment, zeros: zeros))
    case .json:
      try output.write(SharesReport.json(assessment, zeros: zeros, provenance: provenance))
    case .table:
      let table = SharesReport.table(assessment, zeros: zeros, name: data.actorName)
      let ledger = ledger ? SharesReport.ledger(assessment, name: data.actorName) : []
      try output.write(table + ledger)
    }
  }
}
