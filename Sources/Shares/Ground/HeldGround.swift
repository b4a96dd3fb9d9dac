internal import Atlas
internal import Geodesy
public import Geometry
internal import Overlay

/// The ground that an actor holds in a region under one set of statuses: at least, as the source draws
/// it, and at most.
///
/// Low and high differ from best by a band along the *front* as wide as the stated positional accuracy:
/// the part of the boundary that runs along the region's own border is not uncertain.
public struct HeldGround: Sendable {
  /// What is left when the front is moved inwards by its accuracy.
  public var low: MultiPolygon
  /// What the source draws, inside the region.
  public var best: MultiPolygon
  /// What is reached when the front is moved outwards by its accuracy, inside the region.
  public var high: MultiPolygon
  /// The front, with its accuracy in metres.
  public var fronts: [(line: Lines, accuracy: Double)]
  /// Whether some of the front has no stated accuracy, so that the bounds leave it out.
  public var lacksAccuracy: Bool

  /// The standard deviation of the area in square metres, from the front's length and accuracy.
  public func standardDeviation(correlationLength: Double) -> Double {
    FrontError(fronts, correlationLength: correlationLength).standardDeviation
  }

  /// The three areas in square metres.
  public var area: AreaBounds {
    let best = StraightEdgeArea.area(of: best)
    return AreaBounds(
      low: min(best, StraightEdgeArea.area(of: low)), best: best,
      high: max(best, StraightEdgeArea.area(of: high)))
  }

  /// What one holding of a cover amounts to in a region.
  ///
  /// - Throws: `SharesError.overlay`.
  public init(
    _ holding: Holding, of cover: Cover, in region: PreparedRegion, as set: StatusSet
  ) throws(SharesError) {
    var near = try RegionalGround(of: Drawing(cover.held), in: region)
    self = try near.held(by: holding.actor, as: set) ?? .nothing
  }

  /// Nothing held.
  static let nothing = HeldGround(
    low: .empty, best: .empty, high: .empty, fronts: [], lacksAccuracy: false)

  private init(
    low: MultiPolygon, best: MultiPolygon, high: MultiPolygon,
    fronts: [(line: Lines, accuracy: Double)], lacksAccuracy: Bool
  ) {
    self.low = low
    self.best = best
    self.high = high
    self.fronts = fronts
    self.lacksAccuracy = lacksAccuracy
  }

  /// What one of several holdings amounts to in a region.
  ///
  /// - Throws: `OverlayError` if GEOS fails.
  init(
    _ holding: Holding, of holdings: Holdings, in region: MultiPolygon, as set: StatusSet
  ) throws(OverlayError) {
    let layers = holding.layers.filter { set.statuses.contains($0.status) }
    var drawn = try holding.united(set.statuses)
    // What lies outside the arena bounds nothing that counts.
    var arena = region
    let isCut = set.isExclusive && !holdings.contested.isEmpty
    if isCut {
      let shared = try Overlay.intersection(drawn, holdings.contested)
      drawn = try Overlay.difference(drawn, shared)
      arena = try Overlay.difference(region, shared)
    }
    best = try Overlay.intersection(drawn, region)
    low = best
    high = best
    fronts = []
    lacksAccuracy = false
    if best.isEmpty { return }

    // Contested ground bounds what is held alone: by the coarsest accuracy of those who drew it.
    let front = try DrawnFront(
      of: drawn, in: region, layers: layers, isCut: isCut,
      remainder: Self.coarsestAccuracy(of: holdings))
    fronts = front.known
    lacksAccuracy = front.hasUnknown
    let band = try FrontBand.around(fronts)
    low = try Overlay.difference(best, band)
    let reach = try Overlay.union([best, band, Self.reach(of: layers, in: arena)])
    high = try Overlay.intersection(reach, region)
  }

  private static func coarsestAccuracy(of holdings: Holdings) -> Double? {
    holdings.byActor.flatMap(\.layers)
      .filter { $0.status <= .contested }.compactMap(\.accuracy).max()
  }

  /// Degrees within which a control boundary counts as running along the region's own border.
  ///
  /// Control cut along a border and written with the seven decimals of RFC 7946 keeps to it within
  /// 1e-7. Drawn along a border by hand, or cut along another edition of it, it keeps to it within a
  /// small part of its own accuracy: a twentieth.
  static func coincidence(_ accuracy: Double?) -> Double {
    max(1e-7, (accuracy ?? 0) / 20 / 111_320)
  }
}
