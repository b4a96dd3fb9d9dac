/// The names of one kind of thing, by what is left of them when spellings are folded.
struct NameIndex {
  /// Something with names.
  struct Entry {
    /// Its place in the dataset's list.
    var index: Int
    var id: String
    /// All ways to write its name, the one to print first.
    var spellings: [String]
    /// The level as the dataset says it.
    var level: String = ""
    /// What it lies in: places in the dataset's list of regions, the nearest first.
    var ancestors: [Int] = []
  }

  /// One way to write an entry's name, taken apart.
  struct Spelling {
    var entry: Int
    var number: Int
    var kind: UnitKind
    var words: [String]
    var isVowelless: Bool
  }

  let entries: [Entry]
  /// Whether words such as "state" are part of the name.
  let keepsUnits: Bool
  private(set) var transliteration: Transliteration
  private(set) var spellings: [Spelling] = []
  private var byWhole: [String: [Int32]] = [:]
  private var byBare: [String: [Int32]] = [:]
  private var byUnglued: [String: [Int32]] = [:]

  /// Takes apart every spelling of every entry.
  init(_ entries: [Entry], keepsUnits: Bool = false) {
    self.entries = entries
    self.keepsUnits = keepsUnits
    var transliteration = Transliteration()
    let count = entries.reduce(0) { $0 + $1.spellings.count }
    spellings.reserveCapacity(count)
    byWhole.reserveCapacity(count)
    var kinds: [String: UnitKind] = [:]
    for (number, entry) in entries.enumerated() {
      let level = kinds[entry.level] ?? UnitKind(level: entry.level, &transliteration)
      kinds[entry.level] = level
      for (index, text) in entry.spellings.enumerated() {
        let key = NameKey(text, keepsUnits: keepsUnits, &transliteration)
        guard !key.whole.isEmpty else { continue }
        let spelling = Int32(spellings.count)
        spellings.append(
          Spelling(
            entry: number, number: index, kind: key.kind.isEmpty ? level : key.kind,
            words: key.words, isVowelless: key.isVowelless))
        byWhole[key.whole, default: []].append(spelling)
        if key.bare != key.whole { byBare[key.bare, default: []].append(spelling) }
        if key.unglued != key.bare { byUnglued[key.unglued, default: []].append(spelling) }
      }
    }
    self.transliteration = transliteration
  }

  /// The key of a name under which this index looks it up.
  func key(of name: String) -> NameKey {
    var transliteration = transliteration
    return NameKey(name, keepsUnits: keepsUnits, &transliteration)
  }

  /// The spellings that are the same name but for a rule.
  ///
  /// Each index leaves out what the one before it has: a name without an article is its own bare name.
  func spellings(_ rule: MatchRule, of key: NameKey) -> [Int] {
    let found: [Int32] =
      switch rule {
      case .sameLetters: byWhole[key.whole] ?? []
      case .sameName: (byBare[key.bare] ?? []) + (byWhole[key.bare] ?? [])
      case .gluedArticle:
        (byUnglued[key.unglued] ?? []) + (byBare[key.unglued] ?? []) + (byWhole[key.unglued] ?? [])
      case .id, .code, .close: []
      }
    return found.map(Int.init)
  }
}
