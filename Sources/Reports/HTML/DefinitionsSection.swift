internal import Atlas
internal import Claims
internal import Shares

/// What "controls a share" may mean, and what each meaning gives for each claim.
struct DefinitionsSection {
  private let content: ReportContent

  init(_ content: ReportContent) {
    self.content = content
  }

  var markup: Markup {
    let bodies = content.findings.enumerated().compactMap { body($1, number: $0 + 1) }
    if bodies.isEmpty { return "" }
    return """
      <section id="definitions" aria-labelledby="definitions-title">
      <h2 id="definitions-title">Definitions: what each meaning of the words gives</h2>
      <p>A figure leaves unsaid what counts as held and what the whole is. Each row is one way to \
      say it; a claim that is true in one row and false in another depends on its definition.</p>
      <div class="wide-table" role="group" aria-label="Table of definitions" tabindex="0">
      <table>
      <thead><tr><th scope="col">Source, date</th><th scope="col">Held means</th>\
      <th scope="col">The whole</th><th scope="col" class="number">Measured (low–high)</th>\
      <th scope="col">The claim fits</th>\
      <th scope="col" class="number">Likely</th></tr></thead>
      \(Markup.joined(bodies))</table>
      </div>
      <p class="note">“Likely”: the probability that the true value is within the claim under that \
      definition, if only the front is uncertain.</p>
      </section>

      """
  }

  private func body(_ finding: Finding, number: Int) -> Markup? {
    let rows = finding.judgements.flatMap { judgement -> [Markup] in
      guard let comparison = judgement.comparison else { return [] }
      return judgement.readings.map { row($0, comparison) }
    }
    if rows.isEmpty { return nil }
    return """
      <tbody id="evidence-\(number)"><tr><th scope="rowgroup" colspan="6">Claim \(number): \
      <q dir="auto">\(finding.claim.wording.truncated(to: 160))</q>, \
      \(Markup.name(finding.regionName)) – \(finding.verdict.words)</th></tr>
      \(Markup.joined(rows))</tbody>

      """
  }

  private func row(_ reading: Reading, _ comparison: Comparison) -> Markup {
    let size = reading.wholeSize.isEmpty ? "" : " (\(reading.wholeSize) km²)"
    let held = reading.basis == .area ? reading.statuses.inWords : reading.statusLabel
    let fits = reading.relation.words + (reading.decides ? "" : ", does not decide")
    return """
      <tr><td class="words">\(Markup.name(reading.source, atMost: 60)), <time>\(reading.date.description)</time>\
      </td><td>\(held)</td><td class="words">\(Markup.name(reading.whole.name))\(size)</td>\
      <td class="number">\(comparison.text(reading.measured))</td><td>\(fits)</td>\
      <td class="number">\(reading.probability?.chance ?? "")</td></tr>

      """
  }
}
