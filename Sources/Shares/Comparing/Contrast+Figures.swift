// Figures that follow from the measured parts.

extension Contrast {
  /// Second less first: what was gained on balance, in square metres; its bounds are those of a
  /// first front that errs one way and a second that errs the other.
  public var net: AreaBounds {
    AreaBounds(
      low: second.low - first.high, best: second.best - first.best, high: second.high - first.low)
  }

  /// What changed hands or is disputed between the maps, in square metres.
  public var gross: Double { firstOnly.best + secondOnly.best }

  /// The Jaccard index: what both give over what at least one gives, 0…1; `nil` of nothing at all.
  public var jaccard: Double? {
    union >= Share.rounding ? min(1, both.best / union) : nil
  }

  /// Whether neither map gives anything.
  public var isNothing: Bool { union < Share.rounding }

  /// Whether the difference is more than the stated accuracy of the fronts can make.
  public enum Resolution: String, Sendable, CaseIterable {
    /// The maps give the same.
    case same
    /// Some of the difference stays wherever the fronts lie within their stated accuracy.
    case resolved
    /// All of the difference could come from the fronts' stated accuracy.
    case belowResolvable = "below-resolvable"
    /// A front has no stated accuracy, so that there is no telling.
    case unstated
  }

  /// Whether the difference is more than the stated accuracy of the fronts can make.
  public var resolution: Resolution {
    if firstOnly.best < Share.rounding && secondOnly.best < Share.rounding { return .same }
    if firstOnly.low < Share.rounding && secondOnly.low < Share.rounding {
      return .belowResolvable
    }
    return lacksAccuracy ? .unstated : .resolved
  }

  /// Whether the sign of `net` is the same wherever the fronts lie within their stated accuracy.
  public var netIsResolved: Bool { !lacksAccuracy && (net.low > 0 || net.high < 0) }

  /// By how much the parts miss each other, in square metres, at the worst of four identities.
  ///
  /// second alone − first alone = second − first; first alone + both = first; second alone + both =
  /// second; first alone + second alone + both = union.
  var imbalance: Double {
    let (first, second) = (first.best, second.best)
    let (firstOnly, secondOnly, both) = (firstOnly.best, secondOnly.best, both.best)
    return [
      secondOnly - firstOnly - (second - first), firstOnly + both - first,
      secondOnly + both - second, firstOnly + secondOnly + both - union,
    ].map(abs).max() ?? 0
  }
}
