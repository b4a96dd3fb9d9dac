public import Atlas
public import Geometry
internal import Overlay
internal import Planimeter

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
  private let covers: (first: Cover, second: Cover)
  private let regions: [PreparedRegion]

  /// The largest imbalance that is rounding, over the region's area.
  public static let tolerance = 1e-9

  /// Measures two covers against each other in every region.
  ///
  /// Areas are the planimeter's; where an accuracy is stated and a front lies in the region, GEOS builds
  /// the ground for the bounds.
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
    self.regions = regions
    covers = (first, second)
    let known = Set((first.holdings + second.holdings).map(\.actor)).sorted()
    let asked = known.filter { actors?.contains($0) ?? true }
    var sides = ComparedPair(first, second, statuses)
    let prepared = PreparedRegions(regions.map(\.ground))
    let areas = try asked.map { actor throws(SharesError) in
      try ComparedAreas(of: actor, on: sides, in: prepared)
    }
    for (index, region) in regions.enumerated() {
      sides.enter(region)
      for (actor, areas) in zip(asked, areas) {
        let row = Row(
          regionID: region.id, region: region.name, regionArea: region.area, actor: actor,
          contrast: try Contrast(of: actor, areas, in: index, on: &sides, within: region))
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

  /// The ground behind a row, as drawn.
  public struct Ground: Sendable {
    /// Where only the first map has the actor.
    public var firstOnly: MultiPolygon
    /// Where only the second map has it.
    public var secondOnly: MultiPolygon
    /// Where both have it.
    public var both: MultiPolygon
  }

  /// The ground behind each row, in the order of the rows.
  ///
  /// - Throws: `SharesError.overlay`.
  public func grounds() throws(SharesError) -> [Ground] {
    let byID = Dictionary(regions.map { ($0.id, $0) }) { first, _ in first }
    var sides = ComparedPair(covers.first, covers.second, statuses)
    var entered: String?
    var grounds: [Ground] = []
    for row in rows {
      guard let region = byID[row.regionID] else {
        preconditionFailure("a row of another comparison")
      }
      if row.contrast.isNothing {
        grounds.append(Ground(firstOnly: .empty, secondOnly: .empty, both: .empty))
        continue
      }
      if entered != region.id {
        sides.enter(region)
        entered = region.id
      }
      let first = try sides.first.held(by: row.actor).best
      let second = try sides.second.held(by: row.actor).best
      do {
        grounds.append(
          Ground(
            firstOnly: try Overlay.difference(first, second),
            secondOnly: try Overlay.difference(second, first),
            both: try Overlay.intersection(first, second)))
      } catch {
        throw .overlay(region.region.location, detail: error.description)
      }
    }
    return grounds
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
