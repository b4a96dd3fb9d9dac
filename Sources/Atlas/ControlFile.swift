/// A control file that is read when it is needed, so that a long series need not fit into memory.
public struct ControlFile: Sendable {
  /// The path as the user gave it.
  public let path: String
  let reader: ControlReader
  let origin: String
  let licence: String

  init(path: String, reader: ControlReader, origin: String = "", licence: String = "") {
    self.path = path
    self.reader = reader
    self.origin = origin
    self.licence = licence
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
  /// - Throws: `AtlasError` with the place at fault.
  public func read(digesting: Bool = true) throws(AtlasError) -> Contents {
    let file = try LoadedFile(path)
    let read = try reader.read(file)
    return Contents(
      snapshots: read.snapshots, notices: read.notices,
      input: file.input(role: "control", source: origin, licence: licence, digesting: digesting))
  }
}
