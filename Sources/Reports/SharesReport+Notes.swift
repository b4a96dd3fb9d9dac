internal import Atlas
internal import Claims
internal import Shares

extension SharesReport {
  /// What stands below the table of a snapshot: how its shares count by units and by people, and what a
  /// reader must know of how it came about.
  static func notes(
    on snapshot: SnapshotShares, _ shares: [Share], name: (String) -> String
  ) -> String {
    var text = snapshot.units.map { units($0, shares, name: name) } ?? ""
    for note in snapshot.caveats.footnotes where snapshot.caveats.contains(.settlementCells) {
      text += note.printable.wrapped(width: 80, indent: "") + "\n\n"
    }
    return text
  }

  /// A table of regions with more than one unit; empty if there are none.
  private static func units(
    _ tally: UnitTally, _ shares: [Share], name: (String) -> String
  ) -> String {
    var table = TextTable([
      .init(title: "region, actor"), .init(title: "status"),
      .init(title: "by count", isNumber: true), .init(title: "%", isNumber: true),
      .init(title: "by population", isNumber: true), .init(title: "%", isNumber: true),
    ])
    var isEmpty = true
    var last = ""
    for share in shares.sorted(by: { ($0.regionID, $0.actor) < ($1.regionID, $1.actor) }) {
      let holder = UnitTally.Holder(actor: share.actor, status: share.status)
      let held = tally.held(by: holder, in: share.regionID)
      guard let whole = tally.whole(of: share.regionID), whole.units > 1, held.units > 0 else {
        continue
      }
      if share.regionID != last { table.add([share.region.truncated(to: 28), "", "", "", "", ""]) }
      (last, isEmpty) = (share.regionID, false)
      let people = whole.population.flatMap { whole in held.population.map { ($0, whole) } }
      table.add([
        "  " + name(share.actor).truncated(to: 26), share.status.rawValue,
        "\(held.units) of \(whole.units)",
        Prose.number(Double(held.units) / Double(whole.units) * 100, decimals: 1),
        people.map { Prose.number($0.0, decimals: 0) } ?? "not known",
        people.map { $0.1 > 0 ? Prose.number($0.0 / $0.1 * 100, decimals: 1) : "" } ?? "",
      ])
    }
    if isEmpty { return "" }
    let levels = tally.levels.map { "'\($0)'" }.joined(separator: ", ")
    return "by units of level \(levels)".printable + "\n\n" + table.text + "\n"
  }
}
