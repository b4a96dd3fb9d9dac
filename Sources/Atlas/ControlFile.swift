/// A control file that is read when it is needed, so that a long series need not fit into memory.
public struct ControlFile: Sendable {
  /// The path as the user gave it.
  public let path: String
  let reader: ControlReader
  let origin: String
  let licence: String
  let statedDigest: String?

  init(
    path: String, reader: ControlReader, origin: String = "", licence: String = "",
    statedDigest: String? = nil
  ) {
    self.path = path
    self.reader = reader
    self.origin = origin
    self.licence = licence
    self.statedDigest = statedDigest
  }

  /// What a control file holds.
  public struct Contents: Sendable {
    /// One snapshot for each date that the file speaks of, earliest first.
    public var snapshots: [Snapshot]
    /// What was noticed while reading.
    public var notices: [Notice]
    /// The record of the file.
    public var input: Input
  }

  /// Reads the file.
  ///
  /// - Parameter digesting: whether the record gets the SHA-256 of the bytes, which takes longer than
  ///   reading them; it does in any case where the data package states one.
  /// - Throws: `AtlasError` with the place at fault.
  public func read(digesting: Bool = true) throws(AtlasError) -> Contents {
    let file = try LoadedFile(path)
    var timeline = Timeline(source: reader.source)
    let noticed = try reader.read(file, into: &timeline)
    let found = try timeline.snapshots()
    let input = file.input(
      role: "control", source: origin, licence: licence,
      digesting: digesting || statedDigest != nil)
    return Contents(
      snapshots: found.snapshots,
      notices: noticed + found.notices + input.changes(since: statedDigest), input: input)
  }
}

extension Input {
  /// A notice if the bytes are not those that a data package was written for.
  func changes(since stated: String?) -> [Notice] {
    guard let stated, stated != sha256 else { return [] }
    return [
      Notice(
        "changed since the data package was written: its SHA-256 begins with "
          + "\(sha256.prefix(8)), stated is \(stated.prefix(8))",
        at: FeatureLocation(file: path))
    ]
  }
}
