internal import Formats

/// A control file that is read when it is needed, so that a long series need not fit into memory.
public struct ControlFile: Sendable {
  /// The path as the user gave it.
  public let path: String
  /// How it is read.
  private var reader: ControlReader
  private let origin: String
  private let licence: String
  private let statedDigest: String?
  /// The bytes of what can be read only once: standard input, a pipe.
  private let held: LoadedFile?
  private let kind: Files.Kind
  /// The layer that is wanted, where there are several.
  private let layer: String?
  /// What GDAL opens, if it does: the path with whatever is not to be printed.
  private let address: String

  /// Keeps what is needed to read a file; what is no regular file is read at once.
  ///
  /// - Throws: `AtlasError` if that cannot be read.
  init(
    path: String, reader: ControlReader, layer: String? = nil, origin: String = "",
    licence: String = "", statedDigest: String? = nil
  ) throws(AtlasError) {
    address = path
    self.path = FormatSource(path).displayName
    self.layer = layer
    self.reader = reader
    self.origin = origin
    self.licence = licence
    self.statedDigest = statedDigest
    kind = Files.kind(of: path)
    FilesRead.log?.note(path)
    held = kind == .stream ? try LoadedFile(path, kind, for: reader.use(digesting: true)) : nil
  }

  /// Short name of its source.
  public var source: String { reader.source }

  /// Whether other files are of the same source.
  var isOneOfSeveral: Bool {
    get { reader.isOneOfSeveral }
    set { reader.isOneOfSeveral = newValue }
  }

  /// How points of settlements in it become ground; `nil` refuses them.
  public var settlements: SettlementMethod? {
    get { reader.settlements }
    set { reader.settlements = newValue }
  }

  /// What a control file holds.
  public struct Contents: Sendable {
    /// One snapshot for each date in the file, earliest first.
    public var snapshots: [Snapshot]
    /// What was noticed while reading.
    public var notices: [Notice] { readingNotices + (change.map { [$0] } ?? []) }
    /// The record of the file.
    public let input: Input
    let readingNotices: [Notice]
    let change: Notice?
    let dating: Dating
  }

  /// Reads the file.
  ///
  /// - Parameter digesting: whether the record gets the SHA-256 of the bytes, which takes longer than
  ///   reading them.
  /// - Returns: its snapshots, and what else is known of it.
  /// - Throws: `AtlasError` with the place at fault.
  public func read(digesting: Bool = true) throws(AtlasError) -> Contents {
    let file =
      if let held { held } else {
        try LoadedFile(
          address, kind, layer: layer, for: reader.use(digesting: digesting), isNoted: true)
      }
    let read = try reader.read(file)
    let digest = file.input(role: "control", digesting: digesting).sha256
    return contents(read.snapshots, read.notices, sha256: digest, dating: read.dating)
  }

  private func contents(
    _ snapshots: [Snapshot], _ notices: [Notice], sha256: String, dating: Dating
  ) -> Contents {
    let input = Input(
      path: path, role: "control", sha256: sha256, source: origin, licence: licence)
    let change = input.changeNotice(since: statedDigest)
    return Contents(
      snapshots: snapshots, input: input, readingNotices: notices, change: change, dating: dating)
  }
}

extension ControlFile {
  /// What the file holds if its bytes are those of another that was read, or `nil` if that cannot be
  /// told without reading it.
  ///
  /// - Precondition: `twins(in:)` found the two to be twins.
  public func contents(likeThoseOf twin: Contents) -> Contents? {
    var snapshots = twin.snapshots
    if twin.dating == .mixed { return nil }
    if twin.dating == .byFile {
      guard let date = reader.date(of: path) else { return nil }
      for index in snapshots.indices { snapshots[index].date = date }
    }
    for index in snapshots.indices {
      for area in snapshots[index].areas.indices {
        snapshots[index].areas[area].location.file = path
      }
      for settlement in snapshots[index].settlements.indices {
        snapshots[index].settlements[settlement].location.file = path
      }
    }
    var notices = twin.readingNotices
    for index in notices.indices { notices[index].location?.file = path }
    return contents(snapshots, notices, sha256: twin.input.sha256, dating: twin.dating)
  }

