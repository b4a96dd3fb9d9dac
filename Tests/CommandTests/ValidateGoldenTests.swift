import SampleFiles
import Testing

/// What `validate` says of every bundled dataset that has claims, word for word.
@Suite(.notUnderSanitizer, .endsHangs) struct ValidateGoldenTests {
  private static let syria = "Geodata/syria-2017-12"
  private static let ukraine = "Geodata/ukraine-2022-09"

  @Test func `Markdown is as recorded`() throws {
    try Command("validate", Self.syria, "--format", "markdown").ends(
      with: 0, stdout: .golden("validate.markdown"), stderr: .nothing)
  }

  @Test(arguments: ["table", "markdown", "json"])
  func `Ukraine is as recorded`(_ format: String) throws {
    try Command("validate", Self.ukraine, "--format", format).ends(
      with: 0, stdout: .golden("validate-ukraine.\(format)"), stderr: .nothing)
  }

  @Test func `drafts of ClaimReview are as recorded`() throws {
    try Command(
      "validate", Self.syria, "--format", "claimreview", "--reviewer", "The Desk", "--review-url",
      "https://desk.example/syria", "--review-date", "2017-12-20"
    ).ends(with: 0, stdout: .golden("validate.claimreview"), stderr: .nothing)
  }

  @Test func `a draft of ClaimReview needs to be told who reviews`() throws {
    try Command("validate", Self.syria, "--format", "claimreview").ends(
      with: 64, stdout: .nothing, stderr: .parts(["--reviewer", "--review-url", "not invented"]))
  }

  @Test func `a claim that cannot be read does not hide the others`() throws {
    let folder = try Folder()
    let claims = try folder.write(
      "claims.csv",
      """
      id,claimant,date,actor,region,wording
      good,Anybody,2017-12-07,islamic-state,SY,completely liberated
      bad,Anybody,2017-12-07,islamic-state,SY,quite a lot of it
      nowhere,Anybody,2017-12-07,islamic-state,Ruritania,3 %
      """)
    try Command("validate", "Geodata/syria-2017-12", "--claims", claims, "--format", "csv").ends(
      with: 2, stdout: .parts(["good,Anybody", "refuted"]),
      stderr: .parts(["claim 'bad'", "^", "claim 'nowhere'", "Ruritania"]))
  }
}
