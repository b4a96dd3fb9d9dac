public import Atlas
internal import Geometry
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
  let covers: CoverStore
  let options: MeasuringOptions
  let policy: Policy
  let maximumAge: Int?
  let store = EvidenceStore()

  /// Makes a judge of a dataset.
  ///
  /// - Parameters:
  ///   - dataset: names, regions, places.
  ///   - covers: the snapshots; made ready are only those that a claim needs.
  ///   - options: how areas are measured.
  ///   - policy: how words become intervals.
  ///   - maximumAge: how many days a snapshot may be older than a claim; `nil` for any age between
  ///     two snapshots of a source, and none after its last.
  public init(
    dataset: Dataset, covers: CoverStore, options: MeasuringOptions = MeasuringOptions(),
    policy: Policy = .standard, maximumAge: Int? = nil
  ) {
    self.dataset = dataset
    gazetteer = Gazetteer(dataset)
    self.covers = covers
    self.options = options
    self.policy = policy
    self.maximumAge = maximumAge
  }

  /// The findings on claims that can be judged, and the errors of those that cannot, each in the order
  /// given: one claim that cannot be read must not hide the others.
  public func findings(for claims: [Claim]) -> (findings: [Finding], unread: [ClaimError]) {
    var findings: [Finding] = []
    var unread: [ClaimError] = []
    for claim in claims {
      do throws(ClaimError) {
        findings.append(try finding(for: claim))
      } catch {
        unread.append(error)
      }
    }
    return (findings, unread)
  }

  /// Reads a claim, measures what it is about, and judges it.
  ///
  /// - Throws: `ClaimError` with the claim, if its words or names are not understood, or if a region
  ///   cannot be measured.
  public func finding(for claim: Claim) throws(ClaimError) -> Finding {
    let (actor, regions) = try subjects(of: claim)
    let proposition = try read(claim, actor, regions, policy)
    do {
      let topics = try topics(of: proposition, claim, actor, regions)
      let judgements = try topics.map { try judgement($0) }
      let verdict = Self.verdict(of: judgements)
      return Finding(
        claim: claim, proposition: proposition, regions: regions, actor: actor, verdict: verdict,
        judgements: judgements, consistency: consistency(of: proposition, topics),
        verdicts: try verdicts(on: claim, actor, regions, besides: verdict),
        caveats: caveats(claim: claim, topics.map(\.question), proposition))
    } catch let error as ClaimError {
      throw error
    } catch {
      throw ClaimError(claim: claim, problem: .measuring("\(error)"))
    }
  }

  private func subjects(
    of claim: Claim
  ) throws(ClaimError) -> (actor: Actor, regions: [PreparedRegion]) {
    do {
      let names = claim.region.split(separator: ";")
        .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        .filter { !$0.isEmpty }
      let regions = try (names.isEmpty ? [claim.region] : names).map {
        try prepared(gazetteer.region($0))
      }
      return (try gazetteer.actor(claim.actor), regions)
    } catch let error as NameError {
      throw ClaimError(claim: claim, problem: .name(error))
    } catch {
      throw ClaimError(claim: claim, problem: .measuring("\(error)"))
    }
  }

  /// What a claim says of its actor and its regions.
  private func read(
    _ claim: Claim, _ actor: Actor, _ regions: [PreparedRegion], _ policy: Policy
  ) throws(ClaimError) -> Proposition {
    func names(_ actors: [Actor]) -> [String] { actors.flatMap { [$0.name] + $0.aliases } }
    let places = dataset.regions.flatMap { [$0.name] + $0.spellings.map(\.text) }
    let proposition: Proposition
    do {
      proposition = try Wording.parse(
        claim.wording, policy: policy, knownNames: places + names(dataset.actors))
    } catch {
      throw ClaimError(claim: claim, problem: .wording(error))
    }
    try check(proposition, of: claim, actor, regions)
    let others = dataset.actors.filter { $0.id != actor.id }
    guard
      let said = proposition.said(
        of: Set(names([actor])), among: Set(names(others)), in: Set(places))
    else {
      throw ClaimError(claim: claim, problem: .otherActors(actor.name))
    }
    return said
  }

  /// The verdict under each policy: the reader shall see where the reading of words decides.
  private func verdicts(
    on claim: Claim, _ actor: Actor, _ regions: [PreparedRegion], besides verdict: Verdict
  ) throws -> [Policy: Verdict] {
    var verdicts = [policy: verdict]
    for other in Policy.allCases where other != policy {
      let proposition = try read(claim, actor, regions, other)
      let topics = try topics(of: proposition, claim, actor, regions, explains: false)
      verdicts[other] = Self.verdict(of: try topics.map { try judgement($0) })
    }
    return verdicts
  }

  func prepared(_ reference: RegionReference) throws(SharesError) -> PreparedRegion {
    try store.region(reference) { () throws(SharesError) in
      try PreparedRegion(
        dataset.regions[reference.index], part: reference.part, options: options)
    }
  }

  private static func verdict(of judgements: [Judgement]) -> Verdict {
    let deciding = judgements.filter(\.decides)
    return together((deciding.isEmpty ? judgements : deciding).map(\.verdict))
  }

  /// A claim of several parts is as true as its weakest part.
  static func together(_ verdicts: [Verdict]) -> Verdict {
    let order: [Verdict] = [
      .refuted, .conflicting, .dependsOnDefinition, .undetermined, .notEnoughEvidence, .supported,
    ]
    return order.first { verdicts.contains($0) } ?? .notEnoughEvidence
  }

  func judgement(of assertion: Assertion, on question: Question) throws -> Judgement {
    if case .change(let change) = assertion.meaning {
      return try self.change(assertion, change, question)
    }
    if question.covers.isEmpty {
      return Judgement(assertion, .notEnoughEvidence, missing(for: question.days))
    }
    if let standing = assertion.uncounted {
      return Judgement(
        assertion, .notEnoughEvidence,
        "The claim is about what is \(standing): of that, only a share or an area of ground is "
          + "measured.")
    }
    switch assertion.meaning {
    case .share(let interval, of: .area):
      return try amount(assertion, claimed: interval, unit: .share, question)
    case .share(let interval, of: .places(let unit, let total)):
      return try shareOfPlaces(assertion, claimed: interval, of: total, unit, question)
    case .share(let interval, of: .population):
      return try shareOfPeople(assertion, claimed: interval, question)
    case .share(_, of: .populatedArea):
      return Judgement(
        assertion, .notEnoughEvidence,
        "The claim is about land where people live; the dataset does not say which that is.")
    case .area(let interval, let unit, _):
      return try amount(assertion, claimed: interval, unit: .area(unit), question)
    case .comparison(let country, let ratio):
      return try self.comparison(assertion, to: country, ratio: ratio, question)
    case .nothing(let units): return try nothing(assertion, units: units, question)
    case .everything(let units) where units.isEmpty: return try everything(assertion, question)
    case .everything(let units): return try every(assertion, units, question)
    case .presence: return try presence(assertion, question)
    case .count(let interval, let total, let unit):
      return try count(assertion, claimed: interval, of: total, unit: unit, question)
    case .change: preconditionFailure("a change has been judged above")
    }
  }
}

extension Assertion {
  /// How the actor is said to hold, if it is a way in which nothing but ground is measured.
  fileprivate var uncounted: String? {
    switch meaning {
    case .share(_, of: .area), .area, .comparison, .presence, .change: return nil
    case .nothing(let units) where units.isEmpty && standing == .present: return nil
    case .share, .count, .nothing, .everything: break
    }
    switch standing {
    case .controlled: return nil
    case .contested: return "contested"
    case .controlledOrContested: return "controlled or contested"
    case .present: return "there without being said to control"
    case .influenced: return "under its influence"
    }
  }
}
