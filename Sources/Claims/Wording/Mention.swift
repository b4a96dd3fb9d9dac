/// A known name in a clause, and what the words before it make of it.
struct Mention: Hashable {
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
    func names(_ role: Mention.Role) -> [String] {
      mentions.filter { $0.role == role }.map(\.name)
    }
    let subjects = hasActor ? names(.subject) : []
    return verb?.direction == .lost
      ? Parties(takers: names(.taker), losers: subjects + names(.loser))
      : Parties(takers: subjects + names(.taker), losers: names(.loser))
  }

  /// The sides named after the number, which are those of every number of the verb: "captured 5
  /// villages and 3 towns from the Reds".
  var sidesAfterNumber: Parties {
    Parties(
      takers: mentions.filter { $0.role == .taker }.map(\.name),
      losers: mentions.filter { $0.role == .loser }.map(\.name))
  }

  /// The names that are of no side.
  var names: [String] {
    mentions.filter { !isTransfer || $0.role == .place || ($0.role == .subject && !hasActor) }
      .map(\.name)
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
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
