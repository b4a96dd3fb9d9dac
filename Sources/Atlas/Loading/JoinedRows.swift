/// Rows of a control table that have found their units, by day.
struct JoinedRows {
  /// What a row says of a unit.
  struct Row {
    /// The unit's place among the regions.
    var unit: Int
    var holder: UnitTally.Holder
    /// The people who live there, where the table says.
    var population: Double?
    var location: FeatureLocation
  }

  let regions: [Region]
  /// The rows of each day, in file order.
  private(set) var rows: [CalendarDate: [Row]] = [:]
  /// Rows that say again what another said.
  private(set) var repeated: [Notice] = []
  private var refused: [(location: FeatureLocation, error: NameError)] = []
  private var known: [CalendarDate: [Int: [Row]]] = [:]

  init(_ regions: [Region]) { self.regions = regions }

  /// Keeps a row whose unit means no region, or more than one.
  mutating func refuse(at location: FeatureLocation, _ error: NameError) {
    refused.append((location, error))
  }

  /// Adds a row.
  ///
  /// What two rows say of one unit and day must go together: several actors may contest it, and one
  /// may hold it while others claim it or are present. A row that says what another says counts once.
  ///
  /// - Throws: `AtlasError.contradiction` for two actors of whom one controls the unit alone, and for
  ///   one actor with two statuses.
  mutating func add(_ row: Row, on day: CalendarDate) throws(AtlasError) {
    for other in known[day]?[row.unit] ?? [] {
      if other.holder == row.holder {
        let name = regions[row.unit].name
        repeated.append(
          Notice(
            "'\(name)' has this row already, in line \(other.location.line ?? 0): counted once",
            at: row.location))
        return
      }
      guard row.holder.goes(with: other.holder) else {
        throw AtlasError(
          row.location,
          .contradiction(
            unit: regions[row.unit].name, says: row.holder.words, first: other.location,
            said: other.holder.words))
      }
    }
    known[day, default: [:]][row.unit, default: []].append(row)
    rows[day, default: []].append(row)
  }

  /// Each row without a unit.
  var faults: [AtlasError] { refused.map { AtlasError($0.location, .unit($0.error)) } }

  /// All rows without a unit, each with its reason, or `nil` if there are none.
  var unmatched: AtlasError? {
    guard let first = refused.first else { return nil }
    let more = refused.dropFirst().prefix(9).map { "\($0.location): \($0.error)" }
    let rest = refused.count > 10 ? ["and \(refused.count - 10) more rows"] : []
    return AtlasError(
      first.location, .unmatched(([first.error.description] + more + rest).joined(separator: "; ")))
  }

  /// How many units each actor has on a day.
  func tally(on day: CalendarDate) -> UnitTally {
    let rows = rows[day] ?? []
    let people = Dictionary(
      rows.compactMap { row in row.population.map { (row.unit, $0) } }, uniquingKeysWith: { $1 })
    var tally = UnitTally(regions, levels: levels(of: rows), population: people)
    for row in rows {
      tally.add(row.unit, row.holder, population: people[row.unit] ?? regions[row.unit].population)
    }
    return tally
  }

  /// What a table of 398 units for 407 regions leaves out, day by day; days that leave out the same
  /// are told together.
  func absences(in path: String) -> [Notice] {
    var days: [String: [CalendarDate]] = [:]
    for (day, rows) in rows {
      for words in absences(rows) { days[words, default: []].append(day) }
    }
    let told = days.compactMap { words, days in days.min().map { (first: $0, words, days.count) } }
    return told.sorted { ($0.first, $0.1) < ($1.first, $1.1) }.map { first, words, count in
      let others = count > 1 ? " and \(count - 1) more days" : ""
      let when = count == rows.count ? "" : "on \(first)\(others): "
      return Notice(when + words, at: FeatureLocation(file: path))
    }
  }

  private func absences(_ rows: [Row]) -> [String] {
    let seen = Set(rows.map(\.unit))
    return levels(of: rows).sorted().compactMap { level in
      let all = regions.indices.filter { regions[$0].level == level }
      let absent = all.filter { !seen.contains($0) }.map { regions[$0].name }
      guard !absent.isEmpty else { return nil }
      let shown = absent.prefix(5).joined(separator: ", ")
      let more = absent.count > 5 ? " and \(absent.count - 5) more" : ""
      return "rows for \(all.count - absent.count) of \(all.count) units of level '\(level)'; "
        + "none for \(shown)\(more)"
    }
  }

  private func levels(of rows: [Row]) -> Set<String> { Set(rows.map { regions[$0.unit].level }) }
}

extension UnitTally.Holder {
  /// Whether two rows of one unit may both be true.
  fileprivate func goes(with other: UnitTally.Holder) -> Bool {
    if actor == other.actor { return false }
    let both = [status, other.status]
    return !both.contains(.controlled)
      || !both.allSatisfy { [.controlled, .contested, .liberated].contains($0) }
  }

  fileprivate var words: String { "\(status.rawValue) by '\(actor.excerpt)'" }
}
