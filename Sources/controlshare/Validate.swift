import ArgumentParser
import Atlas
import Claims
import Reports
import Shares

/// Claims against what was measured.
struct Validate: AsyncParsableCommand, ReadingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Hold reported claims against what was measured.",
    discussion: """
      controlshare validate Geodata/syria-2017-12
      controlshare validate Geodata/syria-2017-12 --reported "about 3%" --actor IS \
      --region Syria --date 2017-12-07
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, csv, json, markdown, claimreview
  }

  @OptionGroup var data: DataArguments
  @OptionGroup var measuring: MeasuringArguments
  @OptionGroup var certifying: CertifyingArguments
  @OptionGroup var csv: CSVArguments

  @Option(help: ArgumentHelp("A claim in its own words.", valueName: "phrase"))
  var reported: String?

  @Option(help: "The actor that --reported is about.", completion: .actorNames)
  var actor: String?

  @Option(help: "The region that --reported is about.", completion: .regionNames)
  var region: String?

  @Option(help: "The day that --reported is about.")
  var date: CalendarDate?

  @Option(
    name: .customLong("claim"), parsing: .singleValue, help: "Id of a claim; repeatable.",
    completion: .claimIDs)
  var claimIDs: [String] = []

  @Option(help: "How words become intervals.")
  var policy: Policy = .standard

  @Option(help: "How many days older than a claim a map may be.")
  var maxAge: Int?

  @Option(help: "How to print the result.")
  var format: Format = .table

  @Option(name: .shortAndLong, help: "File to write; - is standard output.", completion: .file())
  var output = "-"

  @Option(help: "With --format claimreview: the name of the reviewing organisation.")
  var reviewer: String?

  @Option(
    help: ArgumentHelp(
      "With --format claimreview: the address of the published review.", valueName: "url"))
  var reviewUrl: String?

  @Option(help: "With --format claimreview: the day of publication.")
  var reviewDate: CalendarDate?

  @Flag(help: "Leave with status 1 if a claim is refuted.")
  var exitCode = false

  func validate() throws {
    if let maxAge, maxAge < 0 { throw ValidationError("--max-age takes days, 0 or more.") }
    if format == .claimreview, reviewer?.isEmpty ?? true || reviewUrl?.isEmpty ?? true {
      throw ValidationError(
        "--format claimreview needs --reviewer and --review-url: who reviews is not invented.")
    }
    guard reported != nil else { return }
    if actor == nil { throw ValidationError("--reported needs --actor.") }
    if date == nil { throw ValidationError("--reported needs --date.") }
  }

  func run() async throws {
    let style = try csv.style(isCSV: format == .csv)
    let output = try OutputFile(output, readingMaps: data.control)
    var data = try data.load()
    let index = try await self.data.index(of: &data, measuring)
    let claims = try claims(of: data)
    let options = measuring.options
    let covers = CoverStore(index, options: options)
    let judge = Judge(
      dataset: data, covers: covers, options: options, policy: policy, maximumAge: maxAge)
    let (findings, unread) = judge.findings(for: claims, quiet: measuring.quiet)
    if findings.isEmpty, let first = unread.first { throw Failure("\(first)") }
    let repairs = covers.made.flatMap(\.repairs) + findings.flatMap(\.regions).flatMap(\.repairs)
    var seen: Set<Notice> = []
    let remarks = covers.made.flatMap(\.remarks) + repairs.map { Notice("repaired: \($0)") }
    let notices = remarks.filter { seen.insert($0).inserted }
    var provenance = measuring.provenance(of: data, policy: policy, notices: notices)
    try certifying.record(in: &provenance, quiet: measuring.quiet) {
      try findings.flatMap { try $0.figures(by: covers.made, options: options) }
    }
    try output.write(report(findings, provenance, style))
    for error in unread { Terminal.say("controlshare: \(error)") }
    if !unread.isEmpty { throw ExitCode(2) }
    if exitCode && findings.contains(where: { $0.verdict == .refuted }) { throw ExitCode(1) }
  }

  private func report(
    _ findings: [Finding], _ provenance: Provenance, _ style: CSVStyle
  ) -> [UInt8] {
    switch format {
    case .table:
      FindingsReport.text(
        findings, provenance: provenance, width: Terminal.width,
        isColoured: output == "-" && Terminal.showsColour && !measuring.noColor)
    case .csv: FindingsReport.csv(findings, style: style)
    case .json: FindingsReport.json(findings, provenance: provenance)
    case .markdown: FindingsReport.markdown(findings, provenance: provenance)
    case .claimreview:
      FindingsReport.claimReviews(
        findings, by: Reviewer(name: reviewer ?? "", url: reviewUrl ?? "", date: reviewDate))
    }
  }

  private func claims(of data: Dataset) throws -> [Claim] {
    if let reported, let actor, let date {
      guard let region = region ?? data.defaultRegion else {
        throw ValidationError("--reported needs --region: the dataset names no default region.")
      }
      return [
        Claim(
          id: "reported", claimant: "", date: date, actor: actor, region: region,
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
