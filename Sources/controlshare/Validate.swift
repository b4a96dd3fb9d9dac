import ArgumentParser
import Atlas
import Claims
import Reports
import Shares

/// Claims against what was measured.
struct Validate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Hold reported claims against what was measured.",
    discussion: """
      controlshare validate Geodata/syria-2017-12
      controlshare validate Geodata/syria-2017-12 --reported "about 3%" --actor IS \
      --region Syria --date 2017-12-07
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case table, csv, json }

  @OptionGroup var data: DataArguments
  @OptionGroup var measuring: MeasuringArguments
  @OptionGroup var certifying: CertifyingArguments

  @Option(help: ArgumentHelp("A claim in its own words.", valueName: "phrase"))
  var reported: String?

  @Option(help: "The actor that --reported is about.")
  var actor: String?

  @Option(help: "The region that --reported is about.")
  var region: String?

  @Option(help: "The day that --reported is about.")
  var date: CalendarDate?

  @Option(name: .customLong("claim"), parsing: .singleValue, help: "Id of a claim; repeatable.")
  var claimIDs: [String] = []

  @Option(help: "How words become intervals.")
  var policy: Policy = .standard

  @Option(help: "How many days older than a claim a map may be.")
  var maxAge: Int?

  @Option(help: "How to print the result.")
  var format: Format = .table

  @Option(name: .shortAndLong, help: "File to write; - is standard output.")
  var output = "-"

  @Flag(help: "Leave with status 1 if a claim is refuted.")
  var exitCode = false

  func validate() throws {
    if let maxAge, maxAge < 0 { throw ValidationError("--max-age takes days, 0 or more.") }
    guard reported != nil else { return }
    if actor == nil { throw ValidationError("--reported needs --actor.") }
    if date == nil { throw ValidationError("--reported needs --date.") }
  }

  func run() throws {
    let output = try OutputFile(output)
    var data = try data.load()
    let snapshots = try Failure.on { try data.readSnapshots() }
    let claims = try claims(of: data)
    let options = measuring.options
    let (findings, covers, notices) = try Failure.on {
      let covers = try snapshots.map { try Cover($0, options: options) }
      let judge = Judge(
        dataset: data, covers: covers, options: options, policy: policy, maximumAge: maxAge)
      let findings = try claims.map { try judge.finding(for: $0) }
      let repairs = covers.flatMap(\.repairs) + findings.flatMap(\.region.repairs)
      return (findings, covers, repairs.map { Notice("repaired: \($0)") })
    }
    var provenance = measuring.provenance(of: data, policy: policy, notices: notices)
    try certifying.record(in: &provenance, quiet: measuring.quiet) {
      try findings.flatMap { try $0.figures(by: covers, options: options) }
    }
    switch format {
    case .table:
      try output.write(
        FindingsReport.text(findings, provenance: provenance, width: Terminal.width))
    case .csv: try output.write(FindingsReport.csv(findings))
    case .json: try output.write(FindingsReport.json(findings, provenance: provenance))
    }
    if exitCode && findings.contains(where: { $0.verdict == .refuted }) { throw ExitCode(1) }
  }

  private func claims(of data: Dataset) throws -> [Claim] {
    if let reported, let actor, let date {
      guard let region = region ?? data.defaultRegion else {
        throw ValidationError("--reported needs --region: the dataset names no default region.")
      }
      return [
        Claim(
          id: "reported", claimant: "reported", date: date, actor: actor, region: region,
          wording: reported, source: "command line",
          location: FeatureLocation(file: "--reported"))
      ]
    }
    guard !data.claims.isEmpty else {
      throw Failure("no claims: the dataset has none; give --claims FILE or --reported PHRASE")
    }
    if claimIDs.isEmpty { return data.claims }
    return try claimIDs.map { id in
      guard let claim = data.claims.first(where: { $0.id == id }) else {
        let known = data.claims.map(\.id).joined(separator: ", ")
        throw Failure("no such claim: '\(id)'; there are: \(known)")
      }
      return claim
    }
  }
}
