import Claims
import Testing

/// What verbs make of the words beside them.
@Suite struct VerbWordingTests {
  static let phrases: [Phrase] = [
    // A level, not an amount
    Phrase("fell below 35%", "shrank to less than 35 %"),
    Phrase("dropped under half", "shrank to less than 1/2"),
    Phrase("rose above 3%", "grew to more than 3 %"),
    Phrase("grew by over 3 km²", "grew by more than 3 km²"),
    Phrase("fell by less than 3 km²", "shrank by less than 3 km²"),
    // "over" of the verb, not of the number
    Phrase("rules over 3%", "3 % of the area"),
    Phrase("influence over 3%", "3 % of the area influenced"),
    Phrase("its hold over 3%", "3 % of the area"),
    Phrase("a presence over 3%", "3 % of the area present"),
    Phrase("controls over 3 %", "more than 3 % of the area"),
    // "left"
    Phrase("3 % left", "3 % of the area"),
    Phrase("left with 11 villages", "11 villages"),
    Phrase("no territory left", "nothing"),
    // Controlled, contested
    Phrase("controls and contests 5%", "5 % of the area controlled or contested"),
    Phrase("controlled and contested 5%", "5 % of the area controlled or contested"),
    Phrase("5 % being held", "5 % of the area"),
    // Signs
    Phrase("18 % (−2 percentage points)", "18 % of the area", "shrank by 2 percentage points"),
    Phrase("5 –7 %", "5–7 % of the area"),
    Phrase("– 3 %", "3 % of the area"),
  ]

  @Test(arguments: phrases)
  func `a verb and the words beside it are read together`(phrase: Phrase) throws {
    let proposition = try Phrase.parse(phrase.text)
    #expect(proposition.assertions.map(\.canonicalWording) == phrase.meaning)
    let again = try Phrase.parse(proposition.canonicalWording)
    #expect(again.means(sameAs: proposition))
  }

  static let refused = [
    ("rose over 3%", "over"), ("increased up to 5 km²", "up to"),
    ("took over 11 villages", "took over"), ("taken over 500 km²", "taken over"),
    ("has left 11 villages", "left"), ("have left all of Syria", "left"),
    ("all fighters have left", "left"), ("3% is being cleared", "being"),
    ("still being liberated", "being"), ("–3%", "–3"), ("ISIS –3%", "–3"), ("-3%", "-3%"),
    ("−3 km²", "−3 km²"),
  ]

  @Test(arguments: refused)
  func `a verb or sign that leaves open what became of the ground is refused`(
    phrase: String, words: String
  ) {
    let error = #expect(throws: WordingError.self) { try Phrase.parse(phrase) }
    #expect(error?.words == words)
    switch error?.problem {
    case .ambiguous, .unclear: break
    default: Issue.record("\(phrase): \(String(describing: error))")
    }
  }
}
