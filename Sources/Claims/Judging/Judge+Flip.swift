internal import Shares

extension Judge {
  /// How far the front would have to move for the claim to change sides, under the reading that is
  /// nearest to doing so.
  func flip(
    _ verdict: Verdict, _ comparison: Comparison, _ readings: [Reading], _ question: Question
  ) throws -> FlipDistance? {
    let effect: String
    switch verdict {
    case .supported: effect = "to make the claim false"
    case .refuted: effect = "to make the claim true"
    default: return nil
    }
    var nearest: (shift: FrontShift, reading: Reading, target: Double, guess: Double)?
    for group in Self.byGround(readings, in: question.region) {
      guard let shift = try shift(group[0], question), shift.length > 0,
        let drawn = group[0].area?.best
      else { continue }
      for target in group.flatMap({ targets($0, comparison) }) {
        let guess = abs(target - drawn) / shift.length
        if guess < nearest?.guess ?? .infinity { nearest = (shift, group[0], target, guess) }
      }
    }
    guard let nearest, let metres = try nearest.shift.move(toMeasure: nearest.target) else {
      return nil
    }
    return FlipDistance(
      metres: abs(metres), outwards: metres > 0, source: nearest.reading.source,
      statuses: nearest.reading.statuses, effect: effect + Self.counting(nearest.reading, readings))
  }

  /// ` (counting ground it holds or merely claims, by 'X')`, where it is not the first reading.
  private static func counting(_ reading: Reading, _ readings: [Reading]) -> String {
    guard let first = readings.first,
      first.statuses != reading.statuses || first.source != reading.source
    else { return "" }
    let by = first.source == reading.source ? "" : " by the map '\(reading.source)'"
    return " (counting \(reading.statuses.inWords)\(by))"
  }

  /// How accurate the front would have to be for every reading to be clear.
  ///
  /// The area moves with the front in one direction only, so that a reading is clear if the front is
  /// known more closely than it would have to move to change sides.
  func settlement(
    _ verdict: Verdict, _ comparison: Comparison, _ readings: [Reading], _ question: Question
  ) throws -> Settlement? {
    guard verdict == .undetermined else { return nil }
    if readings.contains(where: { comparison.claimed.ends(at: $0.measured.best) }) {
      return Settlement(
        accuracy: nil,
        sentence: "A better map alone would not settle it: as drawn, it is where the claim ends.")
    }
    let sides = Set(readings.map { $0.isWithinAsDrawn(comparison.claimed) })
    guard sides.count == 1 else {
      return Settlement(
        accuracy: nil,
        sentence: "A better map alone would not settle it: as drawn, the claim is true by one "
          + "reading and false by another. The claimant would have to say which is meant.")
    }
    var needed: Double?
    var stated: [Double] = []
    for group in Self.byGround(readings.filter { $0.relation == .across }, in: question.region) {
      guard let shift = try shift(group[0], question), let drawn = group[0].area?.best else {
        continue
      }
      stated +=
        try question.held(group[0].statuses, source: group[0].source)?
        .fronts.map(\.accuracy) ?? []
      // Of all wholes, the one that the claim is nearest to on either side.
      let all = group.flatMap { targets($0, comparison) }
      for target in [all.filter { $0 > drawn }.min(), all.filter { $0 <= drawn }.max()] {
        guard let target, let metres = try shift.move(toMeasure: target) else { continue }
        needed = min(needed ?? .infinity, abs(metres) * (1 - FrontShift.precision))
      }
    }
    guard let needed, let finest = stated.min(), let coarsest = stated.max() else { return nil }
    let now =
      finest == coarsest
      ? Prose.distance(finest) : "\(Prose.distance(finest)) to \(Prose.distance(coarsest))"
    return Settlement(
      accuracy: needed,
      sentence:
        "A map that shows the same front to within \(Prose.distance(needed, .down)), instead of "
        + "\(now), would settle it: the claim would be "
        + "\(sides == [true] ? "true" : "false").")
  }

  /// The areas in square metres at which a reading would change sides.
  private func targets(_ reading: Reading, _ comparison: Comparison) -> [Double] {
    let perUnit = comparison.unit == .share ? reading.whole.area : 1
    let claimed = comparison.claimed
    let best = reading.measured.best
    guard claimed.holds(best) else {
      return [(best < claimed.lower ? claimed.lower : claimed.upper) * perUnit]
    }
    // Past an end by what is rounding, so that what lies on it has a way to go.
    let ends = [
      claimed.lower - Interval.slack(at: claimed.lower),
      claimed.upper + Interval.slack(at: claimed.upper),
    ]
    return ends.filter { $0.isFinite && $0 > 0 }.map { $0 * perUnit }
  }

  private func shift(_ reading: Reading, _ question: Question) throws -> FrontShift? {
    guard let held = try question.held(reading.statuses, source: reading.source) else { return nil }
    return try FrontShift(of: held, in: question.region)
  }

  /// The readings of the region's own ground, those of one ground together: it may be a share of
  /// several wholes.
  private static func byGround(
    _ readings: [Reading], in region: PreparedRegion
  ) -> [[Reading]] {
    var groups: [[Reading]] = []
    for reading in readings where reading.basis == .area {
      // What is measured in another outline of the region is another ground.
      let isOwn =
        !reading.whole.name.hasPrefix(Judge.polygon) || reading.whole.area == region.area
      guard isOwn else { continue }
      let known = groups.firstIndex {
        $0[0].source == reading.source && $0[0].area?.best == reading.area?.best
      }
      if let known { groups[known].append(reading) } else { groups.append([reading]) }
    }
    return groups
  }
}
