import Claims
import SeededNumbers
import Testing

@Suite struct StabilityTests {
  static let phrases =
    (PhrasingTests.understood + PublishedFigureTests.figures
    + GrammarTests.phrases).map(\.text)

  @Test(arguments: Policy.allCases)
  func `wording, proposition, wording comes back to the same proposition`(policy: Policy) throws {
    for text in Self.phrases {
      let once = try Phrase.parse(text, policy)
      let twice = try Phrase.parse(once.canonicalWording, policy)
      #expect(twice.means(sameAs: once), "\(text) → \(once.canonicalWording)")
      #expect(twice.canonicalWording == once.canonicalWording)
    }
  }

  @Test func `a comma before three digits parts thousands in a range too`() throws {
    for text in [
      "rose 2015 %", "over 500- thousand hectares", "500–1,000 ha", "1,200–1,500 ha",
      "4-7114 km²: 4175+42",
    ] {
      let once = try Phrase.parse(text)
      #expect(try Phrase.parse(once.canonicalWording).means(sameAs: once), "\(text)")
    }
  }

  @Test func `a fraction of a size comes back, with times and without`() throws {
    for text in [" sixth   size of a mes", "1/6 times the size of Ghent", "½ the size of Ghent"] {
      let once = try Phrase.parse(text)
      #expect(try Phrase.parse(once.canonicalWording).means(sameAs: once), "\(text)")
    }
  }

  @Test func `values and dates of a change in any order come back to the same proposition`() {
    let verbs = ["fell", "lost", "grew", "30 %, down", "30 % in 2016 (down", "50 % →"]
    let pieces = [
      "from 50 %", "to 30 %", "from 90,800", "to 78,000 km²", "in January 2017", "in Syria",
      "on 7 December 2017", "since 2015", "between 2015 and 2016", "5 percentage points", "by 14 %",
      ",", ")", "of the districts", "of its territory", "during August", "by 3 March",
    ]
    var random = SplitMix(seed: 20_170_101)
    var read = 0
    for _ in 0..<6_000 {
      let words = (0..<Int(random.next() % 6)).map { _ in
        pieces[Int(random.next() % UInt64(pieces.count))]
      }
      let text = ([verbs[Int(random.next() % UInt64(verbs.count))]] + words)
        .joined(separator: " ")
      guard let once = try? Phrase.parse(text) else { continue }
      read += 1
      let twice = try? Phrase.parse(once.canonicalWording)
      #expect(twice?.means(sameAs: once) == true, "\(text) → \(once.canonicalWording)")
    }
    #expect(read > 300)
  }

  @Test func `phrases put together at random come back to the same proposition`() {
    var random = SplitMix(seed: 20_171_207)
    var read = 0
    for _ in 0..<2_000 {
      let text = RandomPhrase.sensible(using: &random)
      guard let once = try? Phrase.parse(text) else { continue }
      read += 1
      let twice = try? Phrase.parse(once.canonicalWording)
      #expect(twice?.means(sameAs: once) == true, "\(text) → \(once.canonicalWording)")
    }
    #expect(read > 1_000)
  }
}
