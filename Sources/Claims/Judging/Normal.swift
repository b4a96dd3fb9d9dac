#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The normal distribution, for how likely a value is within a claim.
struct Normal {
  var mean: Double
  var standardDeviation: Double

  /// The probability of an interval, 0…1.
  func mass(of interval: Interval) -> Double {
    cumulative(interval.upper) - cumulative(interval.lower)
  }

  private func cumulative(_ value: Double) -> Double {
    0.5 * erfc((mean - value) / (standardDeviation * 2.0.squareRoot()))
  }
}
