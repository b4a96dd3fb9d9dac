import Atlas
import Claims
import Shares
import Testing

/// Dates, changes, figures for several regions, and figures against each other.
@Suite struct JudgingTimeTests {
  let scene = Scene().holding(0, 0.3, accuracy: 10, on: Scene.day(2020, 6, 1))
    .holding(0, 0.25, accuracy: 10, on: Scene.day(2020, 7, 1))

  @Test(arguments: [
    ("lost 5 percentage points between 1 June and 1 July 2020", Verdict.supported),
    ("lost 615 km² in June 2020", .notEnoughEvidence),
    ("lost about 615 km² between 1 June and 1 July 2020", .supported),
    ("lost about 16.7 % between 1 June and 1 July 2020", .supported),
    ("lost 30 % between 1 June and 1 July 2020", .refuted),
    ("gained 615 km² between 1 June and 1 July 2020", .refuted),
    ("lost 5 percentage points", .notEnoughEvidence),
    ("lost 5 percentage points between 1 January and 1 February 2020", .notEnoughEvidence),
  ])
  func `a change is judged by two maps of one source`(
    _ wording: String, _ verdict: Verdict
  ) throws {
    #expect(try scene.finding(wording).verdict == verdict)
  }

  @Test(arguments: [
    ("reduced to 25 %", Verdict.supported), ("down to 30 %", .refuted),
    ("shrank from 30 % to 25 %", .supported), ("30 % → 25 %", .supported),
    ("25 %, down from 30 %", .supported), ("30 %, down from 40 %", .refuted),
    ("25 %, down from 30 % in June 2020", .supported),
    ("25 %, down from 40 % in June 2020", .refuted),
    ("25 %, down from 30 % in 2015", .notEnoughEvidence), ("down from 30 %", .notEnoughEvidence),
    ("fell from 30 % on 1 June 2020 to 25 %", .supported),
    ("fell from 35 % on 1 June 2020 to 25 %", .refuted),
    ("fell from 30 % to 25 % between 1 June and 1 July 2020", .supported),
    ("fell from 30 % to 20 % between 1 June and 1 July 2020", .refuted),
    ("reduced to about 3,077 km²", .supported), ("reduced to 1 district", .supported),
    ("lost 5 percentage points to 25 % between 1 June and 1 July 2020", .supported),
    ("lost 5 percentage points to 20 % between 1 June and 1 July 2020", .refuted),
  ])
  func `values before and after a change are judged each on its day`(
    _ wording: String, _ verdict: Verdict
  ) throws {
    #expect(try scene.finding(wording).verdict == verdict)
  }

  @Test func `a value before of no stated day is said not to be judged`() throws {
    let finding = try scene.finding("25 %, down from 30 %")
    #expect(finding.judgements.map(\.decides) == [true, false])
    #expect(
      finding.reason.hasSuffix("When it was 30 % the claim does not say: that is not judged."))
    #expect(
      try scene.finding("shrank from 30 % on 1 June 2020 to 25 %").reason.contains(
        "30 %: supported. It speaks of the state on 1 June 2020, by the map of 2020-06-01."))
  }

  @Test func `a change without its maps says which days are missing`() throws {
    let reason = try scene.finding("lost 5 percentage points between 1 January and 1 February 2020")
      .reason
    #expect(reason.contains("2020-01-01"))
    #expect(reason.contains("it has 2020-06-01, 2020-07-01"))
  }

  @Test func `between two maps the older answers, before the first and after the last none does`()
    throws
  {
    #expect(try scene.finding("30 %", on: Scene.day(2020, 6, 15)).verdict == .supported)
    let early = try scene.finding("30 %", on: Scene.day(2020, 5, 30))
    #expect(early.verdict == .notEnoughEvidence)
    #expect(early.reason.contains("2020-06-01, 2 days after"))
    let late = try scene.finding("30 %", on: Scene.day(2020, 7, 2))
    #expect(late.verdict == .notEnoughEvidence)
    #expect(late.reason.contains("2020-07-01, 1 day before"))
  }

  @Test(arguments: [
    ("30 % on 1 June 2020", Verdict.supported), ("25 % on 1 June 2020", .refuted),
    ("25 % as of 1 July 2020", .supported), ("30 % on 15 June 2020", .supported),
    ("1 of 4 districts on 1 June 2020", .supported), ("nothing on 1 June 2020", .refuted),
    ("30 % in June 2020", .supported), ("25 % held since June 2020", .dependsOnDefinition),
    ("more than 20 % held since June 2020", .supported), ("nothing since June 2020", .refuted),
    ("25 % held since 15 June 2020", .dependsOnDefinition), ("25 % in 2020", .dependsOnDefinition),
    ("30 % of R in 2015", .notEnoughEvidence), ("25 % in July 2020", .supported),
    ("30 % on 31 February 2020", .notEnoughEvidence),
  ])
  func `a state is judged by the map of the day that the words name`(
    _ wording: String, _ verdict: Verdict
  ) throws {
    #expect(try scene.finding(wording).verdict == verdict)
  }

  @Test func `a finding says which map answers for the day that the words name`() throws {
    #expect(
      try scene.finding("30 % on 15 June 2020").reason.hasPrefix(
        "It speaks of the state on 15 June 2020, by the map of 2020-06-01. "))
    #expect(
      try scene.finding("30 % held since June 2020").reason.hasPrefix(
        "It speaks of the state since June 2020, which changed: supported by the map of 2020-06-01, "
          + "refuted by the map of 2020-07-01. "))
    #expect(
      try scene.finding("30 % of R in 2015").reason.contains(
        "No map of 2015-01-01 to 2015-12-31 is at hand"))
    // The claim's own day goes without saying.
    #expect(try scene.finding("25 % on 1 July 2020").reason == scene.finding("25 %").reason)
    #expect(try scene.finding("30 % on 15 June 2020").caveats.contains { $0.contains("14 days") })
  }

  @Test func `figures for several regions are judged one by one`() throws {
    let finding = try scene.finding("100/0/0/10 %", region: "D1;D2;D3;D4")
    #expect(finding.verdict == .refuted)
    #expect(finding.judgements.map(\.verdict) == [.supported, .supported, .supported, .refuted])
    #expect(throws: ClaimError.self) { try scene.finding("100/0 %", region: "D1;D2;D3") }
  }

  @Test func `several regions with one figure are taken together`() throws {
    #expect(try scene.finding("50 %", region: "D1;D2").verdict == .supported)
  }

  /// Published pairs with the whole that their publishers use; where they do not agree, what the
  /// percentage should be.
  @Test(arguments: [
    ("7,463 km² = 1.28 %", "603,628 km²", "1.236 %"), ("79 km² = 20 %", "365 km²", "21.6 %"),
    ("25,470 km² = 13.7 %", "185,180 km²", "13.75 %"), ("14,816 km², 8 %", "185,180 km²", nil),
    ("97,540 km² = 52.7 %", "185,180 km²", nil), ("47,100 km² = 25.4 %", "185,180 km²", nil),
    ("4,336 km² (0.72 %)", "603,628 km²", nil), ("230 km² = 63 %", "365 km²", nil),
  ])
  func `published figures are held against each other without any map`(
    _ wording: String, _ whole: String, _ corrected: String?
  ) throws {
    let finding = try Scene().finding(wording, whole: whole)
    #expect(finding.verdict == .notEnoughEvidence)
    #expect(
      finding.consistency.filter { $0.severity != .remark }.map(\.corrected)
        == (corrected.map { [$0] } ?? []))
  }
}
