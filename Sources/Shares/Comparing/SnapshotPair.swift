public import Atlas

/// Two snapshots to hold against each other: two dates of one source, or two sources at one date.
public struct SnapshotPair: Sendable {
  /// The earlier one, or the first source's.
  public var first: SnapshotEntry
  /// The later one, or the second source's.
  public var second: SnapshotEntry
  /// What a reader should know of the choice: how much older than asked for, how far apart.
  public var notices: [Notice]

  /// Takes the newest snapshots of one source that are not later than each of two days.
  ///
  /// - Parameters:
  ///   - source: the source; `nil` if there is only one.
  ///   - from: the earlier day.
  ///   - to: the later day.
  ///   - snapshots: those at hand, in any order.
  ///   - maximumAge: how many days before its day a snapshot may be; `nil` for any.
  /// - Throws: `SharesError` if the source is not clear, if there is no snapshot so early, or if both
  ///   days lead to the same one.
  public init(
    of source: String?, from: CalendarDate, to: CalendarDate, in snapshots: [SnapshotEntry],
    maximumAge: Int? = nil
  ) throws(SharesError) {
    let known = Set(snapshots.map(\.source)).sorted()
    guard let source = source ?? (known.count == 1 ? known[0] : nil) else {
      throw .severalSources(known)
    }
    let (own, name) = try Self.snapshots(of: source, in: snapshots)
    first = try Self.newest(of: own, notAfter: from, source: name, maximumAge: maximumAge)
    second = try Self.newest(of: own, notAfter: to, source: name, maximumAge: maximumAge)
    guard first.date != second.date else {
      throw .sameSnapshot(
        source: name, date: first.date, known: Set(own.map(\.date)).sorted())
    }
    notices = Self.staleness(first, asked: from) + Self.staleness(second, asked: to)
  }

  /// Takes the newest snapshots of two sources that are not later than a day.
  ///
  /// - Parameters:
  ///   - first: the one source.
  ///   - second: the other source.
  ///   - date: the day; `nil` for the newest of each.
  ///   - snapshots: those at hand, in any order.
  ///   - maximumAge: how many days before its day a snapshot may be; `nil` for any.
  /// - Throws: `SharesError` if there is no such source, no snapshot so early, or only one source.
  public init(
    of first: String, and second: String, on date: CalendarDate?, in snapshots: [SnapshotEntry],
    maximumAge: Int? = nil
  ) throws(SharesError) {
    let (own, name) = try Self.snapshots(of: first, in: snapshots)
    let (others, otherName) = try Self.snapshots(of: second, in: snapshots)
    guard name != otherName else {
      throw .severalSources(Set(snapshots.map(\.source)).sorted())
    }
    self.first = try Self.newest(of: own, notAfter: date, source: name, maximumAge: maximumAge)
    self.second = try Self.newest(
      of: others, notAfter: date, source: otherName, maximumAge: maximumAge)
    notices = []
    if let date {
      notices += Self.staleness(self.first, asked: date)
      notices += Self.staleness(self.second, asked: date)
    }
    let apart = abs(self.first.date.days(to: self.second.date))
    if apart > 0 {
      notices.append(
        Notice(
          "the maps of '\(name)' and '\(otherName)' are \(Self.days(apart)) apart: what happened "
            + "in between counts as disagreement"))
    }
  }

  private static func snapshots(
    of source: String, in all: [SnapshotEntry]
  ) throws(SharesError) -> (snapshots: [SnapshotEntry], name: String) {
    let known = Set(all.map(\.source)).sorted()
    let folded = known.filter { $0.lowercased() == source.lowercased() }
    guard let name = known.first(where: { $0 == source }) ?? (folded.count == 1 ? folded[0] : nil)
    else { throw .noSource(source, known: known) }
    return (all.filter { $0.source == name }, name)
  }

  private static func newest(
    of snapshots: [SnapshotEntry], notAfter date: CalendarDate?, source: String,
    maximumAge: Int?
  ) throws(SharesError) -> SnapshotEntry {
    let open = date.map { date in snapshots.filter { $0.date <= date } } ?? snapshots
    guard let newest = open.max(by: { $0.date < $1.date }) else {
      throw .noSnapshot(
        wanted: "of '\(source)'" + (date.map { " on or before \($0)" } ?? ""),
        known: Set(snapshots.map(\.date)).sorted().map(String.init(describing:)))
    }
    if let date, let maximumAge, newest.date.days(to: date) > maximumAge {
      throw .tooOld(source: source, date: newest.date, asked: date, maximumAge: maximumAge)
    }
    return newest
  }

  private static func staleness(_ snapshot: SnapshotEntry, asked date: CalendarDate) -> [Notice] {
    let age = snapshot.date.days(to: date)
    if age == 0 { return [] }
    return [
      Notice(
        "for \(date) the map of '\(snapshot.source)' of \(snapshot.date) is taken, "
          + "\(days(age)) older")
    ]
  }

  private static func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }
}
