/// A decimal number as it was spelled: digits and a power of ten.
struct Decimal {
  var isNegative = false
  /// The digits, leading zeros dropped, as an integer; only meaningful up to 19 of them.
  var digits: UInt64 = 0
  var digitCount = 0
  var exponent = 0

  @inline(__always)
  mutating func append(_ byte: UInt8, _ place: inout Int) {
    place &+= 1
    digits = digits &* 10 &+ UInt64(byte &- 0x30)
    if digits != 0 || digitCount != 0 { digitCount &+= 1 }
  }

  @inline(__always)
  mutating func appendFraction(_ byte: UInt8, _ place: inout Int) {
    append(byte, &place)
    exponent &-= 1
  }

  /// The nearest `Double`, ties to even, or `nil` where the standard library must decide.
  var value: Double? {
    guard digitCount <= 19 else { return nil }
    if digits == 0 { return isNegative ? -0.0 : 0 }
    guard let magnitude = Self.magnitude(digits, exponent) else { return nil }
    return isNegative ? -magnitude : magnitude
  }

  private static func magnitude(_ digits: UInt64, _ exponent: Int) -> Double? {
    switch exponent {
    case 0 where digits <= exactLimit: Double(digits)
    case 1...22 where digits <= exactLimit: Double(digits) * powersOfTen[exponent]
    case -22...(-1) where digits <= exactLimit: Double(digits) / powersOfTen[-exponent]
    case -27...(-1): quotient(digits, -exponent)
    default: nil
    }
  }

  /// Integers up to here are exact as `Double`, and so are powers of ten up to 10²²: one
  /// multiplication or division of the two rounds once, hence correctly (Clinger 1990).
  static let exactLimit: UInt64 = 1 << 53

  /// `digits / 10^power`, correctly rounded.
  ///
  /// 5²⁷ is the last power of five below 2⁶³. Both numbers are shifted to the top of their words,
  /// so that the 128-by-64-bit division gives 63 or 64 bits of the quotient and, by its remainder,
  /// whether anything follows them.
  /// - Precondition: `digits > 0`, `1 <= power <= 27`.
  @inline(__always)
  static func quotient(_ digits: UInt64, _ power: Int) -> Double {
    let divisor = powersOfFive[power]
    let digitShift = digits.leadingZeroBitCount
    let divisorShift = divisor.leadingZeroBitCount
    let dividend = digits &<< UInt64(digitShift)
    let (quotient, remainder) = (divisor &<< UInt64(divisorShift)).dividingFullWidth(
      (dividend &>> 1, dividend &<< 63))
    // At least ten bits lie below the 53 that count, so the lowest one may stand for all that follow.
    let rounded = Double(quotient | (remainder == 0 ? 0 : 1))
    let scale = divisorShift &- digitShift &- power &- 63
    return rounded * Double(bitPattern: UInt64(truncatingIfNeeded: 1023 &+ scale) &<< 52)
  }
}

/// 10⁰…10²², all exact.
let powersOfTen: [Double] = [
  1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
  1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
]

/// 5⁰…5²⁷.
let powersOfFive: [UInt64] = [
  1, 5, 25, 125, 625, 3125, 15625, 78125, 390625, 1_953_125, 9_765_625, 48_828_125, 244_140_625,
  1_220_703_125, 6_103_515_625, 30_517_578_125, 152_587_890_625, 762_939_453_125,
  3_814_697_265_625, 19_073_486_328_125, 95_367_431_640_625, 476_837_158_203_125,
  2_384_185_791_015_625, 11_920_928_955_078_125, 59_604_644_775_390_625,
  298_023_223_876_953_125, 1_490_116_119_384_765_625, 7_450_580_596_923_828_125,
]
