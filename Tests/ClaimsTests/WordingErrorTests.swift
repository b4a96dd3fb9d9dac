import Claims
import Testing

@Suite struct WordingErrorTests {
  static let goldens: [(String, String)] = [
    (
      "about 3 % of Atlantis",
      """
      cannot read “Atlantis” here
        about 3 % of Atlantis
                     ^^^^^^^^
      can read numbers with %, areas (km², square miles, hectares, acres), counts (“72 of 330 \
      townships”), fractions, hedges (“about”, “more than”), “all”, “completely”, “no village”, \
      “most”, “present in”, changes (“lost 14 %”), “the size of Belgium”, and known names
      """
    ),
    (
      "some 1.500 km²",
      """
      “some 1.500 km²” can be read as “1.5” or as “1,500”; write which is meant
        some 1.500 km²
        ^^^^^^^^^^^^^^
      """
    ),
    (
      "gained 14 %",
      """
      “14 %” can be read as “14 % of its earlier territory” or as “14 % of the region”; write \
      which is meant
        gained 14 %
               ^^^^
      """
    ),
    (
      "holds 1,500 miles",
      """
      “1,500 miles” is a length where an area is needed; write “1,500 square miles (3,885 km²)” \
      if that is meant
        holds 1,500 miles
              ^^^^^^^^^^^
      """
    ),
    (
      "controls 3",
      """
      “3” has no unit; add %, km², square miles, villages, districts or another unit
        controls 3
                 ^
      """
    ),
    (
      "124 % of Ukraine",
      """
      “124 %” cannot be: a share cannot be more than the whole
        124 % of Ukraine
        ^^^^^
      """
    ),
    ("", "the claim has no words; write one such as “about 3 %” or “no village”"),
  ]

  @Test(arguments: goldens)
  func `an error quotes the words and points at them`(phrase: String, message: String) {
    let error = #expect(throws: WordingError.self) { try Phrase.parse(phrase) }
    #expect(error?.description == message)
  }

  static let ambiguous = [
    "11 villages, 3 %", "occupied 4,336 km² in 2025", "4,500 km² in 2024", "from 5 to 7 %",
    "controls Syria", "control over 3 %", "lost 14 % of territory", "17 %, fell by 2 %",
    "fell to 30 % from 50 % in January 2017",
  ]

  @Test(arguments: ambiguous)
  func `a phrase with two readings names both`(phrase: String) {
    let error = #expect(throws: WordingError.self) { try Phrase.parse(phrase) }
    guard case .ambiguous(let readings)? = error?.problem else {
      Issue.record("\(phrase): \(String(describing: error))")
      return
    }
    #expect(readings.count == 2)
  }

  static let unread = [
    "not 3 %", "does not control 3 %", "3 % of eastern Syria", "3 % 5 %", "(3 %", "3 %)",
    "all but two districts", "completely liberated except for pockets", "no pockets remain in Homs",
    "lost no territory", "at least about 3 %", "7 to 5 of 10", "percent", "of Syria", "and",
    "five fifths", "ISIS remains liberated districts", "three twenty villages", "1.23.4 %",
    "not liberated", "1234567890123456 km²", "3 % of ½",
    "14 of 11 districts", "14 (90 %) of 11 districts", "no", "completely present",
    "3 % and", "40 km², 5/7 %", "0033 km²", "0.113,249 km²", "a net 3 %",
    "40 km² of the population",
    "150 of 301 districts and",
    "between 7 and 5 %", "2 percentage points", "11.5 villages",
  ]

  @Test(arguments: unread)
  func `a phrase that is not understood is never guessed`(phrase: String) {
    #expect(throws: WordingError.self) { try Phrase.parse(phrase) }
  }

  @Test func `a phrase that is too long is refused`() {
    let error = #expect(throws: WordingError.self) {
      try Phrase.parse(String(repeating: "3 %, ", count: 500))
    }
    #expect(error?.problem == .tooLong(characters: 2_500))
  }
}
