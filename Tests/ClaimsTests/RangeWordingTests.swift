import Claims
import Testing

/// Ranges, their scale words and hedges, and points that are no decimal points.
@Suite struct RangeWordingTests {
  static let phrases: [Phrase] = [
    // One scale word for both numbers
    Phrase("5-6 thousand km2", "5 thousand–6 thousand km²"),
    Phrase("between 20 and 30 thousand hectares", "20 thousand–30 thousand ha"),
    Phrase("2-3 million hectares", "2 million–3 million ha"),
    Phrase("five to six thousand square kilometres", "5,000–6,000 km²"),
    Phrase("two to three hundred villages", "200–300 villages"),
    Phrase("two to three hundred thousand acres", "200,000–300,000 acres"),
    Phrase("fifty to two hundred thousand acres", "50,000–200,000 acres"),
    Phrase(
      "fell from 20 to 18 thousand hectares", "shrank from 20 thousand ha to 18 thousand ha"),
    Phrase("rose from 5 to 6 thousand km²", "grew from 5 thousand km² to 6 thousand km²"),
    Phrase("500 to 6 thousand km²", "500–6 thousand km²"),
    Phrase("5 km² to 6 thousand km²", "5–6,000 km²"),
    Phrase("3-4 of 11 districts", "3–4 of 11 districts"),
    Phrase(
      "3-29 (56.3 %) of 40 districts", "3–29 of 40 districts", "56.3 % of the 40 districts"),
    // A point after a word
    Phrase("c.3%", "about 3 % of the area"),
    Phrase("ca.3%", "about 3 % of the area"),
    Phrase("approx.3%", "about 3 % of the area"),
    Phrase("holds 5 km².3% of Syria", "5 km²", "3 % of the area in Syria"),
    Phrase(".3 %", "0.3 % of the area"),
    Phrase("“.3 %”", "0.3 % of the area"),
    // Hedges of a range
    Phrase("up to 3-4%", "at most 3–4 % of the area"),
    Phrase("more than 3-4%", "more than 3–4 % of the area"),
    Phrase("at least 10-12 villages", "at least 10–12 villages"),
    Phrase("less than 25–35 %", "less than 25–35 % of the area"),
    Phrase("3-4% or more", "at least 3–4 % of the area"),
    Phrase("between 3 and 4 % or less", "at most 3–4 % of the area"),
  ]

  @Test(arguments: phrases)
  func `a range keeps its scale word and its hedge`(phrase: Phrase) throws {
    let proposition = try Phrase.parse(phrase.text)
    #expect(proposition.assertions.map(\.canonicalWording) == phrase.meaning)
    let again = try Phrase.parse(proposition.canonicalWording)
    #expect(again.means(sameAs: proposition))
  }

  static let intervals: [(String, String)] = [
    ("5-6 thousand km²", "between 4,500 and 6,500 km²"),
    ("up to 3-4%", "at most 4 %"), ("less than 25–35 %", "less than 35 %"),
    ("more than 3-4%", "more than 3 %"), ("at least 10-12 villages", "at least 10 villages"),
    ("at least 1 village", "at least 1 village"), ("villages held", "at least 1 village"),
  ]

  @Test(arguments: intervals)
  func `a range means what its hedge leaves of it`(phrase: String, meaning: String) throws {
    let assertion = try Phrase.parse(phrase).assertions[0]
    #expect(assertion.claimIntervalDescription == meaning)
  }

  static let unread = [
    "nearly 3-4%", "just over 3-4 %", "just under 3-4 %", "exactly between 3 and 4 %",
    "500 → 6 thousand km²", "Syria.3%",
  ]

  @Test(arguments: unread)
  func `a range that leaves open what is meant is refused`(phrase: String) {
    #expect(throws: WordingError.self) { try Phrase.parse(phrase) }
  }
}
