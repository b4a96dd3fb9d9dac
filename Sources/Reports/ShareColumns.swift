internal import Atlas
internal import GeoJSON
internal import Shares

/// The columns that follow the contract's where some source was not read as polygons: units and people
/// where a table was, whether the ground is that of settlements where those were.
struct ShareColumns {
  private let snapshots: [String: SnapshotShares]
  private let hasUnits: Bool
  private let hasSettlements: Bool

  init(_ assessment: Assessment) {
    hasUnits = assessment.snapshots.contains { $0.units != nil }
    hasSettlements = assessment.snapshots.contains { $0.caveats.contains(.settlementCells) }
    snapshots =
      hasUnits || hasSettlements
      ? Dictionary(
        assessment.snapshots.map { (Self.key($0.source, $0.date), $0) }, uniquingKeysWith: { $1 })
      : [:]
  }

  /// The names of the columns.
  var names: [String] {
    (hasUnits ? ["units", "units_total", "population", "population_total"] : [])
      + (hasSettlements ? [Caveat.settlementCells.rawValue] : [])
  }

  /// What the columns say of a share; `null` where its source has no such figure.
  func fields(of share: Share) -> [(name: String, value: JSON)] {
    guard hasUnits || hasSettlements else { return [] }
    let snapshot = snapshots[Self.key(share.source, share.date)]
    var values: [JSON] = []
    if hasUnits {
      let whole = snapshot?.units?.whole(of: share.regionID)
      let held = whole.flatMap { _ in
        snapshot?.units?.held(
          by: UnitTally.Holder(actor: share.actor, status: share.status), in: share.regionID)
      }
      values += [held, whole].map { $0.map { .number(Double($0.units)) } ?? .null }
      let people = whole?.population == nil ? [nil, nil] : [held?.population, whole?.population]
      values += people.map { $0.map { .number($0) } ?? .null }
    }
    if hasSettlements {
      values.append(.bool(snapshot?.caveats.contains(.settlementCells) ?? false))
    }
    return zip(names, values).map { ($0, $1) }
  }

  private static func key(_ source: String, _ date: CalendarDate) -> String { "\(source)\n\(date)" }
}
