extension Gazetteer {
  /// What a reading says of where the name lies.
  enum Context {
    case kind(UnitKind)
    case regions(Set<Int>)
  }

  func context(of reading: NameQuery) -> [Context] {
    if reading.context.isEmpty { return [] }
    let index = index(.region)
    return reading.context.map { text in
      var transliteration = index.transliteration
      if let kind = NameKey.kind(of: text, &transliteration) { return .kind(kind) }
      let key = index.key(of: text)
      var found = [MatchRule.sameLetters, .sameName, .gluedArticle]
        .flatMap { index.spellings($0, of: key) }
      if found.isEmpty {
        found = sounds(.region).spellings(like: key)
          .filter(\.isTrusted).map(\.spelling)
      }
      return .regions(
        Set(
          found.map { index.spellings[$0] }.filter { key.kind.agrees(with: $0.kind) }
            .map { index.entries[$0.entry].index }))
    }
  }
}
