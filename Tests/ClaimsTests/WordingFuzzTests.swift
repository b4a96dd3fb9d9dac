import Claims
import SeededNumbers
import Testing

/// Whatever is typed, the grammar answers with a proposition or an error that points at the phrase.
@Suite struct WordingFuzzTests {
  private func examine(_ text: String) {
    do throws(WordingError) {
      let proposition = try Phrase.parse(text)
      #expect(!proposition.assertions.isEmpty)
      for part in proposition.parts { #expect(part.span.upperBound <= text.count) }
      for assertion in proposition.assertions {
        if let interval = assertion.claimInterval { #expect(interval.lower <= interval.upper) }
        _ = assertion.claimIntervalDescription
      }
      _ = Consistency(of: proposition, wholeSquareKilometres: 185_180).findings
      let again = try? Phrase.parse(proposition.canonicalWording)
      #expect(
        again?.means(sameAs: proposition) == true, "\(text) → \(proposition.canonicalWording)")
    } catch {
      #expect(error.span.lowerBound >= 0 && error.span.upperBound <= text.count, "\(text)")
      #expect(!error.description.isEmpty)
    }
  }

  @Test func `words of the grammar in any order never trap`() {
    var random = SplitMix(seed: 1)
    for _ in 0..<4_000 { examine(RandomPhrase.soup(using: &random)) }
  }

  @Test func `published phrases with broken bytes never trap`() {
    var random = SplitMix(seed: 2)
    for _ in 0..<20 {
      for text in StabilityTests.phrases { examine(RandomPhrase.mutated(text, using: &random)) }
    }
  }

  @Test func `long runs of one thing are refused or read in reasonable time`() {
    for piece in ["(", "1 ", "1/", "1+", "a third ", ",", "about ", "1 to ", "دير ", "0"] {
      examine(String(repeating: piece, count: Wording.maximumLength / piece.count))
    }
  }
}
