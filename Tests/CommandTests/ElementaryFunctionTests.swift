import Foundation
import SeededNumbers
import Testing

/// The program's own sin, exp and their like (`CElementary`), which this test bundle is linked with as well.
@Suite struct ElementaryFunctionTests {
  typealias Function = @Sendable (Double) -> Double

  @Test func `nothing but zero and infinity comes of zero and infinity`() {
    let odd: [Function] = [
      { sin($0) }, { tan($0) }, { asin($0) }, { atan($0) }, { sinh($0) }, { tanh($0) },
      { asinh($0) }, { atanh($0) }, { expm1($0) }, { log1p($0) },
    ]
    for function in odd {
      #expect(function(0).bitPattern == 0)
      #expect(function(-0.0).sign == .minus && function(-0.0).isZero)
      #expect(function(.nan).isNaN)
    }
    let infinity = Double.infinity
    #expect(exp(-infinity) == 0 && exp(710.0) == infinity && exp(-746.0) == 0)
    #expect(log(0.0) == -infinity && log(infinity) == infinity && log1p(-1.0) == -infinity)
    #expect(cosh(-infinity) == infinity && sinh(-infinity) == -infinity)
    #expect(tanh(infinity) == 1 && expm1(-infinity) == -1 && atanh(1.0) == infinity)
    #expect(exp(-745.0) == 0x1p-1074)
  }

  @Test func `what is outside a function's domain is not a number`() {
    let infinity = Double.infinity
    for value in [sin(infinity), cos(infinity), tan(-infinity)] { #expect(value.isNaN) }
    for value in [asin(1.5), acos(-1.5), atanh(1.5)] { #expect(value.isNaN) }
    for value in [log(-1.0), log1p(-2.0), pow(-8.0, 0.5)] { #expect(value.isNaN) }
  }

  @Test func `arctan2 has the right quadrant and the right zero`() {
    let infinity = Double.infinity
    #expect(atan2(0.0, -1.0) == Double.pi)
    #expect(atan2(-0.0, -1.0) == -Double.pi)
    #expect(atan2(-0.0, 1.0).sign == .minus)
    #expect(atan2(1.0, -0.0) == Double.pi / 2)
    #expect(atan2(infinity, infinity) == Double.pi / 4)
    #expect(atan2(-infinity, -infinity) == -Double.pi * 3 / 4)
  }

  @Test func `powers are exact where they can be`() {
    let infinity = Double.infinity
    #expect(pow(Double.nan, 0.0) == 1 && pow(1.0, Double.nan) == 1 && pow(-1.0, infinity) == 1)
    #expect(pow(-2.0, 3.0) == -8 && pow(-0.0, -3.0) == -infinity && pow(0.5, infinity) == 0)
    var power = 1.0
    for exponent in 0...22 {
      #expect(pow(10, Double(exponent)) == power)
      power *= 10
    }
    for exponent in -1074...1023 {
      #expect(pow(2, Double(exponent)) == Double(sign: .plus, exponent: exponent, significand: 1))
    }
  }

  #if arch(x86_64)
    /// The C library's functions of 64 bits have eleven more than are needed.
    @Test(arguments: [
      Pair("sin", -10...10, { sin($0) }, { sin($0) }),
      Pair("sin", 1e5...1e9, { sin($0) }, { sin($0) }),
      Pair("cos", -10...10, { cos($0) }, { cos($0) }),
      Pair("cos", 1e5...1e9, { cos($0) }, { cos($0) }),
      Pair("tan", -9...9, { tan($0) }, { tan($0) }),
      Pair("asin", -1...1, { asin($0) }, { asin($0) }),
      Pair("acos", -1...1, { acos($0) }, { acos($0) }),
      Pair("atan", -3...3, { atan($0) }, { atan($0) }),
      Pair("atan2", -3...3, { atan2($0, -0.75) }, { atan2($0, -0.75) }),
      Pair("exp", -700...700, { exp($0) }, { exp($0) }),
      Pair("expm1", -2...60, { expm1($0) }, { expm1($0) }),
      Pair("log", 0...3, { log($0) }, { log($0) }),
      Pair("log", 0...1e300, { log($0) }, { log($0) }),
      Pair("log1p", -0.9...2, { log1p($0) }, { log1p($0) }),
      Pair("pow", 0...9, { pow($0, 12.375) }, { pow($0, 12.375) }),
      Pair("sinh", -50...50, { sinh($0) }, { sinh($0) }),
      Pair("cosh", -50...50, { cosh($0) }, { cosh($0) }),
      Pair("tanh", -3...3, { tanh($0) }, { tanh($0) }),
      Pair("asinh", -3...3, { asinh($0) }, { asinh($0) }),
      Pair("atanh", -1...1, { atanh($0) }, { atanh($0) }),
    ])
    func `a function is right to three units in the last place`(_ pair: Pair) {
      var random = SplitMix(seed: 2)
      var worst = (units: 0.0, at: 0.0)
      for _ in 0..<2000 {
        let x = Double.random(in: pair.range, using: &random)
        let exact = pair.reference(Float80(x))
        let units = Double(abs(Float80(pair.function(x)) - exact)) / Double(exact).ulp
        if units > worst.units { worst = (units, x) }
      }
      #expect(worst.units < 3, "at \(worst.at)")
    }

    struct Pair: Sendable, CustomTestStringConvertible {
      let testDescription: String
      let range: ClosedRange<Double>
      let function: Function
      let reference: @Sendable (Float80) -> Float80

      init(
        _ name: String, _ range: ClosedRange<Double>, _ function: @escaping Function,
        _ reference: @escaping @Sendable (Float80) -> Float80
      ) {
        (testDescription, self.range) = (name, range)
        (self.function, self.reference) = (function, reference)
      }
    }
  #endif
}
