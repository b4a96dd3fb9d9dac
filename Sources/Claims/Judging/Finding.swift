public import Atlas
public import Shares

/// A claim, what it asserts, and the verdict on it with all that decided it.
public struct Finding: Sendable {
  /// The claim as recorded.
  public var claim: Claim
  /// What it asserts, with the policy that read it.
  public var proposition: Proposition
  /// The regions it is about: one, or one per figure of the claim.
  public var regions: [PreparedRegion]
  /// The actor it is about.
  public var actor: Actor
  /// The verdict on all assertions together.
  public var verdict: Verdict
  /// The verdict on each assertion.
  public var judgements: [Judgement]
  /// What the claim's own figures say of each other, before any map.
  public var consistency: [ConsistencyFinding]
  /// The verdict under every policy, this one's included.
  public var verdicts: [Policy: Verdict]
  /// What a reader must know before relying on the verdict.
  public var caveats: [String]

  /// One plain sentence or more: why.
  public var reason: String {
    judgements.map { judgement in
      let place = judgement.region.map { "\($0): " } ?? ""
      return place + judgement.reason
    }.joined(separator: " ")
  }

  /// The regions' names in a row.
  public var regionName: String { regions.map(\.name).joined(separator: ", ") }

  /// The regions' ids in a row.
  public var regionID: String { regions.map(\.id).joined(separator: ";") }

  /// Policies under which the verdict is another one, and which.
  public var otherVerdicts: [(policy: Policy, verdict: Verdict)] {
    Policy.allCases.compactMap { policy in
      verdicts[policy].flatMap { $0 == verdict ? nil : (policy, $0) }
    }
  }
}

/// The verdict on one assertion.
public struct Judgement: Sendable {
  /// What was judged.
  public var assertion: Assertion
  /// The name of the region it is about, where a claim has figures for several.
  public var region: String?
  /// The verdict.
  public var verdict: Verdict
  /// Why, in one or two plain sentences.
  public var reason: String
  /// What is claimed and what was measured, where the claim is a number.
  public var comparison: Comparison?
  /// Whether the verdict on the claim rests on it, where it has other parts that do.
  public var decides = true
  /// Every reading of the claim, those that decide first.
  public var readings: [Reading] = []
  /// What refutes a universal or shows a presence, the most telling first.
  public var witnesses: [Witness] = []
  /// How far the front would have to move to change the verdict.
  public var flip: FlipDistance?
  /// What would settle an undetermined claim.
  public var settlement: Settlement?
  /// The reading under which the claim would be true, in words, if there is one and the verdict is
  /// not that it is true.
  public var steelman: String?

  init(
    _ assertion: Assertion, _ verdict: Verdict, _ reason: String, comparison: Comparison? = nil,
    readings: [Reading] = [], witnesses: [Witness] = [], flip: FlipDistance? = nil,
    settlement: Settlement? = nil, steelman: String? = nil
  ) {
    self.assertion = assertion
    self.verdict = verdict
    self.reason = reason
    self.comparison = comparison
    self.readings = readings
    self.witnesses = witnesses
    self.flip = flip
    self.settlement = settlement
    self.steelman = steelman
  }
}

/// How far the front would have to move, and which way, to change a verdict.
public struct FlipDistance: Sendable, Hashable {
  /// Metres, to 1 %.
  public var metres: Double
  /// Whether it would have to lie further out, the actor holding more.
  public var outwards: Bool
  /// Whose map it is that would change.
  public var source: String
  /// What counts as held.
  public var statuses: StatusSet
  /// What the change would do: `bring the claim within reach`.
  public var effect: String

  /// `the front would have to lie 3.4 km further out`.
  public var sentence: String {
    "The front would have to lie \(Prose.distance(metres)) further "
      + "\(outwards ? "out" : "in") \(effect)."
  }
}

/// What would settle a claim that the map cannot.
public struct Settlement: Sendable, Hashable {
  /// How accurate the front would have to be, in metres, if that would do.
  public var accuracy: Double?
  /// The whole in one plain sentence.
  public var sentence: String
}
