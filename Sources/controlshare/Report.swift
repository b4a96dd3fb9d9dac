import ArgumentParser
import Atlas
import Claims
import Reports
import Shares

/// A page for people: claims with their verdicts, maps, tables, and how to repeat it.
struct Report: AsyncParsableCommand, ReadingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a self-contained page of claims, maps and tables.",
    discussion: """
      controlshare report Geodata/syria-2017-12 -o report.html
      controlshare report Geodata/syria-2017-12 --format svg --draw map:1 -o map.svg
      controlshare report Geodata/syria-2017-12 --format png --draw claim:3 -o claim.png
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case html, svg, png }

  @OptionGroup var data: DataArguments
  @OptionGroup var selection: SelectionArguments
  @OptionGroup var measuring: MeasuringArguments
  @OptionGroup var certifying: CertifyingArguments

  @Option(help: "How words become intervals.")
  var policy: Policy = .standard

  @Option(help: "Colours of the actors.")
  var palette: Palette = .okabeIto

  @Option(help: "The page, or one drawing of it.")
  var format: Format = .html

  @Option(
    help: ArgumentHelp(
      "With --format svg or png: map:N, claim:N or series:N, numbered as on the page.",
      valueName: "drawing"),
    completion: .list(["map:1", "claim:1", "series:1"]))
  var draw: SVGReport.Drawing = .map(1)

  @Option(help: ArgumentHelp("With --format png: width in pixels.", valueName: "pixels"))
  var width = 2000

  @Option(name: .shortAndLong, help: "File to write; - is standard output.", completion: .file())
  var output: String

  func validate() throws {
    if !(100...20_000).contains(width) {
      throw ValidationError("--width takes 100 to 20000 pixels.")
    }
  }

  func run() async throws {
    let output = try OutputFile(output, readingMaps: data.control)
    let rasteriser = format == .png ? try Rasteriser() : nil
    let content = try await content()
    switch format {
    case .html: try output.write(HTMLReport.page(content))
    case .svg, .png:
      guard let drawing = SVGReport.document(draw, of: content) else {
        throw Failure(missing(in: content))
      }
      try output.write(rasteriser?.png(of: drawing, width: width) ?? drawing)
    }
    for error in content.unread { Terminal.say("controlshare: \(error)") }
    if !content.unread.isEmpty { throw ExitCode(2) }
  }

  private func missing(in content: ReportContent) -> String {
    let counts = SVGReport.counts(of: content)
    return switch draw {
    case .claim(let number) where (1...max(1, counts.claims)).contains(number):
      "claim:\(number) has no intervals to draw: its verdict rests on none"
    default:
      "no such drawing: there are \(counts.maps) maps, \(counts.claims) claims and "
        + "\(counts.series) charts over time, each numbered from 1"
    }
  }

  /// Everything measured and judged.
  private func content() async throws -> ReportContent {
    var data = try data.load()
    let options = measuring.options
    let regions = try selection.regions(of: data, options: options)
    let index = try await self.data.index(of: &data, measuring)
    let chosen = try selection.chosen(index.entries)
    let actors = try selection.actors(of: data)
    let series = Series(in: regions, options: options, jobs: measuring.jobs, digesting: false)
    var assessment = try await selection.measure(
      chosen, in: data.controlFiles, by: series, quiet: measuring.quiet
    ).assessment
    if let actors { assessment.shares.removeAll { !actors.contains($0.actor) } }
    let covers = CoverStore(index, of: chosen, options: options)
    let (drawn, changes) = try Failure.on {
      (
        try HTMLReport.drawn(chosen).map { try covers.cover($0) },
        try Self.changes(chosen, of: covers, in: regions.regions, actors: actors)
      )
    }
    let judge = Judge(
      dataset: data, covers: covers, options: options, policy: policy,
      maximumAge: selection.maxAge)
    let (findings, unread) = judge.findings(for: data.claims, quiet: measuring.quiet)
    let notices = changes.flatMap(\.notices)
    var provenance = measuring.provenance(
      of: data, policy: policy, notices: assessment.notices + notices)
    try certifying.record(in: &provenance, quiet: measuring.quiet) {
      try assessment.figures(of: chosen.map { try index.snapshot($0) })
        + findings.flatMap { try $0.figures(by: covers.made, options: options) }
    }
    return ReportContent(
      dataset: data, findings: findings, unread: unread, assessment: assessment,
      covers: drawn, changes: changes, provenance: provenance,
      command: Invocation.shellText(Invocation.recorded + ["-o", "report.html"]),
      palette: palette)
  }

  /// The first and the last map of each source held against each other.
  private static func changes(
    _ entries: [SnapshotEntry], of covers: CoverStore, in regions: [PreparedRegion],
    actors: Set<String>?
  ) throws -> [CoverComparison] {
    try Dictionary(grouping: entries, by: \.source).sorted { $0.key < $1.key }
      .compactMap { _, entries in
        guard let first = entries.min(by: { $0.date < $1.date }),
          let last = entries.max(by: { $0.date < $1.date }), first.date < last.date
        else { return nil }
        return try CoverComparison(
          covers.cover(first), covers.cover(last), in: regions, actors: actors)
      }
  }
}
