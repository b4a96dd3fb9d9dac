public import Atlas

/// Measures a long series of control files, several at a time, holding only those in memory.
public struct Series: Sendable {
  private let regions: RegionSet
  private let options: MeasuringOptions
  private let jobs: Int
  private let digesting: Bool
  private let zeros: Bool

  /// Prepares to measure in regions.
  ///
  /// - Parameters:
  ///   - regions: where.
  ///   - options: how.
  ///   - jobs: how many files may be in flight at a time; more than the cores is no use, and files too
  ///     large for that many in memory take turns.
  ///   - digesting: whether the records of the files get their SHA-256.
  ///   - zeros: whether shares of nothing are kept; in many small regions most are.
  public init(
    in regions: RegionSet, options: MeasuringOptions = MeasuringOptions(), jobs: Int,
    digesting: Bool = false, zeros: Bool = true
  ) {
    self.regions = regions
    self.options = options
    self.jobs = max(1, jobs)
    self.digesting = digesting
    self.zeros = zeros
  }

  /// What came of the files.
  public struct Outcome: Sendable {
    /// What was measured.
    public var assessment: Assessment
    /// The records of the files, in the order given.
    public var inputs: [Input]
    /// What was noticed while reading, in the order of the files.
    public var notices: [Notice]
  }

  /// Reads and measures files; what comes of it does not depend on how many are in flight.
  ///
  /// - Parameters:
  ///   - files: the files, in the order in which their records are wanted.
  ///   - choosing: whether a snapshot of a source and a date is wanted.
  ///   - progress: told after each file how many are done.
  /// - Returns: what was measured, with the records of the files.
  /// - Throws: the `AtlasError` or `SharesError` of the first file, in the order given, that failed.
  public func measure(
    _ files: [ControlFile],
    choosing: @escaping @Sendable (String, CalendarDate) -> Bool = { _, _ in true },
    progress: (Int) -> Void = { _ in }
  ) async throws -> Outcome {
    var read = try await Self.eachOnce(files, jobs: jobs, progress: progress) { [self] twins in
      try FileShares.measure(twins, digesting, choosing, measure)
    }
    var snapshots = read.flatMap(\.snapshots)
    for joint in Self.joint(read) {
      let parts = try joint.files.flatMap { index in
        try files[index].read(digesting: false).snapshots
          .filter { SnapshotEntry($0).key == joint.key }
      }
      snapshots.removeAll { $0.key == joint.key }
      for snapshot in Snapshot.joined(parts) {
        snapshots.append(try measure(snapshot))
      }
    }
    let (inputs, notices) = (read.map(\.input), read.flatMap(\.notices))
    read = []  // so that what the assessment takes over is in memory once
    return Outcome(
      assessment: Assessment(consume snapshots, in: regions, options: options), inputs: inputs,
      notices: notices)
  }

  private func measure(_ snapshot: Snapshot) throws(SharesError) -> SnapshotShares {
    let settled = try snapshot.settled(in: regions, options: options)
    return try SnapshotShares(settled, in: regions, options: options, zeros: zeros)
  }

  /// Reads files and measures some of their snapshots.
  ///
  /// - Throws: the `AtlasError` or `SharesError` of the first file, in the order given, that failed.
  public func measure(
    _ files: [ControlFile], of entries: [SnapshotEntry], progress: (Int) -> Void = { _ in }
  ) async throws -> Outcome {
    let wanted = Set(entries.map(\.key))
    return try await measure(
      files, choosing: { wanted.contains(SnapshotEntry.Key(source: $0, date: $1)) },
      progress: progress)
  }

  /// Does work for files, those of equal bytes together, and returns the results in their order.
  static func eachOnce<Result: Sendable>(
    _ files: [ControlFile], jobs: Int, progress: (Int) -> Void = { _ in },
    _ work: @escaping @Sendable ([ControlFile]) throws -> [Result]
  ) async throws -> [Result] {
    let twins = await ControlFile.twins(in: files, jobs: jobs)
    var done = 0
    let results = try await inOrder(
      twins.count, jobs: ControlFile.inFlight(files, atMost: jobs),
      progress: { group in
        done += twins[group].count
        progress(done)
      },
      { group in try work(twins[group].map { files[$0] }) })
    let pairs = zip(twins.joined(), results.joined()).sorted { $0.0 < $1.0 }
    return pairs.map { $0.1 }
  }

