public import Atlas
internal import Geometry
internal import Overlay

/// Two maps held against each other, region by region and actor by actor.
public struct CoverComparison: Sendable {
  /// What is compared.
  public enum Kind: String, Sendable {
    /// Two dates of one source: what was lost, gained and kept.
    case change
    /// Two sources: where they agree, and what only one of them gives.
    case agreement
  }

  /// Which map one side of the comparison is.
  public struct Side: Sendable, Hashable {
    /// The source.
    public var source: String
    /// The as-of date.
    public var date: CalendarDate
    /// What a reader must know of how the map came about.
    public var caveats: Set<Caveat>
  }

  /// One actor in one region.
  public struct Row: Sendable {
    /// The region's id.
    public var regionID: String
    /// The region's name.
    public var region: String
    /// The region's area in square metres.
    public var regionArea: Double
    /// The actor's id.
    public var actor: String
    /// What the two maps give it there.
    public var contrast: Contrast
    /// By how much the parts miss each other at the worst, over the region's area.
    public var relativeImbalance: Double { contrast.imbalance / regionArea }
  }

  /// What is compared.
  public var kind: Kind
  /// The earlier map, or that of the first source.
  public var first: Side
  /// The later map, or that of the second source.
  public var second: Side
  /// What counts as held.
  public var statuses: StatusSet
  /// By region in the order asked for, then by actor; those where neither map gives anything too.
  public var rows: [Row]
  /// What a reader should know.
  public var notices: [Notice]

  /// The largest imbalance that is rounding, over the region's area.
  public static let tolerance = 1e-9

  /// Overlays and measures two covers in every region.
  ///
  /// - Parameters:
  ///   - first: the earlier map, or that of the first source.
  ///   - second: the later map of the same source, or that of the second source.
  ///   - regions: the regions, prepared with the same options as the covers.
  ///   - actors: ids of the actors to compare; `nil` for all that either map knows.
  ///   - statuses: what counts as held.
  /// - Throws: `SharesError.identity` if the parts do not add up, which is our bug;
  ///   `SharesError.overlay`.
  public init(
    _ first: Cover, _ second: Cover, in regions: [PreparedRegion], actors: Set<String>? = nil,
    statuses: StatusSet = .controlled
  ) throws(SharesError) {
    kind = first.source == second.source ? .change : .agreement
    self.first = Side(first)
    self.second = Side(second)
    self.statuses = statuses
    rows = []
    let known = Set((first.holdings + second.holdings).map(\.actor)).sorted()
    for region in regions {
      for actor in known where actors?.contains(actor) ?? true {
        let before = try HeldGround(of: actor, in: region, cover: first, as: statuses)
        let after = try HeldGround(of: actor, in: region, cover: second, as: statuses)
        let contrast: Contrast
        do {
          contrast = try Contrast(before, after)
        } catch {
          throw .overlay(region.region.location, detail: error.description)
        }
        let row = Row(
          regionID: region.id, region: region.name, regionArea: region.area, actor: actor,
          contrast: contrast)
        guard row.relativeImbalance <= Self.tolerance else {
          throw .identity(
            region: region.name, actor: actor, relativeError: row.relativeImbalance)
        }
        rows.append(row)
      }
    }
    let repairs = regions.flatMap(\.repairs) + first.repairs + second.repairs
    notices = first.remarks + second.remarks + repairs.map { Notice("repaired: \($0)") }
    if rows.contains(where: { $0.contrast.lacksAccuracy }) {
      notices.append(
        Notice(
          "no positional accuracy is stated for some fronts: whether the difference is more than "
            + "drawing there is open (state one with --accuracy)"))
    }
  }

  /// The worst imbalance of all rows, over the region's area.
  public var worstImbalance: Double { rows.map(\.relativeImbalance).max() ?? 0 }
}

extension CoverComparison.Side {
  fileprivate init(_ cover: Cover) {
    source = cover.source
    date = cover.date
    caveats = cover.caveats
  }
}

extension HeldGround {
  /// What a cover gives an actor in a region, which is nothing if it does not know the actor.
  fileprivate init(
    of actor: String, in region: PreparedRegion, cover: Cover, as set: StatusSet
  ) throws(SharesError) {
    guard let holding = cover.holdings.first(where: { $0.actor == actor }) else {
      self.init()
      return
    }
    try self.init(holding, of: cover, in: region, as: set.asDrawn(in: cover))
  }

  private init() {
    low = .empty
    best = .empty
    high = .empty
    fronts = []
    lacksAccuracy = false
  }
}
