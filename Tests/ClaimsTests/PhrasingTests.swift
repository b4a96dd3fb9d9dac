import Claims
import Testing

/// Thirty phrasings as officials, monitors and newspapers published them.
@Suite struct PhrasingTests {
  static let understood: [Phrase] = [
    // 1 Gerasimov, 6 December 2017
    Phrase("no territory controlled by ISIL in Syria", "nothing in ISIL and Syria"),
    Phrase("the territory is liberated", "nothing"),
    Phrase("completely liberated", "nothing"),
    // 2 Rudskoi, 7 December 2017
    Phrase("not a single village", "no village"),
    Phrase(
      "there is not a single village or district in Syria under the control of ISIL",
      "no village or district in Syria and ISIL"),
    // 4 Syrian Observatory, 7 and 18 December 2017
    Phrase("still controls 3 percent", "3 % of the area"),
    Phrase("about 3 percent of Syrian territory", "about 3 % of the area in Syria"),
    // 5
    Phrase("eleven small villages in Deir al-Zour", "11 villages in Deir al-Zour"),
    // 6
    Phrase(
      "fighters are present in Homs, Hama, al-Hassakeh and outskirts of the capital",
      "present in Homs and Hama and al-Hassakeh"),
    Phrase(
      """
      has a presence in villages in the eastern countryside of central Homs province and the \
      north-eastern countryside of Hama province, and in eastern Deir el-Zour province
      """, "present in Homs and Hama", "present in Deir el-Zour"),
    // 7 Russian Ministry of Defence
    Phrase(
      "8 % of Syria, reduced by 5,841 km², 142 settlements", "8 % of the area in Syria",
      "shrank by 5,841 km²", "shrank by 142 settlements"),
    // 9
    Phrase("more than half, 95,000 km²", "more than 1/2 of the area", "95,000 km²"),
    // 10 IHS
    Phrase(
      "−14 % in 2015: 90,800→78,000 km²",
      "shrank by 14 % of its territory from 90,800 km² to 78,000 km² in 2015"),
    // 11
    Phrase("fell 9.4 percent to 82,940 km²", "shrank by 9.4 % of its territory to 82,940 km²"),
    // 12
    Phrase(
      "36,200 km², size of Belgium or Maryland; lost more than 60 %", "36,200 km²",
      "the size of Belgium", "the size of Maryland", "shrank by more than 60 % of its territory"),
    // 13
    Phrase(
      "68,300 km², the size of Ireland or West Virginia", "68,300 km²", "the size of Ireland",
      "the size of West Virginia"),
    Phrase("65,500 km², about the size of Sri Lanka", "65,500 km²", "the size of Sri Lanka"),
    // 14
    Phrase("12,000 mi², size of Belgium", "12,000 mi²", "the size of Belgium"),
    Phrase("35,000 square miles, the size of Jordan", "35,000 mi²", "the size of Jordan"),
    // 15
    Phrase("700 of 55,000 km², 1 %", "700 km² of 55,000 km²", "1 % of the area"),
    // 16
    Phrase("very close to 100 percent", "very close to 100 % of the area"),
    // 17 McGurk
    Phrase(
      "lost 78 % in Iraq and 58 % in Syria", "shrank by 78 % of its territory in Iraq",
      "shrank by 58 % of its territory in Syria"),
    // 18 Belousov
    Phrase(
      "99/70/74/76 % of oblasts", "99 % of the area", "70 % of the area", "74 % of the area",
      "76 % of the area"),
    // 19 Gerasimov
    Phrase("captured 4,500 km² in 2024", "grew by 4,500 km² in 2024"),
    // 20 Russian Ministry of Defence
    Phrase(
      "4,714 km²: 205+3308+261+175+542+223",
      "4,714 km²: 205 km² + 3,308 km² + 261 km² + 175 km² + 542 km² + 223 km²"),
    // 21 Putin
    Phrase(
      "nearly 5,000 km² (1,930 mi²), about 1 %", "nearly 5,000 km²", "1,930 mi²",
      "about 1 % of the area"),
    // 23 SIGAR
    Phrase(
      "57.2 % of districts, 63.6 % of the population, 57.1 % of the area",
      "57.2 % of the districts",
      "63.6 % of the population", "57.1 % of the area"),
    // 24 SAC-M
    Phrase("72 of 330 townships", "72 of 330 townships"),
    // 25 Hadi
    Phrase("85 percent of Yemen", "85 % of the area in Yemen"),
    Phrase(
      "Houthis 25 % of the land, about half the people", "25 % of the area in Houthis",
      "about 1/2 of the population"),
    // 26
    Phrase(
      "lost a fifth: 132,000→103,000 km²",
      "shrank by 1/5 of its territory from 132,000 km² to 103,000 km²"),
    // 27 War Mapper, once it says which percent it means
    Phrase(
      "17.57 % (+0.01 percentage points)", "17.57 % of the area", "grew by 0.01 percentage points"),
    // 28
    Phrase("nearly 18,000 m²", "nearly 18,000 m²"),
    // 29
    Phrase("1/3 of Iraq and Syria", "1/3 of the area in Iraq and Syria"),
    // 30 MacGregor
    Phrase("90 %", "90 % of the area"),
  ]

  @Test(arguments: understood)
  func `a published phrasing asserts what its author meant`(phrase: Phrase) throws {
    let proposition = try Phrase.parse(phrase.text)
    #expect(proposition.assertions.map(\.canonicalWording) == phrase.meaning)
  }

  // 3, 8, 11, 22, 26, 27, 28: phrases that say less than they seem to.
  static let refused: [(String, WordingError.Problem, String)] = [
    (
      "Naturally there might be some spots of resistance",
      .uncheckable(reason: "it says that something is possible, not that it is so"), "might"
    ),
    (
      "diminished to an area of 7 to 10 kilometers",
      .lengthForArea(suggestion: "7–10 square kilometres"), "7 to 10 kilometers"
    ),
    ("lost a fifth: 132,000→103,000", .missingUnit, "132,000"),
    ("overstates by 36/33/5/83/112/6 %", .notUnderstood, "overstates"),
    (
      "17.57 % (+0.01 %)",
      .ambiguous(readings: ["0.01 % of its earlier territory", "0.01 % of the region"]), "0.01 %"
    ),
    (
      "4,000 square kilometres (1,500 miles)",
      .lengthForArea(suggestion: "1,500 square miles (3,885 km²)"), "1,500 miles"
    ),
    ("14 %: 9 + 5", .notUnderstood, "9"),
    ("lost 14 %: 9 + 5", .notUnderstood, "9"),
    ("lost 14 villages: 9 + 5", .notUnderstood, "9"),
    ("lost 14 km²: 9 km² + 5 ha", .notUnderstood, "5 ha"),
    ("1.200–1.500 km²", .ambiguous(readings: ["1.2–1.5", "1,200–1,500"]), "1.200–1.500 km²"),
    ("700 of 1.200 km²", .ambiguous(readings: ["1.2", "1,200"]), "700 of 1.200 km²"),
    ("68,050 km² held since 7862-02-24", .notUnderstood, "02"),
  ]

  @Test(arguments: refused)
  func `a phrase that leaves its meaning open is refused at the words at fault`(
    phrase: String, problem: WordingError.Problem, words: String
  ) {
    let error = #expect(throws: WordingError.self) { try Phrase.parse(phrase) }
    #expect(error?.problem == problem)
    #expect(error?.words == words)
  }
}
