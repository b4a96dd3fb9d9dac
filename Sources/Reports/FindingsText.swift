internal import Atlas
internal import Claims
internal import Geodesy
internal import Shares

/// Findings set as text: all verdicts first, then each with its numbers and reason, then the notes.
struct FindingsText {
  private let width: Int
  private var text = ""
  private var notes: [String] = []

  init(_ findings: [Finding], provenance: Provenance, width: Int) {
    self.width = width
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
    paragraph(Self.method(provenance), spaced: false)
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
    text += "\(number). \(finding.verdict.words.uppercased())\n"
    line(finding.attribution)
    for sentence in finding.consistencySentences { line(sentence) }
    for judgement in finding.judgements {
      for sentence in judgement.sentences { line(sentence) }
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
        "if held means", meanings.map { ($0.statusLabel, $0) }, comparison,
        hasSources: Set(meanings.map(\.source)).count > 1)
    }
    let wholes = judgement.byWhole
    if !wholes.isEmpty {
      table(
        "if the whole is", wholes.map { ($0.wholeLabel, $0) }, comparison,
        hasSources: Set(wholes.map(\.source)).count > 1)
    }
  }

  private mutating func table(
    _ title: String, _ readings: [(label: String, reading: Reading)], _ comparison: Comparison,
    hasSources: Bool
  ) {
    var table = TextTable([
      .init(title: title), .init(title: "measured (low–high)", isNumber: true),
      .init(title: "fits"), .init(title: "chance", isNumber: true),
    ])
    let numbers = readings.map { comparison.text($0.reading.measured) }
    let room = width - 6 - 18 - max(19, numbers.map(\.count).max() ?? 0)
    var source = ""
    for ((label, reading), number) in zip(readings, numbers) {
      if hasSources && reading.source != source {
        source = reading.source
        table.add(["by \(source)".truncated(to: room), "", "", ""])
      }
      let indent = hasSources ? "  " : ""
      table.add([
        (indent + label).truncated(to: room), number, reading.relation.words,
        reading.probability?.chance ?? "",
      ])
    }
    for tableLine in table.text.split(separator: "\n") { text += "      \(tableLine)\n" }
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
