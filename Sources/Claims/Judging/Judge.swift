public import Atlas
internal import Overlay
public import Shares

/// Judges claims by what was measured.
///
/// A share or an area is compared as an interval with an interval, under every definition at hand. A
/// universal is never a rounded zero: it is refuted by a witness and supported only if nothing is
/// possible.
public struct Judge: Sendable {
  let dataset: Dataset
  let gazetteer: Gazetteer
  let covers: [Cover]
  let options: MeasuringOptions
  let policy: Policy
  let maximumAge: Int?

  /// Makes a judge of a dataset.
  ///
  /// - Parameters:
  ///   - dataset: names, regions, places.
  ///   - covers: the prepared snapshots.
  ///   - options: how areas are measured.
  ///   - policy: how words become intervals.
  ///   - maximumAge: how many days a snapshot may be older than a claim; `nil` for any age between
  ///     two snapshots of a source, and none after its last.
  public init(
    dataset: Dataset, covers: [Cover], options: MeasuringOptions, policy: Policy,
    maximumAge: Int? = nil
  ) {
    self.dataset = dataset
    gazetteer = Gazetteer(dataset)
    self.covers = covers
    self.options = options
    self.policy = policy
    self.maximumAge = maximumAge
  }

  /// Reads a claim, measures what it is about, and judges it.
  ///
  /// - Throws: `ClaimError` with the claim, if its words or names are not understood, or if a region
  ///   cannot be measured.
  public func finding(for claim: Claim) throws(ClaimError) -> Finding {
    let actor: Actor
    let region: PreparedRegion
    do {
      actor = try gazetteer.actor(claim.actor)
      region = try prepared(gazetteer.region(claim.region))
    } catch let error as NameError {
      throw ClaimError(claim: claim, problem: .name(error))
    } catch {
      throw ClaimError(claim: claim, problem: .measuring("\(error)"))
    }
    let proposition = try read(claim)
    let current = covers(for: claim.date)
    guard !current.isEmpty else {
      let reason = missing(for: claim.date)
      let judgements = proposition.assertions.map { Judgement($0, .notEnoughEvidence, reason) }
      return Finding(
        claim: claim, proposition: proposition, region: region, actor: actor,
        verdict: .notEnoughEvidence, judgements: Array(judgements.prefix(1)), caveats: [])
    }
    do {
      let evidence = try Evidence(of: actor.id, in: region, covers: current, options: options)
      let judgements = try proposition.assertions.map { try judgement(of: $0, by: evidence) }
      return Finding(
        claim: claim, proposition: proposition, region: region, actor: actor,
        verdict: Self.together(judgements.map(\.verdict)), judgements: judgements,
        caveats: caveats(claim: claim, evidence: evidence))
    } catch {
      throw ClaimError(claim: claim, problem: .measuring("\(error)"))
    }
  }

  private func read(_ claim: Claim) throws(ClaimError) -> Proposition {
    let names =
      dataset.regions.flatMap { [$0.name] + $0.spellings.map(\.text) }
      + dataset.actors.flatMap { [$0.name] + $0.aliases }
    do {
      return try Wording.parse(claim.wording, policy: policy, knownNames: names)
    } catch {
      throw ClaimError(claim: claim, problem: .wording(error))
    }
  }

  func prepared(_ reference: RegionReference) throws(SharesError) -> PreparedRegion {
    try PreparedRegion(
      dataset.regions[reference.index], part: reference.part, options: options)
  }

  /// The newest snapshot of each source that is not later than a day and not too old for it.
  func covers(for date: CalendarDate) -> [Cover] {
    Dictionary(grouping: covers, by: \.source).sorted { $0.key < $1.key }.compactMap { _, covers in
      guard let newest = covers.filter({ $0.date <= date }).max(by: { $0.date < $1.date }) else {
        return nil
      }
      let isLast = covers.allSatisfy { $0.date <= newest.date }
      let allowed = maximumAge ?? (isLast ? 0 : Int.max)
      return newest.date.days(to: date) <= allowed ? newest : nil
    }
  }

  private func missing(for date: CalendarDate) -> String {
    let dates = Set(covers.map(\.date)).sorted()
    let before = dates.last { $0 <= date }
    let after = dates.first { $0 > date }
    let nearest = [
      before.map { "\($0), \(Self.days($0.days(to: date))) before" },
      after.map { "\($0), \(Self.days(date.days(to: $0))) after" },
    ].compactMap(\.self)
    return "No map of \(date) is at hand; nearest: \(nearest.joined(separator: "; "))."
      + (before == nil ? "" : " An older map is taken with --max-age.")
  }

  private static func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }

  /// A claim of several parts is as true as its weakest part.
  static func together(_ verdicts: [Verdict]) -> Verdict {
    let order: [Verdict] = [
      .refuted, .conflicting, .dependsOnDefinition, .undetermined, .notEnoughEvidence, .supported,
    ]
    return order.first { verdicts.contains($0) } ?? .notEnoughEvidence
  }

  private func judgement(
    of assertion: Assertion, by evidence: Evidence
  ) throws -> Judgement {
    switch assertion.meaning {
    case .share(let interval, of: .area):
      amount(assertion, claimed: interval, unit: .share, evidence)
    case .area(let interval, let unit, of: nil):
      amount(assertion, claimed: interval, unit: .area(unit), evidence)
    case .nothing(let units): try nothing(assertion, units: units, evidence)
    case .everything: try everything(assertion, evidence)
    case .presence: presence(assertion, evidence)
    case .count(let interval, let total, let unit):
      try count(assertion, claimed: interval, of: total, unit: unit, evidence)
    case .share, .area, .change, .comparison:
      Judgement(
        assertion, .notEnoughEvidence,
        "The wording is understood, but what it needs is not measured by this version.")
    }
  }

  private func caveats(claim: Claim, evidence: Evidence) -> [String] {
    var caveats: [String] = []
    for ground in evidence.grounds {
      if ground.isReconstruction {
        caveats.append(
          "\(ground.source), \(ground.date): a reconstruction drawn from published descriptions, "
            + "not a map of that day")
      }
      let age = ground.date.days(to: claim.date)
      if age > 0 {
        caveats.append("\(ground.source): the map is \(Self.days(age)) older than the claim")
      }
      if ground.lacksAccuracy {
        caveats.append("\(ground.source): positional accuracy not stated, bounds leave it out")
      }
    }
    if let part = evidence.region.part {
      caveats.append(
        "'\(part.adjective) \(evidence.region.region.name)' is taken as the part "
          + "\(part.rawValue) of the centroid: reports draw no such line")
    }
    if let note = evidence.region.region.note { caveats.append("\(evidence.region.name): \(note)") }
    if !claim.note.isEmpty { caveats.append(claim.note) }
    return caveats
  }
}

/// A claim that could not be judged, and why.
public struct ClaimError: Error, Sendable {
  /// The claim.
  public var claim: Claim
  /// What went wrong.
  public var problem: Problem

  /// What can go wrong with a claim.
  public enum Problem: Sendable {
    /// Its region or actor is not known.
    case name(NameError)
    /// Its words are not understood.
    case wording(WordingError)
    /// What it is about cannot be measured.
    case measuring(String)
  }
}

extension ClaimError: CustomStringConvertible {
  /// The claim's place, then the reason.
  public var description: String {
    let reason =
      switch problem {
      case .name(let error): error.description
      case .wording(let error): "\(error)"
      case .measuring(let text): text
      }
    return "\(claim.location): claim '\(claim.id)': \(reason)"
  }
}
