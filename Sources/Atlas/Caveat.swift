/// What a reader must know of how a map came about before relying on its borders.
public enum Caveat: String, Sendable, CaseIterable {
  /// Drawn from published descriptions instead of published as polygons.
  case reconstruction
  /// Made of points: every place is given to whoever holds the nearest settlement.
  case settlementCells = "settlement_cells"
}

extension Caveat: Comparable {
  /// The order in which they are printed.
  public static func < (left: Caveat, right: Caveat) -> Bool { left.rawValue < right.rawValue }
}

extension Caveat: CustomStringConvertible {
  /// What the map is, in a few words.
  public var description: String {
    switch self {
    case .reconstruction: "a reconstruction"
    case .settlementCells: "the ground nearest to settlements"
    }
  }

  /// What the map is and what it is not, as one clause.
  public var clause: String {
    switch self {
    case .reconstruction:
      "a reconstruction drawn from published descriptions, not a map of that day"
    case .settlementCells:
      "settlements stand for the ground nearest to them: influence, not a front that anybody drew"
    }
  }
}

extension Set<Caveat> {
  /// The words in brackets after a space, ready to follow a source and date; empty if there are none.
  public var inBrackets: String {
    isEmpty ? "" : " (\(sorted().map(\.description).joined(separator: ", ")))"
  }
}
