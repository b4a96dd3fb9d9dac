/// A running sum that keeps the rounding errors of its additions (Neumaier 1974).
public struct CompensatedSum: Sendable {
  @usableFromInline var sum = 0.0
  @usableFromInline var compensation = 0.0

  /// An empty sum.
  @inlinable
  public init() {}

  /// Adds a term.
  @inlinable
  public mutating func add(_ term: Double) {
    let next = sum + term
    compensation += sum.magnitude >= term.magnitude ? (sum - next) + term : (term - next) + sum
    sum = next
  }

  /// The sum with its compensation.
  @inlinable
  public var value: Double { sum + compensation }
}
