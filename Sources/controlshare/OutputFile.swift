import ArgumentParser
import Foundation

/// Where results go: standard output, or a file that is replaced only when it is complete.
struct OutputFile {
  private let path: String
  /// Whether the path is a device or a pipe, which is written to and never replaced.
  private let isStream: Bool

  /// Checks that the place can be written before any work is done; `-` is standard output.
  init(_ path: String) throws {
    self.path = path
    let kind =
      try? FileManager.default.attributesOfItem(
        atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)[.type]
      as? FileAttributeType
    isStream = path != "-" && kind.map { $0 != .typeRegular && $0 != .typeDirectory } ?? false
    if path == "-" || isStream { return }
    if kind == .typeDirectory { throw Failure("\(path): is a folder, name a file") }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard FileManager.default.isWritableFile(atPath: folder) else {
      let exists = FileManager.default.fileExists(atPath: folder)
      throw Failure("\(path): \(exists ? "permission denied in" : "no such folder:") \(folder)")
    }
  }

  /// Writes everything, or leaves what was there before.
  func write(_ bytes: [UInt8]) throws {
    do {
      if path == "-" {
        try FileHandle.standardOutput.write(contentsOf: Data(bytes))
      } else if isStream {
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try handle.write(contentsOf: Data(bytes))
        try handle.close()
      } else {
        // A link is followed, so that what it points at is replaced and the link stays.
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        try Data(bytes).write(to: target, options: .atomic)
      }
    } catch  where Self.code(error) == EPIPE && (path == "-" || isStream) {
      // Whoever reads has had enough: as silent as a program that the signal ends.
      throw ExitCode(128 + SIGPIPE)
    } catch {
      let place = path == "-" ? "standard output" : path
      throw Failure("\(place): cannot be written: \(Self.reason(error))")
    }
  }

  private static func reason(_ error: any Error) -> String {
    NSError(domain: NSPOSIXErrorDomain, code: code(error)).localizedDescription.lowercased()
  }

  private static func code(_ error: any Error) -> Int {
    let error = error as NSError
    return (error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error).code
  }
}
