/// Something that a name may mean, and why.
public struct NameCandidate: Sendable, Hashable {
  /// What it is.
  public var kind: NameKind
  /// Its place in the dataset's list of that kind.
  public var index: Int
  /// Its id.
  public var id: String
  /// The name to print.
  public var name: String
  /// The level that the dataset gives it, empty if none.
  public var level: String
  /// The name of the region it lies in.
  public var parent: String?
  /// The part of it that is meant.
  public var part: DirectionalPart?
  /// The spelling or code of the dataset that matched.
  public var spelling: String
  /// The rule it was found by.
  public var rule: MatchRule
  /// How sure the match is, from 0 to 1; see `MatchRule`.
  public var score: Double
  /// Whether the score is enough to take it for the name, see `MatchRule.lowestScore`.
  public var isTrusted: Bool
  /// Whether what was said of its kind and of where it lies agrees with the dataset.
  public var agrees: Bool
}

extension NameCandidate: CustomStringConvertible {
  /// The name with what tells it from others: `Suran (SY050101, subdistrict in Hama)`.
  public var description: String {
    let kind = [level, parent.map { "in \($0)" } ?? ""].filter { !$0.isEmpty }
    let detail = kind.isEmpty ? "" : ", " + kind.joined(separator: " ")
    let part = part.map { $0.adjective + " " } ?? ""
    return "\(part)\(name) (\(id)\(detail))"
  }
}

/// How a name was resolved: everything it may mean, the best first, and what it means.
public struct NameResolution: Sendable {
  /// What was asked for.
  public var kind: NameKind
  /// The name as it was given.
  public var text: String
  /// What it may mean, the surest first; those that disagree with what was said come last.
  public var candidates: [NameCandidate]
  /// The one it means, or why there is none.
  public var outcome: Result<NameCandidate, NameError>
}
