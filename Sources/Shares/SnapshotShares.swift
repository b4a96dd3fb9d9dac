public import Atlas
internal import Geometry
internal import Planimeter

/// What one snapshot amounts to in each region.
public struct SnapshotShares: Sendable {
  /// Short name of the source.
  public var source: String
  /// The as-of date.
  public var date: CalendarDate
  /// The last day the source says it holds, if it does.
  public var validThrough: CalendarDate?
  /// What a reader must know of how the map came about.
  public var caveats: Set<Caveat>
  /// What is to be said of how its ground was made.
  public var remarks: [Notice]
  /// The shares, empty ones included, by actor, status and region.
  public var shares: [Share]
  /// Whether `shares` were made in the order of an assessment.
  private(set) var isInOrder = false
  /// How each region is divided.
  public var ledgers: [Ledger]
  /// Square metres that each actor controls, in a region or not, by actor id.
  public var totals: [String: Double]
  /// Square metres of that which lie outside every region of the dataset, by actor id.
  public var outside: [String: Double]
  /// What is kept of the features.
  public var marks: [FeatureMark]
  /// What was repaired.
  public var repairs: [Repair]
  /// Whether some front has no stated accuracy, so that the bounds leave it out.
  public var lacksAccuracy: Bool
  /// What must be said of areas that the features themselves state.
  public var statedAreas: [Notice]
  /// How many units each actor has, where the snapshot was read from a table of units.
  public var units: UnitTally?

  /// Measures a snapshot.
  ///
  /// Areas are the planimeter's. Where a status other than `controlled` or an accuracy is stated, GEOS
  /// builds the ground as well, for the bounds.
  /// - Throws: `SharesError`, for what cannot be repaired and for a ledger that does not balance.
  public init(
    _ snapshot: Snapshot, in regions: RegionSet, options: MeasuringOptions
  ) throws(SharesError) {
    let reading = try SnapshotReading(snapshot, in: regions, options: options)
    let isPlain = snapshot.areas.allSatisfy {
      $0.status == .controlled && (options.accuracy ?? $0.accuracy) == nil
    }
    if isPlain {
      self.init(plain: reading, of: snapshot, in: regions)
    } else {
      try self.init(bounded: reading, of: snapshot, in: regions, options: options)
    }
    for ledger in ledgers where abs(ledger.relativeError) > Ledger.tolerance {
      throw .ledger(
        region: ledger.region, date: date, source: source, relativeError: ledger.relativeError)
    }
  }

  private init(_ snapshot: Snapshot, reading: SnapshotReading) {
    source = snapshot.source
    date = snapshot.date
    validThrough = snapshot.validThrough
    precondition(snapshot.settlements.isEmpty, "settlements become ground first")
    caveats = snapshot.caveats
    remarks = snapshot.remarks
    units = snapshot.units
    shares = []
    ledgers = []
    totals = reading.totals
    outside = reading.outside
    marks = snapshot.areas.compactMap { FeatureMark($0) }
    repairs = reading.repairs
    lacksAccuracy = false
    statedAreas = reading.statedAreas
  }

  /// Nothing but controlled ground of unknown accuracy: the reading says it all.
  private init(plain reading: SnapshotReading, of snapshot: Snapshot, in regions: RegionSet) {
    self.init(snapshot, reading: reading)
    isInOrder = true
    lacksAccuracy = !snapshot.areas.isEmpty
    for group in reading.holders.indices { addShares(of: group, by: reading, in: regions) }
    ledgers.reserveCapacity(regions.regions.count)
    for index in regions.regions.indices {
      var ledger = Ledger(of: regions.regions[index], source: source, date: date)
      ledger.contested = reading.contested[index]
      for (group, holder) in reading.holders.enumerated() {
        let held = reading.amount(of: group, in: index)
        let alone = max(0, held.area - held.shared)
        if alone > 0 { ledger.controlled.append((holder.actor, alone)) }
      }
      let assigned = ledger.controlled.reduce(ledger.contested) { $0 + $1.area }
      ledger.unassigned = max(0, ledger.regionArea - assigned)
      ledgers.append(ledger)
    }
  }

  /// Adds what one actor controls, in the order of an assessment: contested ground first, then all of
  /// it, each by the text of the region's id.
  private mutating func addShares(
    of group: Int, by reading: SnapshotReading, in regions: RegionSet
  ) {
    let actor = reading.holders[group].actor
    for index in regions.byID {
      let shared = reading.amount(of: group, in: index).shared
      if shared > 0 {
        let bounds = AreaBounds(low: shared, best: shared, high: shared)
        shares.append(share(of: actor, .contested, in: regions.regions[index], bounds))
      }
    }
    shares.reserveCapacity(shares.count + regions.regions.count)
    for index in regions.byID {
      let held = reading.amount(of: group, in: index)
      let bounds = AreaBounds(
        low: max(0, held.area - held.shared), best: held.area, high: held.area)
      shares.append(share(of: actor, .controlled, in: regions.regions[index], bounds))
    }
  }

  /// Statuses and accuracies: GEOS builds the ground for the bounds and the ledger.
  private init(
    bounded reading: SnapshotReading, of snapshot: Snapshot, in regions: RegionSet,
    options: MeasuringOptions
  ) throws(SharesError) {
    self.init(snapshot, reading: reading)
    let cover = try Cover(snapshot, options: options)
    for (index, region) in regions.regions.enumerated() {
      ledgers.append(try Ledger(of: cover, in: region))
      for holding in cover.holdings {
        for status in Status.allCases {
          guard status == .controlled || holding.ground[status] != nil else { continue }
          let held = try BoundedShare(
            holding, status, of: cover, in: region, options: options)
          lacksAccuracy = lacksAccuracy || held.lacksAccuracy
          var bounds = held.bounds
          // What two actors both control is contested as well: the reading knows only what is stated.
          if status != .contested {
            bounds.best = reading.area(of: holding.actor, status, in: index)
            bounds.low = min(bounds.low, bounds.best)
            bounds.high = max(bounds.high, bounds.best)
          }
          shares.append(
            share(
              of: holding.actor, status, in: region, bounds,
              standardDeviation: held.standardDeviation))
        }
      }
    }
  }

  private func share(
    of actor: String, _ status: Status, in region: PreparedRegion, _ bounds: AreaBounds,
    standardDeviation: Double = 0
  ) -> Share {
    Share(
      date: date, source: source, actor: actor, status: status, regionID: region.id,
      region: region.name, area: bounds, standardDeviation: standardDeviation,
      regionArea: region.area)
  }
}

/// The bounds of one actor's ground of one status in one region.
private struct BoundedShare {
  var bounds: AreaBounds
  var standardDeviation: Double
  var lacksAccuracy: Bool

  init(
    _ holding: Holding, _ status: Status, of cover: Cover, in region: PreparedRegion,
    options: MeasuringOptions
  ) throws(SharesError) {
    let stated = StatusSet(name: status.rawValue, statuses: [status])
    let held = try HeldGround(holding, of: cover, in: region, as: stated)
    bounds = held.area
    lacksAccuracy = held.lacksAccuracy
    standardDeviation = held.standardDeviation(correlationLength: options.correlationLength)
    if status == .controlled {
      let least = try HeldGround(holding, of: cover, in: region, as: options.lowest)
      let most = try HeldGround(holding, of: cover, in: region, as: options.highest)
      bounds.low = min(bounds.low, least.area.low)
      bounds.high = max(bounds.high, most.area.high)
    }
  }
}
