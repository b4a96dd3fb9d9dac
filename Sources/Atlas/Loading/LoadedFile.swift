internal import Foundation

/// A file's bytes and their digest.
struct LoadedFile {
  var path: String
  var bytes: [UInt8]

  /// Takes bytes that are at hand.
  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Reads a whole file; `-` is standard input.
  ///
  /// - Throws: `AtlasError` with what the operating system says.
  init(_ path: String) throws(AtlasError) {
    let location = FeatureLocation(file: path)
    if path.isEmpty { throw AtlasError(location, .unreadable(reason: "an empty path")) }
    if path.utf8.contains(0) {
      throw AtlasError(location, .unreadable(reason: "a NUL character in the path"))
    }
    if path != "-", Files.isFolder(path) {
      throw AtlasError(location, .unreadable(reason: "is a folder, not a file"))
    }
    self.init(path: path, bytes: [])
    do {
      let handle =
        path == "-"
        ? FileHandle.standardInput
        : try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      if path != "-" { bytes.reserveCapacity(try Self.size(of: handle)) }
      // In pieces, so that no second copy of the whole file stands beside the first.
      while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
        bytes.append(contentsOf: piece)
      }
    } catch {
      throw AtlasError(location, .unreadable(reason: Files.reason(error)))
    }
  }

  /// A record of the file for provenance.
  func input(
    role: String, source: String = "", licence: String = "", digesting: Bool = true
  ) -> Input {
    Input(
      path: path, role: role, sha256: digesting ? SHA256.hexadecimal(of: bytes.span) : "",
      source: source, licence: licence)
  }

  /// The size that the file system states, at most 1 GiB to reserve at once; 0 for a pipe.
  private static func size(of handle: FileHandle) throws -> Int {
    guard let end = try? handle.seekToEnd() else { return 0 }
    try handle.seek(toOffset: 0)
    return Int(clamping: min(end, 1 << 30))
  }
}