  /// The snapshots of one source and date that stand in several files, which must be measured
  /// together.
  private static func joint(_ read: [FileShares]) -> [(key: SnapshotEntry.Key, files: [Int])] {
    var files: [SnapshotEntry.Key: [Int]] = [:]
    for (index, file) in read.enumerated() {
      for snapshot in file.snapshots { files[snapshot.key, default: []].append(index) }
    }
    return files.filter { $0.value.count > 1 }.map { ($0.key, $0.value) }
      .sorted { $0.key < $1.key }
  }

  /// Does work for each index, `jobs` at a time, and returns the results by index; progress is told
  /// each index that is done.
  private static func inOrder<Result: Sendable>(
    _ count: Int, jobs: Int, progress: (Int) -> Void,
    _ work: @escaping @Sendable (Int) throws -> Result
  ) async throws -> [Result] {
    var results = [Swift.Result<Result, any Error>?](repeating: nil, count: count)
    if jobs == 1 || count == 1 {
      for index in 0..<count {
        results[index] = .success(try work(index))
        progress(index)
      }
    } else {
      await withTaskGroup(of: (Int, Swift.Result<Result, any Error>).self) { group in
        var next = 0
        var hasFailed = false
        func start() {
          guard next < count, !hasFailed else { return }
          let index = next
          next += 1
          group.addTask { (index, Swift.Result { try work(index) }) }
        }
        for _ in 0..<min(jobs, count) { start() }
        while let (index, result) = await group.next() {
          if case .failure = result { hasFailed = true }
          results[index] = result
          progress(index)
          start()
        }
      }
    }
    return try results.compactMap { try $0?.get() }
  }
}

/// What was measured of one file.
private struct FileShares: Sendable {
  var snapshots: [SnapshotShares]
  var notices: [Notice]
  var input: Input

  /// Measures files of equal bytes, each snapshot once.
  static func measure(
    _ twins: [ControlFile], _ digesting: Bool, _ choosing: (String, CalendarDate) -> Bool,
    _ measure: (Snapshot) throws -> SnapshotShares
  ) throws -> [FileShares] {
    let first = try twins[0].read(digesting: digesting)
    var measured = [SnapshotShares?](repeating: nil, count: first.snapshots.count)
    return try twins.enumerated().map { index, file in
      let likeFirst = index == 0 ? first : file.contents(likeThoseOf: first)
      let contents = try likeFirst ?? file.read(digesting: digesting)
      var shares: [SnapshotShares] = []
      for (number, snapshot) in contents.snapshots.enumerated()
      where choosing(snapshot.source, snapshot.date) {
        if likeFirst != nil, let known = measured[number] {
          shares.append(known.moved(to: snapshot.date, file: file.path))
        } else {
          let own = try measure(snapshot)
          if likeFirst != nil { measured[number] = own }
          shares.append(own)
        }
      }
      return FileShares(snapshots: shares, notices: contents.notices, input: contents.input)
    }
  }
}

extension SnapshotShares {
  fileprivate var key: SnapshotEntry.Key { SnapshotEntry.Key(source: source, date: date) }

  /// The same shares, of another day and read from another file.
  fileprivate func moved(to date: CalendarDate, file: String) -> SnapshotShares {
    var moved = self
    moved.date = date
    for index in moved.shares.indices { moved.shares[index].date = date }
    for index in moved.ledgers.indices { moved.ledgers[index].date = date }
    for index in moved.statedAreas.indices { moved.statedAreas[index].location?.file = file }
    for index in moved.remarks.indices { moved.remarks[index].location?.file = file }
    for index in moved.repairs.indices { moved.repairs[index].location.file = file }
    return moved
  }
}
