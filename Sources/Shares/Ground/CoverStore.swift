internal import Atlas
internal import Synchronization

/// The covers of snapshots, each made when it is first asked for: a claim needs one map of a long
/// series, and making a cover takes far longer than reading it.
public final class CoverStore: Sendable {
  /// The snapshots there are, by source and date.
  public let entries: [SnapshotEntry]
  private let make: @Sendable (SnapshotEntry) throws -> Cover
  private let known: Mutex<[SnapshotEntry: Cover]>

  /// A store of snapshots of control files: all of them, or some.
  public init(
    _ index: SnapshotIndex, of entries: [SnapshotEntry]? = nil,
    options: MeasuringOptions = MeasuringOptions()
  ) {
    self.entries = entries ?? index.entries
    make = { try Cover(index.snapshot($0), options: options) }
    known = Mutex([:])
  }

  /// A store of covers that are at hand.
  public init(_ covers: [Cover]) {
    let made = Dictionary(covers.map { ($0.entry, $0) }) { first, _ in first }
    entries = covers.map(\.entry)
    make = { entry in
      guard let cover = made[entry] else { preconditionFailure("no cover of \(entry)") }
      return cover
    }
    known = Mutex(made)
  }

  /// The cover of one of the entries.
  ///
  /// - Throws: `AtlasError` if it cannot be read, `SharesError` if it cannot be repaired.
  public func cover(_ entry: SnapshotEntry) throws -> Cover {
    if let cover = known.withLock({ $0[entry] }) { return cover }
    let cover = try make(entry)
    known.withLock { $0[entry] = cover }
    return cover
  }

  /// The covers that were made so far, by source and date.
  public var made: [Cover] {
    known.withLock { Array($0.values) }.sorted { $0.entry.key < $1.entry.key }
  }
}

extension Cover {
  /// Which snapshot it was made of.
  public var entry: SnapshotEntry {
    SnapshotEntry(source: source, date: date, validThrough: validThrough)
  }
}
