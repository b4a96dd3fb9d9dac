import ArgumentParser
import Atlas
import Checks
import Reports
import Shares

/// Whether data is fit to measure: every defect with its place, its size, and what is done about it.
struct CheckCommand: ReadingCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "List everything wrong with data before it is measured.",
    discussion: """
      controlshare check Geodata/syria-2017-12
      controlshare check regions.geojson control/ --format json -o check.json

      The role of a loose file is guessed: with an actor it is control, else regions. Leaves with
      status 2 where measuring would refuse the data.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, csv, json }

  @OptionGroup var data: DataArguments

  @Argument(help: "Further files or folders, GeoJSON or CSV.", completion: .mapsOrTables)
  var files: [String] = []

  @Flag(help: "Judge as if measuring were run with --repair.")
  var repair = false

  @Option(
    help: ArgumentHelp(
      "How many days older than a claim, or than the newest, a snapshot may be.",
      valueName: "days"))
  var maxAge = 30

  @Option(help: "How to print the result.")
  var format: Format = .text

  @Option(name: .shortAndLong, help: "File to write; - is standard output.", completion: .file())
  var output = "-"

  @Flag(name: .customLong("all"), help: "Print every remark (with --format text).")
  var isFull = false

  func validate() throws {
    if maxAge < 0 { throw ValidationError("--max-age takes days, 0 or more.") }
    if data.dataset == nil && data.looseFiles.isEmpty {
      throw ValidationError("Name a dataset, or files.")
    }
  }

  func run() throws {
    let output = try OutputFile(output, readingMaps: data.control)
    let survey = survey()
    var options = Check.Options()
    options.measuring.allowsRepair = repair
    options.maximumAge = maxAge
    let check = Check(survey, options: options)
    switch format {
    case .text:
      try output.write(ChecksReport.text(check, isFull: isFull, width: Terminal.width))
    case .csv: try output.write(ChecksReport.csv(check))
    case .json:
      let provenance = Provenance(
        tool: Version.tool, libraries: Version.libraries, command: Invocation.recorded,
        title: survey.title, options: options.measuring, inputs: survey.inputs, notices: [])
      try output.write(ChecksReport.json(check, provenance: provenance))
    }
    if !check.isFit { throw ExitCode(2) }
  }

  private func survey() -> DatasetSurvey {
    var survey = DatasetSurvey()
    survey.settlements = data.settlements
    var guessed: [String] = []
    for path in (data.dataset.map { [$0] } ?? []) + files {
      if DatasetSurvey.isDataset(path) {
        survey.add(dataset: path)
      } else {
        guessed.append(path)
      }
    }
    survey.add(data.looseFiles, guessing: guessed)
    return survey
  }
}
