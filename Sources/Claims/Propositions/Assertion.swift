/// One thing a claim asserts of the actor in the region.
///
/// Every interval speaks of what the actor holds: "85 % liberated" asserts a share of 0.15.
public struct Assertion: Hashable, Sendable {
  /// What is asserted.
  public enum Meaning: Hashable, Sendable {
    /// A share as a fraction 0…1 of the basis.
    case share(Interval, of: ShareBasis)
    /// An area in square metres, the unit it was stated in, and the whole if the claim gives one
    /// ("700 of 55,000 km²").
    case area(Interval, unit: AreaUnit, of: Stated?)
    /// A number of places or units, out of how many if the claim says ("72 of 330 townships").
    case count(Interval, of: Int?, unit: PlaceUnit?)
    /// The actor holds nothing: "not a single village or district", "completely liberated".
    ///
    /// A universal, refuted by one witness; not the same as 0 %. No units: no territory at all.
    case nothing(units: [PlaceUnit])
    /// The actor holds everything: "controls all of", "full control".
    ///
    /// A universal, refuted by one witness; not the same as 100 %. No units: all territory.
    case everything(units: [PlaceUnit])
    /// The actor is there, whether or not it controls: "still present in", "pockets remain".
    case presence
    /// The actor's holding changed.
    case change(Change)
    /// The actor's area divided by that of a country, both in the same unit: "size of Belgium".
    case comparison(to: String, ratio: Interval)
  }

  /// How the actor holds, in the claim's words.
  public enum Standing: String, Hashable, Sendable {
    /// Holds, controls, occupies: the default.
    case controlled
    /// Contested.
    case contested
    /// Controlled or contested together.
    case controlledOrContested
    /// Present, whether or not it controls.
    case present
    /// Under influence.
    case influenced
  }

  /// Whether the claim speaks of what the actor holds or of what it was driven from.
  public enum Polarity: String, Hashable, Sendable {
    /// The stated number is what the actor holds.
    case held
    /// The stated number is what was liberated from the actor; the meaning holds the complement.
    case liberated
  }

  /// What is asserted.
  public let meaning: Meaning
  /// The number as stated, or `nil` where there is none.
  public let stated: Stated?
  /// Parts said to add up to the number: "4,714 km²: 205 + 3,308 + …".
  public let parts: [Stated]
  /// How the actor holds.
  public let standing: Standing
  /// Whether the stated number is of what is held or of what was liberated.
  public let polarity: Polarity
  /// Known names of regions and actors found with this assertion, as the caller spelt them.
  public let names: [String]
  /// Who took the ground and who lost it, as far as the claim says.
  public internal(set) var parties: Parties
  /// When, if the claim says.
  public let period: Period?

  /// Makes an assertion of its parts.
  public init(
    _ meaning: Meaning, stated: Stated? = nil, parts: [Stated] = [],
    standing: Standing = .controlled, polarity: Polarity = .held, names: [String] = [],
    parties: Parties = Parties(), period: Period? = nil
  ) {
    self.meaning = meaning
    self.stated = stated
    self.parts = parts
    self.standing = standing
    self.polarity = polarity
    self.names = names
    self.parties = parties
    self.period = period
  }
}
