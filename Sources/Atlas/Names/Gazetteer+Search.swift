extension Gazetteer {
  /// The longest text that is looked up as a name, in bytes of UTF-8.
  private static let longest = 300

  /// Everything a text may mean and what it does mean; `isExhaustive` asks for near names even where an
  /// exact one was found.
  func search(_ text: String, among kind: NameKind, isExhaustive: Bool) -> NameResolution {
    var search = NameSearch(kind: kind, text: text)
    do throws(NameError) {
      if text.utf8.count <= Self.longest {
        try lookUp(&search, isExhaustive: isExhaustive)
      }
      return yielding(search.resolution(known: actors.prefix(8).map(\.name)))
    } catch {
      return NameResolution(kind: kind, text: text, candidates: [], outcome: .failure(error))
    }
  }

  private func lookUp(
    _ search: inout NameSearch, isExhaustive: Bool
  ) throws(NameError) {
    let readings = readings(of: search.text, as: search.kind)
    for reading in readings where reading.context.isEmpty {
      if let index = identified(reading.name, search.kind) {
        search.offer(candidate(search.kind, index, reading, regions: [], rule: .id), stage: 0)
        return
      }
    }
    if search.kind == .region, try lookUpCode(readings, &search) { return }
    for (number, reading) in readings.enumerated() {
      offerExact(reading, to: &search, stage: number == 0 ? 0 : 2)
      if search.isDecided && number == 0 && !isExhaustive { return }
    }
    if search.isDecided && !isExhaustive { return }
    for reading in readings { offerClose(reading, to: &search, stage: 4) }
  }

  /// An actor is not said to lie anywhere, and a place is a point: it has no eastern part.
  private func readings(of text: String, as kind: NameKind) -> [NameQuery] {
    switch kind {
    case .region: NameQuery.readings(of: text)
    case .place: NameQuery.readings(of: text).filter { $0.part == nil }
    case .actor: [NameQuery(name: text)]
    }
  }

  /// Whether a text is a code with its system, alone or with a direction.
  private func lookUpCode(
    _ readings: [NameQuery], _ search: inout NameSearch
  ) throws(NameError) -> Bool {
    var refusal: NameError?
    for reading in readings where reading.context.isEmpty {
      do throws(NameError) {
        guard let (found, code) = try coded(reading.name) else { continue }
        for index in found {
          var candidate = candidate(.region, index, reading, regions: [], rule: .code)
          candidate.spelling = code
          search.offer(candidate, stage: 0)
        }
        return true
      } catch {
        refusal = refusal ?? error
      }
    }
    if let refusal { throw refusal }
    return false
  }

  /// The names that a reading has exactly; a rule is asked only if those before it found nothing.
  func offerExact(_ reading: NameQuery, to search: inout NameSearch, stage: Int) {
    let index = index(search.kind)
    let key = index.key(of: reading.name)
    guard !key.bare.isEmpty else { return }
    let context = context(of: reading)
    for rule in [MatchRule.sameLetters, .sameName, .gluedArticle] {
      for spelling in index.spellings(rule, of: key) {
        let match = Match(spelling: spelling, rule: rule, score: rule.score, isTrusted: true)
        offer(match, of: reading, key, context, to: &search, stage: stage + rule.group)
      }
    }
  }

  private func offerClose(_ reading: NameQuery, to search: inout NameSearch, stage: Int) {
    let key = index(search.kind).key(of: reading.name)
    guard search.kind != .actor || key.bare.utf8.count >= 5 else { return }
    let context = context(of: reading)
    for echo in sounds(search.kind).spellings(like: key) {
      let match = Match(
        spelling: echo.spelling, rule: .close, score: echo.score, isTrusted: echo.isTrusted)
      offer(match, of: reading, key, context, to: &search, stage: stage)
    }
  }

  /// A spelling of the index that matches.
  private struct Match {
    var spelling: Int
    var rule: MatchRule
    var score: Double
    var isTrusted: Bool
  }

  private func offer(
    _ match: Match, of reading: NameQuery, _ key: NameKey, _ context: [Context],
    to search: inout NameSearch, stage: Int
  ) {
    let index = index(search.kind)
    let spelling = index.spellings[match.spelling]
    let entry = index.entries[spelling.entry]
    let text = entry.spellings[spelling.number]
    // An acronym has no spellings: ISIS is not a slip for ISIL.
    if match.rule == .close && search.kind == .actor && text == text.uppercased() { return }
    var candidate = candidate(
      search.kind, entry.index, reading, regions: entry.ancestors, rule: match.rule)
    candidate.spelling = text
    candidate.score = match.score
    candidate.isTrusted = match.isTrusted
    let own = search.kind == .region ? [entry.index] : []
    candidate.agrees =
      key.kind.agrees(with: spelling.kind)
      && context.allSatisfy { context in
        switch context {
        case .kind(let kind): kind.agrees(with: spelling.kind)
        case .regions(let regions): !regions.isDisjoint(with: entry.ancestors + own)
        }
      }
    search.offer(candidate, stage: stage)
  }

  private func candidate(
    _ kind: NameKind, _ index: Int, _ reading: NameQuery, regions ancestors: [Int],
    rule: MatchRule
  ) -> NameCandidate {
    let (id, name, level, parent): (String, String, String, String?) =
      switch kind {
      case .region:
        (regions[index].id, regions[index].name, regions[index].level, regions[index].parent)
      case .actor: (actors[index].id, actors[index].name, "", nil)
      case .place:
        (places[index].id, places[index].name, places[index].kind, places[index].region)
      }
    let lies = ancestors.first ?? parent.flatMap { id in regions.firstIndex { $0.id == id } }
    return NameCandidate(
      kind: kind, index: index, id: id, name: name, level: level,
      parent: lies.map { regions[$0].name }, part: reading.part, spelling: id, rule: rule,
      score: rule.score, isTrusted: true, agrees: true)
  }
}
