import Claims
import Testing

/// Turns of phrase that people use every day.
@Suite struct EverydayWordingTests {
  static let phrases: [Phrase] = [
    Phrase("3 percent of Syria under ISIS control", "3 % of the area in Syria and ISIS"),
    Phrase("no territory under ISIS control", "nothing in ISIS"),
    Phrase("3% of the whole country", "3 % of the area"),
    Phrase("3% of the entire country", "3 % of the area"),
    Phrase("3% of the total area", "3 % of the area"),
    Phrase("half of all districts", "1/2 of the districts"),
    Phrase("no presence in Homs", "nothing present in Homs"),
    Phrase("no longer present in Homs", "nothing present in Homs"),
    Phrase("is not active in Homs", "nothing present in Homs"),
    Phrase("not present", "nothing present"),
    Phrase("3% at most", "at most 3 % of the area"),
    Phrase("3% of Syria at least", "at least 3 % of the area in Syria"),
    Phrase("max. 3%", "at most 3 % of the area"),
    Phrase("3 or 4 percent", "3–4 % of the area"),
    Phrase("half a percent", "0.5 % of the area"),
    Phrase("lost a quarter of a percentage point", "shrank by 0.25 percentage points"),
    Phrase("two and a half percent", "2.5 % of the area"),
    Phrase("2½ %", "2.5 % of the area"),
    Phrase("one and a half million acres", "1.5 million acres"),
    Phrase("barely 3%", "about 3 % of the area"),
    Phrase("a mere 3%", "3 % of the area"),
    Phrase("not quite 3%", "nearly 3 % of the area"),
  ]

  @Test(arguments: phrases)
  func `an everyday phrase is read`(phrase: Phrase) throws {
    let proposition = try Phrase.parse(phrase.text)
    #expect(proposition.assertions.map(\.canonicalWording) == phrase.meaning)
    let again = try Phrase.parse(proposition.canonicalWording)
    #expect(again.means(sameAs: proposition))
  }

  static let unread = [
    "fell under ISIS control", "3% all", "3 % at most 5 villages", "at least 3 % at most",
    "a third of a percent", "two and a half villages", "not 3 %", "not under ISIS control",
  ]

  @Test(arguments: unread)
  func `an everyday phrase that leaves its meaning open is refused`(phrase: String) {
    #expect(throws: WordingError.self) { try Phrase.parse(phrase) }
  }
}
