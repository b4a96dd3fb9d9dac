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
      <div class="wide-table" role="region" aria-labelledby="definitions-title" tabindex="0">
      <table>
      <thead><tr><th scope="col">Source, date</th><th scope="col">Held means</th>\
      <th scope="col">The whole</th><th scope="col" class="number">Share (low–high)</th>\
      <th scope="col" class="number">Area (low–high)</th><th scope="col">All of it is</th>\
      <th scope="col" class="number">Likely</th></tr></thead>
      \(Markup.joined(bodies))</table>
      </div>
      <p class="note">“Likely”: the probability that the true value is within the claim under that \
      definition, if only the front is uncertain.</p>
      </section>

      """
  }

  private func body(_ finding: Finding, number: Int) -> Markup? {
    let rows = finding.judgements.flatMap(\.rows)
    if rows.isEmpty { return nil }
    return """
      <tbody id="evidence-\(number)"><tr><th scope="rowgroup" colspan="7">Claim \(number): \
      <q dir="auto">\(finding.claim.wording.truncated(to: 160))</q>, \
      \(Markup.name(finding.region.name)) – \(finding.verdict.words)</th></tr>
      \(Markup.joined(rows.map(row)))</tbody>

      """
  }

  private func row(_ judged: JudgedRow) -> Markup {
    let definition = judged.row.definition
    return """
      <tr><td>\(Markup.name(definition.source, atMost: 60)), \(definition.date.description)</td>\
      <td>\(definition.statuses.name)</td><td>\(Markup.name(definition.denominator.name)) \
      (\(Prose.area(definition.denominator.area)))</td>\
      <td class="number">\(Prose.share(judged.row.fraction))</td>\
      <td class="number">\(Prose.area(judged.row.area))</td>\
      <td>\(judged.relation.words) the claim</td>\
      <td class="number">\(judged.probability.map(Self.percent) ?? "")</td></tr>

      """
  }

  /// A whole percent, `<1 %` and `>99 %` at its ends.
  private static func percent(_ probability: Double) -> String {
    if probability < 0.01 { return "<1 %" }
    if probability > 0.99 { return ">99 %" }
    return "\(Int((probability * 100).rounded())) %"
  }
}
