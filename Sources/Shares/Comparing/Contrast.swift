internal import Geodesy
public import Geometry
internal import Overlay

/// What two maps give an actor in a region: the ground of either alone and of both.
///
/// Of two dates, the first alone is what was lost, the second alone what was gained, both what was
/// kept. Every part is an overlay of its own and is measured on its own, so that the identities
/// between them are checks and not definitions.
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
  /// Where only the first map has the actor, as drawn.
  public var firstOnlyGround: MultiPolygon
  /// Where only the second map has it, as drawn.
  public var secondOnlyGround: MultiPolygon
  /// Where both have it, as drawn.
  public var commonGround: MultiPolygon
  /// Whether some front has no stated accuracy, so that the bounds are too narrow.
  public var lacksAccuracy: Bool

  /// Overlays what two maps give.
  ///
  /// - Throws: `OverlayError` if GEOS fails.
  init(_ a: HeldGround, _ b: HeldGround) throws(OverlayError) {
    first = a.area
    second = b.area
    firstOnlyGround = try Overlay.difference(a.best, b.best)
    secondOnlyGround = try Overlay.difference(b.best, a.best)
    commonGround = try Overlay.intersection(a.best, b.best)
    union = StraightEdgeArea.area(of: try Overlay.union([a.best, b.best]))
    lacksAccuracy = a.lacksAccuracy || b.lacksAccuracy
    firstOnly = Self.bounds(firstOnlyGround)
    secondOnly = Self.bounds(secondOnlyGround)
    both = Self.bounds(commonGround)
    if a.fronts.isEmpty && b.fronts.isEmpty { return }
    firstOnly.widen(
      low: try Overlay.difference(a.low, b.high), high: try Overlay.difference(a.high, b.low))
    secondOnly.widen(
      low: try Overlay.difference(b.low, a.high), high: try Overlay.difference(b.high, a.low))
    both.widen(
      low: try Overlay.intersection(a.low, b.low), high: try Overlay.intersection(a.high, b.high))
  }

  private static func bounds(_ ground: MultiPolygon) -> AreaBounds {
    let area = StraightEdgeArea.area(of: ground)
    return AreaBounds(low: area, best: area, high: area)
  }
}

extension AreaBounds {
  fileprivate mutating func widen(low ground: MultiPolygon, high other: MultiPolygon) {
    low = min(best, StraightEdgeArea.area(of: ground))
    high = max(best, StraightEdgeArea.area(of: other))
  }
}
