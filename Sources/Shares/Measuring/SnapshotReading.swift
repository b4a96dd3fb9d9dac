internal import Atlas
internal import Geometry
internal import Planimeter

/// The planimeter's reading of a snapshot, by actor and status.
struct SnapshotReading {
  /// One actor's ground of one status.
  struct Holder: Hashable {
    var actor: String
    var status: Status
  }

  /// Who holds anything, by actor, then by status.
  let holders: [Holder]
  /// What was repaired before it was measured.
  let repairs: [Repair]
  /// What must be said of areas that the features themselves state.
  let statedAreas: [Notice]
  /// The polygons of each area, sound or repaired.
  let polygons: [[Polygon]]
  /// What each holder, by its number, has in each region.
  let table: AreaTable
  /// Per holder: square metres it has, in a region or not.
  private let sums: [Double]
  private let named: [Holder]
  private let asked: PreparedRegions
  /// What is measured, for errors.
  private let subject: String
  /// What is held in the whole territory, where the regions asked for are not all of it.
  private let territory: Reading
  private let roots: Set<Int>

  /// Measures a snapshot, sending through the repair what needs it.
  ///
  /// - Parameters:
  ///   - snapshot: what is drawn.
  ///   - regions: where to measure.
  ///   - options: how.
  ///   - fronts: whether the length of fronts is wanted, which costs a little.
  /// - Throws: `SharesError`, for what cannot be repaired.
  init(
    _ snapshot: Snapshot, in regions: RegionSet, options: MeasuringOptions, fronts: Bool
  ) throws(SharesError) {
    let outlines = snapshot.areas.map { ($0.outline, $0.location) }
    var intake = try Intake(outlines, options: options)
    let named = snapshot.areas.map { Holder(actor: $0.actor, status: $0.status) }
    let holders = Set(named).sorted { ($0.actor, $0.status) < ($1.actor, $1.status) }
    let numbers = Dictionary(uniqueKeysWithValues: zip(holders, holders.indices))
    let groups = named.map { numbers[$0] ?? 0 }
    let subject = snapshot.label
    func measure(
      _ regions: PreparedRegions, _ last: PrecedentKeeper, fronts: Bool
    ) throws(SharesError) -> Reading {
      var precedent = last.precedent
      defer { last.keep(precedent) }
      let outlines = Outlines(intake.polygons, groups: groups, groupCount: holders.count)
      do {
        return try Planimeter.measure(
          outlines, in: regions, measuringFronts: fronts, precedent: &precedent)
      } catch {
        throw .unmeasurable(subject, detail: "\(error)")
      }
    }
    var reading = try measure(regions.prepared, regions.last, fronts: fronts)
    if try intake.repair(suspects: reading.suspects, of: outlines, options: options) {
      reading = try measure(regions.prepared, regions.last, fronts: fronts)
    }
    guard reading.faults == 0 else { throw .planimeter(subject, faults: reading.faults) }
    self.holders = holders
    table = AreaTable(reading)
    sums = reading.totals
    self.named = named
    polygons = intake.polygons
    asked = regions.prepared
    self.subject = subject
    territory =
      regions.territory.isAllRegions
      ? reading
      : try measure(regions.territory.prepared, regions.territory.last, fronts: false)
    roots = regions.territory.roots
    repairs = intake.repairs
    statedAreas = Gates.statedAreas(zip(snapshot.areas, intake.polygons))
  }

  /// Measures the areas of some holders anew, divided into other groups.
  ///
  /// - Parameters:
  ///   - groupCount: how many groups there are.
  ///   - group: the number of a holder's group; `nil` to leave it out.
  /// - Returns: what each group has in each region.
  /// - Throws: `SharesError`.
  func regrouped(
    _ groupCount: Int, by group: (Holder) -> Int?
  ) throws(SharesError) -> AreaTable {
    var features: [[Polygon]] = []
    var groups: [Int] = []
    for (holder, polygons) in zip(named, polygons) {
      guard let group = group(holder) else { continue }
      features.append(polygons)
      groups.append(group)
    }
    return try AreaTable(
      features, groups: groups, groupCount: groupCount, in: asked, fronts: false, of: subject)
  }

  /// Square metres that each actor controls, in a region or not.
  var totals: [String: Double] {
    var totals: [String: Double] = [:]
    for (holder, total) in zip(holders, sums) where holder.status == .controlled {
      totals[holder.actor] = total
    }
    return totals
  }

  /// Square metres that each actor controls outside the whole territory.
  var outside: [String: Double] {
    var inside: [String: Double] = [:]
    for row in territory.rows where roots.contains(row.region) {
      let holder = holders[row.group]
      if holder.status == .controlled { inside[holder.actor, default: 0] += row.area }
    }
    return totals.reduce(into: [:]) { $0[$1.key] = max(0, $1.value - (inside[$1.key] ?? 0)) }
  }
}
