internal import Atlas
internal import Shares

extension Judge {
  /// A share or an area: the claimed interval against the measured one, under each reading.
  func amount(
    _ assertion: Assertion, claimed: Interval, unit: Comparison.Unit, _ question: Question
  ) throws -> Judgement {
    let isShare = unit == .share
    var readings = try rows(for: assertion, question)
      .filter { isShare || $0.definition.denominator.name.hasPrefix(Self.polygon) }
      .distinct(byDenominator: isShare)
      .map { row in
        Reading(
          row, claimed: claimed, isShare: isShare,
          decides: question.statedWhole == nil || !isShare
            || row.definition.denominator == question.statedWhole)
      }
    readings = readings.filter(\.decides) + readings.filter { !$0.decides }
    if isShare { readings += try weighted(claimed: claimed, question) }
    let deciding = readings.filter(\.decides)
    guard let first = deciding.first else {
      return Judgement(assertion, .notEnoughEvidence, "No map speaks of this actor.")
    }
    let verdict = Verdict(of: deciding.map { ($0.source, $0.relation) })
    let comparison = Comparison(
      unit: unit, claimed: claimed, figure: assertion.heldFigure, measured: first.measured,
      reach: deciding.dropFirst().reduce(first.measured.interval) { $0.hull($1.measured.interval) })
    let argument = Argument(verdict: verdict, comparison: comparison, readings: readings)
    var judgement = Judgement(
      assertion, verdict, argument.reason, comparison: comparison, readings: readings,
      steelman: argument.steelman)
    if question.explains {
      judgement.flip = try flip(verdict, comparison, deciding, question)
      judgement.settlement = try settlement(verdict, comparison, deciding, question)
    }
    return judgement
  }

  static let polygon = "polygon of "

  /// The rows of evidence that speak of a claim: those of its own standing ("contested", "present"),
  /// over every whole at hand.
  private func rows(for assertion: Assertion, _ question: Question) throws -> [EvidenceRow] {
    let all = question.evidence.rows
    let stated: [EvidenceRow] =
      switch assertion.standing {
      case .controlled: all
      case .controlledOrContested: all.filter { $0.definition.statuses == .contested }
      case .present: all.filter { $0.definition.statuses == .presence }
      case .contested:
        try rows(counting: .init(name: "contested", statuses: [.contested]), question)
      case .influenced:
        try rows(counting: .init(name: "influence", statuses: [.influence]), question)
      }
    let wholes = [question.statedWhole].compactMap(\.self) + question.sums
    let further = wholes.flatMap { whole in
      stated.filter { $0.definition.denominator.name.hasPrefix(Self.polygon) }.map { row in
        var row = row
        row.definition.denominator = whole
        return row
      }
    }
    let sets = Set(stated.map(\.definition.statuses))
    let elsewhere = question.alternatives.flatMap { alternative in
      alternative.rows.filter {
        sets.contains($0.definition.statuses)
          && $0.definition.denominator.name.hasPrefix(Self.polygon)
      }
    }
    return stated + further + elsewhere
  }

  /// Rows for statuses that no definition at hand consists of.
  private func rows(
    counting statuses: StatusSet, _ question: Question
  ) throws -> [EvidenceRow] {
    let patterns = question.evidence.rows.filter { $0.definition.statuses == .controlled }
    return try patterns.map { pattern in
      let held = try question.held(statuses, source: pattern.definition.source)
      var row = pattern
      row.definition.statuses = statuses
      row.area = held?.area ?? .zero
      row.standardDeviation =
        held?.standardDeviation(correlationLength: options.correlationLength) ?? 0
      return row
    }
  }
}

extension Assertion {
  /// The figure as a statement of what is held, before its hedge and rounding; `nil` if there is none.
  var heldFigure: Double? {
    polarity == .liberated ? stated?.restValue : stated?.baseValue
  }
}

extension [EvidenceRow] {
  /// The rows without those that an earlier set of statuses gave already, and without wholes that
  /// differ from an earlier one by less than a millionth.
  func distinct(byDenominator: Bool) -> [EvidenceRow] {
    var seen: [EvidenceRow] = []
    for row in self {
      let known = seen.contains {
        let (own, other) = (row.definition.denominator.area, $0.definition.denominator.area)
        return $0.area == row.area && $0.definition.source == row.definition.source
          && (!byDenominator || abs(own - other) < 1e-6 * other)
      }
      if !known { seen.append(row) }
    }
    return seen
  }
}
