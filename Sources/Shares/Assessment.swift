public import Atlas

/// What was measured: shares of regions and the ledger of each, for one or many snapshots.
public struct Assessment: Sendable {
  /// The regions, in the order asked for.
  public var regions: [PreparedRegion]
  /// What each snapshot amounts to, by source and date; without its shares, which are below.
  public var snapshots: [SnapshotShares]
  /// The shares by date, source, actor, status and region; empty ones included, unless the series was
  /// measured without.
  public var shares: [Share]
  /// How it was measured.
  public var options: MeasuringOptions
  /// What a reader should know.
  public var notices: [Notice]

  /// The ledger of each region and snapshot.
  public var ledgers: [Ledger] { snapshots.flatMap(\.ledgers) }

  /// Measures every snapshot in every region.
  ///
  /// - Throws: `SharesError`; a ledger that does not balance stops the run.
  public init(
    snapshots: [Snapshot], regions: [PreparedRegion], options: MeasuringOptions
  ) throws(SharesError) {
    try self.init(snapshots: snapshots, in: RegionSet(regions), options: options)
  }

  /// Measures every snapshot in every region of a set.
  ///
  /// - Throws: `SharesError`; a ledger that does not balance stops the run.
  public init(
    snapshots: [Snapshot], in set: RegionSet, options: MeasuringOptions = MeasuringOptions()
  ) throws(SharesError) {
    var measured: [SnapshotShares] = []
    for snapshot in snapshots {
      measured.append(try SnapshotShares(snapshot, in: set, options: options))
    }
    self.init(measured, in: set, options: options)
  }

  /// Puts together what was measured snapshot by snapshot.
  public init(_ snapshots: consuming [SnapshotShares], in set: RegionSet, options: MeasuringOptions)
  {
    regions = set.regions
    self.options = options
    snapshots.sort { ($0.source, $0.date) < ($1.source, $1.date) }
    self.snapshots = snapshots
    shares = []
    notices = regions.flatMap(\.repairs).map { Notice("repaired: \($0)") }
    for snapshot in self.snapshots {
      notices += snapshot.remarks + snapshot.repairs.map { Notice("repaired: \($0)") }
      notices += snapshot.statedAreas
    }
    notices += Gates.notices(self.snapshots, in: set)
    takeShares()
    let vague = self.snapshots.filter(\.lacksAccuracy)
    if let first = vague.first {
      let more = vague.count > 1 ? " and \(vague.count - 1) more" : ""
      notices.append(
        Notice(
          "\(first.source) \(first.date)\(more): no positional accuracy is stated; "
            + "bounds take in the statuses only (state one with --accuracy)"))
    }
  }

  /// Moves the shares out of the snapshots, for a long series has too many to hold them twice.
  private mutating func takeShares() {
    shares.reserveCapacity(snapshots.reduce(0) { $0 + $1.shares.count })
    let order = snapshots.indices.sorted {
      (snapshots[$0].date, snapshots[$0].source) < (snapshots[$1].date, snapshots[$1].source)
    }
    for index in order {
      if !snapshots[index].isInOrder { snapshots[index].shares.sort { $0.key < $1.key } }
      shares += snapshots[index].shares
      snapshots[index].shares = []
    }
  }
}

extension Share {
  /// The order of a snapshot's rows: actor, status, region, each by its text.
  fileprivate var key: (String, String, String) { (actor, status.rawValue, regionID) }

  /// Below this many square metres an area is the rounding of an overlay, not ground.
  public static let rounding = 0.01

  /// Whether nothing is held as the source draws it.
  public var isNothing: Bool { area.best < Self.rounding }
}
