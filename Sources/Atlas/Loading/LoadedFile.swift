internal import Formats
internal import Foundation
internal import GeoJSON

/// A file's bytes and their digest; of a source in a foreign format, where it is.
struct LoadedFile: Sendable {
  /// What is wanted of a file.
  enum Use {
    /// Its bytes, or whatever else there may be.
    case any
    /// Its features with a few of their properties, `nil` for all, and its digest if it is `digesting`.
    case features(keeping: Set<String>?, digesting: Bool = true)
  }

  /// The path as errors and results print it: a connection to a database without its password.
  let path: String
  /// The bytes; of a sequence the first.
  private let data: Data
  /// The features of a sequence, whose bytes are gone.
  private(set) var sequence: LoadedSequence?
  /// What GDAL is to read in place of the bytes.
  let foreign: FormatSource?
  /// The layer that is wanted, where there are several.
  let layer: String?

  /// Takes bytes that are at hand.
  init(path: String, bytes: [UInt8]) {
    self.path = path
    data = Data(bytes)
    foreign = nil
    layer = nil
  }

  /// Reads a whole file, `-` being standard input.
  ///
  /// What GDAL reads stays where it is. Of a sequence of which only features are wanted, no more than
  /// they are kept.
  ///
  /// - Parameters:
  ///   - path: the path, or `-`.
  ///   - kind: what the path leads to, if that is known.
  ///   - layer: the layer that is wanted, where there are several.
  ///   - use: what is wanted.
  ///   - isNoted: whether the file has been entered in `FilesRead.log`.
  /// - Throws: `AtlasError` with what the operating system says, or for a file that memory cannot take.
  init(
    _ path: String, _ kind: Files.Kind? = nil, layer: String? = nil, for use: Use = .any,
    isNoted: Bool = false
  ) throws(AtlasError) {
    let source = FormatSource(path)
    self.path = source.displayName
    self.layer = layer
    foreign = FormatSource.isMeant(by: path) ? source : nil
    if !isNoted { FilesRead.log?.note(path) }
    let location = FeatureLocation(file: source.displayName)
    if path.isEmpty { throw AtlasError(location, .unreadable(reason: "an empty path")) }
    if path.utf8.contains(0) {
      throw AtlasError(location, .unreadable(reason: "a NUL character in the path"))
    }
    let kind = kind ?? Files.kind(of: path)
    if kind == .device {
      throw AtlasError(location, .unreadable(reason: "is a device, not a file"))
    }
    if let foreign {
      try MemoryLimit.check(path, kind)
      guard foreign.isRemote || Files.exists(path) else {
        throw AtlasError(location, .unreadable(reason: "no such file or folder"))
      }
      data = Data()
      return
    }
    do {
      if path == "-" || kind == .stream {
        (data, sequence) = try Self.readStream(path, for: use)
      } else {
        (data, sequence) = try Files.unchanged(path) { try Self.readFile(path, kind, for: use) }
      }
    } catch let error as AtlasError {
      throw error
    } catch {
      if path != "-", Files.isFolder(path) {
        throw AtlasError(location, .unreadable(reason: "is a folder, not a file"))
      }
      throw AtlasError(location, .unreadable(reason: Files.reason(error)))
    }
  }

  /// The bytes, copied, for files that are small; none of what GDAL reads, the first of a sequence.
  var bytes: [UInt8] { [UInt8](data) }

  /// Whether the first byte that is no white space opens an object or a list.
  var beginsLikeJSON: Bool {
    let first = data.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF, 0x1E].contains($0) }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  /// The features of the bytes, if they are GeoJSON.
  ///
  /// - Throws: `JSONError` if they are not.
  func geoJSON(keeping properties: Set<String>?) throws(JSONError) -> FeatureCollection {
    if let sequence { return FeatureCollection(try sequence.whole()) }
    return try FeatureReader(keeping: properties).read(data.span)
  }

  /// Whether one of some words is among the first bytes.
  func begins(withOneOf words: [String]) -> Bool {
    let start = String(decoding: data.prefix(2048), as: UTF8.self)
    return words.contains(where: start.contains)
  }

  /// A record of the file for provenance, with a SHA-256 if it is wanted: that of the bytes, and for a
  /// source of several files that of all of them, one after the other in the order of their names.
  func input(
    role: String, source: String = "", licence: String = "", digesting: Bool = true
  ) -> Input {
    Input(
      path: path, role: role, sha256: digesting ? digest : "", source: source, licence: licence)
  }

  /// The digest; empty for a database, and for what cannot be opened, which reading it will say.
  private var digest: String {
    if let sequence { return sequence.sha256 ?? Files.digest(of: [path]) ?? "" }
    guard let foreign else { return SHA256.hexadecimal(of: data.span) }
    guard let files = try? foreign.files(), !files.isEmpty else { return "" }
    return Files.digest(of: files) ?? ""
  }
}
