internal import Atlas
internal import Geodesy
internal import Geometry
internal import Overlay
internal import Shares

extension Judge {
  /// "Not a single village", "completely liberated": refuted by one witness, supported only if no
  /// ground at all is possible.
  func nothing(
    _ assertion: Assertion, units: [PlaceUnit], _ evidence: Evidence
  ) throws -> Judgement {
    var witnesses: [Witness] = []
    var isPossible = false
    for ground in evidence.grounds {
      isPossible = isPossible || StraightEdgeArea.area(of: ground.possible) >= Share.rounding
      if units.isEmpty {
        witnesses += groundWitnesses(in: ground, evidence)
      }
      for unit in units {
        witnesses +=
          unit.isSettlement
          ? try placeWitnesses(in: ground, evidence)
          : try unitWitnesses(in: ground, evidence, units: Self.levels(of: unit))
      }
    }
    witnesses = witnesses.unique
    if let first = witnesses.first {
      let others = witnesses.dropFirst().prefix(4).map(\.name)
      let more = others.isEmpty ? "" : "; also \(others.joined(separator: ", "))"
      let rest = witnesses.count > 5 ? " and \(witnesses.count - 5) more" : ""
      return Judgement(
        assertion, .refuted, "One witness is enough: \(first.sentence)\(more)\(rest).",
        witnesses: witnesses)
    }
    guard isPossible else {
      return Judgement(
        assertion, .supported,
        "No ground is held, contested or possible within the stated accuracy in any source.")
    }
    let what = units.isEmpty ? "ground" : units.map(\.plural).joined(separator: " or ")
    return Judgement(
      assertion, .undetermined,
      "Some ground may be held, but no \(what) for certain; a more accurate map would tell.")
  }

  /// "Controls all of": refuted by ground that cannot be the actor's.
  func everything(_ assertion: Assertion, _ evidence: Evidence) throws -> Judgement {
    var certain = 0.0
    var isSupported = true
    for ground in evidence.grounds {
      let beyond = try Overlay.difference(evidence.region.ground, ground.possible)
      certain = max(certain, StraightEdgeArea.area(of: beyond))
      let held = StraightEdgeArea.area(of: ground.certain)
      isSupported = isSupported && evidence.region.area - held < Share.rounding
    }
    if certain >= Share.rounding {
      return Judgement(
        assertion, .refuted,
        "\(Prose.area(certain)) of \(evidence.region.name) is held by others even at the most.")
    }
    return isSupported
      ? Judgement(
        assertion, .supported, "All of \(evidence.region.name) is held, even at the least.")
      : Judgement(
        assertion, .undetermined,
        "All of \(evidence.region.name) may be held, but not for certain at the stated accuracy.")
  }

  /// "Still present in": supported if some ground is there at the least, refuted if none at the most.
  func presence(_ assertion: Assertion, _ evidence: Evidence) -> Judgement {
    var witnesses: [Witness] = []
    var isPossible = false
    for ground in evidence.grounds {
      isPossible = isPossible || StraightEdgeArea.area(of: ground.possible) >= Share.rounding
      let least = StraightEdgeArea.area(of: ground.presentAtLeast)
      guard least >= Share.rounding else { continue }
      witnesses.append(
        Witness(
          kind: "ground", id: evidence.region.id,
          name: ground.pieces.first?.name ?? evidence.region.name,
          area: AreaBounds(
            low: least, best: StraightEdgeArea.area(of: ground.present),
            high: StraightEdgeArea.area(of: ground.possible)),
          fraction: nil, source: ground.source))
    }
    if let first = witnesses.first, let area = first.area {
      return Judgement(
        assertion, .supported,
        "\(first.source) shows \(Prose.area(area)) in \(evidence.region.name), "
          + "\(Prose.area(area.low)) of it even at the least"
          + (first.name == evidence.region.name ? "." : "; the most of it in '\(first.name)'."),
        witnesses: witnesses)
    }
    return isPossible
      ? Judgement(
        assertion, .undetermined,
        "Ground in \(evidence.region.name) is possible, but none is certain at the stated accuracy."
      )
      : Judgement(
        assertion, .refuted,
        "No source shows any ground in \(evidence.region.name), even at the most.")
  }
}

extension Witness {
  /// `Yarmouk Camp, 1.6 km² held for certain (78 % of it)`.
  var sentence: String {
    guard let area else { return "'\(name)' (\(kind)) lies in ground held even at the least" }
    let share = fraction.map { ", \(Prose.share($0)) of it" } ?? ""
    return "'\(name)', \(Prose.area(area.low)) held even at the least\(share)"
  }
}

extension [Witness] {
  /// Each witness once, those that are held for the largest part first.
  var unique: [Witness] {
    var seen: Set<String> = []
    return filter { seen.insert($0.kind + $0.id + $0.name).inserted }
  }
}
