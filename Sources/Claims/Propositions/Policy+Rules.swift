/// One row of the table of how words become intervals: a number for each policy.
public struct PolicyRule: Hashable, Sendable {
  /// What the rule says; "this" is the number for the policy.
  public let rule: String
  /// The number under `strict`, `standard` and `lenient`, in this order.
  public let values: [Policy: Double]
  /// Where the rule comes from.
  public let source: String

  init(_ rule: String, _ strict: Double, _ standard: Double, _ lenient: Double, _ source: String) {
    self.rule = rule
    values = [.strict: strict, .standard: standard, .lenient: lenient]
    self.source = source
  }

  subscript(policy: Policy) -> Double { values[policy] ?? 0 }
}

/// The one table of the policies. Numbers are percentages or parts of n as the rule says.
extension PolicyRule {
  private static let round = """
    Williams & Power 2013 (doi 10.1075/pc.21.1.09wil): round numbers are read as approximate; \
    Katzir & Ariel (doi 10.5070/G6011.48658): read sharply
    """
  private static let halo = "Krifka 2007 (pragmatic halo); Égré et al. 2023 (tolerance)"
  private static let custom = "our convention, no literature"

  // n without a hedge is [n − step/2, n + step/2); a whole count is exact.      strict std lenient
  static let step = PolicyRule("bare n % or n.n: step × the last digit", 1, 1, 1, "half unit")
  static let stepOfFives = PolicyRule("bare multiple of 5 %: step", 1, 1, 5, round)
  static let stepOfTens = PolicyRule("bare multiple of 10 %: step", 1, 1, 10, round)
  static let digitsOfArea = PolicyRule(
    "area ending in zeros: digits meant at least", 15, 2, 1, round)
  static let stepOfCounts = PolicyRule("count from 20, multiple of 10: step", 1, 1, 10, round)
  static let rangeEnds = PolicyRule("a to b: each end reaches out by this × step/2", 0, 1, 1, halo)

  static let about = PolicyRule("about n: |x − n| ≤ max(step/2, this × n)", 0.05, 0.1, 0.2, halo)
  static let nearly = PolicyRule("nearly n: [n − max(step/2, this × n), n)", 0.05, 0.1, 0.2, halo)
  static let just = PolicyRule(
    "just under, just over, very close to n: max(step/2, this × n)", 0.025, 0.05, 0.1, halo)
  static let bounds = PolicyRule(
    "at least, at most n: the bound gives way by this × step/2", 0, 0, 1, custom)

  static let fractions = PolicyRule(
    "a third, half: reaches this × the way to the next fraction", 0.25, 0.5, 0.75, halo)
  static let vastMajority = PolicyRule("the vast majority: at least", 0.9, 0.85, 0.8, custom)
  static let virtuallyAll = PolicyRule("virtually all: at least", 0.98, 0.97, 0.95, custom)
  static let sameSize = PolicyRule("size of C: area ÷ C within 1 ± this", 0.05, 0.1, 0.25, custom)

  /// The fractions that people use, between which a stated fraction is told from its neighbours.
  static let customaryFractions: [(Int, Int)] = [
    (0, 1), (1, 10), (1, 5), (1, 4), (1, 3), (2, 5), (1, 2), (3, 5), (2, 3), (3, 4), (4, 5),
    (9, 10), (1, 1),
  ]

  /// Every row, in reading order, for documentation and output.
  public static let all: [PolicyRule] = [
    step, stepOfFives, stepOfTens, digitsOfArea, stepOfCounts, rangeEnds, about, nearly, just,
    bounds, fractions, vastMajority, virtuallyAll, sameSize,
  ]
}
