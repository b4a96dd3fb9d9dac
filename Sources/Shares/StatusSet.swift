public import Atlas

/// Which statuses count as held: one of the things a reported figure leaves unsaid.
public struct StatusSet: Sendable, Hashable {
  /// The name that reports print.
  public var name: String
  /// The statuses that count.
  public var statuses: Set<Status>
  /// Whether ground that another actor holds or contests is left out.
  public var isExclusive: Bool

  /// Makes a set of statuses under a name.
  public init(name: String, statuses: Set<Status>, isExclusive: Bool = false) {
    self.name = name
    self.statuses = statuses
    self.isExclusive = isExclusive
  }

  /// Controlled by this actor and contested by nobody: what is held at the least.
  public static let exclusive = StatusSet(
    name: "controlled, contested by nobody", statuses: [.controlled], isExclusive: true)
  /// What the source calls controlled.
  public static let controlled = StatusSet(name: "controlled", statuses: [.controlled])
  /// Controlled or contested.
  public static let contested = StatusSet(
    name: "controlled or contested", statuses: [.controlled, .contested])
  /// Controlled, contested, or with a presence: what is held at the most.
  public static let presence = StatusSet(
    name: "controlled, contested or presence", statuses: [.controlled, .contested, .presence])
  /// Everything that is held, fought for, or only claimed.
  public static let claimed = StatusSet(
    name: "controlled, contested, presence or claimed",
    statuses: [.controlled, .contested, .presence, .claimed])

  /// The sets under which a claim is tried: as the source says, then narrower, then ever wider.
  public static let definitions = [controlled, exclusive, contested, presence, claimed]

  /// What a cover draws of what is meant: where settlements stand for the ground nearest to them, that
  /// ground is all there is of control, and the caveat says so.
  func asDrawn(in cover: Cover) -> StatusSet {
    guard cover.caveats.contains(.settlementCells), statuses.contains(.controlled) else {
      return self
    }
    var drawn = self
    drawn.statuses.insert(.influence)
    return drawn
  }
}
