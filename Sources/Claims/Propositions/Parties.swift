/// Who took ground and who lost it, as far as a claim names them: "captured from the Reds".
///
/// The actor of a claim is not known while its words are read; whether it is one of these is for the
/// judge to say. A name may also be that of a region.
public struct Parties: Hashable, Sendable {
  /// Those who took ground, as the caller spelt them.
  public var takers: [String]
  /// Those who lost it.
  public var losers: [String]

  /// Makes a record of the two sides, by default of nobody named.
  public init(takers: [String] = [], losers: [String] = []) {
    self.takers = takers
    self.losers = losers
  }

  /// Whether the claim names neither side.
  public var isEmpty: Bool { takers.isEmpty && losers.isEmpty }

  /// Whether a name is that of one of the sides.
  func contains(_ name: String) -> Bool { takers.contains(name) || losers.contains(name) }

  /// Takes the sides of others where it names none itself.
  mutating func add(_ others: Parties) {
    if takers.isEmpty { takers = others.takers }
    if losers.isEmpty { losers = others.losers }
  }

  /// " from the Reds by the Blues", or nothing.
  var inWords: String {
    (losers.isEmpty ? "" : " from " + losers.joined(separator: " and "))
      + (takers.isEmpty ? "" : " by " + takers.joined(separator: " and "))
  }
}

extension Assertion {
  /// Whether the assertion is of one that took ground, not of one that lost it.
  private var isOfTaker: Bool {
    switch meaning {
    case .change(let change): change.direction == .gained
    case .everything: true
    default: false
    }
  }

  /// The assertion as it is said of an actor, who may be the side that its words speak less of: what
  /// was captured from the actor, the actor lost.
  ///
  /// - Parameters:
  ///   - actor: the names of the actor.
  ///   - others: the names of all other actors known.
  /// - Returns: the assertion, a gain made a loss or a loss a gain where that is what it says of the
  ///   actor; or `nil` if it speaks of others, or if what it says of the actor is left open.
  func said(of actor: Set<String>, among others: Set<String>) -> Assertion? {
    let (own, across) =
      isOfTaker ? (parties.takers, parties.losers) : (parties.losers, parties.takers)
    let isOwn = !actor.isDisjoint(with: own)
    guard !actor.isDisjoint(with: across) else {
      return isOwn || others.isDisjoint(with: own) ? self : nil
    }
    // Percent of what one side held before are not percent of what the other did.
    guard !isOwn, case .change(let change) = meaning, change.from == nil, change.to == nil else {
      return nil
    }
    if case .relative? = change.amount { return nil }
    let turned = Change(
      change.direction == .gained ? .lost : .gained, counting: change.counting,
      amount: change.amount)
    return Assertion(
      .change(turned), stated: stated, parts: parts, standing: standing, polarity: polarity,
      names: names, parties: parties, period: period)
  }
}

extension Proposition {
  /// The proposition as it is said of an actor.
  ///
  /// - Parameters:
  ///   - actor: the names of the actor.
  ///   - others: the names of all other actors known.
  ///   - regions: the names of regions, which may be those of actors too.
  /// - Returns: the proposition, or `nil` if part of it is said of others.
  func said(of actor: Set<String>, among others: Set<String>, in regions: Set<String>)
    -> Proposition?
  {
    let strangers = others.subtracting(regions)
    let said = assertions.compactMap { assertion -> Assertion? in
      // "ISIS holds 3 %, the Blues 25 %": the second is not said of ISIS.
      let named = assertion.names + assertion.parties.takers + assertion.parties.losers
      guard strangers.isDisjoint(with: assertion.names) || !actor.isDisjoint(with: named) else {
        return nil
      }
      return assertion.said(of: actor, among: others)
    }
    guard said.count == assertions.count else { return nil }
    return Proposition(
      assertions: said, layout: layout, policy: policy, wording: wording, parts: parts,
      notices: notices, mentions: mentions)
  }
}
