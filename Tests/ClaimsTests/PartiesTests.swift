import Atlas
import Claims
import Testing

/// Who took ground from whom, and what of it is said of the claim's actor.
@Suite struct PartiesTests {
  static let phrases: [Phrase] = [
    Phrase("2,400 km² captured from the Reds by the Blues", "grew by 2,400 km² from Reds by Blues"),
    Phrase(
      "captured from the Reds 20 % of Landia", "grew by 20 percentage points from Reds in Landia"),
    Phrase("11 villages recaptured from ISIS", "grew by 11 villages from ISIS"),
    Phrase("the Blues have liberated 11 villages", "shrank by 11 villages by Blues"),
    Phrase("ISIS lost 5 villages to the Blues", "shrank by 5 villages from ISIS by Blues"),
    Phrase(
      "Blues captured 5 villages and 3 towns from ISIS", "grew by 5 villages from ISIS by Blues",
      "grew by 3 towns from ISIS by Blues"),
    Phrase("97 % has been liberated from ISIS", "97 % of the area liberated from ISIS"),
    Phrase("Syria is completely liberated from ISIS", "everything liberated from ISIS in Syria"),
    Phrase("Blues liberated Homs and Hama", "everything liberated by Blues in Homs and Hama"),
    Phrase("Blues captured all of Syria", "gained everything by Blues in Syria"),
    Phrase("taken by Reds and Blues, 5 villages", "grew by 5 villages by Reds and Blues"),
    // A name that is of no side
    Phrase("ISIS: 97 % liberated", "97 % of the area liberated in ISIS"),
    Phrase("3 % held by ISIS", "3 % of the area in ISIS"),
    // What remains is not what was liberated
    Phrase(
      "97% has been liberated and 3% remains", "97 % of the area liberated", "3 % of the area"),
    Phrase("97 % liberated (3 % remains)", "97 % of the area liberated", "3 % of the area"),
    Phrase(
      "97% liberated, 2% contested", "97 % of the area liberated", "2 % of the area contested"),
    Phrase("lost 95 km², 5% remains", "shrank by 95 km²", "5 % of the area"),
  ]

  @Test(arguments: phrases)
  func `the sides of a change are kept`(phrase: Phrase) throws {
    let proposition = try Phrase.parse(phrase.text)
    #expect(proposition.assertions.map(\.canonicalWording) == phrase.meaning)
    let again = try Phrase.parse(proposition.canonicalWording)
    #expect(again.means(sameAs: proposition))
  }

  @Test(arguments: ["5 villages and 2 towns captured from ISIS", "liberated some villages"])
  func `a verb that may be of one number or of two is refused`(phrase: String) {
    #expect(throws: WordingError.self) { try Phrase.parse(phrase) }
  }

  static let period = "between 1 June and 1 July 2020"
  let scene = Scene().holding(0, 0.3, accuracy: 10, on: Scene.day(2020, 6, 1))
    .holding(0, 0.25, accuracy: 10, on: Scene.day(2020, 7, 1))
    .with { $0.actors += [Actor(id: "B", name: "Blues"), Actor(id: "C", name: "Reds")] }

  @Test(arguments: [
    ("captured about 615 km² from The Actor", Verdict.supported),
    ("about 615 km² captured from The Actor by the Blues", .supported),
    ("the Blues captured about 615 km² from The Actor", .supported),
    ("the Blues liberated about 615 km²", .supported),
    ("lost about 615 km² to the Blues", .supported),
    ("captured about 615 km² from the Blues", .refuted),
    ("The Actor liberated about 615 km²", .refuted),
    ("the Blues lost about 615 km² to The Actor", .refuted),
  ])
  func `ground taken from the actor is lost, ground it took is gained`(
    _ wording: String, _ verdict: Verdict
  ) throws {
    #expect(try scene.finding("\(wording) \(Self.period)").verdict == verdict)
  }

  @Test func `the name of a region is not that of another actor`() throws {
    let country = scene.with { $0.actors.append(Actor(id: "R", name: "R")) }
    #expect(try country.finding("25 % of R").verdict == .supported)
    #expect(try country.finding("25 % of R held by The Actor").verdict == .supported)
  }

  @Test(arguments: [
    "the Blues captured 615 km²", "the Blues captured 615 km² from the Reds",
    "the Blues lost 615 km²", "captured 20 % of its territory from The Actor",
    "The Actor liberated 20 % of R", "97 % liberated from the Blues", "The Actor liberated R",
    "615 km² captured by The Actor from The Actor", "the Blues hold 3 %",
    "The Actor holds 3 %; the Blues hold 25 %", "5 villages of the Reds captured",
  ])
  func `what others hold, or took from others is not judged`(wording: String) throws {
    let error = #expect(throws: ClaimError.self) { try scene.finding("\(wording)") }
    switch error?.problem {
    case .otherActors("The Actor"), .anotherActor(_, _, "The Actor"): break
    default: Issue.record("\(wording): \(String(describing: error))")
    }
  }
}
