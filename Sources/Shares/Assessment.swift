public import Atlas
internal import Geodesy
internal import Geometry
internal import Overlay

/// What was measured: shares of regions and the ledger of each, for one or many snapshots.
public struct Assessment: Sendable {
  /// The regions, in the order asked for.
  public var regions: [PreparedRegion]
  /// The snapshots, prepared, by source and date.
  public var covers: [Cover]
  /// The shares by date, source, actor, status and region; empty ones included.
  public var shares: [Share]
  /// The ledger of each region and snapshot.
  public var ledgers: [Ledger]
  /// How it was measured.
  public var options: MeasuringOptions
  /// What a reader should know.
  public var notices: [Notice]

  /// Measures every snapshot in every region.
  ///
  /// - Throws: `SharesError`; a ledger that does not balance stops the run.
  public init(
    snapshots: [Snapshot], regions: [PreparedRegion], options: MeasuringOptions
  ) throws(SharesError) {
    self.regions = regions
    self.options = options
    covers = []
    shares = []
    ledgers = []
    notices = []
    var lacksAccuracy: [String] = []
    for snapshot in snapshots {
      let cover = try Cover(snapshot, options: options)
      covers.append(cover)
      for region in regions {
        ledgers.append(try Ledger(of: cover, in: region))
        for holding in cover.holdings {
          let measured = try Self.shares(of: holding, in: cover, region: region, options: options)
          shares += measured.shares
          if measured.lacksAccuracy { lacksAccuracy.append("\(cover.source) \(cover.date)") }
        }
      }
    }
    shares.sort { $0.key < $1.key }
    for region in regions { notices += region.repairs.map { Notice("repaired: \($0)") } }
    for cover in covers { notices += cover.repairs.map { Notice("repaired: \($0)") } }
    if let first = lacksAccuracy.first {
      let count = Set(lacksAccuracy).count
      notices.append(
        Notice(
          "\(first)\(count > 1 ? " and \(count - 1) more" : ""): no positional accuracy is stated; "
            + "bounds take in the statuses only (state one with --accuracy)"))
    }
  }

  private static func shares(
    of holding: Holding, in cover: Cover, region: PreparedRegion, options: MeasuringOptions
  ) throws(SharesError) -> (shares: [Share], lacksAccuracy: Bool) {
    var shares: [Share] = []
    var lacksAccuracy = false
    for status in Status.allCases {
      let isControl = status == .controlled
      guard isControl || holding.ground[status] != nil else { continue }
      let stated = StatusSet(name: status.rawValue, statuses: [status])
      let held = try HeldGround(holding, of: cover, in: region, as: stated)
      var bounds = held.area
      lacksAccuracy = lacksAccuracy || held.lacksAccuracy
      if isControl {
        let least = try HeldGround(holding, of: cover, in: region, as: .exclusive)
        let most = try HeldGround(holding, of: cover, in: region, as: options.highest)
        bounds.low = min(bounds.low, least.area.low)
        bounds.high = max(bounds.high, most.area.high)
      }
      shares.append(
        Share(
          date: cover.date, source: cover.source, actor: holding.actor, status: status,
          regionID: region.id, region: region.name, area: bounds,
          standardDeviation: held.standardDeviation(
            correlationLength: options.correlationLength),
          regionArea: region.area))
    }
    return (shares, lacksAccuracy)
  }
}

extension Share {
  /// The order of rows: date, source, actor, status, region, each by its text.
  fileprivate var key: (CalendarDate, String, String, String, String) {
    (date, source, actor, status.rawValue, regionID)
  }

  /// Below this many square metres an area is the rounding of an overlay, not ground.
  public static let rounding = 0.01

  /// Whether nothing is held as the source draws it.
  public var isNothing: Bool { area.best < Self.rounding }
}

extension Ledger {
  /// Divides a region by the parts of a cover.
  ///
  /// - Throws: `SharesError.ledger` if the parts do not add up to the region.
  public init(of cover: Cover, in region: PreparedRegion) throws(SharesError) {
    regionID = region.id
    self.region = region.name
    date = cover.date
    source = cover.source
    controlled = []
    contested = 0
    others = []
    regionArea = region.area
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
    guard abs(relativeError) <= Self.tolerance else {
      throw .ledger(region: region.name, date: date, source: source, relativeError: relativeError)
    }
  }
}
