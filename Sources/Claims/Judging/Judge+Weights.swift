internal import Atlas
internal import Geometry
internal import Overlay
internal import Shares

/// Places of a region, and how many of them are held, or how many people live in those.
private struct Weighing {
  var basis: Reading.Basis
  var whole: Denominator
  var places: [Place]
  var weights: [Double]
}

extension Judge {
  /// The share of settlements and of people: other ways to take "3 % of Syria", which decide nothing
  /// where the claim speaks of ground.
  func weighted(claimed: Interval, _ question: Question) throws -> [Reading] {
    try weighings(question).flatMap {
      try readings($0, claimed: claimed, question, decides: false)
    } + peopleOfUnits(claimed: claimed, question, decides: false)
  }

  /// "40 % of the settlements", "half of all districts".
  func shareOfPlaces(
    _ assertion: Assertion, claimed: Interval, of total: Int?, _ unit: PlaceUnit,
    _ question: Question
  ) throws -> Judgement {
    guard unit.isSettlement else {
      return try shareOfUnits(assertion, claimed: claimed, of: total, unit, question)
    }
    guard let weighing = try weighings(question).first(where: { $0.basis == .settlements }) else {
      return Judgement(
        assertion, .notEnoughEvidence,
        "The dataset has no \(unit.plural) in \(question.region.name).")
    }
    let caveat =
      "This counts \(weighing.whole.name): a gazetteer is never complete, and small places "
      + "are missing first."
    return try weighed(assertion, weighing, claimed: claimed, caveat: caveat, question)
  }

  /// "Half the people".
  func shareOfPeople(
    _ assertion: Assertion, claimed: Interval, _ question: Question
  ) throws -> Judgement {
    guard let weighing = try weighings(question).first(where: { $0.basis == .population }) else {
      let readings = try peopleOfUnits(claimed: claimed, question, decides: true)
      guard let first = readings.first else {
        return Judgement(
          assertion, .notEnoughEvidence,
          "The claim is about people; the dataset has no populations in \(question.region.name).")
      }
      let caveat =
        "This counts \(first.whole.name), each with all its people where most of its ground is "
        + "held: the figures are of no stated day, and nobody knows who fled."
      return weighed(assertion, readings, claimed: claimed, caveat: caveat)
    }
    let caveat =
      "This counts \(weighing.whole.name): the figures are of no stated day, and people "
      + "elsewhere, or who fled, are not in them."
    return try weighed(assertion, weighing, claimed: claimed, caveat: caveat, question)
  }

  private func weighed(
    _ assertion: Assertion, _ weighing: Weighing, claimed: Interval, caveat: String,
    _ question: Question
  ) throws -> Judgement {
    weighed(
      assertion, try readings(weighing, claimed: claimed, question, decides: true),
      claimed: claimed, caveat: caveat)
  }

  private func weighed(
    _ assertion: Assertion, _ readings: [Reading], claimed: Interval, caveat: String
  ) -> Judgement {
    guard let first = readings.first else {
      return Judgement(assertion, .notEnoughEvidence, "No map speaks of this actor.")
    }
    let verdict = Verdict(of: readings.map { ($0.source, $0.relation) })
    let comparison = Comparison(
      unit: .share, claimed: claimed, figure: assertion.heldFigure, measured: first.measured,
      reach: readings.dropFirst().reduce(first.measured.interval) { $0.hull($1.measured.interval) })
    let argument = Argument(verdict: verdict, comparison: comparison, readings: readings)
    return Judgement(
      assertion, verdict, argument.reason + " " + caveat, comparison: comparison,
      readings: readings, steelman: argument.steelman)
  }

  /// The people of units with a population, those of a unit counted where most of its ground is held.
  private func peopleOfUnits(
    claimed: Interval, _ question: Question, decides: Bool
  ) throws -> [Reading] {
    let units = dataset.regions.enumerated().filter {
      $0.element.parent == question.region.region.id && ($0.element.population ?? 0) > 0
    }
    let people = units.reduce(0) { $0 + ($1.element.population ?? 0) }
    guard question.region.part == nil, people > 0 else { return [] }
    let whole = Denominator(name: "people of \(units.count) units", area: people)
    return try question.evidence.grounds.map { ground in
      var held = AreaBounds.zero
      for (index, unit) in units {
        let region = try prepared(RegionReference(index: index))
        let area = try areas(of: ground, in: region)
        held.low += area.low > region.majority ? unit.population ?? 0 : 0
        held.best += area.best > region.majority ? unit.population ?? 0 : 0
        held.high += area.high > region.majority ? unit.population ?? 0 : 0
      }
      let share = held.divided(by: people)
      return Reading(
        source: ground.source, date: ground.date, basis: .population, statuses: .controlled,
        whole: whole, area: nil, measured: share,
        relation: Relation(of: share.interval, to: claimed, isCounted: true), probability: nil,
        decides: decides)
    }
  }

  private func weighings(_ question: Question) throws -> [Weighing] {
    let inside = try Overlay.contains(question.region.ground, dataset.places.map(\.coordinate))
    let places = zip(dataset.places, inside).filter(\.1).map(\.0)
    guard !places.isEmpty else { return [] }
    var weighings = [
      Weighing(
        basis: .settlements,
        whole: Denominator(name: "\(places.count) known settlements", area: Double(places.count)),
        places: places, weights: places.map { _ in 1 })
    ]
    let peopled = places.filter { ($0.population ?? 0) > 0 }
    let people = peopled.reduce(0) { $0 + ($1.population ?? 0) }
    if people > 0 {
      weighings.append(
        Weighing(
          basis: .population,
          whole: Denominator(
            name: "people of the \(peopled.count) settlements with a population", area: people),
          places: peopled, weights: peopled.map { $0.population ?? 0 }))
    }
    return weighings
  }

  private func readings(
    _ weighing: Weighing, claimed: Interval, _ question: Question, decides: Bool
  ) throws -> [Reading] {
    let coordinates = weighing.places.map(\.coordinate)
    func weight(in ground: MultiPolygon) throws -> Double {
      if ground.isEmpty { return 0 }
      return zip(try Overlay.contains(ground, coordinates), weighing.weights)
        .reduce(0) { $0 + ($1.0 ? $1.1 : 0) }
    }
    return try question.evidence.grounds.map { ground in
      let best = try weight(in: ground.controlled)
      let held = AreaBounds(
        low: min(best, try weight(in: ground.certain)), best: best,
        high: max(best, try weight(in: ground.possible)))
      let share = held.divided(by: weighing.whole.area)
      return Reading(
        source: ground.source, date: ground.date, basis: weighing.basis, statuses: .controlled,
        whole: weighing.whole, area: nil, measured: share,
        relation: Relation(of: share.interval, to: claimed, isCounted: true), probability: nil,
        decides: decides)
    }
  }
}
