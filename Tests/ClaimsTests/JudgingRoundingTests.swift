import Claims
import Testing

/// What was measured lies on the very end of what is claimed: rounding must not decide.
@Suite struct JudgingRoundingTests {
  /// An actor that holds a part of the board, the front known exactly.
  private func holding(_ west: Double, _ east: Double) -> Scene {
    Scene().holding(west, east, accuracy: nil)
  }

  @Test(arguments: [
    ("more than half", Verdict.undetermined), ("less than half", .undetermined),
    ("at least half", .supported), ("at most half", .supported), ("50 %", .supported),
    ("more than 49.9 %", .supported), ("more than 50.1 %", .refuted),
  ])
  func `either half of a board is told the same`(_ wording: String, _ verdict: Verdict) throws {
    for scene in [holding(0, 0.5), holding(0.5, 1)] {
      #expect(try scene.finding(wording).verdict == verdict)
    }
  }

  @Test func `a strict end that rounding would decide is said to be one`() throws {
    let judgement = try holding(0, 0.5).finding("more than half").judgements[0]
    #expect(judgement.reason.contains("rounding alone would decide"))
    #expect(judgement.settlement?.accuracy == nil)
  }

  @Test(arguments: ["at most 30 %", "at least 30 %", "at most 70 % liberated"])
  func `a closed end holds what lies on it, and tells which way it would not`(
    _ wording: String
  ) throws {
    let finding = try holding(0, 0.3).finding(wording)
    #expect(finding.verdict == .supported)
    let flip = try #require(finding.judgements[0].flip)
    #expect(flip.outwards == (wording == "at most 30 %"))
    #expect(flip.metres < 1)
  }

  @Test func `nothing is not the rounding of something`() throws {
    #expect(try holding(2, 3).finding("more than 0 %").verdict == .refuted)
  }

  @Test(arguments: [
    // One of four districts: three are liberated.
    ("at most 75 % of the districts liberated", Verdict.supported),
    ("at most 3 of 4 districts liberated", .supported),
    ("more than a quarter of the districts", .refuted), ("more than 1 of 4 districts", .refuted),
    ("less than 1 of 4 districts", .refuted), ("at least 25 % of the districts", .supported),
  ])
  func `what is counted lies on one side of an end`(
    _ wording: String, _ verdict: Verdict
  ) throws {
    #expect(try holding(0, 0.3).finding(wording).verdict == verdict)
  }

  @Test func `half of a unit is not most of it`() throws {
    // D1 and half of D2; then half of D2 and the rest.
    for (scene, count) in [(holding(0, 0.375), 1), (holding(0.375, 1), 2)] {
      #expect(try scene.finding("\(count) of 4 districts").verdict == .supported)
    }
  }

  @Test func `what is left of a stated share is the share itself`() throws {
    // 1 − 0.7 is 0.30000000000000004.
    for percent in 1...99 {
      let held = try Phrase.parse("at least \(percent) %").assertions[0].claimInterval
      let left = try Phrase.parse("at most \(100 - percent) % liberated").assertions[0]
      #expect(left.claimInterval?.lower == held?.lower)
    }
  }
}
