internal import Atlas
internal import Claims
internal import Shares

extension Finding {
  /// Who said what of whom, where and when.
  var attribution: String {
    let published = claim.source.isEmpty ? "" : " (\(claim.source))"
    let claimant = claim.claimant.isEmpty ? "" : ", said by \(claim.claimant)"
    return
      "“\(claim.wording)”: \(actor.name) in \(regionName)\(claimant), \(claim.date)\(published)"
  }

  /// What the claim's own figures say of each other, before any map.
  var consistencySentences: [String] {
    consistency.map { finding in
      let lead =
        switch finding.severity {
        case .contradiction: "The claim's own figures do not agree: "
        case .rounding: "The claim's own figures agree only loosely: "
        case .remark: "From the claim's own figures: "
        }
      return lead + finding.sentence + "."
    }
  }

  /// Says where the reading of words decides, and how.
  var policySentence: String? {
    let others = otherVerdicts.map { "\($0.policy.adverb) “\($0.verdict.words)”" }
    guard !others.isEmpty else { return nil }
    return "Words were read by the \(proposition.policy.rawValue) policy; read "
      + "\(others.joined(separator: ", ")) would be the verdict."
  }
}

extension Judgement {
  /// The sentences of a judgement: why, what would settle it, what would change it, when it is true.
  var sentences: [String] {
    let place = region.map { "\($0): \(verdict.words). " } ?? ""
    let isListed = verdict == .dependsOnDefinition || verdict == .conflicting
    return [place + reason, settlement?.sentence, flip?.sentence, isListed ? nil : steelman]
      .compactMap(\.self)
  }

  /// Readings of the first whole: what "held" may mean.
  var byStatus: [Reading] {
    guard let whole = readings.first?.whole else { return [] }
    return readings.filter { $0.whole == whole && $0.basis == readings[0].basis }
  }

  /// Readings under other wholes, for the statuses whose value comes nearest to the claim.
  var byWhole: [Reading] {
    guard let comparison, let first = readings.first, first.basis == .area else { return [] }
    let centre =
      comparison.figure ?? (comparison.claimed.upper.isFinite ? comparison.claimed.middle : 0)
    var chosen: [String: Reading] = [:]
    for reading in byStatus where reading.basis == .area {
      let known = chosen[reading.source]
      let gap = abs(reading.measured.best - centre)
      // The plainest meaning, unless another comes markedly nearer.
      if known.map({ gap < 0.99 * abs($0.measured.best - centre) }) ?? true {
        chosen[reading.source] = reading
      }
    }
    let wholes = readings.filter { reading in
      reading.basis != .area
        || (reading.whole != first.whole && chosen[reading.source]?.statuses == reading.statuses)
    }
    // Source by source, in the order of the first table.
    var sources: [String] = []
    for reading in readings where !sources.contains(reading.source) {
      sources.append(reading.source)
    }
    return sources.flatMap { source in wholes.filter { $0.source == source } }
  }
}

extension Reading {
  /// The size of the whole in square kilometres, where it is ground.
  var wholeSize: String {
    basis == .area ? Prose.area(whole.area).replacing(" km²", with: "") : ""
  }

  /// What is counted, for a table of meanings.
  var statusLabel: String {
    switch basis {
    case .area: statuses.label
    case .settlements: "settlements, as drawn"
    case .population: "people, as drawn"
    case .units: "units, most of them held"
    case .netChange: "gains less losses"
    case .grossChange: "what changed hands one way"
    }
  }
}

extension Relation {
  /// Whether the claim fits, in a word.
  var words: String {
    switch self {
    case .inside: "yes"
    case .outside: "no"
    case .across: "partly"
    }
  }
}

extension Policy {
  /// `strictly`.
  var adverb: String {
    switch self {
    case .strict: "strictly,"
    case .standard: "by the standard policy,"
    case .lenient: "leniently,"
    }
  }
}

extension Double {
  /// A probability as a whole percent, `<1 %` and `>99 %` at its ends.
  var chance: String {
    if self < 0.01 { return "<1 %" }
    if self > 0.99 { return ">99 %" }
    return "\(Int((self * 100).rounded())) %"
  }
}
