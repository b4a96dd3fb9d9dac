import ArgumentParser
import Atlas
import Reports
import Shares

/// What was measured, as polygons with their shares.
struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the measured pieces of control with their shares.",
    discussion: """
      controlshare export Geodata/syria-2017-12 -o shares.geojson
      controlshare export Geodata/syria-2017-12 --region Homs --format csv -o -
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case geojson, csv }

  @OptionGroup var data: DataArguments
  @OptionGroup var selection: SelectionArguments
  @OptionGroup var measuring: MeasuringArguments

  @Option(help: "What to write.")
  var format: Format = .geojson

  @Option(name: .shortAndLong, help: "File to write; - is standard output.")
  var output: String

  func run() async throws {
    let output = try OutputFile(output)
    var data = try data.load()
    let options = measuring.options
    let regions = try selection.regions(of: data, options: options)
    let index = try await self.data.index(of: &data, measuring)
    let entries = try selection.chosen(index.entries)
    let snapshots = try Failure.on { try entries.map { try index.snapshot($0) } }
    let actors = try selection.actors(of: data)
    let (assessment, pieces) = try Failure.on {
      var assessment = try Assessment(
        snapshots: snapshots, in: regions, options: options)
      if let actors { assessment.shares.removeAll { !actors.contains($0.actor) } }
      return (assessment, try assessment.pieces(of: snapshots))
    }
    let provenance = measuring.provenance(of: data, notices: assessment.notices)
    switch format {
    case .geojson:
      try output.write(ExportReport.geoJSON(pieces, assessment: assessment, provenance: provenance))
    case .csv: try output.write(SharesReport.csv(assessment, zeros: false))
    }
  }
}
