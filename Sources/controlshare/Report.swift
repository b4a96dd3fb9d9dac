import ArgumentParser
import Atlas
import Claims
import Reports
import Shares

/// A page for people: claims with their verdicts, maps, tables, and how to repeat it.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a self-contained page of claims, maps and tables.",
    discussion: """
      controlshare report Geodata/syria-2017-12 -o report.html
      """)

  @OptionGroup var data: DataArguments
  @OptionGroup var selection: SelectionArguments
  @OptionGroup var measuring: MeasuringArguments
  @OptionGroup var certifying: CertifyingArguments

  @Option(help: "How words become intervals.")
  var policy: Policy = .standard

  @Option(help: "Colours of the actors.")
  var palette: Palette = .okabeIto

  @Option(name: .shortAndLong, help: "File to write; - is standard output.")
  var output: String

  func run() throws {
    let output = try OutputFile(output)
    let content = try content()
    try output.write(HTMLReport.page(content))
    for error in content.unread { Terminal.say("controlshare: \(error)") }
    if !content.unread.isEmpty { throw ExitCode(2) }
  }

  /// Everything measured and judged.
  private func content() throws -> ReportContent {
    var data = try data.load()
    let options = measuring.options
    let regions = try selection.regions(of: data, options: options)
    let all = try Failure.on { try data.readSnapshots() }
    let snapshots = try selection.chosen(all)
    let actors = try selection.actors(of: data)
    let (assessment, covers, changes) = try Failure.on {
      let set = RegionSet(regions.regions)
      let measured = try snapshots.map { try SnapshotShares($0, in: set, options: options) }
      var assessment = Assessment(measured, in: set, options: options)
      if let actors { assessment.shares.removeAll { !actors.contains($0.actor) } }
      let covers = try snapshots.map { try Cover($0, options: options) }
      return (
        assessment, covers, try Self.changes(covers, in: regions.regions, actors: actors)
      )
    }
    let judge = Judge(
      dataset: data, covers: covers, options: options, policy: policy,
      maximumAge: selection.maxAge)
    let (findings, unread) = Self.judged(data.claims, by: judge)
    let notices = changes.flatMap(\.notices)
    var provenance = measuring.provenance(
      of: data, policy: policy, notices: assessment.notices + notices)
    try certifying.record(in: &provenance, quiet: measuring.quiet) {
      try assessment.figures(of: snapshots)
        + findings.flatMap { try $0.figures(by: covers, options: options) }
    }
    return ReportContent(
      dataset: data, findings: findings, unread: unread, assessment: assessment,
      covers: covers, changes: changes, provenance: provenance,
      command: ShellCommand.repeating(CommandLine.arguments), palette: palette)
  }

  /// The claims that can be judged, and those that cannot: one must not hide the others.
  private static func judged(
    _ claims: [Claim], by judge: Judge
  ) -> (findings: [Finding], unread: [ClaimError]) {
    var findings: [Finding] = []
    var unread: [ClaimError] = []
    for claim in claims {
      do throws(ClaimError) {
        findings.append(try judge.finding(for: claim))
      } catch {
        unread.append(error)
      }
    }
    return (findings, unread)
  }

  /// The first and the last map of each source held against each other.
  private static func changes(
    _ covers: [Cover], in regions: [PreparedRegion], actors: Set<String>?
  ) throws -> [CoverComparison] {
    try Dictionary(grouping: covers, by: \.source).sorted { $0.key < $1.key }
      .compactMap { _, covers in
        guard let first = covers.min(by: { $0.date < $1.date }),
          let last = covers.max(by: { $0.date < $1.date }), first.date < last.date
        else { return nil }
        return try CoverComparison(first, last, in: regions, actors: actors)
      }
  }
}
