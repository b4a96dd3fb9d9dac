/// What is left of a name when what spellings differ in is taken away, step by step.
struct NameKey {
  /// All letters: `dayrazzawr`.
  let whole: String
  /// Without articles and words for the kind of unit: `dayrzawr`.
  let bare: String
  /// Also without articles written together with a word: `deirzor` of `Deir Ezzor`.
  let unglued: String
  /// The words of `bare`.
  let words: [String]
  /// What the words for the kind of unit say.
  let kind: UnitKind
  /// Whether short vowels are not written.
  let isVowelless: Bool

  /// Takes a name apart; words such as "state" are part of the name if it `keepsUnits`, as actors' do.
  init(
    _ name: some StringProtocol, keepsUnits: Bool = false,
    _ transliteration: inout Transliteration
  ) {
    let (all, isVowelless) = transliteration.words(of: name)
    self.isVowelless = isVowelless
    whole = all.joined()
    let named = Self.joined(all).filter { !Self.articles.contains($0) }
    var kind: UnitKind = []
    var kept = named
    if !keepsUnits {
      kept.removeAll { word in
        guard let unit = UnitKind.words[word] else { return false }
        kind.formUnion(unit)
        return true
      }
    }
    if kept.isEmpty { (kept, kind) = (named.isEmpty ? all : named, []) }
    words = kept
    self.kind = kind
    bare = kept.joined()
    unglued = kept.lazy.map(Self.unglued).joined()
  }

  /// Whether nothing but words for a kind of unit is there: "governorate".
  static func kind(of text: String, _ transliteration: inout Transliteration) -> UnitKind? {
    let words = joined(transliteration.words(of: text).words).filter { !articles.contains($0) }
    let kinds = words.compactMap { UnitKind.words[$0] }
    guard !kinds.isEmpty, kinds.count == words.count else { return nil }
    return kinds.reduce(into: []) { $0.formUnion($1) }
  }

  /// `sub district` → `subdistrict`, `adm 1` → `adm1`.
  static func joined(_ words: [String]) -> [String] {
    let first = words.indices.dropLast().first { prefixes.contains(words[$0]) }
    guard let first else { return words }
    let joined = words[first] + words[first + 1]
    guard UnitKind.words[joined] != nil else { return words }
    return words[..<first] + [joined] + words[(first + 2)...]
  }

  /// The word without an article at its front: `al` and `el` before a consonant, the others before the
  /// consonant that they took over (`ez-Zor` → `Ezzor`).
  static func unglued(_ word: String) -> String {
    guard word.utf8.count >= 5 else { return word }
    for length in [3, 2] {
      let article = word.prefix(length)
      let rest = word.dropFirst(length)
      guard rest.utf8.count >= 3, gluing.contains(String(article)) else { continue }
      let taken = article.dropFirst()
      let isGlued =
        taken == "l" ? !"aeiouyl".utf8.contains(rest.utf8.first ?? 0x61) : rest.hasPrefix(taken)
      if isGlued { return String(rest) }
    }
    return word
  }

  private static let prefixes: Set<String> = ["sub", "adm", "admin"]

  private static let gluing: Set<String> = [
    "al", "el", "ad", "ed", "ar", "er", "as", "es", "ash", "esh", "at", "et", "ath", "eth", "az",
    "ez", "adh", "edh", "an", "en",
  ]

  /// The Arabic article before moon and sun letters, and small words of English names.
  static let articles: Set<String> = gluing.union(["the", "of", "ul", "il", "ej", "aj"])
}
