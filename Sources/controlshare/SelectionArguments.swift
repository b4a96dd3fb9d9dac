import ArgumentParser
import Atlas
import Shares

/// Which regions, actors and dates.
struct SelectionArguments: ParsableArguments {
  @Option(
    name: .customLong("region"), parsing: .singleValue,
    help: "Region by name, id or SYSTEM:CODE, with a part such as Hama/northeast; repeatable.")
  var regionNames: [String] = []

  @Option(name: .customLong("actor"), parsing: .singleValue, help: "Actor; repeatable.")
  var actorNames: [String] = []

  @Option(help: "Take the newest snapshot of each source that is not later than this day.")
  var date: CalendarDate?

  @Option(help: "First day of a series.")
  var from: CalendarDate?

  @Option(help: "Last day of a series.")
  var to: CalendarDate?

  func validate() throws {
    if date != nil && (from != nil || to != nil) {
      throw ValidationError("Give either --date, or --from and --to.")
    }
  }

  /// The regions asked for, or all of them, prepared.
  func regions(of data: Dataset, options: MeasuringOptions) throws -> [PreparedRegion] {
    try Failure.on {
      let gazetteer = Gazetteer(data)
      let references =
        regionNames.isEmpty
        ? data.regions.indices.map { RegionReference(index: $0) }
        : try regionNames.map { try gazetteer.region($0) }
      return try references.map {
        try PreparedRegion(data.regions[$0.index], part: $0.part, options: options)
      }
    }
  }

  /// The snapshots asked for, with the areas of the actors asked for.
  ///
  /// All actors' areas are kept: what others hold decides what is contested.
  func snapshots(of data: Dataset) throws -> [Snapshot] {
    var chosen = data.snapshots
    if let date {
      chosen = Dictionary(grouping: chosen.filter { $0.date <= date }, by: \.source)
        .compactMap { $1.max { $0.date < $1.date } }
        .sorted { ($0.source, $0.date) < ($1.source, $1.date) }
    }
    if let from { chosen.removeAll { $0.date < from } }
    if let to { chosen.removeAll { $0.date > to } }
    guard !chosen.isEmpty else {
      let wanted =
        date.map { "on or before \($0)" }
        ?? "from \(from.map(String.init(describing:)) ?? "the first day") "
        + "to \(to.map(String.init(describing:)) ?? "the last")"
      let known = Set(data.snapshots.map(\.date)).sorted().map(String.init(describing:))
      throw Failure("no snapshot \(wanted); there are: \(Self.summary(known))")
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
