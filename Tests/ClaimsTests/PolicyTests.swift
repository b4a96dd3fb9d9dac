import Claims
import Testing

@Suite struct PolicyTests {
  /// Expected ends in the claim's own unit, worked out by hand from the published rules.
  struct Reading: CustomTestStringConvertible, Sendable {
    let text: String
    let policy: Policy
    let expected: String

    init(_ text: String, _ policy: Policy, _ expected: String) {
      self.text = text
      self.policy = policy
      self.expected = expected
    }

    var testDescription: String { "\(text), \(policy.rawValue)" }
  }

  static let readings: [Reading] = [
    // Half a unit of the last digit; trailing zeros, fives and tens.
    Reading("3 percent", .standard, "between 2.5 and 3.5 %"),
    Reading("19.25 %", .standard, "between 19.245 and 19.255 %"),
    Reading("19.0 %", .standard, "between 18.95 and 19.05 %"),
    Reading("20 %", .strict, "between 19.5 and 20.5 %"),
    Reading("20 %", .standard, "between 19.5 and 20.5 %"),
    Reading("20 %", .lenient, "between 15 and 25 %"),
    Reading("15 %", .lenient, "between 12.5 and 17.5 %"),
    Reading("43,000 km²", .strict, "between 42,999.5 and 43,000.5 km²"),
    Reading("43,000 km²", .standard, "between 42,500 and 43,500 km²"),
    Reading("4,000 km²", .standard, "between 3,950 and 4,050 km²"),
    Reading("4,000 km²", .lenient, "between 3,500 and 4,500 km²"),
    // Hedges.
    Reading("about 3 %", .standard, "between 2.5 and 3.5 %"),
    Reading("about 20 %", .strict, "between 19 and 21 %"),
    Reading("about 20 %", .standard, "between 18 and 22 %"),
    Reading("about 20 %", .lenient, "between 15 and 25 %"),
    Reading("nearly 5,000 km²", .standard, "between 4,500 and 5,000 km²"),
    Reading("just under 20 %", .standard, "between 19 and 20 %"),
    Reading("just over 20 %", .standard, "between 20 and 21 %"),
    Reading("very close to 100 %", .standard, "at least 95 %"),
    Reading("very close to 100 %", .lenient, "at least 90 %"),
    Reading("more than 20 %", .lenient, "more than 20 %"),
    Reading("at least 20 %", .standard, "at least 20 %"),
    Reading("at least 20 %", .lenient, "at least 15 %"),
    Reading("at most 20 %", .standard, "at most 20 %"),
    Reading("less than 1 %", .standard, "less than 1 %"),
    Reading("up to 40 %", .standard, "at most 40 %"),
    // Ranges.
    Reading("5 to 7 %", .strict, "between 5 and 7 %"),
    Reading("5 to 7 %", .standard, "between 4.5 and 7.5 %"),
    // Fractions, half-way to the next customary one: 2/5 and 3/5 around 1/2, 1/10 and 1/4 around 1/5.
    Reading("half", .standard, "between 45 and 55 %"),
    Reading("a fifth", .standard, "between 15 and 22.5 %"),
    Reading("a fifth", .strict, "between 17.5 and 21.25 %"),
    Reading("more than half", .standard, "more than 50 %"),
    // Quantifiers.
    Reading("the majority", .strict, "more than 50 %"),
    Reading("the vast majority", .strict, "at least 90 %"),
    Reading("the vast majority", .lenient, "at least 80 %"),
    Reading("virtually all", .strict, "at least 98 %"),
    Reading("virtually all", .lenient, "at least 95 %"),
    // Counts are exact; round ones are not under the most generous reading.
    Reading("eleven villages", .lenient, "exactly 11 villages"),
    Reading("200 villages", .standard, "exactly 200 villages"),
    Reading("200 villages", .lenient, "between 195 and 205 villages"),
    Reading("300 of 421 districts", .lenient, "exactly 300 districts"),
    // Sizes of countries.
    Reading("size of Belgium", .standard, "between 0.9 and 1.1 times the area of Belgium"),
    Reading("size of Belgium", .lenient, "between 0.75 and 1.25 times the area of Belgium"),
  ]

  @Test(arguments: readings)
  func `a policy reads a number as its table says`(reading: Reading) throws {
    let proposition = try Phrase.parse(reading.text, reading.policy)
    #expect(proposition.assertions.map(\.claimIntervalDescription) == [reading.expected])
    #expect(proposition.policy == reading.policy)
  }

  @Test func `three percent of the official area is between 4,630 and 6,481 square kilometres`()
    throws
  {
    let interval = try #require(try Phrase.parse("3 percent").assertions[0].claimInterval)
    #expect((interval.lower * 185_180).rounded() == 4_630)
    #expect((interval.upper * 185_180).rounded() == 6_481)
    #expect(interval.lowerClosed && !interval.upperClosed)
  }

  @Test func `the interval of a bound is open on the side it names`() throws {
    let over = try #require(try Phrase.parse("more than 3 %").assertions[0].claimInterval)
    let under = try #require(try Phrase.parse("nearly 3 %").assertions[0].claimInterval)
    #expect(!over.contains(0.03))
    #expect(over.contains(0.031))
    #expect(!under.contains(0.03))
    #expect(under.contains(0.029))
  }

  @Test(arguments: ["about 3 %", "20 %", "43,000 km²", "a third", "nearly 90 %", "5 to 7 %"])
  func `a more generous policy never means less`(text: String) throws {
    let intervals = try Policy.allCases.map { (policy) in
      try #require(try Phrase.parse(text, policy).assertions[0].claimInterval)
    }
    #expect(intervals[0].isSubset(of: intervals[1]))
    #expect(intervals[1].isSubset(of: intervals[2]))
  }

  @Test func `what is liberated is the complement of what is held`() throws {
    let interval = try #require(try Phrase.parse("85 % liberated").assertions[0].claimInterval)
    #expect(abs(interval.lower - 0.145) < 1e-12 && !interval.lowerClosed)
    #expect(abs(interval.upper - 0.155) < 1e-12 && interval.upperClosed)
  }

  @Test func `every rule of the table names its source`() {
    #expect(PolicyRule.all.allSatisfy { !$0.rule.isEmpty && !$0.source.isEmpty })
    #expect(PolicyRule.all.allSatisfy { $0.values.count == Policy.allCases.count })
  }
}
