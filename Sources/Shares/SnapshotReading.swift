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
  private let reading: Reading
  /// What is held in the whole territory, where the regions asked for are not all of it.
  private let territory: Reading
  private let roots: Set<Int>
  /// By region, then by holder: the row, −1 where nothing is held.
  private let rows: [Int32]

  init(
    _ snapshot: Snapshot, in regions: RegionSet, options: MeasuringOptions
  ) throws(SharesError) {
    let outlines = snapshot.areas.map { ($0.outline, $0.location) }
    var intake = try Intake(outlines, options: options)
    let named = snapshot.areas.map { Holder(actor: $0.actor, status: $0.status) }
    let holders = Set(named).sorted { ($0.actor, $0.status) < ($1.actor, $1.status) }
    let numbers = Dictionary(uniqueKeysWithValues: zip(holders, holders.indices))
    let groups = named.map { numbers[$0] ?? 0 }
    var precedent = regions.last.precedent
    func measure(_ regions: PreparedRegions) throws(SharesError) -> Reading {
      let outlines = Outlines(intake.polygons, groups: groups, groupCount: holders.count)
      do {
        return try Planimeter.measure(
          outlines, in: regions, measuringFronts: false, precedent: &precedent)
      } catch {
        throw .unmeasurable("\(snapshot.source), \(snapshot.date)", detail: "\(error)")
      }
    }
    var reading = try measure(regions.prepared)
    if try intake.repair(suspects: reading.suspects, of: outlines, options: options) {
      reading = try measure(regions.prepared)
    }
    guard reading.faults == 0 else {
      throw .planimeter(source: snapshot.source, date: snapshot.date, faults: reading.faults)
    }
    regions.last.keep(precedent)
    self.holders = holders
    self.reading = reading
    territory = regions.territory.isAllRegions ? reading : try measure(regions.territory.prepared)
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
