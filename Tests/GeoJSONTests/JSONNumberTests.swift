import GeoJSON
import SeededNumbers
import Testing

/// The standard library's `Double(_: String)` is the reference: another algorithm by other authors.
@Suite struct JSONNumberTests {
  /// Numbers are read twice: alone, where the general path must take the end of the text into
  /// account, and followed by enough bytes for the path that looks at eight at a time.
  static func check(_ texts: [String]) throws {
    let array = "[" + texts.joined(separator: ",") + "]" + String(repeating: " ", count: 40)
    let numbers = try #require(try JSON(parsing: array).array)
    try #require(numbers.count == texts.count)
    for (text, number) in zip(texts, numbers) {
      let expected = try #require(Double(text))
      let inArray = try #require(number.number)
      let alone = try #require(try JSON(parsing: text).number)
      if inArray.bitPattern != expected.bitPattern || alone.bitPattern != expected.bitPattern {
        Issue.record("\(text): \(inArray), alone \(alone), expected \(expected)")
      }
    }
  }

  static func digits(_ count: Int, _ random: inout SplitMix) -> String {
    String((0..<count).map { _ in Character(String(Int.random(in: 0...9, using: &random))) })
  }

  @Test func `60,000 random coordinates are read exactly`() throws {
    var random = SplitMix(seed: 1)
    try Self.check(
      (0..<60_000).map { _ in
        let sign = Bool.random(using: &random) ? "-" : ""
        let whole = Int.random(in: 0...180, using: &random)
        return "\(sign)\(whole).\(Self.digits(Int.random(in: 1...18, using: &random), &random))"
      })
  }

  @Test func `20,000 random numbers with exponents are read exactly`() throws {
    var random = SplitMix(seed: 2)
    try Self.check(
      (0..<20_000).map { _ in
        let whole = Self.digits(Int.random(in: 1...20, using: &random), &random).drop { $0 == "0" }
        let fraction = Self.digits(Int.random(in: 1...20, using: &random), &random)
        let exponent = Int.random(in: -340...280, using: &random)
        return "\(whole.isEmpty ? "0" : whole).\(fraction)e\(exponent)"
      })
  }

  @Test func `20,000 numbers halfway between two doubles are rounded to even`() throws {
    var random = SplitMix(seed: 3)
    try Self.check(
      (0..<20_000).map { _ in
        // (2⁵³ + odd) / 2ᵏ needs 54 bits: it lies exactly between two doubles; its decimals end.
        let odd = UInt64.random(in: 0..<(1 << 52), using: &random) << 1 | 1
        let (k, five): (UInt64, UInt64) =
          [(0, 1), (1, 5), (2, 25), (3, 125)].randomElement(using: &random) ?? (0, 1)
        let numerator = 1 << 53 + odd
        let whole = numerator >> k
        guard k > 0 else { return "\(whole)" }
        let rest = (numerator & (1 << k - 1)) * five
        let fraction = String(repeating: "0", count: Int(k) - String(rest).count) + String(rest)
        let nudge =
          ["", "0", "1", "0000000000000000000000000001"].randomElement(using: &random) ?? ""
        return "\(whole).\(fraction)\(nudge)"
      })
  }

  @Test func `the shortest form of 20,000 doubles reads back as itself`() throws {
    var random = SplitMix(seed: 4)
    try Self.check(
      (0..<20_000).map { _ in
        "\(Double.random(in: -180...180, using: &random))"
      })
  }

  @Test(arguments: [
    "0", "-0", "-0.0", "5e-324", "2.2250738585072011e-308", "2.2250738585072014e-308",
    "1.7976931348623157e308", "9007199254740993", "9007199254740992.5", "9999999999999999999",
    "18446744073709551616", "100000000000000000000000", "1e23", "8.5e-23", "0.1e-6",
    "123456789012345678901234567890", "0.000000000000000000000000000000000001", "12345678",
    "1234567",
    "1234567.12345678", "0.12345678", "0.123456781", "179.99999999999999", "1.7976931348623158e308",
    "90.123456789012345", "123.1234567890123456", "0.0000001", "1e-999999999999",
    "72057594037927945", "7205759403792794.5", "9.007199254740993",
  ])
  func `known hard numbers are read exactly`(_ text: String) throws {
    try Self.check([text])
  }

  @Test func `a number of a million digits is read`() throws {
    let text = "0." + String(repeating: "3", count: 1_000_000)
    #expect(try JSON(parsing: text).number == 1.0 / 3)
  }
}
