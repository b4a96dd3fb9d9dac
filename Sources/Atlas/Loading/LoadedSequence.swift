internal import Foundation
internal import GeoJSON

/// The features of a sequence, whose text was let go while it was read.
struct LoadedSequence: Sendable {
  /// The features, those before a fault if there is one.
  private(set) var features: [Feature] = []
  /// What ended the reading before its time.
  private(set) var fault: JSONError?
  /// The SHA-256 of the whole text, if it was wanted.
  private(set) var sha256: String?
  private let reader: FeatureReader

  /// Reads a sequence to its end.
  ///
  /// - Parameters:
  ///   - file: what gives the bytes.
  ///   - start: the bytes that were taken from it already.
  ///   - reader: says which properties are kept.
  ///   - digesting: whether the digest is wanted.
  ///   - path: the file, for an error.
  /// - Throws: `AtlasError` for a record that memory cannot take, or what the operating system says.
  init(
    _ file: FileHandle, after start: Data, by reader: FeatureReader, digesting: Bool,
    of path: String
  ) throws {
    self.reader = reader
    var sequence = FeatureSequence(reader)
    var digest = SHA256()
    var piece: Data? = start
    var checked = MemoryLimit.freelyRead
    while let bytes = piece, !bytes.isEmpty {
      if digesting { digest.add(bytes.span) }
      if fault == nil {
        do throws(JSONError) {
          try sequence.take(bytes) { features.append($0) }
        } catch {
          fault = error
        }
      }
      if fault != nil && !digesting { return }
      if sequence.heldBytes > checked {
        try MemoryLimit.check(record: features.count, of: path, size: sequence.heldBytes)
        checked = 2 * sequence.heldBytes
      }
      piece = try file.read(upToCount: Files.pieceSize)
    }
    if digesting { sha256 = digest.hexadecimal() }
    if fault != nil { return }
    do throws(JSONError) {
      try sequence.finish { features.append($0) }
    } catch {
      fault = error
    }
  }

  /// All features.
  ///
  /// - Throws: `JSONError` if the text has a fault.
  func whole() throws(JSONError) -> [Feature] {
    if let fault { throw fault }
    return features
  }

  /// Whether the features have these properties, as far as they can be had at all.
  func keeps(_ properties: Set<String>?) -> Bool {
    reader.namesOthers || reader.keeping == properties
  }
}

extension LoadedSequence {
  /// Reads a sequence if a text is one.
  ///
  /// - Parameters:
  ///   - file: what gives the bytes.
  ///   - reader: says which properties are kept.
  ///   - digesting: whether the digest is wanted.
  ///   - path: the file, for an error.
  ///   - size: bytes of the file, if that is known.
  /// - Returns: The sequence, if there is one, and the bytes that were read of it first.
  /// - Throws: `AtlasError` for what memory cannot take, or what the operating system says.
  static func read(
    _ file: FileHandle, by reader: FeatureReader, digesting: Bool, of path: String, size: Int? = nil
  ) throws -> (sequence: LoadedSequence?, start: Data) {
    var start = Data()
    while start.count < leastSize {
      guard let piece = try file.read(upToCount: Files.pieceSize), !piece.isEmpty else { break }
      start.append(piece)
      guard let isSequence = FeatureSequence.isBegun(by: start.span) else { continue }
      guard isSequence else { break }
      if let size { try MemoryLimit.check(path, size: size, isSequence: true) }
      let sequence = try LoadedSequence(
        file, after: start, by: reader, digesting: digesting, of: path)
      return (sequence, start)
    }
    return (nil, start)
  }

  /// Files below this many bytes are read whole; it is also how far the type of the first record is
  /// looked for.
  static let leastSize = 1 << 20
}
