import ArgumentParser
import Atlas
import Shares

/// Which regions, actors and dates.
struct SelectionArguments: ParsableArguments {
  @Option(
    name: .customLong("region"), parsing: .singleValue,
    help: "Region by name, id or SYSTEM:CODE, with a part such as Hama/northeast; repeatable.",
    completion: .regionNames)
  var regionNames: [String] = []

  @Option(
    name: .customLong("actor"), parsing: .singleValue, help: "Actor; repeatable.",
    completion: .actorNames)
  var actorNames: [String] = []

  @Option(help: "Take the newest snapshot of each source that is not later than this day.")
  var date: CalendarDate?

  @Option(help: "First day of a series.")
  var from: CalendarDate?

  @Option(help: "Last day of a series.")
  var to: CalendarDate?

  @Option(help: "With --date: how many days before it a snapshot may be.")
  var maxAge: Int?

  func validate() throws {
    if let maxAge, maxAge < 0 { throw ValidationError("--max-age takes days, 0 or more.") }
    if date != nil && (from != nil || to != nil) {
      throw ValidationError("Give either --date, or --from and --to.")
    }
  }

  /// The regions asked for, or all of them, prepared.
  func regions(of data: Dataset, options: MeasuringOptions) throws -> RegionSet {
    try Failure.on { try RegionSet(data, named: regionNames, options: options) }
  }

  /// Measures those of the snapshots in files that were asked for, telling a terminal how far it is.
  func measure(
    _ files: [ControlFile], by series: Series, quiet: Bool
  ) async throws -> Series.Outcome {
    let from = from
    let to = to
    var line = ProgressLine(of: files.count, "files", isWanted: !quiet)
    defer { line.erase() }
    do {
      guard date != nil else {
        let outcome = try await series.measure(
          files,
          choosing: { _, date in
            (from.map { $0 <= date } ?? true) && (to.map { date <= $0 } ?? true)
          }, progress: { line.show($0) })
        if outcome.assessment.snapshots.isEmpty {
          _ = try chosen(try await series.dates(of: files))
        }
        return outcome
      }
      // Which snapshot is the newest before a day is known only when all dates are.
      let dates = Array(Set(try await series.dates(of: files).map { Dated($0.source, $0.date) }))
      let isChosen = try chosen(dates.map { ($0.source, $0.date) })
      let wanted = Set(zip(dates, isChosen).filter(\.1).map(\.0))
      return try await series.measure(
        files, choosing: { wanted.contains(Dated($0, $1)) }, progress: { line.show($0) })
    } catch {
      throw Failure.of(error)
    }
  }

  private struct Dated: Hashable {
    var source: String
    var date: CalendarDate

    init(_ source: String, _ date: CalendarDate) {
      self.source = source
      self.date = date
    }
  }

  /// Those of the snapshots that were asked for.
  ///
  /// All actors' areas are kept: what others hold decides what is contested.
  func chosen(_ snapshots: [Snapshot]) throws -> [Snapshot] {
    let dates = try chosen(snapshots.map { ($0.source, $0.date) })
    return zip(snapshots, dates).filter(\.1).map(\.0)
  }

  /// Whether each of the snapshots, given by source and date, was asked for.
  func chosen(_ snapshots: [(source: String, date: CalendarDate)]) throws -> [Bool] {
    var newest: [String: CalendarDate] = [:]
    if let date {
      for snapshot in snapshots where snapshot.date <= date {
        newest[snapshot.source] = max(newest[snapshot.source] ?? snapshot.date, snapshot.date)
      }
    }
    let chosen = snapshots.map { snapshot in
      if date != nil { return newest[snapshot.source] == snapshot.date }
      return (from.map { $0 <= snapshot.date } ?? true) && (to.map { snapshot.date <= $0 } ?? true)
    }
    guard chosen.contains(true) else {
      let wanted =
        date.map { "on or before \($0)" }
        ?? "from \(from.map(String.init(describing:)) ?? "the first day") "
        + "to \(to.map(String.init(describing:)) ?? "the last")"
      let known = Set(snapshots.map(\.date)).sorted().map(String.init(describing:))
      throw Failure("no snapshot \(wanted); there are: \(Self.summary(known))")
    }
    if let date, let maxAge {
      for (source, day) in newest where day.days(to: date) > maxAge {
        throw Failure(
          "\(source): the newest map is of \(day), \(day.days(to: date)) days before \(date), "
            + "older than --max-age \(maxAge)")
      }
    }
    return chosen
  }

  /// The ids of the actors asked for, or `nil` for all.
  func actors(of data: Dataset) throws -> Set<String>? {
    if actorNames.isEmpty { return nil }
    let gazetteer = Gazetteer(data)
    return try Failure.on { Set(try actorNames.map { try gazetteer.actor($0).id }) }
  }

  private static func summary(_ dates: [String]) -> String {
    if dates.isEmpty { return "none" }
    return dates.count <= 6
      ? dates.joined(separator: ", ")
      : "\(dates.count) from \(dates[0]) to \(dates[dates.count - 1])"
  }
}
