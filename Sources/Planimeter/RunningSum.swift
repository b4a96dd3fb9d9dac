/// A sum and what its roundings left out (Knuth's two-sum, without a branch).
struct RunningSum: Sendable {
  private(set) var sum = 0.0
  private(set) var rest = 0.0

  /// The sum, rounded once.
  var value: Double { sum + rest }

  /// Adds a term.
  @inline(__always)
  mutating func add(_ term: Double) {
    let total = sum + term
    let part = total - sum
    rest += (sum - (total - part)) + (term - part)
    sum = total
  }

  /// Adds another sum times a factor that is exact, such as −1.
  @inline(__always)
  mutating func add(_ other: RunningSum, times factor: Double) {
    add(other.sum * factor)
    rest += other.rest * factor
  }

  /// Adds the difference of two prefixes.
  @inline(__always)
  mutating func add(from start: SIMD2<Double>, to end: SIMD2<Double>) {
    add(end.x)
    add(-start.x)
    rest += end.y - start.y
  }
}
