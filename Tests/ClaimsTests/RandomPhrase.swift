import SeededNumbers

/// Phrases made of parts of the grammar.
enum RandomPhrase {
  /// A phrase in the usual order of words, most of which the grammar reads.
  static func sensible(using random: inout SplitMix) -> String {
    let count = Int.random(in: 1...2, using: &random)
    return (0..<count).map { _ in clause(using: &random) }.joined(separator: "; ")
  }

  private static func clause(using random: inout SplitMix) -> String {
    let hedges = [
      "", "", "about ", "nearly ", "just over ", "at least ", "no more than ", "less than ",
      "exactly ", "very close to ",
    ]
    let hedge = hedges.randomElement(using: &random) ?? ""
    let small = number(upTo: 90, using: &random)
    let large = number(upTo: 90_000, using: &random)
    let whole = Int.random(in: 2...400, using: &random)
    let figures = [
      "\(small) %", "\(small)–9\(Int.random(in: 1...9, using: &random)) %", "\(large) km²",
      "\(large) square miles", "\(whole) villages", "\(whole / 2) of \(whole) districts",
      "a third", "two fifths", "3/4", "\(whole) thousand hectares",
    ]
    let figure = hedge + (figures.randomElement(using: &random) ?? "")
    let frames = [
      figure, "\(figure) of Syria", "\(figure) of the population", "\(figure) of the towns",
      "lost \(figure)", "gained \(figure) in August 2025", "shrank by \(figure) of its territory",
      "fell from \(large) km² to \(small) km²", "\(figure) liberated", "\(figure) contested",
      "controls \(figure) in Homs", "\(hedge)twice the size of Belgium",
      "\(hedge)\(small) times the size of Belgium", "\(hedge)2/3 the size of Belgium",
      "lost \(figure) since 24 February 2022", "captured \(figure) from ISIS",
      "Blues liberated \(figure) in Homs", "lost \(figure) to the Blues",
      "\(figure) at most", "fell below \(figure)",
    ]
    return frames.randomElement(using: &random) ?? figure
  }

  private static func number(upTo limit: Int, using random: inout SplitMix) -> String {
    let whole = Int.random(in: 1...limit, using: &random)
    guard Bool.random(using: &random) else { return "\(whole)" }
    return "\(whole).\(Int.random(in: 0...99, using: &random))"
  }

  /// Words and signs of the grammar in any order.
  static func soup(using random: inout SplitMix) -> String {
    (0..<Int.random(in: 0...14, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? ""
    }.joined(separator: Bool.random(using: &random) ? " " : "")
  }

  private static let pieces = [
    "3", "0", "1.500", "12,000", "999999999999999", "1/3", "½", "%", "percent", "percentage points",
    "km²", "m²", "miles", "villages", "district", "of", "to", "and", "or", "between", "from", "in",
    "since", "by", "on", "may", "May", "2015", "24", "February", "2022-02-24", "(", ")", ",", ";",
    ":", "=", "+", "-", "–", "→", "/", ".", "about", "nearly", "all", "no", "nothing", "completely",
    "any", "no longer", "lost", "gained", "fell", "grew", "liberated", "present", "controls", "net",
    "its", "territory", "country", "population", "Syria", "eastern", "the size of", "twice",
    "times",
    "Belgium", "most", "third", "hundred", "million", "contested", "some", "remain", "or more",
    "only", "large", "it", "being", "over", "below", "up to", "left", "took over", "dozen", "half",
    "from Syria", "by Syria", "no presence", "at most", "2½", "14/17", "whole", "or", "remains",
    "دير الزور", "e\u{301}", "👩‍👩‍👧", "\u{0}", "not", "the",
  ]

  /// A phrase with some of its bytes changed, dropped or doubled.
  static func mutated(_ text: String, using random: inout SplitMix) -> String {
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let index = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: index)
      case 2: bytes.insert(bytes[index], at: index)
      default: bytes.swapAt(index, Int.random(in: 0..<bytes.count, using: &random))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
