internal import Foundation
internal import GeoJSON

/// A file's bytes and their digest.
struct LoadedFile: Sendable {
  let path: String
  private let data: Data

  /// Takes bytes that are at hand.
  init(path: String, bytes: [UInt8]) {
    self.path = path
    data = Data(bytes)
  }

  /// Reads a whole file; `-` is standard input.
  ///
  /// - Parameters:
  ///   - path: the path, or `-`.
  ///   - kind: what the path leads to, if that is known.
  /// - Throws: `AtlasError` with what the operating system says, or for a file that memory cannot take.
  init(_ path: String, _ kind: Files.Kind? = nil) throws(AtlasError) {
    self.path = path
    let location = FeatureLocation(file: path)
    if path.isEmpty { throw AtlasError(location, .unreadable(reason: "an empty path")) }
    if path.utf8.contains(0) {
      throw AtlasError(location, .unreadable(reason: "a NUL character in the path"))
    }
    let kind = kind ?? Files.kind(of: path)
    if case .file(let size) = kind, size > MemoryLimit.freelyRead {
      try MemoryLimit.check(path, size: size, available: MemoryLimit.available)
    }
    do {
      let url = URL(fileURLWithPath: path)
      if path == "-" {
        data = try FileHandle.standardInput.readToEnd() ?? Data()
      } else if kind == .stream {
        data = try FileHandle(forReadingFrom: url).readToEnd() ?? Data()
      } else {
        // Not mapped: a file that shrinks while it is mapped would end the process.
        data = try Data(contentsOf: url)
      }
    } catch {
      if path != "-", Files.isFolder(path) {
        throw AtlasError(location, .unreadable(reason: "is a folder, not a file"))
      }
      throw AtlasError(location, .unreadable(reason: Files.reason(error)))
    }
  }

  /// The bytes, copied; for files that are small.
  var bytes: [UInt8] { [UInt8](data) }

  /// Whether the first byte that is no white space opens an object or a list.
  var beginsLikeJSON: Bool {
    let first = data.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF, 0x1E].contains($0) }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  /// The features of the file, if it is GeoJSON.
  ///
  /// - Throws: `JSONError` if it is not.
  func features(keeping properties: Set<String>?) throws(JSONError) -> FeatureCollection {
    try FeatureReader(keeping: properties).read(data.span)
  }

  /// A record of the file for provenance, with the SHA-256 of the bytes if it is wanted.
  func input(
    role: String, source: String = "", licence: String = "", digesting: Bool = true
  ) -> Input {
    Input(
      path: path, role: role, sha256: digesting ? SHA256.hexadecimal(of: data.span) : "",
      source: source, licence: licence)
  }
}
