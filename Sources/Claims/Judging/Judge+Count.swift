internal import Atlas
internal import Geodesy
internal import Geometry
internal import Overlay
internal import Shares

extension Judge {
  /// "14 of 17 townships": how many units are held for the most part, at least and at most.
  func count(
    _ assertion: Assertion, claimed: Interval, of total: Int?, unit: PlaceUnit?,
    _ question: Question
  ) throws -> Judgement {
    guard let unit, !unit.isSettlement else {
      return try countPlaces(assertion, claimed: claimed, of: total, unit: unit, question)
    }
    let units = try units(Self.levels(of: unit), inside: question.region)
    guard !units.isEmpty else { return noUnits(assertion, unit, question) }
    let counts = try question.evidence.grounds.map { try count(units, in: $0) }
    if let total, total != units.count {
      return otherUnits(assertion, counts, total: total, of: units.count, unit)
    }
    let noun = "of \(units.count) \(unit.plural)"
    let readings = zip(question.evidence.grounds, counts).map { ground, count in
      reading(ground, .units, count, of: Double(units.count), noun, claimed)
    }
    var judgement = counted(
      assertion, claimed: claimed, readings, unit: .count(noun),
      caveat: "A unit counts if more than half of its ground is held.")
    if let ground = question.evidence.grounds.first {
      judgement.witnesses = try unitWitnesses(in: ground, question, units: Self.levels(of: unit))
      judgement.flip = try flip(
        judgement.verdict, claimed: claimed, drawn: counts[0].best, ground, question
      ) { ground in
        try units.count { unit in
          let held = try Overlay.intersection(ground, unit.ground)
          return StraightEdgeArea.area(of: held) > unit.majority
        }
      }
    }
    return judgement
  }

  /// "All 10 districts", "every village": as many as there are.
  func every(
    _ assertion: Assertion, _ units: [PlaceUnit], _ question: Question
  ) throws -> Judgement {
    let total = assertion.stated?.value.map { Int($0) }
    let judgements = try units.map { unit in
      if unit.isSettlement, total == nil {
        let all = Interval(exactly: 1)
        return try shareOfPlaces(assertion, claimed: all, of: nil, unit, question)
      }
      let known =
        unit.isSettlement ? 0 : try self.units(Self.levels(of: unit), inside: question.region).count
      let all = Interval(exactly: Double(total ?? known))
      return try count(assertion, claimed: all, of: total, unit: unit, question)
    }
    var judgement = judgements[0]
    judgement.verdict = Self.together(judgements.map(\.verdict))
    judgement.reason = judgements.map(\.reason).joined(separator: " ")
    return judgement
  }

  /// "Half of all districts".
  func shareOfUnits(
    _ assertion: Assertion, claimed: Interval, of total: Int?, _ unit: PlaceUnit,
    _ question: Question
  ) throws -> Judgement {
    let units = try units(Self.levels(of: unit), inside: question.region)
    guard !units.isEmpty else { return noUnits(assertion, unit, question) }
    let whole = Double(units.count)
    let counts = try question.evidence.grounds.map { try count(units, in: $0) }
    if let total, total != units.count {
      return otherUnits(assertion, counts, total: total, of: units.count, unit)
    }
    let readings = zip(question.evidence.grounds, counts).map { ground, count in
      reading(
        ground, .units, count.divided(by: whole), of: whole, "\(units.count) \(unit.plural)",
        claimed)
    }
    return counted(
      assertion, claimed: claimed, readings, unit: .share,
      caveat: "A unit counts if more than half of its ground is held.")
  }

  /// "72 of 330 townships", and "22 % of 330 townships", where the boundary file has another number.
  private func otherUnits(
    _ assertion: Assertion, _ counts: [AreaBounds], total: Int, of count: Int, _ unit: PlaceUnit
  ) -> Judgement {
    let own = counts.first.map { Int($0.best) } ?? 0
    return Judgement(
      assertion, .notEnoughEvidence,
      "The claim counts \(total) \(unit.plural), the boundary file has \(count): a count "
        + "over other units cannot be judged. By the boundary file it is \(own) of "
        + "\(count), held for the most part.")
  }

  private func noUnits(
    _ assertion: Assertion, _ unit: PlaceUnit, _ question: Question
  ) -> Judgement {
    Judgement(
      assertion, .notEnoughEvidence,
      "The boundary file has no \(unit.plural) in \(question.region.name).")
  }

  private func count(
    _ units: [PreparedRegion], in ground: Evidence.SourceGround
  ) throws -> AreaBounds {
    var counts = AreaBounds.zero
    for unit in units {
      let area = try areas(of: ground, in: unit)
      counts.low += area.low > unit.majority ? 1 : 0
      counts.best += area.best > unit.majority ? 1 : 0
      counts.high += area.high > unit.majority ? 1 : 0
    }
    return counts
  }

  func reading(
    _ ground: Evidence.SourceGround, _ basis: Reading.Basis, _ measured: AreaBounds,
    of whole: Double, _ noun: String, _ claimed: Interval
  ) -> Reading {
    Reading(
      source: ground.source, date: ground.date, basis: basis, statuses: .controlled,
      whole: Denominator(name: noun, area: whole), area: nil, measured: measured,
      relation: Relation(of: measured.interval, to: claimed, isCounted: true), probability: nil,
      decides: true)
  }

  private func counted(
    _ assertion: Assertion, claimed: Interval, _ readings: [Reading], unit: Comparison.Unit,
    caveat: String
  ) -> Judgement {
    guard let first = readings.first else {
      return Judgement(assertion, .notEnoughEvidence, "No map speaks of this actor.")
    }
    let comparison = Comparison(
      unit: unit, claimed: claimed, figure: assertion.heldFigure, measured: first.measured,
      reach: readings.dropFirst().reduce(first.measured.interval) { $0.hull($1.measured.interval) })
    let verdict = Verdict(of: readings.map { ($0.source, $0.relation) })
    let argument = Argument(verdict: verdict, comparison: comparison, readings: readings)
    return Judgement(
      assertion, verdict, argument.reason + " " + caveat, comparison: comparison,
      readings: readings, steelman: argument.steelman)
  }

  /// How far the front would have to move for the count to change sides of the claim.
  private func flip(
    _ verdict: Verdict, claimed: Interval, drawn: Double, _ ground: Evidence.SourceGround,
    _ question: Question, count: (MultiPolygon) throws -> Int
  ) throws -> FlipDistance? {
    guard question.explains, verdict == .supported || verdict == .refuted else { return nil }
    let shift = try FrontShift(of: ground.controlled, in: question.region)
    let isTrue = claimed.contains(drawn)
    func flip(outwards: Bool, until holds: (Double) -> Bool) throws -> FlipDistance? {
      try shift.distance(outwards: outwards) { holds(Double(try count($0))) }.map {
        FlipDistance(
          metres: $0, outwards: outwards, source: ground.source, statuses: .controlled,
          effect: isTrue ? "to make the claim false" : "to make the claim true")
      }
    }
    if !isTrue {
      return drawn < claimed.lower
        ? try flip(outwards: true) { $0 >= claimed.lower }
        : try flip(outwards: false) { $0 <= claimed.upper }
    }
    let out = try flip(outwards: true) { $0 > claimed.upper }
    let inwards = try flip(outwards: false) { $0 < claimed.lower }
    return [out, inwards].compactMap(\.self).min { $0.metres < $1.metres }
  }
}
