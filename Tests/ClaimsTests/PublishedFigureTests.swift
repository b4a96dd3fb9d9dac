import Claims
import Testing

/// Figures as monitors and newspapers published them, 1995–2026, in their own wording.
@Suite struct PublishedFigureTests {
  static let figures: [Phrase] = [
    Phrase("3 %", "3 % of the area"),
    Phrase(
      "there's no territory controlled by Islamic State in Syria",
      "nothing in Islamic State and Syria"),
    Phrase("7.1 %", "7.1 % of the area"),
    Phrase("5.15 %", "5.15 % of the area"),
    Phrase("14,816 km², or 8 % of Syria", "14,816 km²", "8 % of the area in Syria"),
    Phrase("97,540 km² = 52.7 %", "97,540 km²", "52.7 % of the area"),
    Phrase("25,470 km² = 13.7%", "25,470 km²", "13.7 % of the area"),
    Phrase("250 km² = 0.13%", "250 km²", "0.13 % of the area"),
    Phrase("38.14% (approx. 71,000 km²)", "38.14 % of the area", "about 71,000 km²"),
    Phrase("95,000 km², over 50 %", "95,000 km²", "more than 50 % of the area"),
    Phrase("shrank from 90,800 to 78,000 km²", "shrank from 90,800 km² to 78,000 km²"),
    Phrase("27,000 km² left, 85 % liberated", "27,000 km²", "85 % of the area liberated"),
    Phrase("22.1 %", "22.1 % of the area"),
    Phrase("2.11 km²", "2.11 km²"),
    Phrase("116,165 km² = 19.25 %", "116,165 km²", "19.25 % of the area"),
    Phrase(
      "gained 4,336 km² (0.72 % of Ukraine) in 2025", "grew by 4,336 km² in 2025",
      "grew by 0.72 percentage points in Ukraine in 2025"),
    Phrase(
      "gained 7,463 km², or 1.28 % of Ukraine, between 1 January 2023 and 1 January 2026",
      "grew by 7,463 km²",
      "grew by 1.28 percentage points in Ukraine between 1 January 2023 and 1 January 2026"),
    Phrase(
      "0.6/1.0/4.7 % of the oblast", "0.6 % of the area", "1.0 % of the area", "4.7 % of the area"),
    Phrase(
      "gained 259 km² (0.04 % of Ukraine) in September 2025, total 19.04 %",
      "grew by 259 km² in September 2025",
      "grew by 0.04 percentage points in Ukraine in September 2025", "19.04 % of the area"),
    Phrase(
      "gained 464 km² in August, total 19 %", "grew by 464 km² in August", "19 % of the area"),
    Phrase("gained 730 km² in November 2024", "grew by 730 km² in November 2024"),
    Phrase(
      "gained 725 km²; total 18.4 % of Ukraine; gained 68,050 km² since 2022-02-24",
      "grew by 725 km²", "18.4 % of the area in Ukraine",
      "grew by 68,050 km² since 24 February 2022"),
    Phrase("18/22/60 %", "18 % of the area", "22 % of the area", "60 % of the area"),
    Phrase("79 km² = 20 % of Gaza", "79 km²", "20 % of the area in Gaza"),
    Phrase(
      "224 of 421 districts controlled (53 %), 110 contested", "224 of 421 districts",
      "53 % of the 421 districts", "110 districts contested"),
    Phrase("12.1-12.5% of the districts", "12.1–12.5 % of the districts"),
    Phrase(
      "132 of 407 districts contested (32.4 %)", "132 of 407 districts contested",
      "32.4 % of the 407 districts contested"),
    Phrase("229 (56.3 %) of 407 districts", "229 of 407 districts", "56.3 % of the 407 districts"),
    Phrase("229 (56.3 %) of the districts", "229 districts", "56.3 % of the districts"),
    Phrase(
      "72 of 330 townships = 22 % = 17 % of the land", "72 of 330 townships",
      "22 % of the 330 townships", "17 % of the area"),
    Phrase(
      "86 % of the territory, 67 % of the population", "86 % of the area", "67 % of the population"),
  ]

  @Test(arguments: figures)
  func `a published figure asserts what it says`(phrase: Phrase) throws {
    let proposition = try Phrase.parse(phrase.text)
    #expect(proposition.assertions.map(\.canonicalWording) == phrase.meaning)
  }

  @Test func `one number for each of several regions is not a joint claim`() throws {
    #expect(try Phrase.parse("99/70/74/76 % of oblasts").layout == .perRegion)
    #expect(try Phrase.parse("14,816 km², 8 %").layout == .joint)
  }

  @Test func `square metres for a territory are noticed`() throws {
    let proposition = try Phrase.parse("controls nearly 18,000 m²")
    #expect(
      proposition.notices.map(\.text)
        == ["nearly 18,000 m² is only 0.018 km²; 18,000 km² may be meant"])
  }
}
