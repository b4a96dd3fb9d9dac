import Claims
import Testing

/// Small words that change nothing in one place and everything in another.
@Suite struct QualifierTests {
  static let phrases: [Phrase] = [
    Phrase("only 3 %", "3 % of the area"),
    Phrase("only about 3 % of Syria", "about 3 % of the area in Syria"),
    Phrase("only controls 3 %", "3 % of the area"),
    Phrase("3 % only", "3 % of the area"),
    Phrase("only eleven small villages", "11 villages"),
    Phrase("has just captured 5 villages", "grew by 5 villages"),
    Phrase("the 11 villages it controls", "11 villages"),
    Phrase("14/17 districts", "14 of 17 districts"),
    Phrase("14/17 of the districts", "14/17 of the districts"),
    Phrase(
      "14/17 (82 %) of the districts", "14/17 of the districts", "82 % of the districts"),
    Phrase("150/301 districts liberated", "150 of 301 districts liberated"),
    Phrase("three or four villages", "3–4 villages"),
    Phrase("about 3 % (3.2 %)", "about 3 % of the area", "3.2 % of the area"),
    Phrase("about 3 %, i.e. 5,600 km²", "about 3 % of the area", "5,600 km²"),
    Phrase("3% or 4%", "3–4 % of the area"),
    Phrase("lost 5 or 6 villages", "shrank by 5–6 villages"),
    Phrase("a dozen villages", "about 12 villages"),
    Phrase("two dozen villages", "about 24 villages"),
    Phrase("a hundred villages", "about 100 villages"),
    Phrase("more than a hundred villages", "more than 100 villages"),
    Phrase("a hundred thousand acres", "about 100,000 acres"),
    Phrase("a hundred percent", "100 % of the area"),
    Phrase("one hundred villages", "100 villages"),
    Phrase("a hundred and five villages", "105 villages"),
  ]

  @Test(arguments: phrases)
  func `a small word changes no more than it says`(phrase: Phrase) throws {
    let proposition = try Phrase.parse(phrase.text)
    #expect(proposition.assertions.map(\.canonicalWording) == phrase.meaning)
    let again = try Phrase.parse(proposition.canonicalWording)
    #expect(again.means(sameAs: proposition))
  }

  static let refused = [
    // Nothing else is there
    ("present only in Homs", "only"), ("remains only in Homs", "only"),
    ("only pockets remain", "only"), ("just pockets remain", "just"),
    // Less than all may be some
    ("no full control", "full control"), ("no complete control of Homs", "complete control"),
    ("no total control", "total control"), ("does not fully control Homs", "fully"),
    // Others there may be
    ("no territory larger than Yarmouk Camp", "no territory larger than Yarmouk Camp"),
    ("no city larger than Raqqa", "no city larger than Raqqa"),
    ("no area the size of Belgium", "no area the size of Belgium"),
    ("no longer controls large territories", "large"), ("no large cities", "large"),
    ("not a single large town", "large"), ("no new villages", "new"),
    ("controls all large cities", "large"), ("most of the large cities", "large"),
    ("3 % of large cities", "large"), ("a third of the large villages", "large"),
    // Shares of another whole
    ("3% of the territory it controlled in 2015", "it"),
    ("5% of the territory they held in January 2015", "they"),
    ("3% of the territory ISIS held in 2015", "territory ISIS held"),
    ("all the territory ISIS held in 2015", "territory ISIS held"),
    ("57 % of the districts, 3 % remain", "3 %"),
    ("3% of its territory", "3% of its territory"), ("half its territory", "half its territory"),
    // Ordinals
    ("the third village", "third village"), ("a third district", "third district"),
    ("lost a fifth district", "fifth district"), ("one third village", "one third village"),
    // Two things in one number, two numbers for one thing
    ("72 towns and villages", "and villages"), ("lost 11 towns, villages", ", villages"),
    ("3% of Syria or 4%", "4%"), ("3 or 30 %", "3 or 30 %"),
    ("the size of Lebanon and Cyprus", "the size of Lebanon and Cyprus"),
  ]

  @Test(arguments: refused)
  func `a small word that leaves open what is meant is refused`(phrase: String, words: String) {
    let error = #expect(throws: WordingError.self) { try Phrase.parse(phrase) }
    #expect(error?.words == words)
    switch error?.problem {
    case .ambiguous, .unclear: break
    default: Issue.record("\(phrase): \(String(describing: error))")
    }
  }

  @Test func `a share of units is judged only if there are as many as it says`() throws {
    let scene = Scene().holding(0, 0.3)
    #expect(try scene.finding("25 % of 4 districts").verdict == .supported)
    let other = try scene.finding("25 % of 11 districts")
    #expect(other.verdict == .notEnoughEvidence)
    #expect(other.reason.contains("The claim counts 11 districts, the boundary file has 4"))
  }
}
