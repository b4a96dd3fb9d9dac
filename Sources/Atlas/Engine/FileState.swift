#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What the system says of a file, links followed: two states are equal while nobody writes to it.
struct FileState: Equatable {
  /// Bytes of the file.
  let size: Int
  /// Which file it is, under whatever name.
  let identity: Identity
  private let type: mode_t
  /// Seconds and nanoseconds of the last change of the bytes, and of the file's own data, which nobody
  /// can set back.
  private let times: [Int]

  /// Asks by stat(2); `nil` where the path leads nowhere.
  init?(_ path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    size = Int(status.st_size)
    type = status.st_mode & S_IFMT
    identity = Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    #if canImport(Glibc)
      let (bytes, own) = (status.st_mtim, status.st_ctim)
    #else
      let (bytes, own) = (status.st_mtimespec, status.st_ctimespec)
    #endif
    times = [bytes.tv_sec, bytes.tv_nsec, own.tv_sec, own.tv_nsec]
  }

  /// What no other file of this machine has.
  struct Identity: Hashable {
    let device: UInt64
    let inode: UInt64
  }

  var isFile: Bool { type == S_IFREG }
  var isFolder: Bool { type == S_IFDIR }
  var isDevice: Bool { type == S_IFCHR || type == S_IFBLK }
}
