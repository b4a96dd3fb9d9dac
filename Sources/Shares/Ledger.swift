public import Atlas
internal import Geodesy
internal import Geometry
internal import Overlay

/// How a region is divided in one snapshot; the parts are disjoint and add up to the region.
///
/// `controlled by one actor each + contested + other statuses + unassigned = region`, to 1e-9 of the
/// region. Every part is measured on its own, the unassigned rest included, so that the sum is a check.
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

  /// Divides a region by the parts of a cover, the unassigned rest being measured like every other.
  ///
  /// - Throws: `SharesError.overlay`.
  init(of cover: Cover, in region: PreparedRegion) throws(SharesError) {
    self.init(of: region, source: cover.source, date: cover.date)
    do {
      var rest = region.ground
      for part in cover.parts {
        let inside = try Overlay.intersection(part.ground, region.ground)
        if inside.isEmpty { continue }
        let area = StraightEdgeArea.area(of: inside)
        switch part.kind {
        case .controlled(let actor): controlled.append((actor, area))
        case .contested: contested += area
        case .other(let status): others.append((status, area))
        }
        rest = try Overlay.difference(rest, inside)
      }
      unassigned = StraightEdgeArea.area(of: rest)
    } catch {
      throw .overlay(region.region.location, detail: error.description)
    }
  }
}
