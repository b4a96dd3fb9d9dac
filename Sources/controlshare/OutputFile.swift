import ArgumentParser
import Atlas
import Foundation

/// Where results go: standard output, or a file that is replaced only when it is complete.
///
/// A file is written in a hidden folder beside it, brought to the disk, and renamed: whatever happens,
/// under its name lies what lay there before or all of what is new. It keeps the permissions and, where
/// the user may do that, the owner of what it replaces.
struct OutputFile {
  private let path: String
  private let place: Place

  private enum Place {
    case standardOutput
    /// A device or a pipe, which is written to and never replaced.
    case stream
    /// A file; a link is followed, so that what it points at is replaced and the link stays.
    case file(name: String, folder: String)
  }

  /// Checks that the place can be written before any work is done; `-` is standard output.
  ///
  /// - Parameters:
  ///   - path: the place.
  ///   - maps: files and folders of maps that the run reads. All that lies in such a folder is read as a
  ///     map, so the next run would read a map that is written there.
  /// - Throws: `Failure` for a place that cannot be written, or must not be.
  init(_ path: String, readingMaps maps: [String] = []) throws {
    self.path = path
    place = try Self.place(path)
    guard case .file(let name, let folder) = place else { return }
    for map in maps where ControlFile.isMap(name, in: folder, namedBy: map) {
      throw Failure(
        "\(path): lies in '\(map)', a folder of maps, where the next run would read it as one; write "
          + "it elsewhere")
    }
  }

  private static func place(_ path: String) throws -> Place {
    // By these names standard output would be opened anew, and written over from its beginning.
    if ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"].contains(path) {
      return .standardOutput
    }
    if path.isEmpty { throw Failure("--output: an empty path") }
    let mode = SystemCalls.mode(of: path).map { $0 & S_IFMT }
    if mode == S_IFDIR { throw Failure("\(path): is a folder, name a file") }
    let isSystem = path.hasPrefix("/dev/") || path.hasPrefix("/proc/")
    if let mode, mode != S_IFREG || isSystem { return .stream }
    let target = URL(fileURLWithPath: try followed(path))
    let folder = target.deletingLastPathComponent().path
    guard FileManager.default.isWritableFile(atPath: folder) else {
      let exists = FileManager.default.fileExists(atPath: folder)
      throw Failure("\(path): \(exists ? "permission denied in" : "no such folder:") \(folder)")
    }
    if mode != nil, !FileManager.default.isWritableFile(atPath: target.path) {
      throw Failure("\(path): cannot be written: permission denied")
    }
    return .file(name: target.lastPathComponent, folder: folder)
  }

  /// What a path names once links are followed, whether or not it is there.
  private static func followed(_ path: String) throws -> String {
    var end = path
    for _ in 0..<40 {
      guard let next = try? FileManager.default.destinationOfSymbolicLink(atPath: end) else {
        return end
      }
      let folder = URL(fileURLWithPath: end).deletingLastPathComponent().path
      end = next.hasPrefix("/") ? next : folder + "/" + next
    }
    throw Failure("\(path): too many levels of symbolic links")
  }

  /// Writes everything, or leaves what was there before.
  func write(_ bytes: [UInt8]) throws {
    if case .file = place {
      try write { new in
        guard FileManager.default.createFile(atPath: new, contents: nil) else {
          throw Errno(code: errno)
        }
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: new))
        defer { try? handle.close() }
        try handle.write(contentsOf: Data(bytes))
      }
    } else {
      try explaining { try append(Data(bytes)) }
    }
  }

  /// Lets another library write the file under a path that it is given, and puts it into its place.
  ///
  /// The path has the file's own name and ending and lies in an empty folder, where companions of the
  /// file, such as a journal, may lie as well; they are deleted. The file must be closed when `writer`
  /// returns. Standard output and pipes get its bytes then. Where `writer` throws, what was there before
  /// stays.
  func write(through writer: (_ path: String) throws -> Void) throws {
    var (name, parent) = ("output", FileManager.default.temporaryDirectory.path)
    if case .file(let own, let folder) = place { (name, parent) = (own, folder) }
    try explaining {
      let folder = try Unfinished.makeFolder(in: parent)
      defer { Unfinished.remove(folder) }
      let new = folder + "/" + name
      try writer(new)
      if case .file = place {
        try replace(parent + "/" + name, by: new)
        try? Self.synchronise(parent)
      } else {
        try append(Data(contentsOf: URL(fileURLWithPath: new)))
      }
    }
  }

  private func replace(_ old: String, by new: String) throws {
    if FilesRead.log?.contains(old) == true {
      throw Failure("\(path): is a file that this run has read; write the result elsewhere")
    }
    if let attributes = try? FileManager.default.attributesOfItem(atPath: old) {
      for kept in [[.ownerAccountID, .groupOwnerAccountID], [FileAttributeKey.posixPermissions]] {
        try? FileManager.default.setAttributes(
          attributes.filter { kept.contains($0.key) }, ofItemAtPath: new)
      }
    }
    try Self.synchronise(new)
    try Unfinished.commit { () throws(Errno) in try SystemCalls.rename(new, to: old) }
  }

  /// Returns when a file's bytes, or a folder's names, are on the disk.
  private static func synchronise(_ path: String) throws {
    let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    defer { try? handle.close() }
    try handle.synchronize()
  }

  private func append(_ data: Data) throws {
    if case .standardOutput = place {
      try FileHandle.standardOutput.write(contentsOf: data)
    } else {
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      try handle.write(contentsOf: data)
      try handle.close()
    }
  }

  /// Turns what the system says into one line.
  private func explaining(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch  where Self.cause(of: error).code == EPIPE && !isFile {
      // Whoever reads has had enough: as silent as a program that the signal ends.
      throw ExitCode(128 + SIGPIPE)
    } catch {
      guard let reason = Self.reason(error) else { throw Failure.of(error) }
      let place = path == "-" ? "standard output" : path
      throw Failure("\(place): cannot be written: \(reason)")
    }
  }

  /// What the operating system says, `nil` for errors of others.
  static func reason(_ error: any Error) -> String? {
    if let error = error as? Errno { return error.description }
    let cause = cause(of: error)
    guard [NSPOSIXErrorDomain, NSCocoaErrorDomain].contains(cause.domain) else { return nil }
    return cause.domain == NSPOSIXErrorDomain
      ? Errno(code: Int32(truncatingIfNeeded: cause.code)).description
      : cause.localizedDescription.lowercased()
  }

  private static func cause(of error: any Error) -> NSError {
    let error = error as NSError
    return error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
  }

  private var isFile: Bool { if case .file = place { true } else { false } }
}
