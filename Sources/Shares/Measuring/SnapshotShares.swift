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
  /// The shares by actor, status and region; an assessment takes them.
  public var shares: [Share]
  /// Who has anything of any status, by id.
  public var actors: [String]
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
  /// Areas are the planimeter's. Where an accuracy is stated and a front lies in a region, GEOS builds
  /// the ground there as well, for the bounds.
  ///
  /// - Parameters:
  ///   - snapshot: what is drawn.
  ///   - regions: where to measure.
  ///   - options: how.
  ///   - zeros: whether shares of nothing are kept.
  /// - Throws: `SharesError`, for what cannot be repaired and for a ledger that does not balance.
  public init(
    _ snapshot: Snapshot, in regions: RegionSet, options: MeasuringOptions, zeros: Bool = true
  ) throws(SharesError) {
    let isPlain =
      options.lowest == .exclusive && options.highest.statuses.contains(.controlled)
      && !options.highest.isExclusive
      && snapshot.areas.allSatisfy {
        $0.status == .controlled && (options.accuracy ?? $0.accuracy) == nil
      }
    let reading = try SnapshotReading(
      snapshot, in: regions, options: options, fronts: !isPlain)
    self.init(snapshot, reading: reading)
    let division = try Division(
      of: snapshot, by: reading, in: regions.regions, checking: !isPlain)
    ledgers = regions.regions.indices.map { division.ledger(of: $0) }
    for ledger in ledgers where abs(ledger.relativeError) > Ledger.tolerance {
      throw .ledger(
        region: ledger.region, date: date, source: source, relativeError: ledger.relativeError)
    }
    if isPlain {
      addPlainShares(of: snapshot, by: reading, in: regions, zeros: zeros)
    } else {
      try addBoundedShares(of: snapshot, by: reading, division, in: regions, options: options)
      if !zeros { shares.removeAll(where: \.isNothing) }
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
    actors = Set(reading.holders.map(\.actor)).sorted()
    ledgers = []
    totals = reading.totals
    outside = reading.outside
    marks = snapshot.areas.compactMap { FeatureMark($0) }
    repairs = reading.repairs
    lacksAccuracy = false
    statedAreas = reading.statedAreas
  }

  /// Nothing but controlled ground of unknown accuracy: the reading says it all.
  private mutating func addPlainShares(
    of snapshot: Snapshot, by reading: SnapshotReading, in regions: RegionSet, zeros: Bool
  ) {
    isInOrder = true
    lacksAccuracy = !snapshot.areas.isEmpty
    for group in reading.holders.indices {
      addShares(of: group, by: reading, in: regions, zeros: zeros)
    }
  }

  /// Adds what one actor controls, in the order of an assessment: contested ground first, then all of
  /// it, each by the text of the region's id.
  private mutating func addShares(
    of group: Int, by reading: SnapshotReading, in regions: RegionSet, zeros: Bool
  ) {
    let actor = reading.holders[group].actor
    for index in regions.byID {
      let shared = reading.table.shared(of: group, in: index)
      if shared > 0 && (zeros || shared >= Share.rounding) {
        let bounds = AreaBounds(low: shared, best: shared, high: shared)
        shares.append(share(of: actor, .contested, in: regions.regions[index], bounds))
      }
    }
    for index in regions.byID {
      let area = reading.table.area(of: group, in: index)
      if !zeros && area < Share.rounding { continue }
      let shared = reading.table.shared(of: group, in: index)
      let bounds = AreaBounds(low: max(0, area - shared), best: area, high: area)
      shares.append(share(of: actor, .controlled, in: regions.regions[index], bounds))
    }
  }

  func share(
    of actor: String, _ status: Status, in region: PreparedRegion, _ bounds: AreaBounds,
    standardDeviation: Double = 0
  ) -> Share {
    Share(
      date: date, source: source, actor: actor, status: status, regionID: region.id,
      region: region.name, area: bounds.within(region.area), standardDeviation: standardDeviation,
      regionArea: region.area)
  }
}
