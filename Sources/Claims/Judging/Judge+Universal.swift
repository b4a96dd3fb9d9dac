internal import Atlas
internal import Geodesy
internal import Geometry
internal import Overlay
internal import Shares

extension Judge {
  /// "Not a single village", "completely liberated": refuted by one witness, supported only if no
  /// ground at all is possible.
  func nothing(
    _ assertion: Assertion, units: [PlaceUnit], _ question: Question
  ) throws -> Judgement {
    if assertion.standing == .present, units.isEmpty { return try absence(assertion, question) }
    let grounds = question.evidence.grounds
    var witnesses: [Witness] = []
    for ground in grounds {
      if units.isEmpty { witnesses += groundWitnesses(in: ground, question) }
      for unit in units {
        witnesses +=
          unit.isSettlement
          ? try placeWitnesses(in: ground)
          : try unitWitnesses(in: ground, question, units: Self.levels(of: unit))
      }
    }
    witnesses = witnesses.unique
    let what = units.isEmpty ? "ground" : units.map(\.rawValue).joined(separator: " or ")
    let claimed = "The claim means no \(what) at all."
    if let first = witnesses.first {
      let others = witnesses.dropFirst().prefix(4).map { "'\($0.name)'" }
      let more = others.isEmpty ? "" : " The same goes for \(others.joined(separator: ", "))"
      let rest = witnesses.count > 5 ? " and \(witnesses.count - 5) more." : "."
      return Judgement(
        assertion, .refuted,
        "\(claimed) One witness is enough: \(first.sentence).\(more)\(more.isEmpty ? "" : rest)",
        witnesses: witnesses, flip: try vanishing(units, question))
    }
    guard try grounds.contains(where: { try isPossible(units, in: $0, question) }) else {
      return Judgement(
        assertion, .supported,
        "\(claimed) By every source there is none, wherever the front runs within its stated "
          + "accuracy" + (units.isEmpty ? "." : " (a unit counts if most of its ground is held)."))
    }
    return Judgement(
      assertion, .undetermined,
      "\(claimed) The map has ground where it may be, but no \(what) that it holds for certain.",
      settlement: Settlement(
        accuracy: nil,
        sentence: "A source that names a \(units.first?.rawValue ?? "place") it holds, or a map "
          + "with a more accurate front, would settle it."))
  }

  /// Whether there may be ground, or units most of which are held, or settlements: those of no
  /// gazetteer could be wherever there is ground.
  private func isPossible(
    _ units: [PlaceUnit], in ground: Evidence.SourceGround, _ question: Question
  ) throws -> Bool {
    guard StraightEdgeArea.area(of: ground.possible) >= Share.rounding else { return false }
    if units.isEmpty || units.contains(where: \.isSettlement) { return true }
    return try units.contains { unit in
      let known = try self.units(Self.levels(of: unit), inside: question.region)
      return try known.isEmpty
        || known.contains { try areas(of: ground, in: $0).high > $0.majority }
    }
  }

  /// How far in the front would have to lie for nothing to be left that refutes.
  private func vanishing(_ units: [PlaceUnit], _ question: Question) throws -> FlipDistance? {
    guard question.explains else { return nil }
    let places = dataset.places.map(\.coordinate)
    let prepared = try units.filter { !$0.isSettlement }.flatMap {
      try self.units(Self.levels(of: $0), inside: question.region)
    }
    func isGone(_ ground: MultiPolygon) throws -> Bool {
      if units.isEmpty { return StraightEdgeArea.area(of: ground) < Share.rounding }
      if units.contains(where: \.isSettlement), try Overlay.contains(ground, places).contains(true)
      {
        return false
      }
      return try prepared.allSatisfy { unit in
        let held = try Overlay.intersection(ground, unit.ground)
        return StraightEdgeArea.area(of: held) <= unit.majority
      }
    }
    var farthest: FlipDistance?
    for ground in question.evidence.grounds where !ground.controlled.isEmpty {
      if try isGone(ground.controlled) { continue }
      let shift = try FrontShift(of: ground.controlled, in: question.region)
      guard let metres = try shift.distance(outwards: false, until: isGone) else { return nil }
      if metres > farthest?.metres ?? 0 {
        farthest = FlipDistance(
          metres: metres, outwards: false, source: ground.source, statuses: .controlled,
          effect: "on every side for none to be left")
      }
    }
    return farthest
  }

