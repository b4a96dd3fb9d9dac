import Foundation
import Synchronization

/// The folders of what is being written, none of which may outlive the run.
///
/// Each begins with `.controlshare-`, so that one left behind by a run that was killed can be told and
/// deleted; as a hidden folder no later run reads it. A folder is entered here in the step that makes
/// it, and leaves in the step that deletes it; once `abandon` has begun no other step can.
enum Unfinished {
  private static let folders = Mutex<Set<String>>([])

  /// Makes a folder of its own inside another, which only this user may enter.
  static func makeFolder(in parent: String) throws -> String {
    let number = UInt64.random(in: .min ... .max)
    let name = ".controlshare-" + String(number, radix: 36)
    let folder = parent.hasSuffix("/") ? parent + name : parent + "/" + name
    try folders.withLock {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      _ = $0.insert(folder)
    }
    return folder
  }

  /// Takes a step that must not happen once the run is being abandoned.
  static func commit<Problem>(_ step: () throws(Problem) -> Void) throws(Problem) {
    try folders.withLock { (_) throws(Problem) in try step() }
  }

  /// Deletes a folder and what is in it.
  static func remove(_ folder: String) {
    folders.withLock {
      try? FileManager.default.removeItem(atPath: folder)
      $0.remove(folder)
    }
  }

  /// Deletes all folders, then ends the program; nothing is committed in between or afterwards.
  static func abandon(_ end: () -> Never) -> Never {
    folders.withLock {
      for folder in $0 {
        // What another thread adds meanwhile keeps a folder from being deleted at first.
        for _ in 0..<10 where FileManager.default.fileExists(atPath: folder) {
          try? FileManager.default.removeItem(atPath: folder)
        }
      }
      end()
    }
  }
}
