public import Atlas

/// An area with the bounds that the sources and their accuracy leave open, in square metres.
public struct AreaBounds: Sendable, Hashable {
  /// What is held at least.
  public var low: Double
  /// What the source gives.
  public var best: Double
  /// What may be held at most.
  public var high: Double

  /// Makes bounds of three areas in square metres.
  public init(low: Double, best: Double, high: Double) {
    self.low = low
    self.best = best
    self.high = high
  }

  /// Bounds that leave nothing open.
  init(_ area: Double) {
    self.init(low: area, best: area, high: area)
  }

  /// No area.
  public static let zero = AreaBounds(low: 0, best: 0, high: 0)

  /// The same room on either side of another engine's measurement of the same ground.
  func settled(at area: Double, within whole: Double) -> AreaBounds {
    // Where one engine leaves nothing, the other's rounding is not something.
    AreaBounds(
      low: low < Share.rounding ? min(low, area) : max(0, area - (best - low)), best: area,
      high: max(area, min(whole, area + (high - best))))
  }

  /// The same, less what rounding adds to the whole; more than that is left to be seen.
  func within(_ whole: Double) -> AreaBounds {
    func limited(_ area: Double) -> Double {
      area > whole && area <= whole * (1 + Ledger.tolerance) ? whole : area
    }
    return AreaBounds(low: limited(low), best: limited(best), high: limited(high))
  }

  /// Takes in what another measurement leaves open.
  mutating func widen(by other: AreaBounds) {
    low = min(low, other.low)
    high = max(high, other.high)
  }
}

/// The area of an actor's ground of one status inside a region, over the area of the region.
public struct Share: Sendable, Hashable {
  /// The snapshot's as-of date.
  public var date: CalendarDate
  /// The snapshot's source.
  public var source: String
  /// The actor's id.
  public var actor: String
  /// The status that the source gives.
  public var status: Status
  /// The region's id.
  public var regionID: String
  /// The region's name.
  public var region: String
  /// The area held, in square metres.
  public var area: AreaBounds
  /// The standard deviation of the area in square metres that the front's accuracy leaves, for the
  /// status as the source draws it.
  public var standardDeviation: Double
  /// The denominator: the region's own area in square metres.
  public var regionArea: Double

  /// Makes a share of its parts.
  public init(
    date: CalendarDate, source: String, actor: String, status: Status, regionID: String,
    region: String, area: AreaBounds, standardDeviation: Double = 0, regionArea: Double
  ) {
    self.date = date
    self.source = source
    self.actor = actor
    self.status = status
    self.regionID = regionID
    self.region = region
    self.area = area
    self.standardDeviation = standardDeviation
    self.regionArea = regionArea
  }

  /// The best share as a fraction, 0…1.
  public var fraction: Double { area.best / regionArea }
  /// The lower bound as a fraction.
  public var lowFraction: Double { area.low / regionArea }
  /// The upper bound as a fraction.
  public var highFraction: Double { area.high / regionArea }

  /// The interval that holds the true area nine times in ten, in square metres, if the statuses are
  /// as the source draws them and only the front is uncertain.
  public var probable: ClosedRange<Double> {
    FrontError.probable(
      best: area.best, standardDeviation: standardDeviation, atMost: regionArea)
  }
}
