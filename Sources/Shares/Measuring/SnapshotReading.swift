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
  private let named: [Holder]
  private let asked: PreparedRegions
  private let measuring: (source: String, date: CalendarDate)
  private let reading: Reading
  /// What is held in the whole territory, where the regions asked for are not all of it.
  private let territory: Reading
  private let roots: Set<Int>
  /// By region, then by holder: the row, −1 where nothing is held.
  private let rows: [Int32]

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
    var precedent = regions.last.precedent
    func measure(
      _ regions: PreparedRegions, fronts: Bool
    ) throws(SharesError) -> Reading {
      let outlines = Outlines(intake.polygons, groups: groups, groupCount: holders.count)
      do {
        return try Planimeter.measure(
          outlines, in: regions, measuringFronts: fronts, precedent: &precedent)
      } catch {
        throw .unmeasurable("\(snapshot.source), \(snapshot.date)", detail: "\(error)")
      }
    }
    var reading = try measure(regions.prepared, fronts: fronts)
    if try intake.repair(suspects: reading.suspects, of: outlines, options: options) {
      reading = try measure(regions.prepared, fronts: fronts)
    }
    guard reading.faults == 0 else {
      throw .planimeter(source: snapshot.source, date: snapshot.date, faults: reading.faults)
    }
    regions.last.keep(precedent)
    self.holders = holders
    self.reading = reading
    self.named = named
    polygons = intake.polygons
    asked = regions.prepared
    measuring = (snapshot.source, snapshot.date)
    territory =
      regions.territory.isAllRegions
      ? reading : try measure(regions.territory.prepared, fronts: false)
    roots = regions.territory.roots
    repairs = intake.repairs
    statedAreas = Gates.statedAreas(zip(snapshot.areas, intake.polygons))
    var rows = [Int32](repeating: -1, count: regions.regions.count * holders.count)
    for (index, row) in reading.rows.enumerated() {
      rows[row.region * holders.count + row.group] = Int32(index)
    }
    self.rows = rows
  }

  /// What a holder, by its number, has in a region, and how much of it another holder has too, in
  /// square metres.
  func amount(of group: Int, in region: Int) -> (area: Double, shared: Double) {
    let row = rows[region * holders.count + group]
    return row < 0 ? (0, 0) : (reading.rows[Int(row)].area, reading.rows[Int(row)].shared)
  }

  /// Whether some of the border of what a holder has lies inside a region, away from the region's own.
  func hasFront(of group: Int, in region: Int) -> Bool {
    let row = rows[region * holders.count + group]
    return row >= 0 && reading.rows[Int(row)].front > 0
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
  ) throws(SharesError) -> Regrouped {
    var features: [[Polygon]] = []
    var groups: [Int] = []
    for (holder, polygons) in zip(named, polygons) {
      guard let group = group(holder) else { continue }
      features.append(polygons)
      groups.append(group)
    }
    do {
      return Regrouped(
        try Planimeter.measure(
          features, groups: groups, groupCount: groupCount, in: asked, measuringFronts: false),
        regions: asked.areas.count, groups: groupCount)
    } catch {
      throw .unmeasurable("\(measuring.source), \(measuring.date)", detail: "\(error)")
    }
  }

  /// The area that an actor has of a status in a region, in square metres.
  func area(of actor: String, _ status: Status, in region: Int) -> Double {
    let holder = Holder(actor: actor, status: status)
    return holders.firstIndex(of: holder).map { amount(of: $0, in: region).area } ?? 0
  }

  /// Per region: square metres that at least two holders have.
  var contested: [Double] { reading.contested }

  /// Square metres that each actor controls, in a region or not.
  var totals: [String: Double] {
    var totals: [String: Double] = [:]
    for (holder, total) in zip(holders, reading.totals) where holder.status == .controlled {
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
