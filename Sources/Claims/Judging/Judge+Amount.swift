internal import Shares

extension Judge {
  /// A share or an area: the claimed interval against the measured one, under each definition.
  func amount(
    _ assertion: Assertion, claimed: Interval, unit: Comparison.Unit, _ evidence: Evidence
  ) -> Judgement {
    let isShare = unit == .share
    let polygon = evidence.rows.first?.definition.denominator
    let rows = evidence.rows.distinct(byDenominator: isShare)
      .filter { isShare || $0.definition.denominator == polygon }
      .map { JudgedRow($0, claimed: claimed, isShare: isShare) }
    let verdict = Verdict(of: rows.map { ($0.row.definition.source, $0.relation) })
    guard let first = rows.first else {
      return Judgement(assertion, .notEnoughEvidence, "No map speaks of this actor.")
    }
    let bounds = rows.dropFirst().reduce(first.row.bounds(isShare)) {
      $0.hull($1.row.bounds(isShare))
    }
    let comparison = Comparison(unit: unit, claimed: claimed, measured: bounds)
    return Judgement(
      assertion, verdict, reason(verdict, comparison, rows), comparison: comparison, rows: rows)
  }

  private func reason(
    _ verdict: Verdict, _ comparison: Comparison, _ rows: [JudgedRow]
  ) -> String {
    let claimed = "The claim says \(comparison.claimedText)"
    let measured = claimed + ", the map gives \(comparison.measuredText)"
    switch verdict {
    case .supported: return measured + ": all that the map leaves open is within the claim."
    case .refuted:
      let by = comparison.overstatement.map { " (it \(Self.words(forOverstatement: $0)))" } ?? ""
      return measured + ": nothing that the map leaves open is within the claim\(by)."
    case .dependsOnDefinition:
      let inside = Self.definitions(rows, .inside, comparison.unit)
      let outside = Self.definitions(rows, .outside, comparison.unit)
      return "\(claimed): true if held means \(inside); false if it means \(outside)."
    case .conflicting:
      let inside = Self.definitions(rows, .inside, comparison.unit)
      let outside = Self.definitions(rows, .outside, comparison.unit)
      return "\(claimed): the sources disagree; within it is \(inside), outside \(outside)."
    default:
      return measured
        + ": some of what the map leaves open is within the claim and some is not; "
        + "it takes a map with a more accurate front, or a second source, to tell."
    }
  }

  /// `'controlled' (2.3 %) or 'controlled or contested' (2.4 %)`: what lies one way to the claim. The
  /// source is named where there are several, the denominator where it decides.
  private static func definitions(
    _ rows: [JudgedRow], _ relation: Relation, _ unit: Comparison.Unit
  ) -> String {
    let hasSources = Set(rows.map(\.row.definition.source)).count > 1
    var names: [String] = []
    for judged in rows where judged.relation == relation {
      let definition = judged.row.definition
      let decides = rows.contains {
        $0.row.definition.statuses == definition.statuses
          && $0.row.definition.source == definition.source && $0.relation != relation
      }
      let name =
        "'\(definition.statuses.name)'" + (hasSources ? " after \(definition.source)" : "")
        + (decides ? " over the \(definition.denominator.name)" : "")
      if names.contains(where: { $0.hasPrefix(name + " (") }) { continue }
      let isShare = unit == .share
      let best = judged.row.bounds(isShare).best
      let point = Comparison(
        unit: unit, claimed: Interval(exactly: best),
        measured: AreaBounds(low: best, best: best, high: best))
      names.append("\(name) (\(point.measuredText))")
    }
    return names.joined(separator: " or ")
  }

  /// `overstates by 37 %`, from 0.37.
  static func words(forOverstatement overstatement: Double) -> String {
    let percent = abs(overstatement) * 100
    let verb = overstatement > 0 ? "overstates" : "understates"
    return percent < 1000
      ? "\(verb) by \(Prose.number(percent, decimals: percent < 10 ? 1 : 0)) %"
      : "\(verb) by a factor of \(Prose.number(overstatement + 1, decimals: 0))"
  }
}

extension JudgedRow {
  /// Holds a row against a claimed interval of fractions or square metres.
  init(_ row: EvidenceRow, claimed: Interval, isShare: Bool) {
    let bounds = row.bounds(isShare)
    let deviation =
      row.standardDeviation / (isShare ? row.definition.denominator.area : 1)
    self.init(
      row: row, relation: Relation(of: bounds.interval, to: claimed),
      probability: deviation > 0
        ? Normal(mean: bounds.best, standardDeviation: deviation).mass(of: claimed) : nil)
  }
}

extension EvidenceRow {
  /// The bounds as fractions of the denominator, or in square metres.
  func bounds(_ isShare: Bool) -> AreaBounds { isShare ? fraction : area }
}

extension AreaBounds {
  /// Low to high as a closed interval.
  var interval: Interval { Interval(lower: low, upper: high) ?? Interval(exactly: low) }

  /// The bounds that hold both.
  func hull(_ other: AreaBounds) -> AreaBounds {
    AreaBounds(low: min(low, other.low), best: best, high: max(high, other.high))
  }
}

extension [EvidenceRow] {
  /// The rows without those that an earlier set of statuses gave already.
  func distinct(byDenominator: Bool) -> [EvidenceRow] {
    var seen: [EvidenceRow] = []
    for row in self {
      let known = seen.contains {
        $0.area == row.area && $0.definition.source == row.definition.source
          && (!byDenominator || $0.definition.denominator == row.definition.denominator)
      }
      if !known { seen.append(row) }
    }
    return seen
  }
}
