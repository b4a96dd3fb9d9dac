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
      .map { row in
        let bounds = isShare ? row.fraction : row.area
        return (row: row, relation: Relation(of: bounds.interval, to: claimed))
      }
    let verdict = Verdict(of: rows.map { ($0.row.definition.source, $0.relation) })
    guard let first = rows.first(where: { $0.row.definition.statuses == .controlled }) ?? rows.first
    else { return Judgement(assertion, .notEnoughEvidence, "No map speaks of this actor.") }
    let bounds = rows.dropFirst().reduce(isShare ? rows[0].row.fraction : rows[0].row.area) {
      $0.hull(isShare ? $1.row.fraction : $1.row.area)
    }
    let measured = AreaBounds(
      low: bounds.low, best: isShare ? first.row.fraction.best : first.row.area.best,
      high: bounds.high)
    let comparison = Comparison(unit: unit, claimed: claimed, measured: measured)
    return Judgement(
      assertion, verdict, reason(verdict, comparison, rows), comparison: comparison, rows: rows)
  }

  private func reason(
    _ verdict: Verdict, _ comparison: Comparison, _ rows: [(row: EvidenceRow, relation: Relation)]
  ) -> String {
    let measured =
      "The map gives \(comparison.measuredText), the claim says \(comparison.claimedText)"
    switch verdict {
    case .supported: return measured + ": all that the map leaves open is within the claim."
    case .refuted:
      let by = comparison.overstatement.map { " (it \(Self.words(forOverstatement: $0)))" } ?? ""
      return measured + ": nothing that the map leaves open is within the claim\(by)."
    case .dependsOnDefinition:
      let inside = names(rows, .inside)
      let outside = names(rows, .outside)
      return measured + ": true if held means \(inside); false if it means \(outside)."
    case .conflicting: return measured + ": the sources disagree, each by itself clear."
    default:
      return measured
        + ": some of what the map leaves open is within the claim and some is not; "
        + "it takes a map with a more accurate front, or a second source, to tell."
    }
  }

  private func names(
    _ rows: [(row: EvidenceRow, relation: Relation)], _ relation: Relation
  ) -> String {
    var names: [String] = []
    for row in rows where row.relation == relation {
      let definition = row.row.definition
      let name = "'\(definition.statuses.name)' over the \(definition.denominator.name)"
      if !names.contains(name) { names.append(name) }
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

extension Comparison {
  /// The measured interval in the claim's unit.
  public var measuredText: String {
    switch unit {
    case .share: Prose.share(measured)
    case .area(let unit): Prose.area(measured, in: unit)
    case .count(let noun):
      measured.low == measured.high
        ? "\(Int(measured.best)) \(noun)"
        : "\(Int(measured.low)) to \(Int(measured.high)) \(noun)"
    }
  }

  /// The claimed interval in its own unit.
  public var claimedText: String {
    switch unit {
    case .share: claimed.text(scale: 100, suffix: " %")
    case .area(let unit): claimed.text(scale: 1 / unit.squareMetres, suffix: " " + unit.symbol)
    case .count(let noun): claimed.text(scale: 1, suffix: " " + noun)
    }
  }
}

extension Interval {
  /// The interval in plain English: `2.5 to 3.5 %`, `more than 50 %`.
  func text(scale: Double, suffix: String) -> String {
    let low = Figures.short(lower * scale)
    let high = Figures.short(upper * scale)
    if lower == upper { return low + suffix }
    if !upper.isFinite { return (lowerClosed ? "at least " : "more than ") + low + suffix }
    if !lower.isFinite || lower <= 0 {
      return (upperClosed ? "at most " : "less than ") + high + suffix
    }
    return "\(low) to \(high)\(suffix)"
  }
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
  /// The rows without those that a narrower set of statuses gave already.
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
