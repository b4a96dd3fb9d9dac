/// A number with the precision it was written in: `19.0` is not `19`.
public struct Numeral: Hashable, Sendable {
  /// The value, scale included, finite and not negative.
  public let value: Double
  /// How many decimals were written, 0…15.
  public let decimals: Int
  /// The power of ten of a written word: 3 for "5 thousand", 6 for "1.5 million", else 0.
  public let scale: Int

  /// Makes a number of its value (scale included), written decimals and scale word.
  public init(_ value: Double, decimals: Int = 0, scale: Int = 0) {
    precondition(value.isFinite && value >= 0 && (0...15).contains(decimals))
    self.value = value
    self.decimals = decimals
    self.scale = scale
  }

  /// The step of the last written digit: 0.01 for `19.25`, 1 for `4,000`, 100 000 for "1.5 million".
  public var lastDigit: Double {
    let exponent = scale - decimals
    return exponent >= 0 ? Self.power(exponent) : 1 / Self.power(-exponent)
  }

  /// How many zeros end a whole number, 0 for zero itself and for numbers with decimals.
  public var trailingZeros: Int {
    guard value >= 1, value < 1e15, value == value.rounded() else { return 0 }
    var rest = Int(value)
    var zeros = 0
    while rest % 10 == 0 {
      rest /= 10
      zeros += 1
    }
    return zeros
  }

  /// 10 to a small whole power, exact.
  static func power(_ exponent: Int) -> Double {
    (0..<max(0, exponent)).reduce(1.0) { product, _ in product * 10 }
  }
}

extension Numeral: CustomStringConvertible {
  /// The number as English print writes it: `14,816`, `19.25`, `1.5 million`.
  public var description: String {
    let word = scale == 3 ? " thousand" : scale == 6 ? " million" : ""
    return Figures.fixed(value / Self.power(scale), decimals: decimals) + word
  }
}
