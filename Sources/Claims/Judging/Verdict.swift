/// What the evidence says of a claim.
public enum Verdict: String, Sendable, CaseIterable {
  /// Whatever the evidence leaves open lies within what is claimed.
  case supported
  /// Nothing that the evidence leaves open is claimed.
  case refuted
  /// Some of what the evidence leaves open is claimed: not to be told at this precision.
  case undetermined
  /// Sources disagree, each by itself clear.
  case conflicting
  /// True under one definition of the words and false under another.
  case dependsOnDefinition
  /// No evidence, or none of the day.
  case notEnoughEvidence

  /// The verdict in words: `depends on definition`.
  public var words: String {
    switch self {
    case .dependsOnDefinition: "depends on definition"
    case .notEnoughEvidence: "not enough evidence"
    case .conflicting: "conflicting evidence"
    default: rawValue
    }
  }
}

/// How one row of evidence lies to what is claimed.
public enum Relation: String, Sendable {
  /// The row's whole interval is claimed.
  case inside
  /// None of it is.
  case outside
  /// Some of it is.
  case across

  /// Compares an evidence interval with a claimed one.
  ///
  /// What is counted lies on one side of an open end; what is measured, and lies on the end to
  /// rounding, may lie on either. Only nothing is never the rounding of something.
  init(of evidence: Interval, to claimed: Interval, isCounted: Bool = false) {
    let settled = claimed.settled(evidence)
    let touches =
      (settled.lower == claimed.upper || settled.upper == claimed.lower) && settled.upper != 0
    if settled.isSubset(of: claimed) {
      self = .inside
    } else if settled.intersects(claimed) || (touches && !isCounted) {
      self = .across
    } else {
      self = .outside
    }
  }
}

extension Verdict {
  /// The verdict of rows that speak of one claim under several definitions and sources.
  ///
  /// Unanimous rows decide. Where both true and false occur, it is the sources that disagree if each
  /// of them is unanimous, and the definitions if not.
  init(of rows: [(source: String, relation: Relation)]) {
    let relations = Set(rows.map(\.relation))
    let bySource = Dictionary(grouping: rows, by: \.source).values.map { Set($0.map(\.relation)) }
    switch relations {
    case []: self = .notEnoughEvidence
    case [.inside]: self = .supported
    case [.outside]: self = .refuted
    case _ where !relations.isSuperset(of: [.inside, .outside]): self = .undetermined
    case _ where bySource.allSatisfy({ $0.count == 1 && $0 != [.across] }): self = .conflicting
    default: self = .dependsOnDefinition
    }
  }
}
