/// What one source says of which ground on which days, and the snapshots that follow from it.
///
/// Maps of a day and histories are told apart by whether the source dates its maps. A feature with an
/// as-of date belongs to the map of that day and to no other. A feature with a validity interval alone
/// belongs to every map within its interval; where the source has no dated map, there is a map for
/// each day on which something begins, and for each day after something ends. A day on which no
/// feature of a history is valid has no map: the source says nothing of it.
struct Timeline {
  /// One control area or settlement with the days it is said to hold.
  struct Entry {
    var content: Content
    /// The day of the map it stands in.
    var asOf: CalendarDate?
    /// The first day it holds.
    var validFrom: CalendarDate?
    /// The last day it holds.
    var validTo: CalendarDate?
    var caveats: Set<Caveat> = []
  }

  /// What is held.
  enum Content {
    case area(ControlArea)
    case settlement(Settlement)

    var location: FeatureLocation {
      switch self {
      case .area(let area): area.location
      case .settlement(let settlement): settlement.location
      }
    }

    var area: ControlArea? { if case .area(let area) = self { area } else { nil } }

    var settlement: Settlement? {
      if case .settlement(let settlement) = self { settlement } else { nil }
    }
  }

  let source: String
  private var dated: [CalendarDate: [Entry]] = [:]
  private var lasting: [Entry] = []

  /// How many areas all maps together may have: about half a gigabyte, outlines being shared.
  private let mostAreas: Int

  init(source: String, mostAreas: Int = 4_000_000) {
    self.source = source
    self.mostAreas = mostAreas
  }

  /// Adds an area.
  ///
  /// - Precondition: it has an as-of date or a first day.
  mutating func add(_ entry: Entry) {
    precondition(entry.asOf != nil || entry.validFrom != nil)
    if let date = entry.asOf {
      dated[date, default: []].append(entry)
    } else {
      lasting.append(entry)
    }
  }

  /// Adds a map of a day on which nobody holds anything.
  mutating func addEmptyMap(_ date: CalendarDate) {
    dated[date, default: []] += []
  }

  /// Whether it has no map of a day that the source itself dates, so that intervals alone tell.
  var isHistory: Bool { dated.isEmpty && !lasting.isEmpty }

  /// The snapshots by date, with what was left out of them.
  ///
  /// - Throws: `AtlasError` if more areas would have to be held than memory should take.
  func snapshots() throws(AtlasError) -> (snapshots: [Snapshot], notices: [Notice]) {
    let dates = isHistory ? turningPoints : dated.keys.sorted()
    var valid = ValidEntries(lasting)
    var snapshots: [Snapshot] = []
    var omitted: [FeatureLocation] = []
    var held = 0
    for (index, date) in dates.enumerated() {
      valid.advance(to: date)
      let (mine, others) = (dated[date] ?? []).separated { $0.isValid(on: date) }
      omitted += others.map(\.content.location)
      let entries = mine + valid.entries
      if isHistory && entries.isEmpty { continue }
      held += entries.count
      guard held <= mostAreas else {
        throw AtlasError(
          FeatureLocation(file: entries[0].content.location.file),
          .tooMuch(
            "its validity intervals make \(dates.count) maps of more than \(mostAreas) areas",
            advice: "ask for one day with --as-of"))
      }
      var lasts = entries.compactMap(\.validTo)
      lasts += others.compactMap { $0.dayBefore(after: date) }
      if isHistory, index + 1 < dates.count { lasts.append(dates[index + 1].advanced(by: -1)) }
      if !isHistory, let next = valid.nextBeginning { lasts.append(next.advanced(by: -1)) }
      snapshots.append(
        Snapshot(
          source: source, date: date, validThrough: lasts.min(),
          caveats: entries.reduce(into: []) { $0.formUnion($1.caveats) },
          areas: entries.compactMap(\.content.area),
          settlements: entries.compactMap(\.content.settlement)))
    }
    omitted += valid.neverValid.map(\.content.location)
    return (snapshots, notices(of: omitted, on: dates))
  }

  /// The days on which a history changes: beginnings, and the days after ends.
  private var turningPoints: [CalendarDate] {
    var dates: Set<CalendarDate> = []
    for entry in lasting {
      if let from = entry.validFrom { dates.insert(from) }
      if let to = entry.validTo { dates.insert(to.advanced(by: 1)) }
    }
    return dates.sorted()
  }

  private func notices(of omitted: [FeatureLocation], on dates: [CalendarDate]) -> [Notice] {
    guard let first = omitted.first else { return [] }
    let days = dates.count == 1 ? "on \(dates[0])" : "on any day that '\(source)' has a map of"
    let others = omitted.count > 1 ? " (and \(omitted.count - 1) more features)" : ""
    return [Notice("not valid \(days): left out\(others)", at: first)]
  }
}

extension Timeline.Entry {
  /// Whether a day is within the interval; an end that is not said is open.
  fileprivate func isValid(on date: CalendarDate) -> Bool {
    (validFrom.map { $0 <= date } ?? true) && (validTo.map { date <= $0 } ?? true)
  }

  /// The day before it begins, if it begins later than a day.
  fileprivate func dayBefore(after date: CalendarDate) -> CalendarDate? {
    validFrom.flatMap { $0 > date ? $0.advanced(by: -1) : nil }
  }
}

extension Array {
  /// The elements that meet a condition, and the others, both in order.
  fileprivate func separated(_ meets: (Element) -> Bool) -> (meeting: [Element], others: [Element])
  {
    (filter(meets), filter { !meets($0) })
  }
}
