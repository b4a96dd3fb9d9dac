public import Atlas
internal import Synchronization

/// Which snapshot: whose map, and the day it speaks of.
public struct SnapshotEntry: Sendable, Hashable {
  /// Short name of the source.
  public var source: String
  /// The as-of date.
  public var date: CalendarDate
  /// The last day the source says it holds, if it does.
  public var validThrough: CalendarDate?

  /// Names a snapshot by its source and date.
  public init(source: String, date: CalendarDate, validThrough: CalendarDate? = nil) {
    self.source = source
    self.date = date
    self.validThrough = validThrough
  }

  /// The entry of a snapshot that is at hand.
  public init(_ snapshot: Snapshot) {
    self.init(source: snapshot.source, date: snapshot.date, validThrough: snapshot.validThrough)
  }

  var key: Key { Key(source: source, date: date) }

  /// What tells snapshots apart.
  struct Key: Hashable, Comparable {
    var source: String
    var date: CalendarDate

    static func < (left: Key, right: Key) -> Bool {
      (left.source, left.date) < (right.source, right.date)
    }
  }
}

/// The snapshots of control files, each read again when it is asked for.
///
/// Every file has been read once, so that all of them are known to be readable and which snapshots
/// there are; what they hold is not kept, so that a long series need not fit into memory.
public struct SnapshotIndex: Sendable {
  /// The snapshots by source and date.
  public let entries: [SnapshotEntry]
  /// The records of the files, in the order given.
  public let inputs: [Input]
  /// What was noticed while reading, in the order of the files.
  public let notices: [Notice]
  /// The ids of the actors, in the order in which the snapshots name them first.
  public let actors: [String]
  /// Whether some snapshot has settlements that are to become ground.
  private let hasSettlements: Bool
  /// Where settlements become ground, and how that is measured.
  private var arena: (regions: RegionSet, options: MeasuringOptions)?
  private let files: [ControlFile]
  /// The file of several dates that was read last.
  private let last = FileKeeper()
  private let places: [SnapshotEntry.Key: [Int]]

  /// Reads files, several at a time.
  ///
  /// - Parameters:
  ///   - files: the control files.
  ///   - jobs: how many may be in flight at a time.
  ///   - digesting: whether the records of the files get their SHA-256.
  ///   - progress: told after each file how many are done.
  /// - Throws: the `AtlasError` of the first file, in the order given, that failed.
  public init(
    of files: [ControlFile], jobs: Int, digesting: Bool = false,
    progress: (Int) -> Void = { _ in }
  ) async throws {
    let read = try await Series.eachOnce(files, jobs: jobs, progress: progress) { twins in
      let first = try twins[0].read(digesting: digesting)
      return try twins.enumerated().map { index, file in
        let own = index == 0 ? first : file.contents(likeThoseOf: first)
        return FileEntries(try own ?? file.read(digesting: digesting))
      }
    }
    self.files = files
    hasSettlements = read.contains(where: \.hasSettlements)
    inputs = read.map(\.input)
    notices = read.flatMap(\.notices)
    var places: [SnapshotEntry.Key: [Int]] = [:]
    var entries: [SnapshotEntry.Key: SnapshotEntry] = [:]
    var actors: [SnapshotEntry.Key: [String]] = [:]
    for (index, file) in read.enumerated() {
      for (entry, names) in file.snapshots {
        places[entry.key, default: []].append(index)
        actors[entry.key, default: []] += names
        let limits = [entries[entry.key]?.validThrough, entry.validThrough]
        entries[entry.key] = entry
        entries[entry.key]?.validThrough = limits.compactMap(\.self).min()
      }
    }
    self.places = places
    let order = entries.keys.sorted()
    self.entries = order.compactMap { entries[$0] }
    var seen: Set<String> = []
    self.actors = order.flatMap { actors[$0] ?? [] }.filter { seen.insert($0).inserted }
  }

  /// Says where settlements become ground: in the regions of a dataset.
  ///
  /// - Throws: `SharesError` for regions that cannot be repaired; where there are no settlements, they
  ///   are not looked at.
  public mutating func settle(
    in dataset: Dataset, options: MeasuringOptions
  ) throws(SharesError) {
    guard hasSettlements else { return }
    let all = dataset.regions.indices.map { RegionReference(index: $0) }
    arena = (try RegionSet(dataset, all, options: options), options)
  }

  /// Reads one snapshot, the parts of it in several files taken together, its settlements made ground.
  ///
  /// - Throws: `AtlasError` if a file cannot be read any more, or is not what it was; `SharesError` for
  ///   settlements of which none lies in a region.
  public func snapshot(_ entry: SnapshotEntry) throws -> Snapshot {
    var parts: [Snapshot] = []
    for index in places[entry.key] ?? [] {
      let contents = try contents(of: index)
      let own = contents.snapshots.filter { SnapshotEntry($0).key == entry.key }
      guard !own.isEmpty, contents.input.sha256 == inputs[index].sha256 else {
        throw AtlasError(
          FeatureLocation(file: files[index].path),
          .unreadable(reason: "changed while it was being measured; run again"))
      }
      parts += own
    }
    let whole = Snapshot.joined(parts)[0]
    return try arena.map { try whole.settled(in: $0.regions, options: $0.options) } ?? whole
  }

  /// What a file holds; one of several dates is kept until another is read, for the next date is as a
  /// rule in the same file.
  private func contents(of index: Int) throws(AtlasError) -> ControlFile.Contents {
    if let contents = last.contents(of: index) { return contents }
    let contents = try files[index].read(digesting: !inputs[index].sha256.isEmpty)
    last.keep(contents.snapshots.count > 1 ? contents : nil, of: index)
    return contents
  }
}

/// The contents of one file.
private final class FileKeeper: Sendable {
  private let last = Mutex<(index: Int, contents: ControlFile.Contents)?>(nil)

  func contents(of index: Int) -> ControlFile.Contents? {
    last.withLock { $0?.index == index ? $0?.contents : nil }
  }

  func keep(_ contents: ControlFile.Contents?, of index: Int) {
    last.withLock { $0 = contents.map { (index, $0) } }
  }
}

/// What the index keeps of a file.
private struct FileEntries: Sendable {
  var snapshots: [(entry: SnapshotEntry, actors: [String])]
  var hasSettlements: Bool
  var input: Input
  var notices: [Notice]

  init(_ contents: ControlFile.Contents) {
    snapshots = contents.snapshots.map { snapshot in
      var seen: Set<String> = []
      let names = snapshot.areas.map(\.actor) + snapshot.settlements.map(\.actor)
      let actors = names.filter { seen.insert($0).inserted }
      return (SnapshotEntry(snapshot), actors)
    }
    hasSettlements = contents.snapshots.contains { !$0.settlements.isEmpty }
    input = contents.input
    notices = contents.notices
  }
}
