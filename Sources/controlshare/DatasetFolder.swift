import Foundation

/// A dataset's folder that appears whole or not at all.
struct DatasetFolder {
  private let target: URL
  private let isThere: Bool

  /// Checks that the folder can be made before any work is done.
  ///
  /// A dataset that is there may be replaced if that is forced; no other folder ever is.
  init(_ path: String, replacing isForced: Bool) throws {
    target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    isThere = FileManager.default.fileExists(atPath: target.path)
    if isThere {
      let values = try? target.resourceValues(forKeys: [.isDirectoryKey])
      guard values?.isDirectory == true else {
        throw Failure("\(path): is a file, name a folder")
      }
      let entries = try? FileManager.default.contentsOfDirectory(atPath: target.path)
      let isDataset = entries?.contains("datapackage.json") ?? false
      guard entries?.isEmpty == true || isDataset else {
        throw Failure("\(path): is a folder with other things in it, name a new one")
      }
      if isDataset && !isForced {
        throw Failure(
          "\(path): is a dataset already; name another folder, or replace it with --force")
      }
    }
    let parent = target.deletingLastPathComponent().path
    guard FileManager.default.isWritableFile(atPath: parent) else {
      let isParent = FileManager.default.fileExists(atPath: parent)
      throw Failure("\(path): \(isParent ? "permission denied in" : "no such folder:") \(parent)")
    }
  }

  /// The folder's own name.
  var name: String { target.standardizedFileURL.lastPathComponent }

  /// The path of a file in the folder as it is now, if there is one.
  func existing(_ name: String) -> String? {
    let path = target.appendingPathComponent(name).path
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }

  /// Fills a new folder beside the old one and puts it in its place; on an error nothing has changed.
  ///
  /// What the old folder has and the new one has not is taken over.
  func write(_ fill: (NewFolder) throws -> Void) throws {
    let files = FileManager.default
    do {
      let work = try Unfinished.makeFolder(in: target.deletingLastPathComponent().path)
      defer { Unfinished.remove(work) }
      let (new, old) = (work + "/new", work + "/old")
      try files.createDirectory(atPath: new, withIntermediateDirectories: false)
      try fill(NewFolder(url: URL(fileURLWithPath: new), name: name))
      for entry in isThere ? try files.contentsOfDirectory(atPath: target.path) : []
      where !files.fileExists(atPath: new + "/" + entry) {
        try files.copyItem(atPath: target.path + "/" + entry, toPath: new + "/" + entry)
      }
      try Unfinished.commit { () throws(Errno) in
        if isThere { try SystemCalls.rename(target.path, to: old) }
        do throws(Errno) {
          try SystemCalls.rename(new, to: target.path)
        } catch {
          if isThere { try SystemCalls.rename(old, to: target.path) }
          throw error
        }
      }
    } catch {
      guard let reason = OutputFile.reason(error), !(error is Failure) else { throw error }
      throw Failure("\(target.path): cannot be written: \(reason)")
    }
  }

  /// The folder that is being filled.
  struct NewFolder {
    fileprivate let url: URL
    /// The name that it will have.
    let name: String

    /// Writes a file, in folders that are made as needed.
    func add(_ path: String, _ bytes: [UInt8]) throws {
      let file = url.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
  }
}
