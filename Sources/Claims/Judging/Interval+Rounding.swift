internal import Shares

/// What was measured carries the rounding of the arithmetic, and half of a square is not always 0.5: a
/// verdict must not hang on that.
extension Interval {
  /// The number itself, or the end of this interval that it is to rounding.
  func settled(_ value: Double) -> Double {
    [lower, upper].first { abs(value - $0) <= Self.slack(at: $0) } ?? value
  }

  /// Another interval whose ends are settled.
  func settled(_ other: Interval) -> Interval {
    Interval(
      lower: settled(other.lower), upper: settled(other.upper), lowerClosed: other.lowerClosed,
      upperClosed: other.upperClosed) ?? other
  }

  /// Whether a measured number lies inside, a closed end included to rounding.
  func holds(_ value: Double) -> Bool { contains(settled(value)) }

  /// Whether a measured number is one of the ends to rounding.
  func ends(at value: Double) -> Bool {
    let settled = settled(value)
    return settled == lower || settled == upper
  }

  /// What is rounding beside an end: as much as a ledger may be out, of the whole or of the end.
  static func slack(at end: Double) -> Double {
    end.isFinite ? Ledger.tolerance * max(1, abs(end)) : 0
  }
}

extension PreparedRegion {
  /// More than this is most of it: half of it is not, however the halves are rounded.
  var majority: Double { area / 2 * (1 + Ledger.tolerance) }
}
