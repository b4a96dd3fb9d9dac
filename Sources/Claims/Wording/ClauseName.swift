/// A known name in a clause, and what the words before it make of it.
struct ClauseName: Hashable {
  enum Role: Hashable {
    /// Where, or of what: "in Homs", "of Syria".
    case place
    /// Before any verb or number: "the Blues captured 5 villages".
    case subject
    /// "captured by the Blues", "lost to the Blues".
    case taker
    /// "captured from the Reds".
    case loser
  }

  let name: String
  let role: Role
}

extension Clause {
  /// Whether the verb moves ground from one side to another.
  var isTransfer: Bool { verb == .liberated || verb?.isChange == true }

  /// Whether its subject does what the verb says: "the Blues liberated 5 villages", not "Syria is
  /// liberated".
  private var hasActor: Bool { isActive && (verb != .liberated || hasObject) }

  /// The sides between which ground changed hands, as far as they are named.
  var parties: Parties {
    guard isTransfer else { return Parties() }
    let subject = hasActor ? [ClauseName.Role.subject] : []
    return verb?.direction == .lost
      ? Parties(takers: names(as: [.taker]), losers: names(as: subject + [.loser]))
      : Parties(takers: names(as: subject + [.taker]), losers: names(as: [.loser]))
  }

  /// The names in some roles, each once.
  private func names(as roles: [ClauseName.Role]) -> [String] {
    mentions.filter { roles.contains($0.role) }.map(\.name)
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The sides named after the number, which are those of every number of the verb: "captured 5
  /// villages and 3 towns from the Reds".
  var sidesAfterNumber: Parties {
    Parties(takers: names(as: [.taker]), losers: names(as: [.loser]))
  }

  /// The names that are of no side.
  var names: [String] {
    guard isTransfer else { return names(as: [.place, .subject, .taker, .loser]) }
    return names(as: hasActor ? [.place] : [.place, .subject])
  }
}

extension Clause {
  /// Takes over the sides of the clause whose verb it takes over, as far as it names none itself.
  mutating func inheritParties(of previous: Clause) {
    guard previous.isTransfer else { return }
    isActive = previous.isActive
    hasObject = previous.hasObject || hasQuantity
    let own = mentions
    mentions += previous.mentions.filter { mention in
      mention.role != .place && !own.contains { $0.role == mention.role || $0.name == mention.name }
    }
  }
}