  /// Files in groups, so that within a group all bytes are equal and are read in the same way.
  ///
  /// Files of different sizes are not opened, and only those of which a few slices are equal are read.
  /// Equal fingerprints are not enough: bytes are compared.
  ///
  /// - Parameters:
  ///   - files: the files.
  ///   - jobs: how many are looked at at a time.
  /// - Returns: indices, in each group and by the first of each group in ascending order.
  public static func twins(in files: [ControlFile], jobs: Int) async -> [[Int]] {
    let glimpses = await glimpses(of: files, jobs: jobs)
    var slices: [FileFingerprint: Int] = [:]
    for glimpse in glimpses.compactMap(\.self) { slices[glimpse, default: 0] += 1 }
    var groups: [[Int]] = []
    var candidates: [FileFingerprint: [Int]] = [:]
    for (index, file) in files.enumerated() {
      guard let glimpse = glimpses[index], slices[glimpse] != 1,
        let print = FileFingerprint(file.path)
      else {
        groups.append([index])
        continue
      }
      let group = candidates[print, default: []].first { group in
        let first = files[groups[group][0]]
        return file.isRead(like: first) && Files.areEqual(file.path, first.path)
      }
      if let group {
        groups[group].append(index)
      } else {
        candidates[print, default: []].append(groups.count)
        groups.append([index])
      }
    }
    return groups
  }

  /// What a few slices tell of each file; `nil` for one that is like no other in its size.
  private static func glimpses(of files: [ControlFile], jobs: Int) async -> [FileFingerprint?] {
    var sizes: [Int: [Int]] = [:]
    for (index, file) in files.enumerated() where file.standsAlone {
      if let size = file.size { sizes[size, default: []].append(index) }
    }
    let alike = sizes.filter { $0.value.count > 1 }
      .flatMap { size, indices in indices.map { (index: $0, size: size) } }
    return await withTaskGroup(of: [(Int, FileFingerprint?)].self) { group in
      for job in 0..<min(jobs, alike.count) {
        group.addTask {
          stride(from: job, to: alike.count, by: jobs).map { place in
            let (index, size) = alike[place]
            return (index, FileFingerprint(slicesOf: files[index].path, size: size))
          }
        }
      }
      var glimpses = [FileFingerprint?](repeating: nil, count: files.count)
      for await part in group {
        for (index, glimpse) in part { glimpses[index] = glimpse }
      }
      return glimpses
    }
  }

  /// How many of the files memory can take at a time.
  ///
  /// - Parameters:
  ///   - files: the files.
  ///   - most: how many are wanted at most.
  /// - Returns: 1 at least, `most` where no file is large.
  public static func inFlight(_ files: [ControlFile], atMost most: Int) -> Int {
    let largest = files.compactMap(\.size).max() ?? 0
    return MemoryLimit.filesInFlight(
      largest: largest, available: largest > MemoryLimit.freelyRead ? MemoryLimit.available : nil,
      atMost: most)
  }

  /// How many bytes the file has, `nil` for what can be read only once.
  private var size: Int? { if case .file(let size) = kind { size } else { nil } }

  /// Whether what it says is in its bytes alone, so that equal bytes say the same.
  private var standsAlone: Bool { !FormatSource.isMeant(by: address) }

  /// Whether the same bytes mean the same in both, but for the date.
  private func isRead(like other: ControlFile) -> Bool {
    var mine = reader
    mine.date = other.reader.date
    return mine == other.reader
  }
}

extension ControlReader {
  /// What is wanted of a file: features, unless it is a table of units.
  fileprivate func use(digesting: Bool) -> LoadedFile.Use {
    units == nil ? .features(keeping: properties, digesting: digesting) : .any
  }
}

/// Where the dates of a file's snapshots come from.
enum Dating: Hashable {
  /// From the features alone.
  case byFeatures
  /// From the file's name, or the settings for it.
  case byFile
  /// From both, or from intervals.
  case mixed
}

extension [ControlFile] {
  /// Tells files that share a source so.
  mutating func markSharedSources() {
    var counts: [String: Int] = [:]
    for file in self { counts[file.source, default: 0] += 1 }
    for index in indices { self[index].isOneOfSeveral = counts[self[index].source] != 1 }
  }
}

extension Input {
  /// What to say if the digest is not the one that the data package states.
  func changeNotice(since stated: String?) -> Notice? {
    guard let stated, !sha256.isEmpty, stated != sha256 else { return nil }
    return Notice(
      "changed since the data package was written: its SHA-256 begins with "
        + "\(sha256.prefix(8)), stated is \(stated.prefix(8))", at: FeatureLocation(file: path))
  }
}
