/// A known name in a phrase, and what it is there.
public struct Mention: Hashable, Sendable {
  /// What a name is in its clause.
  public enum Role: String, Hashable, Sendable {
    /// Who holds, gains or loses: before the verb, after "by", before "forces".
    case holder
    /// Who drove the holder out: "liberated by".
    case liberator
    /// What stands before "liberated" alone: the ground, or who liberated it.
    case beforeLiberated
    /// What something is a share of: "3 % of Syria".
    case whole
    /// Where something is: "in Homs".
    case place
    /// Anything else.
    case unsaid
  }

  /// The name as the caller spelt it.
  public let name: String
  /// The words of the phrase that were read as the name.
  public let words: String
  /// What it is there.
  public let role: Role
}

extension Mention {
  /// The names among the terms of a phrase, in order.
  static func all(in items: [Item], of phrase: String) -> [Mention] {
    let characters = Array(phrase)
    return items.indices.compactMap { index in
      guard case .name(let name) = items[index].term else { return nil }
      let place = Place(index, in: items, of: characters)
      return Mention(
        name: name, words: String(characters[items[index].span]), role: place.role)
    }
  }

  /// A name among the terms, one of those joined with it by "and" or "or".
  private struct Place {
    let items: [Item]
    let characters: [Character]
    let index: Int
    var first: Int
    var last: Int

    init(_ index: Int, in items: [Item], of characters: [Character]) {
      self.items = items
      self.characters = characters
      self.index = index
      first = index
      last = index
      while isName(first - 2), joins(first - 1) { first -= 2 }
      while isName(last + 2), joins(last + 1) { last += 2 }
    }

    private func term(_ index: Int) -> Term? {
      items.indices.contains(index) ? items[index].term : nil
    }

    private func isName(_ index: Int) -> Bool {
      if case .name? = term(index) { return true }
      return false
    }

    private func joins(_ index: Int) -> Bool { term(index) == .and || term(index) == .or }

    /// The words that change nothing between a term and the next.
    private func filler(after index: Int) -> Set<String> {
      let next = items.indices.contains(index + 1) ? items[index + 1].span.lowerBound : nil
      let between = characters[items[index].span.upperBound..<(next ?? characters.count)]
      return Set(
        String(between).lowercased().split { !$0.isLetter }.map { String($0) })
    }

    private static let armed: Set = ["forces", "fighters", "militants", "troops", "group"]
    private static let passive: Set = ["is", "are", "was", "were", "be", "been", "being"]

    var role: Role {
      let isArmed = [index, last].contains { !filler(after: $0).isDisjoint(with: Self.armed) }
      let before = term(first - 1)
      if before == .by { return verbBefore == .liberated ? .liberator : .holder }
      if isArmed { return .holder }
      switch before {
      case .of where isGrip(first - 2): return .holder
      case .of: return isKindOrName(first - 2) || isBeforeName ? .place : .whole
      case .in, .from: return .place
      case .all, .quantifier: return .unsaid
      default: return asSubject
      }
    }

    /// What a name is that stands before a verb.
    private var asSubject: Role {
      var next = last + 1
      while let term = term(next), [.fully, .negation].contains(term) { next += 1 }
      let isPassive = !(last..<next).allSatisfy { filler(after: $0).isDisjoint(with: Self.passive) }
      switch term(next) {
      case .hold?, .fullControl?, .occupied?, .controlOver?:
        return isPassive || isGrip(next) || isLeft(next) ? .unsaid : .holder
      case .liberated?: return isPassive ? .unsaid : .beforeLiberated
      case .lose?, .gain?, .present?: return .holder
      default: return .unsaid
      }
    }

    private var verbBefore: Term? {
      items[..<first].last { $0.term.role == .verb }?.term
    }

    private func words(_ index: Int) -> String {
      String(characters[items[index].span]).lowercased()
    }

    /// "under the control", "in the hands": what follows with "of" holds, what stands before is held.
    private func isGrip(_ index: Int) -> Bool {
      guard let term = term(index), term.role == .verb else { return false }
      return words(index).hasPrefix("under") || words(index).hasSuffix("hands")
    }

    private func isLeft(_ index: Int) -> Bool { ["left", "remaining"].contains(words(index)) }

    /// "Syria's Homs", "the Syrian province of Homs".
    private var isBeforeName: Bool {
      if case .places? = term(last + 1), term(last + 2) == .of { return isName(last + 3) }
      return isName(last + 1)
    }

    /// "Homs of Syria", "Homs province of Syria".
    private func isKindOrName(_ index: Int) -> Bool {
      guard isName(index) || isName(index - 1) else { return false }
      if case .places? = term(index) { return true }
      return isName(index)
    }
  }
}
