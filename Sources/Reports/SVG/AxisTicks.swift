internal import Claims

/// Round values along an axis from 0.
struct AxisTicks {
  /// The values, 0 first, at most six.
  let values: [Double]
  private let decimals: Int

  /// - Parameters:
  ///   - end: the end of the axis.
  ///   - isCount: whether only whole numbers mean anything.
  init(to end: Double, isCount: Bool = false) {
    guard end.isFinite, end > 1e-12, end < 1e15 else {
      values = [0]
      decimals = 0
      return
    }
    var power = 1.0
    var decimals = 0
    while power * 10 <= end { power *= 10 }
    while power > end {
      power /= 10
      decimals += 1
    }
    var step = power
    if end / power < 2.5 {
      step = power / 2
      if power <= 1 { decimals += 1 }
    } else if end / power >= 5 {
      step = power * 2
    }
    if isCount && step < 1 {
      step = 1
      decimals = 0
    }
    self.decimals = min(decimals, 9)
    values = (0...Int((end / step).rounded(.down))).map { Double($0) * step }
  }

  /// A value as the axis prints it.
  func text(_ value: Double) -> String { Prose.number(value, decimals: decimals) }
}
