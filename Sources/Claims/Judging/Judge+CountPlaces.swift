internal import Atlas
internal import Geometry
internal import Overlay
internal import Shares

extension Judge {
  /// "Eleven villages", "all 11 villages": settlements of the gazetteer that lie in ground it controls.
  func countPlaces(
    _ assertion: Assertion, claimed: Interval, of total: Int?, unit: PlaceUnit?,
    _ question: Question
  ) throws -> Judgement {
    let noun = (unit ?? .settlement).plural
    guard !dataset.places.isEmpty else {
      return Judgement(
        assertion, .notEnoughEvidence, "The dataset has no places, so no \(noun) can be counted.")
    }
    let all = dataset.places.map(\.coordinate)
    let inside = try Overlay.contains(question.region.ground, all)
    let coordinates = zip(all, inside).filter(\.1).map(\.0)
    let readings = try question.evidence.grounds.map { ground in
      func count(_ ground: MultiPolygon) throws -> Double {
        Double(try Overlay.contains(ground, coordinates).count { $0 })
      }
      // A gazetteer of settlements is never complete: more may be held than it knows, unless the claim
      // counts no more either.
      let counts = AreaBounds(
        low: try count(ground.certain), best: try count(ground.controlled),
        high: total == nil ? .infinity : try count(ground.possible))
      return reading(ground, .settlements, counts, of: Double(coordinates.count), noun, claimed)
    }
    guard let first = readings.first else {
      return Judgement(assertion, .notEnoughEvidence, "No map speaks of this actor.")
    }
    if let total, total != coordinates.count {
      return Judgement(
        assertion, .notEnoughEvidence,
        "The claim counts \(total) \(noun), the gazetteer knows \(coordinates.count) in "
          + "\(question.region.name): a count over others cannot be judged. By the gazetteer it is "
          + "\(Int(first.measured.best)) of \(coordinates.count), in ground it controls as drawn.")
    }
    let verdict = Verdict(of: readings.map { ($0.source, $0.relation) })
    let comparison = Comparison(
      unit: .count(noun), claimed: claimed, figure: assertion.heldFigure, measured: first.measured,
      reach: readings.dropFirst().reduce(first.measured.interval) { $0.hull($1.measured.interval) })
    let known = readings.map { reading in
      "\(Int(reading.measured.best))"
        + (readings.count > 1 ? " by the map '\(reading.source)'" : "")
    }
    let certain = Int(first.measured.low)
    return Judgement(
      assertion, verdict,
      "The claim means \(comparison.claimedText). Of the \(coordinates.count) settlements that the "
        + "gazetteer knows in \(question.region.name), \(known.joined(separator: " or ")) lie in "
        + "ground it controls as drawn, \(certain) of them wherever the front runs within its "
        + "stated accuracy. A gazetteer is never complete: there may be more.",
      comparison: comparison, readings: readings,
      witnesses: try question.evidence.grounds.flatMap { try placeWitnesses(in: $0) }.unique,
      settlement: verdict == .undetermined
        ? Settlement(
          accuracy: nil,
          sentence: "A gazetteer with all \(noun) of \(question.region.name) would settle it.")
        : nil)
  }
}
