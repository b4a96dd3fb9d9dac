import Glibc

/// The calls of the operating system that Foundation does not offer, each with its failure made an error.
enum SystemCalls {
  /// What a path leads to, links followed; `nil` where it leads nowhere.
  static func mode(of path: String) -> mode_t? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return status.st_mode
  }

  /// Gives a file another name, in one step, in place of what had that name (rename(2)).
  static func rename(_ old: String, to new: String) throws(Errno) {
    if unsafe Glibc.rename(old, new) != 0 { throw Errno(code: errno) }
  }
}

/// A failure as the operating system numbers it.
struct Errno: Error, CustomStringConvertible {
  let code: Int32

  /// The system's own words, in lower case.
  var description: String { unsafe String(cString: strerror(code)).lowercased() }
}
