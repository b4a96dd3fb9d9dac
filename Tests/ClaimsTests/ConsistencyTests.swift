import Claims
import Testing

/// Slips in published figures, with the value that the published parts give.
@Suite struct ConsistencyTests {
  struct Slip: CustomTestStringConvertible, Sendable {
    let text: String
    let whole: Double?
    let severity: ConsistencyFinding.Severity
    let corrected: String

    init(
      _ text: String, of whole: Double? = nil, _ severity: ConsistencyFinding.Severity,
      _ corrected: String
    ) {
      self.text = text
      self.whole = whole
      self.severity = severity
      self.corrected = corrected
    }

    var testDescription: String { text }
  }

  static let slips: [Slip] = [
    // DeepState via Interfax, January 2026
    Slip("7,463 km² = 1.28 %", of: 603_628, .contradiction, "1.236 %"),
    Slip(
      "gained 7,463 km², 1.28 % of Ukraine", of: 603_628, .contradiction,
      "1.236 percentage points"),
    // Printed as 19.24 by the Polish agency PAP for the same statement
    Slip("116,165 km² = 19.25 %", of: 603_628, .contradiction, "19.244 %"),
    // Gaza authorities, August 2024
    Slip("79 km² = 20 % of Gaza", of: 365, .contradiction, "21.6 %"),
    // Syrian Observatory
    Slip("43,000 km², 23.1 %", of: 185_180, .rounding, "23.22 %"),
    Slip("35,000 km², 19.2 %", of: 185_180, .rounding, "18.90 %"),
    Slip("30,000 km², 16.5 %", of: 185_180, .rounding, "16.20 %"),
    Slip("25,470 km² = 13.7 %", of: 185_180, .rounding, "13.75 %"),
    // Iraqi News, 2017
    Slip("nearly 18,000 m²", of: 185_180, .contradiction, "nearly 18,000 km²"),
    // AFP, its miles read as square miles
    Slip("4,000 square kilometres (1,500 square miles)", .rounding, "1,544 mi²"),
    // IHS, January 2016 against July 2016
    Slip("fell 9.4 % to 82,940 km²", .remark, "91,545 km²"),
    Slip("fell 9.4 % from 90,800 to 82,940 km²", .contradiction, "8.66 %"),
    // Russian Ministry of Defence, September 2017
    Slip("27,000 km² left, 85 % liberated", .remark, "180,000 km²"),
    // IHS, June 2017
    Slip("36,200 km², size of Belgium", .contradiction, "1.19 times the size of Belgium"),
    // A daily series that summed Afghanistan into Ukraine, October 2023
    Slip("750,858 km²", of: 603_628, .contradiction, "at most 603,628 km²"),
    Slip("4,715 km²: 205 + 3,308 + 261 + 175 + 542 + 223", .rounding, "4,714 km²"),
    Slip("5,714 km²: 205 + 3,308 + 261 + 175 + 542 + 223", .contradiction, "4,714 km²"),
    Slip("224 of 421 districts (63 %)", .contradiction, "53.2 %"),
    Slip("shrank from 78,000 to 90,800 km²", .contradiction, "from 90,800 km² to 78,000 km²"),
    Slip("completely liberated, 3 % left", .contradiction, "3 % of the area"),
  ]

  @Test(arguments: slips)
  func `a slip is found and put right`(slip: Slip) throws {
    let proposition = try Phrase.parse(slip.text)
    let findings = Consistency(
      of: proposition, wholeSquareKilometres: slip.whole,
      countryArea: { $0 == "Belgium" ? 30_528 : nil }
    ).findings
    #expect(findings.map(\.corrected) == [slip.corrected])
    #expect(findings.map(\.severity) == [slip.severity])
  }

  static let sound: [(String, Double?)] = [
    ("14,816 km² = 8 %", 185_180), ("97,540 km² = 52.7 %", 185_180),
    ("47,100 km² = 25.4 %", 185_180), ("250 km² = 0.13 %", 185_180),
    ("112,333 km² = 60.7 %", 185_180), ("38.14 % (approx. 71,000 km²)", 185_180),
    ("95,000 km², over 50 %", 185_180), ("4,336 km² = 0.72 %", 603_628),
    ("230 km² = 63 %", 365), ("140 km² = 38.3 %", 365), ("60 km² = 16.4 %", 365),
    ("48 km² = 13.15 %", 365), ("35 km² = 9.5 %", 365), ("700 of 55,000 km², 1 %", nil),
    ("shrank by 14 % from 90,800 to 78,000 km²", nil),
    ("lost more than 60 % from 90,800 to 36,200 km²", nil),
    ("lost a fifth: 132,000→103,000 km²", nil),
    ("4,714 km²: 205 + 3,308 + 261 + 175 + 542 + 223", nil),
    ("nearly 5,000 km² (1,930 mi²)", nil), ("224 of 421 districts (53 %), 110 contested", nil),
    ("229 of 407 districts (56.3 %)", nil), ("72 of 330 townships = 22 % = 17 % of land", nil),
    ("65,500 km², size of Sri Lanka", nil), ("99/70/74/76 % of oblasts", nil),
  ]

  @Test(arguments: sound)
  func `figures that go together raise nothing`(text: String, whole: Double?) throws {
    let findings = Consistency(
      of: try Phrase.parse(text), wholeSquareKilometres: whole,
      countryArea: { $0 == "Sri Lanka" ? 65_610 : nil }
    ).findings
    #expect(findings == [])
  }

  @Test func `the percentage is the likelier slip, unless one digit of the area explains it`()
    throws
  {
    let percent = try Phrase.parse("7,463 km² = 1.28 %")
    #expect(Consistency(of: percent, wholeSquareKilometres: 603_628).findings[0].suspect == 1)
    // 2,463 for 7,463: one digit of the area, two of the percentage.
    let area = try Phrase.parse("2,463 km² = 1.2364 %")
    let finding = Consistency(of: area, wholeSquareKilometres: 603_628).findings[0]
    #expect(finding.suspect == 0)
    #expect(finding.corrected == "7,463 km²")
  }

  @Test func `an area that fits in another unit says so`() throws {
    let proposition = try Phrase.parse("1,930 km² = 0.8281 %")
    let findings = Consistency(of: proposition, wholeSquareKilometres: 603_628).findings
    #expect(
      findings.map(\.sentence) == [
        "1,930 km² is 0.31973 % of 603,628 km², not 0.8281 %; it would be right for 1,930 mi²"
      ])
  }
}
