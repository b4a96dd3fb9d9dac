internal import Atlas
internal import Geodesy
internal import Geometry
internal import Overlay
internal import Planimeter

/// What two maps give an actor in a region: the ground of either alone and of both.
///
/// Of two dates, the first alone is what was lost, the second alone what was gained, both what was
/// kept. The two maps, what both give, and what at least one gives are measured on their own, so that
/// the identities between them are checks.
public struct Contrast: Sendable {
  /// What the first map gives, with its positional bounds, in square metres.
  public var first: AreaBounds
  /// What the second map gives.
  public var second: AreaBounds
  /// What only the first gives: `low` is what it gives even if both fronts lie their stated accuracy
  /// the other way, `high` what it may give if they lie this way.
  public var firstOnly: AreaBounds
  /// What only the second gives, bounded likewise.
  public var secondOnly: AreaBounds
  /// What both give, bounded likewise.
  public var both: AreaBounds
  /// What at least one gives, in square metres.
  public var union: Double
  /// Whether some front has no stated accuracy, so that the bounds are too narrow.
  public var lacksAccuracy: Bool

  /// Measures what two maps give an actor in the region that they have entered.
  ///
  /// - Throws: `SharesError`.
  init(
    of actor: String, _ areas: ComparedAreas, in index: Int,
    on sides: inout ComparedPair, within region: PreparedRegion
  ) throws(SharesError) {
    first = AreaBounds(areas.first(index))
    second = AreaBounds(areas.second(index))
    union = areas.union(index)
    both = AreaBounds(areas.both(index))
    func rest(_ area: Double) -> AreaBounds {
      AreaBounds(Reading.settled(area, within: region.area))
    }
    firstOnly = rest(union - second.best)
    secondOnly = rest(union - first.best)
    let fronts = areas.fronts(index)
    guard
      sides.first.bounds(actor, hasFront: fronts.first)
        || sides.second.bounds(actor, hasFront: fronts.second)
    else {
      lacksAccuracy = fronts.first || fronts.second
      return
    }
    let a = try sides.first.held(by: actor)
    let b = try sides.second.held(by: actor)
    lacksAccuracy = a.lacksAccuracy || b.lacksAccuracy
    first = a.area.settled(at: first.best, within: region.area)
    second = b.area.settled(at: second.best, within: region.area)
    if a.fronts.isEmpty && b.fronts.isEmpty { return }
    do {
      firstOnly.widen(
        low: try Overlay.difference(a.low, b.high), high: try Overlay.difference(a.high, b.low))
      secondOnly.widen(
        low: try Overlay.difference(b.low, a.high), high: try Overlay.difference(b.high, a.low))
      both.widen(
        low: try Overlay.intersection(a.low, b.low), high: try Overlay.intersection(a.high, b.high))
    } catch {
      throw .overlay(region.region.location, detail: error.description)
    }
  }
}

extension AreaBounds {
  fileprivate mutating func widen(low ground: MultiPolygon, high other: MultiPolygon) {
    low = min(best, StraightEdgeArea.area(of: ground))
    high = max(best, StraightEdgeArea.area(of: other))
  }
}
