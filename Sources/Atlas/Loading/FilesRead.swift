internal import Formats
internal import Synchronization

/// The files that a run has read, so that it does not write over one of them.
public final class FilesRead: Sendable {
  /// Where files are entered while they are read, if anybody wants to know.
  @TaskLocal public static var log: FilesRead?

  private let files = Mutex<Set<FileState.Identity>>([])
  private let sources = Mutex<[FormatSource]>([])

  /// No file yet.
  public init() {}

  /// Whether what a path leads to was read, under whatever name, or belongs to what was read, as the
  /// `.dbf` of a Shapefile does.
  public func contains(_ path: String) -> Bool {
    guard let identity = FileState(path)?.identity else { return false }
    if files.withLock({ $0.contains(identity) }) { return true }
    return sources.withLock(\.self).contains { source in
      let parts = (try? source.files()) ?? []
      return parts.contains { FileState($0)?.identity == identity }
    }
  }

  /// Enters a file: control files when they are named, before several are read at a time, others when
  /// they are read.
  func note(_ path: String) {
    if let identity = FileState(path)?.identity {
      files.withLock { _ = $0.insert(identity) }
    }
    let source = FormatSource(path)
    if FormatSource.isMeant(by: path) && !source.isRemote {
      sources.withLock { $0.append(source) }
    }
  }
}
