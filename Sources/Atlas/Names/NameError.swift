/// What a name stands for.
public enum NameKind: String, Sendable, Hashable, CaseIterable {
  /// A region of the boundary files.
  case region
  /// Someone who holds ground.
  case actor
  /// A settlement.
  case place
}

/// Why a name does not mean one thing.
public enum NameError: Error, Hashable, Sendable {
  /// Nothing has that name; what comes nearest, each with its id.
  case unknown(NameKind, String, nearest: [String])
  /// Several have that name.
  case ambiguous(NameKind, String, candidates: [String])
  /// Nothing of the wanted kind has that name, but a place has exactly that; the places.
  case placeInstead(NameKind, String, places: [String])
  /// A code whose system is not said, and what it means in each.
  case codeWithoutSystem(String, meanings: [String])
  /// A code that its system does not have here.
  case unknownCode(String, system: String)
}

extension NameError: CustomStringConvertible {
  /// One clause, with what to do next.
  public var description: String {
    switch self {
    case .unknown(let kind, let text, let nearest) where nearest.isEmpty:
      "no such \(kind.rawValue): '\(text.excerpt)'"
    case .unknown(.actor, let text, let nearest):
      "no such actor: '\(text.excerpt)'; known: \(nearest.some(between: ", "))"
    case .unknown(let kind, let text, let nearest):
      "no such \(kind.rawValue): '\(text.excerpt)'; nearest: \(nearest.some(between: "; "))"
    case .ambiguous(let kind, let text, let candidates):
      "'\(text.excerpt)' is more than one \(kind.rawValue): "
        + "\(candidates.some(between: "; ")); give the id"
    case .placeInstead(let kind, let text, let places):
      "'\(text.excerpt)' is not a \(kind.rawValue) here but a place: "
        + "\(places.some(between: "; ")); name the \(kind.rawValue) that is meant"
    case .codeWithoutSystem(let text, let meanings):
      "'\(text.excerpt)' is a code without its system: \(meanings.some(between: ", "))"
        + "; write the system before it"
    case .unknownCode(let code, let system):
      "no region has the \(system) '\(code.excerpt)'"
    }
  }
}
