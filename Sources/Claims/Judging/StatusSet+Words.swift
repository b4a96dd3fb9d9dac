public import Shares

extension StatusSet {
  /// What counts as held, as sentences say it: `ground it controls or contests`.
  public var inWords: String {
    switch self {
    case .controlled: "ground it controls"
    case .exclusive: "ground it controls and nobody contests"
    case .contested: "ground it controls or contests"
    case .presence: "ground it holds, contests or is present on"
    case .claimed: "ground it holds or merely claims"
    default: "\(name) ground"
    }
  }

  /// The same for a column of a table; a row with a plus adds to the rows above it.
  public var label: String {
    switch self {
    case .exclusive: "controlled, uncontested"
    case .contested: "+ contested"
    case .presence: "+ contested, presence"
    case .claimed: "+ contested, presence, claimed"
    default: name
    }
  }
}
