/// Reads terms clause by clause: each clause fills its slots, then says what it asserts.
struct Parser {
  let phrase: String
  let policy: Policy
  let items: [Item]
  var position = 0
  var assertions: [Assertion] = []
  var layout = Proposition.Layout.joint
  /// How many numbers the list of a claim per region has, and where it stands.
  var listed: (count: Int, span: Range<Int>)?
  var notices: [Proposition.Notice] = []
  /// The clause before, for what the next one inherits.
  var previous: Clause?
  /// Where the assertions of the verb in force begin.
  private var verbStart = 0
  /// Where an opening parenthesis waits for its end, and the clause it interrupts.
  var opened: (span: Range<Int>, outer: Clause)?
  /// Clauses of a parenthesis, resolved after the clause they interrupt.
  var pending: [Clause] = []
  /// Changes stated in bare percent, checked at the end against levels stated in percent.
  var bareChanges: [(span: Range<Int>, text: String)] = []
  var hasShareLevel = false

  init(_ phrase: String, policy: Policy, items: [Item]) {
    self.phrase = phrase
    self.policy = policy
    self.items = items
  }

  func term(_ offset: Int = 0) -> Term? {
    let index = position + offset
    return items.indices.contains(index) ? items[index].term : nil
  }

  var here: Range<Int> {
    if items.indices.contains(position) { return items[position].span }
    let end = items.last?.span.upperBound ?? 0
    return max(0, end - 1)..<end
  }

  func failure(_ problem: WordingError.Problem, at span: Range<Int>? = nil) -> WordingError {
    WordingError(problem, in: phrase, at: span ?? here)
  }

  mutating func run() throws(WordingError) {
    var clause = Clause(link: .fresh, at: here.lowerBound)
    while position < items.count {
      if try !separate(&clause) { try fill(&clause) }
    }
    if let opened { throw failure(.notUnderstood, at: opened.span) }
    try finish(clause)
    if let bare = bareChanges.first, hasShareLevel {
      throw failure(
        .ambiguous(readings: [
          "\(bare.text) of the earlier value", "\(bare.text) as percentage points",
        ]), at: bare.span)
    }
    // A list is for several regions; nothing else can be said beside it of one.
    if let listed, listed.count != assertions.count {
      throw failure(.notUnderstood, at: listed.span)
    }
    guard !assertions.isEmpty else {
      throw failure(.notUnderstood, at: 0..<phrase.count)
    }
  }

  /// Ends a clause: adds what it asserts, and what its parentheses assert.
  mutating func finish(_ clause: Clause) throws(WordingError) {
    guard !clause.span.isEmpty else { return }
    guard opened == nil else {
      pending.append(clause)
      return
    }
    let inner = pending
    pending = []
    previous = try assert(clause)
    let outer = previous
    for clause in inner { previous = try assert(clause) }
    previous = outer
  }

  private mutating func assert(_ clause: Clause) throws(WordingError) -> Clause {
    var full = inheriting(clause)
    try checkSharedVerb(full)
    try checkRepeat(full, own: clause)
    let first = assertions.count
    assertions += try resolve(full)
    if !full.isInherited || !full.isTransfer { verbStart = first }
    for index in verbStart..<first { assertions[index].parties.add(clause.sidesAfterNumber) }
    if full.figure?.unit == nil, let unit = full.units.first { full.figure?.unit = .places(unit) }
    return full
  }

  /// Handles a sign or word that parts clauses.
  ///
  /// - Returns: whether one was consumed.
  private mutating func separate(_ clause: inout Clause) throws(WordingError) -> Bool {
    guard let term = term() else { return false }
    switch term {
    case .semicolon:
      try next(.fresh, &clause)
    case .comma, .and, .or, .colon, .equals, .dash, .slash:
      try checkSeparator(term, clause)
      if term == .colon, clause.figure != nil, sumFollows {
        position += 1
        try readSum(&clause)
        return true
      }
      if !clause.span.isEmpty, !clause.hasContent || continues(clause) {
        guard term == .comma || term == .and || term == .or || term == .colon else { return false }
        position += 1
        guard position < items.count else {
          position -= 1
          throw failure(.notUnderstood)
        }
        return true
      }
      // "or" and "=" say the same again; "/" between clauses means nothing known.
      guard term != .slash else { return false }
      try next(term == .or || term == .equals ? .apposition : .next, &clause)
    case .open:
      guard opened == nil else { throw failure(.notUnderstood) }
      opened = (here, clause)
      position += 1
      clause = Clause(link: clause.hasContent ? .apposition : .next, at: here.lowerBound)
    case .close:
      guard let outer = opened?.outer else { throw failure(.notUnderstood) }
      position += 1
      try finish(clause)
      opened = nil
      clause = outer
      if clause.span.isEmpty { clause.span = clause.span.lowerBound..<end }
    default:
      return false
    }
    return true
  }

  private mutating func next(_ link: Clause.Link, _ clause: inout Clause) throws(WordingError) {
    // A sign may end the phrase; a word that joins may not.
    if position == items.count - 1, term() == .and || term() == .or || term() == .equals {
      throw failure(.notUnderstood)
    }
    let joiner = term()
    position += 1
    try finish(clause)
    if link == .fresh { previous = nil }
    clause = Clause(link: link, at: here.lowerBound)
    clause.joiner = joiner
  }

  /// Whether what follows a comma or "and" still belongs to the clause.
  private func continues(_ clause: Clause) -> Bool {
    switch term(1) {
    case .name, .location:
      // "in Homs, Hama": a list of names, unless a new figure follows the name.
      return !clause.mentions.isEmpty || clause.isLocated
    case .places:
      return clause.figure == nil && !clause.units.isEmpty
    case .from where isDate(at: 2):
      return clause.period == nil
    case .from, .to:
      return clause.verb?.isChange == true && !clause.isInherited
    case .numeral, .numberWord:
      return clause.verb?.isChange == true && clause.from == nil && arrowFollows(1)
    case .since, .in, .on, .by, .during, .between:
      return clause.period == nil && isDate(at: 2)
    default:
      return false
    }
  }
}
