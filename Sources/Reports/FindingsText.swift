internal import Atlas
internal import Claims
internal import Geodesy
internal import Shares

/// Findings set as text: all verdicts first, then each with its numbers and reason, then the notes.
struct FindingsText {
  private let width: Int
  private var text = ""
  private var notes: [String] = []

  private let isColoured: Bool

  init(_ findings: [Finding], provenance: Provenance, width: Int, isColoured: Bool) {
    self.width = width
    self.isColoured = isColoured
    if !provenance.title.isEmpty { paragraph(provenance.title) }
    summarise(findings)
    for (index, finding) in findings.enumerated() { detail(finding, number: index + 1) }
    if !notes.isEmpty {
      text += "Notes\n\n"
      for (index, note) in notes.enumerated() {
        paragraph("[\(index + 1)] \(note)", indent: 4, spaced: false)
      }
      text += "\n"
    }
    paragraph(
      Self.method(provenance) + " " + EdgeNote.sentence(findings.flatMap(\.regions)), spaced: false)
  }

  var bytes: [UInt8] { Array(text.utf8) }

  private mutating func summarise(_ findings: [Finding]) {
    var table = TextTable([
      .init(title: "", isNumber: true), .init(title: "verdict"), .init(title: "claim"),
    ])
    for (index, finding) in findings.enumerated() {
      table.add([
        "\(index + 1)", finding.verdict.words.uppercased(),
        "“\(finding.claim.wording)”, \(finding.regionName)".truncated(to: width - 29),
      ])
    }
    text += table.body + "\n"
  }

  private mutating func detail(_ finding: Finding, number: Int) {
    let verdict = finding.verdict.words.uppercased()
    // The word says it all; the colour is a second cue.
    let start = isColoured ? "\u{1B}[\(finding.verdict.terminalColour)m" : ""
    text += "\(number). \(start)\(verdict)\(isColoured ? "\u{1B}[0m" : "")\n"
    line(finding.attribution)
    for sentence in finding.consistencySentences { line(sentence) }
    var said: Set<String> = []
    for judgement in finding.judgements {
      // Two figures without a map need it said once.
      for sentence in judgement.sentences where said.insert(sentence).inserted { line(sentence) }
      if let comparison = judgement.comparison {
        for bar in ComparisonBars(comparison, width: width - 6).lines { text += "      \(bar)\n" }
      }
      tables(judgement)
    }
    if let sentence = finding.policySentence { line(sentence) }
    let references = finding.caveats.map { reference($0) }
    if !references.isEmpty { line("notes " + references.joined(separator: " ")) }
    text += "\n"
  }

  /// What "held" may mean, then what the whole may be.
  private mutating func tables(_ judgement: Judgement) {
    guard let comparison = judgement.comparison else { return }
    let meanings = judgement.byStatus
    if meanings.count > 1 {
      table(
        [.init(title: "if held means"), .init(title: "chance", isNumber: true)], meanings,
        comparison
      ) { [$0.statusLabel, $0.probability?.chance ?? ""] }
    }
    let wholes = judgement.byWhole
    if wholes.isEmpty { return }
    let counted = Set(wholes.filter { $0.basis == .area }.map(\.statuses.inWords))
    let counting = counted.count == 1 ? "counting \(counted.first ?? ""), " : ""
    text += "      \(counting)if the whole is\n"
    table(
      [.init(title: "the whole"), .init(title: "km²", isNumber: true)], wholes, comparison
    ) { [$0.whole.name, $0.wholeSize] }
  }

  /// A table of readings under a line per source, the first column cut to what the width leaves.
  private mutating func table(
    _ columns: [TextTable.Column], _ readings: [Reading], _ comparison: Comparison,
    cells: (Reading) -> [String]
  ) {
    var table = TextTable([
      columns[0], .init(title: "measured (low–high)", isNumber: true), .init(title: "fits"),
      columns[1],
    ])
    let numbers = readings.map { comparison.text($0.measured) }
    let extra = max(columns[1].title.count, readings.map { cells($0)[1].count }.max() ?? 0)
    let room = width - 6 - 2 - max(19, numbers.map(\.count).max() ?? 0) - 2 - 6 - 2 - extra
    let hasSources = Set(readings.map(\.source)).count > 1
    let indent = hasSources ? "  " : ""
    for (reading, number) in zip(readings, numbers) {
      let row = cells(reading)
      table.add([(indent + row[0]).truncated(to: room), number, reading.relation.words, row[1]])
    }
    for (index, tableLine) in table.text.split(separator: "\n").enumerated() {
      // Two lines of titles come before the first row.
      if hasSources, index >= 2,
        index == 2 || readings[index - 2].source != readings[index - 3].source
      {
        text += "      \("by \(readings[index - 2].source)".truncated(to: width - 6))\n"
      }
      text += "      \(tableLine)\n"
    }
  }

  private mutating func reference(_ note: String) -> String {
    let index = notes.firstIndex(of: note) ?? notes.count
    if index == notes.count { notes.append(note) }
    return "[\(index + 1)]"
  }

  private mutating func line(_ body: String) {
    text += "   " + body.printable.wrapped(width: width - 3, indent: "   ") + "\n"
  }

  private mutating func paragraph(_ body: String, indent: Int = 0, spaced: Bool = true) {
    let space = String(repeating: " ", count: indent)
    text += body.printable.wrapped(width: width - indent, indent: space) + (spaced ? "\n\n" : "\n")
  }

  static func method(_ provenance: Provenance) -> String {
    let libraries = provenance.libraries.map { "\($0.name) \($0.version)" }
    let edges = provenance.options.edges == .straight ? "straight in lon/lat" : "geodesic"
    return "Areas on the WGS84 ellipsoid, edges \(edges); wording policy "
      + "\(provenance.policy?.rawValue ?? "none"); low–high: the front moved by its stated "
      + "accuracy; chance: that the true value is within the claim, if the front alone is in doubt. controlshare \(provenance.tool), \(libraries.joined(separator: ", "))."
  }
}

extension String {
  /// The text, cut with an ellipsis where it is too long for a column.
  func truncated(to width: Int) -> String {
    count <= width ? self : prefix(max(1, width - 1)) + "…"
  }
}

extension Verdict {
  /// The terminal's colour: blue, orange-like yellow and violet, told apart by colour-blind readers.
  fileprivate var terminalColour: String {
    switch self {
    case .supported: "34"
    case .refuted: "33"
    case .conflicting, .dependsOnDefinition: "35"
    case .undetermined, .notEnoughEvidence: "2"
    }
  }
}