  /// "Controls all of": refuted by ground that cannot be the actor's.
  func everything(_ assertion: Assertion, _ question: Question) throws -> Judgement {
    let region = question.region
    var beyond = 0.0
    var isSupported = true
    var flip: FlipDistance?
    for ground in question.evidence.grounds {
      let others = try Overlay.difference(region.ground, ground.possible)
      beyond = max(beyond, StraightEdgeArea.area(of: others))
      let held = StraightEdgeArea.area(of: ground.certain)
      isSupported = isSupported && region.area - held < Share.rounding
      let shift = try FrontShift(of: ground.controlled, in: region)
      if question.explains, shift.length > 0,
        let metres = try shift.distance(
          outwards: true,
          until: { region.area - StraightEdgeArea.area(of: $0) < Share.rounding })
      {
        flip = FlipDistance(
          metres: metres, outwards: true, source: ground.source, statuses: .controlled,
          effect: "for nothing to be left to others")
      }
    }
    let claimed = "The claim means all of \(region.name)."
    if beyond >= Share.rounding {
      return Judgement(
        assertion, .refuted,
        "\(claimed) At least \(Prose.area(beyond)) of it is beyond what the actor holds, contests "
          + "or is present on, wherever the front runs within its stated accuracy.", flip: flip)
    }
    return isSupported
      ? Judgement(assertion, .supported, "\(claimed) The map gives the actor all of it.")
      : Judgement(
        assertion, .undetermined,
        "\(claimed) The actor may hold all of it, but not for certain at the stated accuracy.")
  }

  /// "No presence in": the opposite of presence, for the same reasons.
  private func absence(_ assertion: Assertion, _ question: Question) throws -> Judgement {
    var judgement = try presence(assertion, question)
    switch judgement.verdict {
    case .supported: judgement.verdict = .refuted
    case .refuted: judgement.verdict = .supported
    default: break
    }
    return judgement
  }

  /// "Still present in": supported if some ground is there at the least, refuted if none at the most.
  func presence(_ assertion: Assertion, _ question: Question) throws -> Judgement {
    let region = question.region
    var witnesses: [Witness] = []
    var flip: FlipDistance?
    for ground in question.evidence.grounds {
      let least = StraightEdgeArea.area(of: ground.presentAtLeast)
      guard least >= Share.rounding else { continue }
      witnesses.append(
        Witness(
          kind: "ground", id: region.id, name: ground.pieces.first?.name ?? region.name,
          area: AreaBounds(
            low: least, best: StraightEdgeArea.area(of: ground.present),
            high: StraightEdgeArea.area(of: ground.possible)),
          fraction: nil, source: ground.source))
      if question.explains, flip == nil {
        flip = try FrontShift(of: ground.present, in: region).distance(
          outwards: false, until: { StraightEdgeArea.area(of: $0) < Share.rounding }
        ).map {
          FlipDistance(
            metres: $0, outwards: false, source: ground.source, statuses: .presence,
            effect: "on every side for none to be left")
        }
      }
    }
    if let first = witnesses.first, let area = first.area {
      return Judgement(
        assertion, .supported,
        "The map (\(first.source)) has it on \(Prose.area(area)) of \(region.name)"
          + (area.low < area.best ? "; even at the least some is there" : "")
          + (first.name == region.name ? "." : ", most of it in '\(first.name)'."),
        witnesses: witnesses, flip: flip)
    }
    let isPossible = question.evidence.grounds.contains {
      StraightEdgeArea.area(of: $0.possible) >= Share.rounding
    }
    return isPossible
      ? Judgement(
        assertion, .undetermined,
        "Its ground may reach into \(region.name), but none is certain at the stated accuracy.",
        settlement: Settlement(
          accuracy: nil, sentence: "A source that names a place there would settle it."))
      : Judgement(
        assertion, .refuted,
        "No source has the actor on any ground of \(region.name), even at the most.")
  }
}
