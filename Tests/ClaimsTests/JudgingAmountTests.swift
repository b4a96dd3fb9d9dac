import Atlas
import Claims
import Shares
import Testing

/// Shares and areas: three tenths of the board are held, the front known to 1,000 m.
@Suite struct JudgingAmountTests {
  let scene = Scene().holding(0, 0.3)

  @Test(arguments: [
    ("about 30 %", Verdict.supported), ("25 %", .refuted), ("31 %", .undetermined),
    ("more than a quarter", .supported), ("at most 29 %", .refuted),
    ("at least 30 %", .undetermined),
  ])
  func `a share is judged by its bounds`(_ wording: String, _ verdict: Verdict) throws {
    #expect(try scene.finding(wording).verdict == verdict)
  }

  @Test func `bounds are as wide as the front's accuracy over the board`() throws {
    let judgement = try #require(try scene.finding("31 %").judgements.first)
    let measured = try #require(judgement.comparison?.measured)
    let band = 1000 / Scene.degree
    #expect(abs(measured.best - 0.3) < 1e-9)
    #expect(abs(measured.low - (0.3 - band)) < 1e-5)
    #expect(abs(measured.high - (0.3 + band)) < 1e-5)
  }

  @Test func `a refuted share tells how far the front is from making it true`() throws {
    // "25 %" is [24.5, 25.5): 4.5 hundredths of the board further in.
    let flip = try #require(try scene.finding("25 %").judgements.first?.flip)
    #expect(!flip.outwards)
    #expect(abs(flip.metres / (0.045 * Scene.degree) - 1) < 0.011)
  }

  @Test func `a supported share tells how far the front is from making it false`() throws {
    // "about 32 %" is [28.8, 35.2]: 1.2 hundredths inwards are nearer than 5.2 outwards.
    let flip = try #require(try scene.finding("about 32 %", accuracy: 100).judgements.first?.flip)
    #expect(!flip.outwards)
    #expect(abs(flip.metres / (0.012 * Scene.degree) - 1) < 0.011)
  }

  @Test(arguments: ["31 %", "at least 30.2 %", "29 %"])
  func `the accuracy said to settle a claim settles it, and a coarser one does not`(
    _ wording: String
  ) throws {
    let finding = try scene.finding(wording)
    #expect(finding.verdict == .undetermined)
    let accuracy = try #require(finding.judgements.first?.settlement?.accuracy)
    #expect(try scene.finding(wording, accuracy: accuracy).verdict == .refuted)
    #expect(try scene.finding(wording, accuracy: accuracy * 1.03).verdict == .undetermined)
  }

  @Test func `it overstates by what the figure is more than the measured one`() throws {
    // 41.1 of 30 is 37 % more.
    let judgement = try #require(try scene.finding("41.1 %").judgements.first)
    #expect(abs((judgement.comparison?.overstatement ?? 0) - 0.37) < 1e-9)
    #expect(judgement.reason.contains("overstates it by 37 %"))
  }

  @Test func `another policy that would give another verdict is named`() throws {
    // About 33: 29.7–36.3 by the standard, ±20 % leniently, ±5 % strictly.
    let finding = try scene.finding("about 33 %")
    #expect(
      finding.verdicts == [.strict: .refuted, .standard: .undetermined, .lenient: .supported])
    #expect(try scene.finding("about 33 %", policy: .lenient).verdict == .supported)
  }

  @Test func `the whole that a claim states is the one it is judged by`() throws {
    let area = try scene.finding("30 %").regions[0].area / 1e6
    let twice = "\(Int((2 * area).rounded())) km²"
    #expect(try scene.finding("15 %", accuracy: 100).verdict == .refuted)
    let finding = try scene.finding("15 %", whole: twice, accuracy: 100)
    #expect(finding.verdict == .supported)
    let readings = finding.judgements[0].readings
    #expect(readings.filter(\.decides).allSatisfy { $0.whole.name.contains("as the claim says") })
    #expect(readings.contains { !$0.decides && $0.relation == .outside })
  }

  @Test func `wholes at hand are tried, and the one that makes it true is named`() throws {
    let official = scene.with { data in
      let drawn = 12_308.8e6
      data.regions[0].officialAreas = [.init(squareMetres: drawn * 1.2, source: "the almanac")]
      for index in 1...4 {
        data.regions[index].officialAreas = [
          .init(squareMetres: drawn * 0.3, source: "the almanac")
        ]
      }
    }
    let finding = try official.finding("25 %", accuracy: 100)
    #expect(finding.verdict == .dependsOnDefinition)
    #expect(finding.judgements[0].steelman?.contains("the almanac") == true)
    let names = Set(finding.judgements[0].readings.map(\.whole.name))
    #expect(names.contains("the almanac"))
    // 4 × 0.3 is the same whole as the almanac's: listed once.
    #expect(!names.contains("official figures of 4 districts, added up"))
  }

  @Test func `a region drawn otherwise is a reading of its own`() throws {
    let without = scene.with {
      $0.regions.append(Scene.region("R without the west", 0.1, 1, level: "country", parent: nil))
    }
    let readings = try without.finding("22.2 %", accuracy: 10).judgements[0].readings
    let other = try #require(readings.first { $0.whole.name == "polygon of R without the west" })
    #expect(abs(other.measured.best - 0.2 / 0.9) < 1e-9)
    #expect(other.relation == .inside)
  }

  @Test func `statuses that decide make it depend on the definition`() throws {
    let claimed = scene.holding(0.3, 0.6, .claimed)
    let finding = try claimed.finding("60 %", accuracy: 100)
    #expect(finding.verdict == .dependsOnDefinition)
    #expect(finding.judgements[0].steelman?.contains("merely claims") == true)
  }

  @Test func `sources that are each clear and disagree conflict`() throws {
    let other = scene.holding(0, 0.5, source: "T")
    #expect(try other.finding("50 %", accuracy: 10).verdict == .conflicting)
  }

  @Test func `the size of a country is a ratio of areas`() throws {
    // 0.3 × 12,309 km² against Luxembourg's 2,586 (±1 %): 1.43 times.
    #expect(try scene.finding("larger than Luxembourg").verdict == .supported)
    #expect(try scene.finding("the size of Luxembourg").verdict == .refuted)
    #expect(try scene.finding("the size of Atlantis").verdict == .notEnoughEvidence)
  }
}
