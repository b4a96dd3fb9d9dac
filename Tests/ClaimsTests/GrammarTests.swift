import Claims
import Testing

@Suite struct GrammarTests {
  static let phrases: [Phrase] = [
    // Numbers
    Phrase("19.25 per cent", "19.25 % of the area"),
    Phrase("19,25 %", "19.25 % of the area"),
    Phrase("1.500 %", "1.500 % of the area"),
    Phrase("1.234.567 ha", "1,234,567 ha"),
    Phrase("1,234.5 acres", "1,234.5 acres"),
    Phrase("1.234,5 acres", "1,234.5 acres"),
    Phrase("68 050 km²", "68,050 km²"),
    Phrase("1.5 million acres", "1.5 million acres"),
    Phrase("two hundred and five villages", "205 villages"),
    Phrase("twenty-three districts", "23 districts"),
    Phrase("5,841 km^2", "5,841 km²"),
    Phrase("40 sq. mi.", "40 mi²"),
    // Fractions
    Phrase("half", "1/2 of the area"),
    Phrase("about a third of the population", "about 1/3 of the population"),
    Phrase("two-thirds of Syria", "2/3 of the area in Syria"),
    Phrase("⅔ of the districts", "2/3 of the districts"),
    Phrase("one in five villages", "1/5 of the villages"),
    // Ranges
    Phrase("between 5 and 7 %", "5–7 % of the area"),
    Phrase("5–7 %", "5–7 % of the area"),
    Phrase("5 % to 7 %", "5–7 % of the area"),
    Phrase("some 18–20 %", "about 18–20 % of the area"),
    Phrase("7 to 10 km²", "7–10 km²"),
    // Hedges
    Phrase("around 20 %", "about 20 % of the area"),
    Phrase("just under 5 %", "just under 5 % of the area"),
    Phrase("no more than 5 %", "at most 5 % of the area"),
    Phrase("up to 40 %", "at most 40 % of the area"),
    Phrase("40 percent or more of the territory", "at least 40 % of the area"),
    Phrase("fewer than 12 villages", "less than 12 villages"),
    Phrase("over 500 thousand hectares", "more than 500 thousand ha"),
    // Quantifiers
    Phrase("most of the districts", "most of the districts"),
    Phrase("the majority of Syria", "most of the area in Syria"),
    Phrase("the vast majority of the population", "the vast majority of the population"),
    Phrase("virtually all of Syria", "virtually all of the area in Syria"),
    Phrase("almost all villages", "virtually all of the villages"),
    Phrase("almost no territory", "virtually none of the area"),
    // Universals
    Phrase("controls all of Syria", "everything in Syria"),
    Phrase("fully controls Syria", "everything in Syria"),
    Phrase("the entire country", "everything"),
    Phrase("all 14 governorates", "all 14 governorates"),
    Phrase("lost all 11 villages", "11 of 11 villages liberated"),
    Phrase("all 11 villages were liberated", "11 of 11 villages liberated"),
    Phrase("every village", "all villages"),
    Phrase("no longer controls any village", "no village"),
    Phrase("does not control any territory", "nothing"),
    Phrase("none of the districts", "no district"),
    Phrase("lost all of its territory", "nothing"),
    Phrase("Syria is fully cleared", "nothing in Syria"),
    Phrase("nothing", "nothing"),
    // Presence
    Phrase("still present in Homs", "present in Homs"),
    Phrase("pockets remain", "present"),
    Phrase("in villages in Homs", "present in Homs"),
    Phrase("controls villages in Hama", "some villages in Hama"),
    Phrase("present in 11 villages", "11 villages present"),
    // Change
    Phrase("lost 14 %", "shrank by 14 % of its territory"),
    Phrase("lost 14 % of its territory", "shrank by 14 % of its territory"),
    Phrase("lost 14 percentage points", "shrank by 14 percentage points"),
    Phrase("lost 14 % of Syria", "shrank by 14 percentage points in Syria"),
    Phrase("a net gain of 3,057 km²", "grew net by 3,057 km²"),
    Phrase(
      "since January 2015, lost half of its territory",
      "shrank by 1/2 of its territory since January 2015"),
    Phrase("rose from 18 % to 19 %", "grew from 18 % to 19 %"),
    Phrase("30 %, down from 50 %", "30 % of the area", "shrank from 50 %"),
    Phrase(
      "30 %, down from 50 % in January 2017", "30 % of the area",
      "shrank from 50 % in January 2017"),
    Phrase(
      "fell from 50 % in January 2017 to 30 %", "shrank from 50 % in January 2017 to 30 %"),
    Phrase(
      "fell from 50 % on 1 January 2017, to 30 % in December 2017",
      "shrank from 50 % on 1 January 2017 to 30 % in December 2017"),
    Phrase(
      "fell to 30 % in December 2017 from 50 % in January 2017",
      "shrank from 50 % in January 2017 to 30 % in December 2017"),
    Phrase("50 % → 30 % in 2017", "shrank from 50 % to 30 % in 2017"),
    Phrase(
      "30 % on 7 December 2017 (down from 50 %)", "30 % of the area held on 7 December 2017",
      "shrank from 50 %"),
    Phrase("liberated 464 km² in August", "shrank by 464 km² in August"),
    Phrase("100 % liberated", "100 % of the area liberated"),
    Phrase("150 of 301 districts liberated", "150 of 301 districts liberated"),
    // Sums
    Phrase("lost 14 km²: 9 + 5 km²", "shrank by 14 km²: 9 km² + 5 km²"),
    // Comparison
    Phrase("twice the size of Belgium", "2 times the size of Belgium"),
    Phrase("half the size of Belgium", "1/2 the size of Belgium"),
    Phrase("about two thirds the size of Belgium", "about 2/3 the size of Belgium"),
    Phrase("a third of the size of Belgium", "1/3 the size of Belgium"),
    Phrase("larger than South Sudan", "more than 1 times the size of South Sudan"),
    // Other words
    Phrase("13 % of the inhabited areas", "13 % of the populated area"),
    Phrase("about 3 % of دير الزور", "about 3 % of the area in دير الزور"),
    Phrase("59 % controlled or contested", "59 % of the area controlled or contested"),
    Phrase("78.1 % of the oblast", "78.1 % of the area"),
    Phrase("78.1 % of the oblasts", "78.1 % of the oblasts"),
  ]

