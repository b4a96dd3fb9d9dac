public import Atlas
public import Shares

/// A claim, what it asserts, and the verdict on it with all that decided it.
public struct Finding: Sendable {
  /// The claim as recorded.
  public var claim: Claim
  /// What it asserts, with the policy that read it.
  public var proposition: Proposition
  /// The region it is about.
  public var region: PreparedRegion
  /// The actor it is about.
  public var actor: Actor
  /// The verdict on all assertions together.
  public var verdict: Verdict
  /// The verdict on each assertion.
  public var judgements: [Judgement]
  /// What a reader must know before relying on the verdict.
  public var caveats: [String]

  /// One plain sentence: why.
  public var reason: String { judgements.map(\.reason).joined(separator: " ") }
}

/// The verdict on one assertion.
public struct Judgement: Sendable {
  /// What was judged.
  public var assertion: Assertion
  /// The verdict.
  public var verdict: Verdict
  /// Why, in one or two plain sentences.
  public var reason: String
  /// What is claimed and what was measured, where the claim is a number.
  public var comparison: Comparison?
  /// The rows of evidence, each with how it lies to the claim.
  public var rows: [JudgedRow]
  /// What refutes a universal or shows a presence, the most telling first.
  public var witnesses: [Witness]

  init(
    _ assertion: Assertion, _ verdict: Verdict, _ reason: String, comparison: Comparison? = nil,
    rows: [JudgedRow] = [], witnesses: [Witness] = []
  ) {
    self.assertion = assertion
    self.verdict = verdict
    self.reason = reason
    self.comparison = comparison
    self.rows = rows
    self.witnesses = witnesses
  }
}

/// A row of evidence with how it lies to what is claimed.
public struct JudgedRow: Sendable, Hashable {
  /// What was measured under one definition.
  public var row: EvidenceRow
  /// How its bounds lie to the claimed interval.
  public var relation: Relation
  /// How likely the true value is within the claimed interval under this definition, 0…1, if only the
  /// front is uncertain; `nil` where no accuracy is stated.
  public var probability: Double?
}

/// A claimed and a measured interval in the claim's own unit.
public struct Comparison: Sendable, Hashable {
  /// The unit of all numbers here.
  public var unit: Unit
  /// What is claimed.
  public var claimed: Interval
  /// What was measured: low, best, high.
  public var measured: AreaBounds

  /// What the numbers are.
  public enum Unit: Sendable, Hashable {
    /// A fraction 0…1, printed as percent.
    case share
    /// Square metres, printed in this unit.
    case area(AreaUnit)
    /// A number of units or places.
    case count(String)
  }

  /// By how much the claim's nearest value exceeds the measured one, as a fraction of it; negative
  /// where it falls short, `nil` where the claim holds the measured value or has no such bound.
  public var overstatement: Double? {
    guard measured.best > 0, !claimed.contains(measured.best) else { return nil }
    let nearest = measured.best < claimed.lower ? claimed.lower : claimed.upper
    return nearest.isFinite ? nearest / measured.best - 1 : nil
  }
}

/// One region or place that refutes a universal claim, or shows a presence.
public struct Witness: Sendable, Hashable {
  /// What it is: `neighbourhood`, `place`, `ground`.
  public var kind: String
  /// Its id, where it has one.
  public var id: String
  /// Its name.
  public var name: String
  /// What is held of it, in square metres; `nil` for a point.
  public var area: AreaBounds?
  /// Its share, where it is a region.
  public var fraction: AreaBounds?
  /// The source that says so.
  public var source: String
}
