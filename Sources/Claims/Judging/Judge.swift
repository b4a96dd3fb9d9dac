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
    let proposition = try read(claim, of: actor, policy)
    do {
      let topics = try topics(of: proposition, claim, actor, regions)
      let judgements = try topics.map { try judgement($0) }
      let verdict = Self.together(judgements.map(\.verdict))
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

  private func read(_ claim: Claim, of actor: Actor, _ policy: Policy) throws(ClaimError)
    -> Proposition
  {
    func names(_ actors: [Actor]) -> [String] { actors.flatMap { [$0.name] + $0.aliases } }
    let regions = dataset.regions.flatMap { [$0.name] + $0.spellings.map(\.text) }
    let proposition: Proposition
    do {
      proposition = try Wording.parse(
        claim.wording, policy: policy, knownNames: regions + names(dataset.actors))
    } catch {
      throw ClaimError(claim: claim, problem: .wording(error))
    }
    let others = dataset.actors.filter { $0.id != actor.id }
    guard
      let said = proposition.said(
        of: Set(names([actor])), among: Set(names(others)), in: Set(regions))
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
      let proposition = try read(claim, of: actor, other)
      let topics = try topics(of: proposition, claim, actor, regions, explains: false)
      verdicts[other] = Self.together(try topics.map { try judgement($0).verdict })
    }
    return verdicts
  }

  func prepared(_ reference: RegionReference) throws(SharesError) -> PreparedRegion {
    try store.region(reference) { () throws(SharesError) in
      try PreparedRegion(
        dataset.regions[reference.index], part: reference.part, options: options)
    }
  }

  /// A claim of several parts is as true as its weakest part.
  static func together(_ verdicts: [Verdict]) -> Verdict {
    let order: [Verdict] = [
      .refuted, .conflicting, .dependsOnDefinition, .undetermined, .notEnoughEvidence, .supported,
    ]
    return order.first { verdicts.contains($0) } ?? .notEnoughEvidence
  }

  private func judgement(_ topic: Topic) throws -> Judgement {
    var judgement = try judgement(of: topic.assertion, on: topic.question)
    judgement.region = topic.label
    return judgement
  }

  private func judgement(of assertion: Assertion, on question: Question) throws -> Judgement {
    if case .change(let change) = assertion.meaning {
      return try self.change(assertion, change, question)
    }
    if question.covers.isEmpty {
      return Judgement(assertion, .notEnoughEvidence, missing(for: question.claim.date))
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
    case .everything: return try everything(assertion, question)
    case .presence: return try presence(assertion, question)
    case .count(let interval, let total, let unit):
      return try count(assertion, claimed: interval, of: total, unit: unit, question)
    case .change: preconditionFailure("a change has been judged above")
    }
  }
}
