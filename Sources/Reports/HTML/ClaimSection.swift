internal import Atlas
internal import Claims
internal import Shares

/// Each claim in its claimant's words, its verdict, why, and the intervals on one axis.
struct ClaimSection {
  private let content: ReportContent

  init(_ content: ReportContent) {
    self.content = content
  }

  var markup: Markup {
    if content.findings.isEmpty && content.unread.isEmpty { return "" }
    let cards = content.findings.enumerated().map { card($1, number: $0 + 1) }
    return """
      <section id="claims" aria-labelledby="claims-title">
      <h2 id="claims-title">What was claimed, and what the maps give</h2>
      <p class="tally">\(tally)</p>
      <ol class="claims">
      \(Markup.joined(cards))</ol>
      \(unread)      </section>

      """
  }

  /// `13 claims: 4 refuted, 5 supported, …`.
  private var tally: Markup {
    let counts = Verdict.allCases.compactMap { verdict -> Markup? in
      let count = content.findings.count { $0.verdict == verdict }
      return count == 0 ? nil : "<span class=\"count\">\(count)&nbsp;\(verdict.badge)</span>"
    }
    let noun = content.findings.count == 1 ? "claim" : "claims"
    return "\(content.findings.count) \(noun): \(Markup.joined(counts, by: " "))"
  }

  private func card(_ finding: Finding, number: Int) -> Markup {
    let claim = finding.claim
    let published =
      claim.source.isEmpty && claim.url == nil
      ? Markup.empty
      : ", "
        + Markup.link(
          .name(claim.source.isEmpty ? "published" : claim.source), to: claim.url)
    let figures = finding.judgements.compactMap { IntervalFigure($0)?.svg() }
    return """
      <li class="claim \(finding.verdict.rawValue)" id="claim-\(number)">
      <article aria-labelledby="claim-\(number)-title">
      <h3 id="claim-\(number)-title"><span class="number">\(number).</span> \
      \(finding.verdict.badge) \(quote(claim))</h3>
      <p class="who">\(Markup.name(claim.claimant)), <time datetime="\(claim.date.description)">\
      \(claim.date.description)</time>\(published). About \(Markup.name(finding.actor.name)) in \
      \(Markup.name(finding.regionName)).</p>
      \(Markup.joined(figures))\
      <p class="reason" dir="auto">\(finding.reason.cut(to: Self.longestReason))</p>
      \(details(finding, number: number))</article>
      </li>

      """
  }

  /// The claims that could not be judged, with the reason.
  private var unread: Markup {
    if content.unread.isEmpty { return "" }
    let items = content.unread.map { error -> Markup in
      """
      <li><q dir="auto">\(error.claim.wording.truncated(to: 300))</q>, \
      \(Markup.name(error.claim.claimant)): \("\(error)".truncated(to: 400))</li>

      """
    }
    return "<h3>Not judged</h3>\n<ul class=\"unread\">\(Markup.joined(items))</ul>\n"
  }

  private static let longestReason = 320

  /// The sentence that was said, with the words that were judged marked in it or beside it.
  private func quote(_ claim: Claim) -> Markup {
    if claim.quote.isEmpty || claim.quote == claim.wording {
      return "<q dir=\"auto\">\(claim.wording.truncated(to: 300))</q>"
    }
    let quote = claim.quote.truncated(to: 300)
    guard let range = quote.range(ofWords: claim.wording) else {
      return "<q dir=\"auto\">\(quote)</q> <small>judged: \(Markup.name(claim.wording))</small>"
    }
    return """
      <q dir="auto">\(String(quote[..<range.lowerBound]))<b>\(String(quote[range]))</b>\
      \(String(quote[range.upperBound...]))</q>
      """
  }

  /// What decided, for the reader who wants to check.
  private func details(_ finding: Finding, number: Int) -> Markup {
    var parts: [Markup] = []
    if finding.reason.count > Self.longestReason {
      parts.append("<p dir=\"auto\">\(finding.reason.truncated(to: 4000))</p>")
    }
    let witnesses = finding.judgements.flatMap(\.witnesses)
    if !witnesses.isEmpty {
      let items = witnesses.prefix(50).map { witness -> Markup in
        let area = witness.area.map { ", " + Prose.area($0) } ?? ""
        let share = witness.fraction.map { ", \(Prose.share($0)) of it" } ?? ""
        return "<li>\(Markup.name(witness.name)) (\(witness.kind)\(area)\(share))</li>"
      }
      let rest = witnesses.count > 50 ? "<p>and \(witnesses.count - 50) more</p>" : Markup.empty
      parts.append("<h4>Witnesses</h4><ul>\(Markup.joined(Array(items)))</ul>\(rest)")
    }
    if finding.judgements.contains(where: { !$0.readings.isEmpty }) {
      parts.append(
        "<p><a href=\"#evidence-\(number)\">The shares under each definition</a></p>")
    }
    let more =
      (finding.judgements.flatMap { $0.sentences.dropFirst() }
      + finding.consistencySentences + [finding.policySentence].compactMap(\.self)).unique
    if !more.isEmpty {
      parts.append(
        Markup.joined(more.map { "<p dir=\"auto\">\($0.truncated(to: 1200))</p>" as Markup }))
    }
    if !finding.caveats.isEmpty {
      let items = finding.caveats.map { "<li dir=\"auto\">\($0.truncated(to: 600))</li>" as Markup }
      parts.append("<h4>What to know before relying on it</h4><ul>\(Markup.joined(items))</ul>")
    }
    parts.append(
      "<p>Read as: <q dir=\"auto\">\(claimWords(finding))</q>, policy \(finding.proposition.policy.rawValue).</p>"
    )
    return """
      <details><summary>Evidence and limits of claim \(number)</summary>
      \(Markup.joined(parts))</details>

      """
  }

  private func claimWords(_ finding: Finding) -> String {
    let intervals = finding.proposition.assertions.compactMap(\.claimIntervalDescription)
    let words = finding.claim.wording.truncated(to: 200)
    return intervals.isEmpty ? words : "\(words)” = “\(intervals.joined(separator: "; "))"
  }
}

extension Verdict {
  /// The verdict as a sign, never by colour alone.
  var badge: Markup {
    "<strong class=\"verdict \(rawValue)\"><span aria-hidden=\"true\">\(sign)</span> \(words)</strong>"
  }

  private var sign: String {
    switch self {
    case .supported: "✓"
    case .refuted: "✗"
    case .undetermined: "?"
    case .conflicting: "≠"
    case .dependsOnDefinition: "±"
    case .notEnoughEvidence: "–"
    }
  }
}

extension String {
  /// The text, cut after a word where it is too long.
  fileprivate func cut(to length: Int) -> String {
    guard count > length else { return self }
    let head = prefix(length)
    return String(head[..<(head.lastIndex(of: " ") ?? head.endIndex)]) + " …"
  }

  /// Where words stand in a text, whatever their capitals.
  fileprivate func range(ofWords words: String) -> Range<Index>? {
    let wanted = words.lowercased()
    guard !wanted.isEmpty, wanted.count <= count else { return nil }
    var start = startIndex
    while let end = index(start, offsetBy: words.count, limitedBy: endIndex) {
      if self[start..<end].lowercased() == wanted { return start..<end }
      if end == endIndex { return nil }
      start = index(after: start)
    }
    return nil
  }
}
