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
    paragraph(
      Self.method(provenance) + " " + EdgeNote.sentence(findings.map(\.region)), spaced: false)
  }

  var bytes: [UInt8] { Array(text.utf8) }

  private mutating func summarise(_ findings: [Finding]) {
    var table = TextTable([
      .init(title: "", isNumber: true), .init(title: "verdict"), .init(title: "claim"),
    ])
    for (index, finding) in findings.enumerated() {
      table.add([
        "\(index + 1)", finding.verdict.words.uppercased(),
        "“\(finding.claim.wording)”, \(finding.region.name)".truncated(to: width - 29),
      ])
    }
    text += table.body + "\n"
  }

  private mutating func detail(_ finding: Finding, number: Int) {
    let claim = finding.claim
    text += "\(number). \(finding.verdict.words.uppercased())\n"
    let published = claim.source.isEmpty ? "" : " (\(claim.source))"
    line(
      "“\(claim.wording)”: \(finding.actor.name) in \(finding.region.name), said by "
        + "\(claim.claimant), \(claim.date)\(published)")
    for judgement in finding.judgements {
      line(judgement.reason)
      if judgement.verdict != .supported { definitions(judgement) }
    }
    let references = finding.caveats.map { reference($0) }
    if !references.isEmpty { line("notes " + references.joined(separator: " ")) }
    text += "\n"
  }

  /// One line per source and meaning of "held"; the other denominators only where they decide
  /// differently.
  private mutating func definitions(_ judgement: Judgement) {
    guard let first = judgement.rows.first?.row.definition.denominator else { return }
    let hasSources = Set(judgement.rows.map(\.row.definition.source)).count > 1
    var table = TextTable([
      .init(title: "if held means"), .init(title: "share (low–high)", isNumber: true),
      .init(title: "the claim"), .init(title: "likely", isNumber: true),
    ])
    var source = ""
    for judged in judgement.rows {
      let definition = judged.row.definition
      let same = judgement.rows.contains {
        $0.row.definition.statuses == definition.statuses
          && $0.row.definition.source == definition.source
          && $0.row.definition.denominator == first && $0.relation == judged.relation
      }
      if definition.denominator != first && same { continue }
      if hasSources && definition.source != source {
        source = definition.source
        table.add([source.truncated(to: width - 50), "", "", ""])
      }
      let over = definition.denominator == first ? "" : " / \(definition.denominator.name)"
      let indent = hasSources ? "  " : ""
      table.add([
        (indent + definition.statuses.name + over).truncated(to: width - 50),
        Prose.share(judged.row.fraction), judged.relation.words,
        judged.probability.map { Self.percent($0) } ?? "",
      ])
    }
    for tableLine in table.text.split(separator: "\n") { text += "      \(tableLine)\n" }
  }

  /// A probability as a whole percent, `<1 %` and `>99 %` at its ends.
  private static func percent(_ probability: Double) -> String {
    if probability < 0.01 { return "<1 %" }
    if probability > 0.99 { return ">99 %" }
    return "\(Int((probability * 100).rounded())) %"
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

  private static func method(_ provenance: Provenance) -> String {
    let libraries = provenance.libraries.map { "\($0.name) \($0.version)" }
    let edges = provenance.options.edges == .straight ? "straight in lon/lat" : "geodesic"
    return "Areas on the WGS84 ellipsoid, edges \(edges); wording policy "
      + "\(provenance.policy?.rawValue ?? "none"); low–high: the front moved by its stated "
      + "accuracy. controlshare \(provenance.tool), \(libraries.joined(separator: ", "))."
  }
}

extension String {
  /// The text, cut with an ellipsis where it is too long for a column.
  func truncated(to width: Int) -> String {
    count <= width ? self : prefix(max(1, width - 1)) + "…"
  }
}
