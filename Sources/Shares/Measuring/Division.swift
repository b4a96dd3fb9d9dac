internal import Atlas
internal import Geometry
internal import Planimeter

/// How a snapshot divides each region, and what each actor has there under a set of statuses, all by
/// the planimeter.
struct Division {
  /// The actors, in the order of their ids.
  let actors: [String]
  private let source: String
  private let date: CalendarDate
  private let regions: [PreparedRegion]
  private let reading: SnapshotReading
  private let numbers: [String: Int]
  /// What actors control by their numbers, and as the last group, if `statesOthers`, all that is said
  /// to be contested.
  private var control: AreaTable
  /// Whether other statuses than `controlled` are drawn; if not, the reading's holders are the actors.
  private let statesOthers: Bool
  /// Statuses weaker than contested, and per region what nothing stronger covers.
  private var others: [(status: Status, areas: [Double])] = []
  /// Per region: all ground that the source speaks of, where it was measured on its own.
  private var spoken: [Double]?

  /// Divides the regions, measuring anew where other statuses than `controlled` are drawn.
  ///
  /// - Parameters:
  ///   - snapshot: what was read.
  ///   - reading: the reading of it.
  ///   - regions: the regions it was read in.
  ///   - checking: whether all ground that is spoken of is measured on its own, so that the ledgers
  ///     are checked; it always is where there are other statuses.
  /// - Throws: `SharesError`.
  init(
    of snapshot: Snapshot, by reading: SnapshotReading, in regions: [PreparedRegion],
    checking: Bool
  ) throws(SharesError) {
    source = snapshot.source
    date = snapshot.date
    self.regions = regions
    self.reading = reading
    actors = Set(reading.holders.map(\.actor)).sorted()
    numbers = Dictionary(uniqueKeysWithValues: zip(actors, actors.indices))
    let statuses = Set(reading.holders.map(\.status)).sorted()
    control = reading.table
    statesOthers = statuses.contains { $0 != .controlled }
    if !statesOthers {
      if checking { spoken = try united(by: .controlled) }
      return
    }
    let (numbers, last) = (numbers, actors.count)
    control = try reading.regrouped(last + 1) { holder in
      switch holder.status {
      case .controlled: numbers[holder.actor]
      case .contested: last
      default: nil
      }
    }
    var covered = try united(by: .contested)
    for status in statuses where status > .contested {
      let wider = try united(by: status)
      others.append(
        (status, regions.indices.map { settled(wider[$0] - covered[$0], in: $0) }))
      covered = wider
    }
    spoken = covered
  }

  /// Per region: the ground of all statuses up to one, each place counted once.
  private func united(by weakest: Status) throws(SharesError) -> [Double] {
    let one = try reading.regrouped(1) { $0.status <= weakest ? 0 : nil }
    return regions.indices.map { one.area(in: $0) }
  }

  /// A difference of two areas, nothing where it is only their rounding.
  private func settled(_ difference: Double, in region: Int) -> Double {
    Reading.settled(difference, within: regions[region].area)
  }

  /// Square metres that an actor, by its number, controls in a region, and how much of that is contested.
  private func controlled(
    by actor: Int, in region: Int
  ) -> (area: Double, contested: Double) {
    (control.area(of: actor, in: region), control.shared(of: actor, in: region))
  }

  /// The ledger of a region, by its number.
  func ledger(of index: Int) -> Ledger {
    var ledger = Ledger(of: regions[index], source: source, date: date)
    for (number, actor) in actors.enumerated() {
      let held = controlled(by: number, in: index)
      let alone = max(0, held.area - held.contested)
      if alone > 0 { ledger.controlled.append((actor, alone)) }
    }
    ledger.contested = control.contested[index]
    if statesOthers {
      let (stated, shared) = controlled(by: actors.count, in: index)
      ledger.contested += max(0, stated - shared)
    }
    ledger.others = others.filter { $0.areas[index] > 0 }.map { ($0.status, $0.areas[index]) }
    let assigned = ledger.controlled.reduce(ledger.contested) { $0 + $1.area }
    ledger.unassigned = max(0, ledger.regionArea - (spoken?[index] ?? assigned))
    return ledger
  }

  /// Per region, then by actor: square metres held under a set of statuses; `nil` if the planimeter
  /// alone cannot tell, as of a set that is cut by what others hold but wider than control.
  ///
  /// - Throws: `SharesError`.
  func areas(under set: StatusSet) throws(SharesError) -> [[Double]]? {
    if set.isExclusive && set.statuses != [.controlled] { return nil }
    if set.statuses == [.controlled] || !statesOthers {
      guard set.statuses.contains(.controlled) else { return byRegion { _, _ in 0 } }
      return byRegion { actor, region in
        let held = controlled(by: actor, in: region)
        return set.isExclusive ? max(0, held.area - held.contested) : held.area
      }
    }
    let numbers = numbers
    let united = try reading.regrouped(actors.count) {
      set.statuses.contains($0.status) ? numbers[$0.actor] : nil
    }
    return byRegion { united.area(of: $0, in: $1) }
  }

  /// Per region, then by actor: square metres that are said to be contested by the actor, or that it
  /// controls as another does.
  ///
  /// - Throws: `SharesError`.
  func contested() throws(SharesError) -> [[Double]] {
    let stating = Set(reading.holders.filter { $0.status == .contested }.map(\.actor))
    guard !stating.isEmpty else {
      return byRegion { controlled(by: $0, in: $1).contested }
    }
    let numbers = numbers
    let control = try reading.regrouped(actors.count) {
      $0.status == .controlled ? numbers[$0.actor] : nil
    }
    var areas = byRegion { control.shared(of: $0, in: $1) }
    for actor in stating {
      guard let number = numbers[actor] else { continue }
      // Of what it controls, what another controls or it says is contested; and what it only says.
      let own = try reading.regrouped(2) { holder in
        switch holder.status {
        case .controlled: holder.actor == actor ? 0 : 1
        case .contested: holder.actor == actor ? 1 : nil
        default: nil
        }
      }
      let said = try reading.regrouped(2) { holder in
        guard holder.actor == actor else { return nil }
        return holder.status == .controlled ? 0 : holder.status == .contested ? 1 : nil
      }
      for region in regions.indices {
        let only = said.area(of: 1, in: region) - said.shared(of: 1, in: region)
        areas[region][number] = own.shared(of: 0, in: region) + settled(only, in: region)
      }
    }
    return areas
  }

  private func byRegion(_ area: (_ actor: Int, _ region: Int) -> Double) -> [[Double]] {
    regions.indices.map { region in actors.indices.map { area($0, region) } }
  }
}
