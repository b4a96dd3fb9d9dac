internal import Atlas
internal import Shares

/// Two maps of one source, and what an actor's holding became between them.
private struct Passage {
  var source: String
  var first: CalendarDate
  var second: CalendarDate
  var contrast: Contrast
}

extension Judge {
  /// "Gained 464 km² in August", "lost 14 % from 90,800 km²": what became of the holding, and what it
  /// was before and after.
  func change(
    _ assertion: Assertion, _ change: Change, _ question: Question
  ) throws -> Judgement {
    guard change.amount != nil else { return try levels(assertion, change, question) }
    var judgement = try difference(assertion, change, question)
    if change.from != nil || change.to != nil {
      let levels = try levels(assertion, change, question)
      if levels.decides {
        judgement.verdict = Self.together([judgement.verdict, levels.verdict])
        judgement.flip = nil
        judgement.settlement = nil
        judgement.steelman = nil
      }
      judgement.reason += " " + levels.reason
    }
    return judgement
  }

  /// "Gained 464 km² in August", "lost 14 %": the difference between two maps of one source.
  private func difference(
    _ assertion: Assertion, _ change: Change, _ question: Question
  ) throws -> Judgement {
    guard let days = assertion.period?.days(by: question.claim.date) else {
      return Judgement(
        assertion, .notEnoughEvidence,
        "The claim is about a change, and does not say between which days.")
    }
    var passages: [Passage] = []
    var gaps: [String] = []
    for (source, maps) in Dictionary(grouping: covers.entries, by: \.source).sorted(by: {
      $0.key < $1.key
    }) {
      switch try passage(days, source, maps, question) {
      case .success(let passage): passages.append(passage)
      case .failure(let gap): gaps.append(gap.sentence)
      }
    }
    guard !passages.isEmpty else {
      return Judgement(
        assertion, .notEnoughEvidence,
        "The claim is about \(days.lowerBound) to \(days.upperBound) and needs two maps of one "
          + "source. " + (gaps.isEmpty ? "No map is at hand." : gaps.joined(separator: " ")))
    }
    let measure = measure(of: change, regionArea: question.region.area)
    guard let claimed = measure.claimed else {
      return Judgement(
        assertion, .notEnoughEvidence,
        "The claim counts places that changed hands; the dataset has none of both days.")
    }
    let readings = passages.flatMap { passage in
      measure.values(passage.contrast).map { basis, value in
        Reading(
          source: passage.source, date: passage.second, basis: basis, statuses: .controlled,
          whole: Denominator(name: question.region.name, area: question.region.area), area: nil,
          measured: value, relation: Relation(of: value.interval, to: claimed), probability: nil,
          decides: true)
      }
    }
    guard let first = readings.first, let passage = passages.first else {
      return Judgement(assertion, .notEnoughEvidence, "The actor held nothing to compare with.")
    }
    let comparison = Comparison(
      unit: measure.unit, claimed: claimed, figure: assertion.stated?.baseValue,
      measured: first.measured,
      reach: readings.dropFirst().reduce(first.measured.interval) { $0.hull($1.measured.interval) })
    let verdict = Verdict(of: readings.map { ($0.source, $0.relation) })
    let argument = Argument(verdict: verdict, comparison: comparison, readings: readings)
    let between =
      "Between \(passage.first) and \(passage.second) it went from "
      + "\(Prose.area(passage.contrast.first.best)) to \(Prose.area(passage.contrast.second.best))."
    return Judgement(
      assertion, verdict, "\(argument.reason) \(between)", comparison: comparison,
      readings: readings, steelman: argument.steelman)
  }

  private struct Gap: Error { var sentence: String }

  /// The maps that answer for the day before a period and for its last day.
  private func passage(
    _ days: ClosedRange<CalendarDate>, _ source: String, _ maps: [SnapshotEntry],
    _ question: Question
  ) throws -> Result<Passage, Gap> {
    let dates = maps.map(\.date).sorted()
    let known = dates.map { "\($0)" }
    let list =
      known.count <= 4 ? known.joined(separator: ", ") : "\(known[0]) to \(known[known.count - 1])"
    guard let first = maps.filter({ $0.date <= days.lowerBound }).max(by: { $0.date < $1.date })
    else {
      return .failure(
        Gap(sentence: "\(source) has no map on or before \(days.lowerBound) (it has \(list))."))
    }
    let allowed = maximumAge ?? (dates.last.map { $0 >= days.upperBound } == true ? Int.max : 0)
    guard let second = maps.filter({ $0.date <= days.upperBound }).max(by: { $0.date < $1.date }),
      second.date > first.date, second.date.days(to: days.upperBound) <= allowed
    else {
      return .failure(
        Gap(
          sentence:
            "\(source) has no map between \(first.date) and \(days.upperBound) that answers "
            + "for the end (it has \(list))."))
    }
    let comparison = try CoverComparison(
      covers.cover(first), covers.cover(second), in: [question.region], actors: [question.actor.id])
    guard let row = comparison.rows.first else {
      return .failure(Gap(sentence: "\(source) does not know the actor."))
    }
    return .success(
      Passage(source: source, first: first.date, second: second.date, contrast: row.contrast))
  }

  /// What of a change is measured, and what is claimed of it.
  private struct Measure {
    var claimed: Interval?
    var unit: Comparison.Unit
    var values: (Contrast) -> [(Reading.Basis, AreaBounds)]
  }

  private func measure(of change: Change, regionArea: Double) -> Measure {
    let sign = change.direction == .gained ? 1.0 : -1.0
    func net(_ contrast: Contrast) -> AreaBounds { contrast.net.times(sign) }
    func gross(_ contrast: Contrast) -> AreaBounds {
      sign > 0 ? contrast.secondOnly : contrast.firstOnly
    }
    func areas(_ contrast: Contrast) -> [(Reading.Basis, AreaBounds)] {
      switch change.counting {
      case .net: [(.netChange, net(contrast))]
      case .gross: [(.grossChange, gross(contrast))]
      case .unstated: [(.netChange, net(contrast)), (.grossChange, gross(contrast))]
      }
    }
    switch change.amount {
    case .area(let interval, let unit)?:
      return Measure(claimed: interval, unit: .area(unit), values: areas)
    case .relative(let interval)?:
      return Measure(claimed: interval, unit: .change("% of what it held before")) {
        contrast in
        guard contrast.first.best > 0 else { return [] }
        return areas(contrast).map { ($0, $1.divided(by: contrast.first.best)) }
      }
    case .points(let interval)?:
      return Measure(claimed: interval, unit: .change("percentage points")) { contrast in
        areas(contrast).map { ($0, $1.divided(by: regionArea)) }
      }
    case .count?, nil: return Measure(claimed: nil, unit: .share) { _ in [] }
    }
  }
}

extension AreaBounds {
  /// The bounds times 1 or −1.
  fileprivate func times(_ sign: Double) -> AreaBounds {
    sign > 0 ? self : AreaBounds(low: -high, best: -best, high: -low)
  }
}
