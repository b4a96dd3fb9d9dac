public import Atlas

/// How a region is divided in one snapshot; the parts are disjoint and add up to the region.
///
/// `controlled by one actor each + contested + other statuses + unassigned = region`, to 1e-9 of the
/// region. What each holds alone, what is contested, and all ground that is spoken of are
/// measured on their own, so that the sum is a check.
public struct Ledger: Sendable {
  /// The region's id.
  public var regionID: String
  /// The region's name.
  public var region: String
  /// The snapshot's as-of date.
  public var date: CalendarDate
  /// The snapshot's source.
  public var source: String
  /// Ground held by one actor alone, in square metres, by actor id.
  public var controlled: [(actor: String, area: Double)]
  /// Ground that two actors hold, or that is said to be contested, in square metres.
  public var contested: Double
  /// Ground that is only claimed, influenced and so on, in square metres, by status.
  public var others: [(status: Status, area: Double)]
  /// Ground of which the source says nothing, in square metres.
  public var unassigned: Double
  /// The region's area in square metres.
  public var regionArea: Double

  /// What the parts miss or exceed the region by, over the region's area.
  public var relativeError: Double {
    let parts =
      controlled.reduce(0) { $0 + $1.area } + contested + others.reduce(0) { $0 + $1.area }
      + unassigned
    return (parts - regionArea) / regionArea
  }

  /// The largest error that is rounding, over the region's area.
  public static let tolerance = 1e-9
}

extension Ledger {
  /// An empty ledger of a region.
  init(of region: PreparedRegion, source: String, date: CalendarDate) {
    self.init(
      regionID: region.id, region: region.name, date: date, source: source, controlled: [],
      contested: 0, others: [], unassigned: 0, regionArea: region.area)
  }
}
