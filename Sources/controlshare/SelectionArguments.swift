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
    _ files: [ControlFile], by series: Series, jobs: Int, quiet: Bool
  ) async throws -> Series.Outcome {
    var line = ProgressLine(of: files.count, "files", isWanted: !quiet)
    defer { line.erase() }
    func entries() async throws -> [SnapshotEntry] {
      try await SnapshotIndex(of: files, jobs: jobs, digesting: false).entries
    }
    do {
      guard date != nil else {
        let outcome = try await series.measure(
          files, choosing: { [period] _, date in period.contains(date) },
          progress: { line.show($0) })
        if outcome.assessment.snapshots.isEmpty { _ = try chosen(try await entries()) }
        return outcome
      }
      // Which snapshot is the newest before a day is known only when all dates are.
      return try await series.measure(
        files, of: chosen(try await entries()), progress: { line.show($0) })
    } catch {
      throw Failure.of(error)
    }
  }

  /// Measures snapshots that have been chosen, telling a terminal how far it is.
  func measure(
    _ chosen: [SnapshotEntry], in files: [ControlFile], by series: Series, quiet: Bool
  ) async throws -> Series.Outcome {
    var line = ProgressLine(of: files.count, "files", isWanted: !quiet)
    defer { line.erase() }
    do {
      return try await series.measure(files, of: chosen, progress: { line.show($0) })
    } catch {
      throw Failure.of(error)
    }
  }

  /// The days from `--from` to `--to`, as far as they are given.
  private struct Period: Sendable {
    var from: CalendarDate?
    var to: CalendarDate?

    func contains(_ day: CalendarDate) -> Bool {
      (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
    }
  }

  private var period: Period { Period(from: from, to: to) }

  /// Those of the snapshots that were asked for.
  func chosen(_ snapshots: [SnapshotEntry]) throws -> [SnapshotEntry] {
    var newest: [String: CalendarDate] = [:]
    if let date {
      for snapshot in snapshots where snapshot.date <= date {
        newest[snapshot.source] = max(newest[snapshot.source] ?? snapshot.date, snapshot.date)
      }
    }
    let chosen = snapshots.filter { snapshot in
      date == nil ? period.contains(snapshot.date) : newest[snapshot.source] == snapshot.date
    }
    guard !chosen.isEmpty else {
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
