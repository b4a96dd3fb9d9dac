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

  /// Keeps what is needed to read a file; what is no regular file is read at once.
  ///
  /// - Throws: `AtlasError` if that cannot be read.
  init(
    path: String, reader: ControlReader, origin: String = "", licence: String = "",
    statedDigest: String? = nil
  ) throws(AtlasError) {
    self.path = path
    self.reader = reader
    self.origin = origin
    self.licence = licence
    self.statedDigest = statedDigest
    held = Files.isStream(path) ? try LoadedFile(path) : nil
  }

  /// Short name of its source.
  public var source: String { reader.source }

  /// Whether other files are of the same source.
  var isOneOfSeveral: Bool {
    get { reader.isOneOfSeveral }
    set { reader.isOneOfSeveral = newValue }
  }

  /// What a control file holds.
  public struct Contents: Sendable {
    /// One snapshot for each date in the file, earliest first.
    public var snapshots: [Snapshot]
    /// What was noticed while reading.
    public var notices: [Notice]
    /// The record of the file.
    public var input: Input
  }

  /// Reads the file.
  ///
  /// - Parameter digesting: whether the record gets the SHA-256 of the bytes, which takes longer than
  ///   reading them.
  /// - Returns: its snapshots, and what else is known of it.
  /// - Throws: `AtlasError` with the place at fault.
  public func read(digesting: Bool = true) throws(AtlasError) -> Contents {
    let file = if let held { held } else { try LoadedFile(path) }
    let read = try reader.read(file)
    let input = file.input(
      role: "control", source: origin, licence: licence, digesting: digesting)
    let change = input.changeNotice(since: statedDigest)
    return Contents(
      snapshots: read.snapshots, notices: read.notices + (change.map { [$0] } ?? []), input: input)
  }
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
