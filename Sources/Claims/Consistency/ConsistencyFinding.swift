/// Something in a claim's own figures that does not go together, or that follows from them.
public struct ConsistencyFinding: Hashable, Sendable {
  /// What was compared.
  public enum Kind: String, Hashable, Sendable {
    /// An area and a percentage of a whole.
    case areaAndShare
    /// One area in two units.
    case twoUnits
    /// A total and its parts.
    case totalAndParts
    /// A change and the values before and after it.
    case changeAndLevels
    /// A count of places and a percentage of them.
    case countAndShare
    /// An area and that of a country it is likened to.
    case areaAndCountry
    /// "Nothing" or "everything" beside a number that says otherwise.
    case universalAndNumber
    /// An area that cannot be in the unit stated.
    case unit
    /// An area larger than the whole.
    case areaAndWhole
    /// A value that the others imply.
    case implied
  }

  /// How bad it is.
  public enum Severity: String, Hashable, Sendable {
    /// No reading of the figures under the policy makes them agree.
    case contradiction
    /// They agree only if a figure is rounder than it looks, or was cut off instead of rounded.
    case rounding
    /// Nothing is wrong; the reader may want to know.
    case remark
  }

  /// What was compared.
  public let kind: Kind
  /// How bad it is.
  public let severity: Severity
  /// Which of the proposition's assertions are concerned, by index.
  public let assertions: [Int]
  /// The part that is likelier wrong, by index of its assertion, or `nil` if none is.
  public let suspect: Int?
  /// That part as stated.
  public let stated: String
  /// What it should be, in the unit stated, such as `1.236 %`.
  public let corrected: String
  /// What it should be, in its base unit: fraction, square metres or number.
  public let correctedValue: Double
  /// The finding in one plain sentence: lower case, no full stop.
  public let sentence: String
}
