internal import Shares

/// The reasons for a verdict on a number, in plain sentences.
struct Argument {
  var verdict: Verdict
  var comparison: Comparison
  var readings: [Reading]

  private var deciding: [Reading] { readings.filter(\.decides) }
  private var hasSources: Bool { Set(deciding.map(\.source)).count > 1 }
  private var hasWholes: Bool { Set(deciding.map(\.whole)).count > 1 }

  /// Why, verdict by verdict.
  var reason: String {
    let claimed = "The claim means \(comparison.claimedText)."
    switch verdict {
    case .supported: return "\(claimed) \(supported)"
    case .refuted: return "\(claimed) \(refuted)"
    case .dependsOnDefinition:
      return
        "\(claimed) True if “held” means \(list(.inside)); false if it means \(list(.outside))."
    case .conflicting:
      return "\(claimed) The sources disagree: true by \(list(.inside)); false by "
        + "\(list(.outside))."
    default: return "\(claimed) \(undetermined)"
    }
  }

  private var supported: String {
    let isBounded = comparison.measured.low < comparison.measured.high
    let all = isBounded ? ": all that its accuracy leaves open fits" : ", which fits"
    return "The map gives \(comparison.measuredText)\(all)"
      + (deciding.count > 1 ? ", under every reading tried." : ".")
  }

  private var refuted: String {
    let claimed = comparison.claimed
    let reach = claimed.settled(comparison.reach)
    let isBelow = reach.upper < claimed.lower || (reach.upper == claimed.lower)
    let isAbove = reach.lower > claimed.upper || (reach.lower == claimed.upper)
    guard isBelow || isAbove else { return nowhere }
    let extreme = isBelow ? reach.upper : reach.lower
    let limit =
      extreme == comparison.measured.best
      ? ""
      : ", and \(isBelow ? "at the most" : "at the least") "
        + "\(comparison.best(AreaBounds(exactly: extreme))) by any reading"
    let by = comparison.overstatement.map {
      ": the claim \(Comparison.words(forOverstatement: $0))"
    }
    return "The map gives \(comparison.best(comparison.measured))\(limit)\(by ?? "")."
  }

  /// Readings lie below the claim and above it, and none within.
  private var nowhere: String {
    let target = comparison.figure ?? comparison.claimed.middle
    let first = deciding.first?.whole
    let nearest = deciding.filter { $0.whole == first }.min {
      abs($0.measured.best - target) < abs($1.measured.best - target)
    }
    let by =
      nearest.flatMap { comparison.overstatement(of: $0.measured.best) }
      .map { ", and the claim \(Comparison.words(forOverstatement: $0))" } ?? ""
    let others = nearest.map { nearest in
      " The nearest is \(comparison.best(nearest.measured)), counting \(name(nearest, always: true))\(by)."
    }
    return "No reading comes out there.\(others ?? "")"
  }

  private var undetermined: String {
    guard let first = deciding.first else { return "" }
    let open = comparison.text(first.measured)
    let asDrawn = first.isWithinAsDrawn(comparison.claimed) ? "true" : "false"
    let others = deciding.dropFirst().filter {
      $0.isWithinAsDrawn(comparison.claimed) != first.isWithinAsDrawn(comparison.claimed)
    }
    let but =
      others.first.map {
        ", but \(asDrawn == "true" ? "false" : "true") counting \(name($0, always: true)): "
          + comparison.best($0.measured)
      } ?? ""
    guard first.relation == .across else {
      return "The map gives \(open), counting \(name(first)): \(asDrawn)\(but). Under other "
        + "readings its accuracy leaves it open."
    }
    guard comparison.claimed.settled(first.measured.interval).intersects(comparison.claimed) else {
      let isBounded = first.measured.low < first.measured.high
      return "The map gives \(open), \(isBounded ? "which reaches to" : "exactly") where the claim "
        + "ends: rounding alone would decide."
    }
    return "The map gives \(open): \(asDrawn) as drawn\(but). But this is not known well "
      + "enough to tell: the range in brackets lies partly inside the claim."
  }

  /// The reading under which the claim would be true, if the verdict is not that it is.
  var steelman: String? {
    guard verdict != .supported else { return nil }
    let best = readings.filter { $0.relation == .inside }
      .max { ($0.probability ?? 1) < ($1.probability ?? 1) }
    return best.map { reading in
      "True if it means \(name(reading, always: true)): \(comparison.text(reading.measured))."
    }
  }

  /// `ground it controls (2.3 %), or ground it holds or merely claims (4.4 % by 'A', 0 % by 'B')`:
  /// what lies one way to the claim, plain readings first; the tables have the rest.
  private func list(_ relation: Relation) -> String {
    let some = deciding.filter { $0.relation == relation }
    let first = deciding.first?.whole
    var groups: [(name: String, sources: [String], values: [String])] = []
    for reading in some.filter({ $0.whole == first }) + some.filter({ $0.whole != first }) {
      let name = meaning(reading)
      let by = hasSources ? " by '\(reading.source)'" : ""
      let value = comparison.best(reading.measured) + by
      if let known = groups.firstIndex(where: { $0.name == name }) {
        guard !groups[known].sources.contains(reading.source) else { continue }
        groups[known].sources.append(reading.source)
        groups[known].values.append(value)
      } else {
        groups.append((name, [reading.source], [value]))
      }
    }
    let shown = groups.prefix(2).map { "\($0.name) (\($0.values.joined(separator: ", ")))" }
      .joined(separator: ", or ")
    let more = groups.count - 2
    return shown + (more > 0 ? ", or in \(more) more reading\(more == 1 ? "" : "s")" : "")
  }

  /// What a reading counts, and after whom where there are several maps.
  private func name(_ reading: Reading, always: Bool = false) -> String {
    let name = meaning(reading, always: always)
    return hasSources ? "\(name) by the map '\(reading.source)'" : name
  }

  /// What a reading counts, and over which whole where that decides.
  private func meaning(_ reading: Reading, always: Bool = false) -> String {
    let name =
      switch reading.basis {
      case .area: reading.statuses.inWords
      case .settlements: "settlements, \(reading.whole.name)"
      case .population: "people, \(reading.whole.name)"
      case .units: "units held for the most part"
      case .netChange: "gains less losses"
      case .grossChange: "what changed hands one way"
      }
    guard reading.basis == .area, hasWholes, reading.whole != deciding.first?.whole else {
      return name
    }
    let decides = deciding.contains {
      $0.statuses == reading.statuses && $0.source == reading.source
        && $0.relation != reading.relation
    }
    guard decides || always else { return name }
    if reading.whole.name.hasPrefix(Judge.polygon) {
      return "\(name), in \(reading.whole.name.dropFirst(Judge.polygon.count))"
    }
    return "\(name), divided by \(Prose.area(reading.whole.area)) (\(reading.whole.name))"
  }
}
