internal import Atlas
internal import Claims
internal import Shares

/// Findings as Markdown: all verdicts first, then each with its reasons, readings and notes.
struct FindingsMarkdown {
  private var text = ""

  init(_ findings: [Finding], provenance: Provenance) {
    if !provenance.title.isEmpty { text += "# \(provenance.title.escaped)\n\n" }
    row(["", "verdict", "claim", "where", "who", "when"])
    row(["--:", "---", "---", "---", "---", "---"])
    for (index, finding) in findings.enumerated() {
      row([
        "\(index + 1)", "**\(finding.verdict.words)**", "“\(finding.claim.wording.escaped)”",
        finding.regionName.escaped, finding.claim.claimant.escaped, "\(finding.claim.date)",
      ])
    }
    for (index, finding) in findings.enumerated() { detail(finding, number: index + 1) }
    text += "\n" + provenance.markdown(regions: findings.flatMap(\.regions))
  }

  var bytes: [UInt8] { Array(text.utf8) }

  private mutating func detail(_ finding: Finding, number: Int) {
    text += "\n## \(number). \(finding.verdict.words.prefix(1).uppercased())"
    text += "\(finding.verdict.words.dropFirst()): “\(finding.claim.wording.escaped)”\n\n"
    text += finding.attribution.escaped
    if let url = finding.claim.url, url.isWebAddress { text += " <\(url)>" }
    text += "\n"
    paragraphs(finding.consistencySentences)
    var said: Set<String> = []
    for judgement in finding.judgements {
      paragraphs(judgement.sentences.filter { said.insert($0).inserted })
      readings(judgement)
    }
    paragraphs([finding.policySentence].compactMap(\.self))
    if !finding.caveats.isEmpty { text += "\n" }
    for caveat in finding.caveats { text += "* \(caveat.escaped)\n" }
  }

  private mutating func paragraphs(_ sentences: [String]) {
    for sentence in sentences { text += "\n\(sentence.escaped)\n" }
  }

  private mutating func readings(_ judgement: Judgement) {
    guard let comparison = judgement.comparison, judgement.readings.count > 1 else { return }
    text += "\n"
    row(["source", "if held means", "if the whole is", "measured (low–high)", "fits", "chance"])
    row(["---", "---", "---", "--:", "---", "--:"])
    for reading in judgement.byStatus + judgement.byWhole {
      row([
        reading.source.escaped, reading.statusLabel.escaped, reading.whole.name.escaped,
        comparison.text(reading.measured), reading.relation.words,
        reading.probability?.chance.escaped ?? "",
      ])
    }
  }

  private mutating func row(_ cells: [String]) {
    text += "| \(cells.joined(separator: " | ")) |\n"
  }
}

extension String {
  /// The text on one line, with what Markdown or HTML would take for markup escaped.
  var escaped: String {
    var text = ""
    for character in printable {
      if "\\`*_[]<>|#".contains(character) { text.append("\\") }
      text.append(character)
    }
    return text
  }

  /// Whether the text is an address that a link may lead to, without characters that would end it.
  var isWebAddress: Bool {
    (hasPrefix("https://") || hasPrefix("http://"))
      && !contains { $0.isWhitespace || "<>\"".contains($0) }
  }
}