  @Test(arguments: phrases)
  func `words of the grammar are read`(phrase: Phrase) throws {
    let proposition = try Phrase.parse(phrase.text)
    #expect(proposition.assertions.map(\.canonicalWording) == phrase.meaning)
  }

  @Test func `nought percent and completely are different propositions`() throws {
    let share = try Phrase.parse("0 %")
    let universal = try Phrase.parse("completely liberated")
    #expect(!share.means(sameAs: universal))
    #expect(universal.assertions.map(\.meaning) == [.nothing(units: [])])
    guard case .share(let interval, of: .area) = share.assertions[0].meaning else {
      Issue.record("0 % is a share")
      return
    }
    #expect(interval.upper == 0.005 && !interval.upperClosed)
  }

  @Test func `percent and percentage points are different propositions`() throws {
    let percent = try Phrase.parse("lost 2 % of its territory").assertions[0].meaning
    let points = try Phrase.parse("lost 2 percentage points").assertions[0].meaning
    guard case .change(let relative) = percent, case .change(let absolute) = points,
      case .relative(let one)? = relative.amount, case .points(let two)? = absolute.amount
    else {
      Issue.record("both are changes")
      return
    }
    #expect(one == two)
    #expect(percent != points)
  }

  @Test func `every recognised part keeps its place`() throws {
    let phrase = "about 3 % of Syria"
    let parts = try Phrase.parse(phrase).parts
    let words = parts.map { String(Array(phrase)[$0.span]) }
    #expect(words == ["about", "3", "%", "of", "Syria"])
    #expect(parts.map(\.role) == [.hedge, .number, .unit, .grammar, .name])
  }
}
