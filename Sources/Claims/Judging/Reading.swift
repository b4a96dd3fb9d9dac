public import Atlas
public import Shares

/// One way to take what a claim leaves unsaid, and how the claim does under it.
public struct Reading: Sendable, Hashable {
  /// Whose map.
  public var source: String
  /// The map's as-of date.
  public var date: CalendarDate
  /// What is counted.
  public var basis: Basis
  /// Which statuses count as held.
  public var statuses: StatusSet
  /// The whole that a share is of: an area in square metres, or a number of places or people.
  public var whole: Denominator
  /// The ground held in square metres, where the basis is ground.
  public var area: AreaBounds?
  /// What was measured, in the base unit of the claim: a fraction, square metres, or a number.
  public var measured: AreaBounds
  /// How the measured bounds lie to what is claimed.
  public var relation: Relation
  /// How likely the true value is within the claim under this reading, 0…1, if only the front is
  /// uncertain; `nil` where no accuracy is stated.
  public var probability: Double?
  /// Whether the verdict rests on it; the others are there to be seen.
  public var decides: Bool

  /// What a share or a number is counted in.
  public enum Basis: String, Sendable, Hashable {
    /// Ground.
    case area
    /// Settlements of the gazetteer.
    case settlements
    /// People of the settlements of the gazetteer, or of the regions.
    case population
    /// Administrative units.
    case units
    /// The difference between two maps, losses set off against gains.
    case netChange
    /// What one side took from the first map to the second, or lost.
    case grossChange
  }
}

extension Reading {
  /// Holds ground against a claimed interval of fractions, or of square metres.
  init(_ row: EvidenceRow, claimed: Interval, isShare: Bool, decides: Bool) {
    let bounds = isShare ? row.fraction : row.area
    let deviation = row.standardDeviation / (isShare ? row.definition.denominator.area : 1)
    self.init(
      source: row.definition.source, date: row.definition.date, basis: .area,
      statuses: row.definition.statuses, whole: row.definition.denominator, area: row.area,
      measured: bounds, relation: Relation(of: bounds.interval, to: claimed),
      probability: deviation > 0
        ? Normal(mean: bounds.best, standardDeviation: deviation).mass(of: claimed) : nil,
      decides: decides)
  }

  /// How the value as the map draws it lies to the claim, its accuracy left aside.
  func isWithinAsDrawn(_ claimed: Interval) -> Bool { claimed.holds(measured.best) }
}

extension AreaBounds {
  /// Low to high as a closed interval.
  var interval: Interval { Interval(lower: low, upper: high) ?? Interval(exactly: low) }

  /// The bounds that hold both.
  func hull(_ other: AreaBounds) -> AreaBounds {
    AreaBounds(low: min(low, other.low), best: best, high: max(high, other.high))
  }

  /// All three divided by a number.
  func divided(by whole: Double) -> AreaBounds {
    AreaBounds(low: low / whole, best: best / whole, high: high / whole)
  }

  /// Bounds of one exact value.
  init(exactly value: Double) { self.init(low: value, best: value, high: value) }
}
