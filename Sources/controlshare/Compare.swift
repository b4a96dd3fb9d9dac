import ArgumentParser
import Atlas
import Reports
import Shares

/// Gained, lost and kept between two dates; agreement and difference between two sources.
struct Compare: AsyncParsableCommand, ReadingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Hold two maps against each other: two dates of a source, or two sources.",
    discussion: """
      controlshare compare --regions regions.geojson --control maps/ \
      --from 2022-03-01 --to 2022-03-26
      controlshare compare Geodata/ukraine-2022-09 --source "annexation acts of 2022" \
      --source "annexation acts of 2014 and 2022" --format geojson -o differences.geojson
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case table, csv, json, geojson }

  @OptionGroup var data: DataArguments
  @OptionGroup var selection: SelectionArguments
  @OptionGroup var measuring: MeasuringArguments
  @OptionGroup var csv: CSVArguments

  @Option(
    name: .customLong("source"), parsing: .singleValue,
    help: "The source whose dates to compare; given twice, the sources to compare.")
  var sources: [String] = []

  @Option(
    help: ArgumentHelp(
      "What counts as held: statuses separated by commas, or exclusive.", valueName: "statuses"),
    completion: .statuses)
  var statuses = "controlled"

  @Option(help: "How to print the result.")
  var format: Format = .table

  @Option(name: .shortAndLong, help: "File to write; - is standard output.", completion: .file())
  var output = "-"

  @Flag(help: "Also print regions in which neither map gives anything.")
  var zeros = false

  func validate() throws {
    guard StatusSet(listing: statuses) != nil else {
      throw ValidationError(
        "--statuses '\(statuses)': give \(StatusSet.listingWords.joined(separator: ", ")).")
    }
    switch sources.count {
    case 2:
      if selection.from != nil || selection.to != nil {
        throw ValidationError("Two sources are compared at one day: give --date.")
      }
    case 0, 1:
      guard let from = selection.from, let to = selection.to else {
        throw ValidationError("Give --from and --to for two dates, or --source twice.")
      }
      guard from < to else { throw ValidationError("--from must be earlier than --to.") }
    default:
      throw ValidationError("Give --source once or twice, not \(sources.count) times.")
    }
  }

  func run() async throws {
    let style = try csv.style(isCSV: format == .csv)
    let output = try OutputFile(output, readingMaps: data.control)
    var data = try data.load()
    let options = measuring.options
    let index = try await self.data.index(of: &data, measuring)
    let pair = try pair(of: index.entries)
    let regions = try selection.regions(of: data, options: options)
    let actors = try selection.actors(of: data)
    let comparison = try Failure.on {
      try CoverComparison(
        Cover(index.snapshot(pair.first), options: options),
        Cover(index.snapshot(pair.second), options: options),
        in: regions.regions, actors: actors,
        statuses: StatusSet(listing: statuses) ?? .controlled)
    }
    let provenance = measuring.provenance(of: data, notices: pair.notices + comparison.notices)
    switch format {
    case .table:
      try output.write(
        ComparisonReport.table(comparison, zeros: zeros, name: data.actorName))
    case .csv: try output.write(ComparisonReport.csv(comparison, zeros: zeros, style: style))
    case .json:
      try output.write(
        ComparisonReport.json(comparison, zeros: zeros, provenance: provenance))
    case .geojson:
      try output.write(
        Failure.on { try ComparisonReport.geoJSON(comparison, provenance: provenance) })
    }
  }

  private func pair(of snapshots: [SnapshotEntry]) throws -> SnapshotPair {
    try Failure.on {
      if let from = selection.from, let to = selection.to {
        return try SnapshotPair(
          of: sources.first, from: from, to: to, in: snapshots, maximumAge: selection.maxAge)
      }
      return try SnapshotPair(
        of: sources[0], and: sources[1], on: selection.date, in: snapshots,
        maximumAge: selection.maxAge)
    }
  }
}
