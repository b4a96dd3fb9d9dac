import Foundation
import SampleFiles

/// A disk of a few kilobytes in memory, gone when the test is over; only root can make one.
final class SmallDisk: Sendable {
  /// Whether this user, on this machine, can make one.
  static let isPossible = (try? SmallDisk(bytes: 4096)) != nil

  let path: String
  private let folder: Folder

  init(bytes: Int) throws {
    folder = try Folder()
    path = folder.path + "/disk"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Self.run("mount", "-t", "tmpfs", "-o", "size=\(bytes)", "tmpfs", path)
  }

  /// Takes all the room there is.
  func fill() throws {
    let file = path + "/filling"
    try Data().write(to: URL(fileURLWithPath: file))
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
    while (try? handle.write(contentsOf: Data(count: 512))) != nil {}
    try handle.close()
  }

  /// Gives the room back.
  func clear() throws { try FileManager.default.removeItem(atPath: path + "/filling") }

  /// Takes no more writing, not even root's.
  func protect() throws { try Self.run("mount", "-o", "remount,ro", path) }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }

  deinit { try? Self.run("umount", path) }

  private static func run(_ words: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 { throw CocoaError(.featureUnsupported) }
  }
}
