import Claims
import Testing

/// A phrase and what it asserts, in the plainest words of the grammar.
struct Phrase: CustomTestStringConvertible, Sendable {
  let text: String
  let meaning: [String]

  init(_ text: String, _ meaning: String...) {
    self.text = text
    self.meaning = meaning
  }

  var testDescription: String { text }

  /// Names of regions and actors that the phrases of the tests mention.
  static let names = [
    "Syria", "Iraq", "Ukraine", "Gaza", "Yemen", "Homs", "Hama", "al-Hassakeh", "Deir al-Zour",
    "Deir el-Zour", "Islamic State", "ISIL", "IS", "Houthis", "Belgium", "دير الزور",
    "ISIS", "Reds", "Blues", "Landia", "Yarmouk Camp", "Raqqa",
  ]

  static func parse(_ text: String, _ policy: Policy = .standard) throws(WordingError)
    -> Proposition
  {
    try Wording.parse(text, policy: policy, knownNames: names)
  }
}
