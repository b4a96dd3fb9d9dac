/// What a claim asserts, as a value.
public struct Proposition: Hashable, Sendable {
  /// How the assertions belong together.
  public enum Layout: Hashable, Sendable {
    /// All are said of the same thing and can be checked against each other.
    case joint
    /// "99/70/74/76 %": one number for each of several regions or actors, in the order given.
    case perRegion
  }

  /// A recognised part of the wording.
  public struct Part: Hashable, Sendable {
    /// Where it stands, in characters of the wording.
    public let span: Range<Int>
    /// What it is.
    public let role: Role
  }

  /// What a recognised part of the wording is.
  public enum Role: String, Hashable, Sendable {
    /// A number.
    case number
    /// A unit, percent or kind of place.
    case unit
    /// A hedge such as "about".
    case hedge
    /// A quantifier such as "most" or "not a single".
    case quantifier
    /// A verb of holding, losing, gaining, being there.
    case verb
    /// What a share is of.
    case basis
    /// A known region or actor.
    case name
    /// A date or month.
    case date
    /// Any other word of the grammar, such as "of" or "between".
    case grammar
    /// A word that changes nothing.
    case filler
  }

  /// Something true of the wording that its reader should know.
  public struct Notice: Hashable, Sendable {
    /// Where it stands, in characters of the wording.
    public let span: Range<Int>
    /// The remark: lower case, no full stop.
    public let text: String
  }

  /// What is asserted, in the order of the wording; never empty.
  public let assertions: [Assertion]
  /// How the assertions belong together.
  public let layout: Layout
  /// The policy that turned words into intervals.
  public let policy: Policy
  /// The phrase as given.
  public let wording: String
  /// Every recognised part of the wording, in order.
  public let parts: [Part]
  /// Remarks on the wording, such as a likely slip of the unit.
  public let notices: [Notice]
  /// The known names in the wording, in order.
  public let mentions: [Mention]
}
