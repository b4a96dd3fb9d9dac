/// A range of numbers with open or closed ends, never empty.
///
/// Ends may be infinite; an infinite end is always open.
public struct Interval: Hashable, Sendable {
  /// The lower end, or −∞.
  public let lower: Double
  /// The upper end, or +∞.
  public let upper: Double
  /// Whether the lower end belongs to the interval.
  public let lowerClosed: Bool
  /// Whether the upper end belongs to the interval.
  public let upperClosed: Bool

  /// Makes an interval of its ends, or `nil` if nothing lies between them.
  public init?(lower: Double, upper: Double, lowerClosed: Bool = true, upperClosed: Bool = true) {
    guard lower < upper || (lower == upper && lower.isFinite && lowerClosed && upperClosed) else {
      return nil
    }
    self.lower = lower
    self.upper = upper
    self.lowerClosed = lowerClosed && lower.isFinite
    self.upperClosed = upperClosed && upper.isFinite
  }

  /// The interval that holds one finite number and nothing else.
  public init(exactly value: Double) {
    precondition(value.isFinite, "an interval of one number needs a finite number")
    lower = value
    upper = value
    lowerClosed = true
    upperClosed = true
  }

  /// The length, 0 for one number, ∞ if an end is infinite.
  public var width: Double { upper - lower }

  /// The number halfway between the ends, infinite if one end is.
  public var middle: Double { lower / 2 + upper / 2 }

  /// Whether a number lies inside.
  public func contains(_ value: Double) -> Bool {
    (lowerClosed ? value >= lower : value > lower) && (upperClosed ? value <= upper : value < upper)
  }

  /// Whether every number of this interval lies in the other.
  public func isSubset(of other: Interval) -> Bool {
    let low = lower > other.lower || (lower == other.lower && (other.lowerClosed || !lowerClosed))
    let high = upper < other.upper || (upper == other.upper && (other.upperClosed || !upperClosed))
    return low && high
  }

  /// The numbers in both, or `nil` if there are none.
  public func intersection(_ other: Interval) -> Interval? {
    let low = max(lower, other.lower)
    let high = min(upper, other.upper)
    return Interval(
      lower: low, upper: high,
      lowerClosed: (lower < low || lowerClosed) && (other.lower < low || other.lowerClosed),
      upperClosed: (upper > high || upperClosed) && (other.upper > high || other.upperClosed))
  }

  /// Whether some number lies in both.
  public func intersects(_ other: Interval) -> Bool { intersection(other) != nil }

  /// The smallest interval that holds both.
  public func hull(_ other: Interval) -> Interval {
    let low = min(lower, other.lower)
    let high = max(upper, other.upper)
    return Interval(
      lower: low, upper: high,
      lowerClosed: (lower == low && lowerClosed) || (other.lower == low && other.lowerClosed),
      upperClosed: (upper == high && upperClosed) || (other.upper == high && other.upperClosed))
      ?? self
  }

  /// Both ends put through a function that grows, such as a change of units.
  public func mapped(_ convert: (Double) -> Double) -> Interval {
    Interval(
      lower: convert(lower), upper: convert(upper), lowerClosed: lowerClosed,
      upperClosed: upperClosed) ?? Interval(exactly: convert(lower))
  }

  /// What is left of a whole, at least nothing, open and closed ends swapped, or `nil` if the interval
  /// is more than the whole.
  public func subtracted(from whole: Double) -> Interval? {
    Interval(
      lower: max(0, whole - upper), upper: whole - lower,
      lowerClosed: upperClosed || upper > whole, upperClosed: lowerClosed)
  }
}

extension Interval: CustomStringConvertible {
  /// The mathematical notation, such as `[0.025, 0.035)`.
  public var description: String {
    "\(lowerClosed ? "[" : "(")\(lower), \(upper)\(upperClosed ? "]" : ")")"
  }
}
