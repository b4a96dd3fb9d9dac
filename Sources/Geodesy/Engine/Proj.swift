internal import CPROJ

/// PROJ, loaded when it is first asked for.
///
/// Its functions may be called from any thread; what they make belongs to one task at a time.
@safe
struct Proj: Sendable {
  /// The functions; they never change once they are loaded.
  nonisolated(unsafe) let functions: UnsafePointer<CPROJLibrary>

  /// The functions as a value, of which the compiler reads the one that is called.
  var library: CPROJLibrary { unsafe functions.pointee }

  /// The library, or `nil` if it cannot be loaded.
  static var installed: Proj? {
    guard let functions = unsafe cproj_library() else { return nil }
    return unsafe Proj(functions: functions)
  }

  /// Loads the library.
  ///
  /// - Throws: `CoordinateSystemError.unavailable` with what to install.
  static func load() throws(CoordinateSystemError) -> Proj {
    guard let installed else { throw .unavailable(reason: unsafe String(cString: cproj_problem())) }
    return installed
  }

  /// The library, for geodesics, which no input can keep from being computed.
  static let forGeodesics: Proj = {
    guard let installed else {
      let error = CoordinateSystemError.unavailable(reason: unsafe String(cString: cproj_problem()))
      fatalError("\(error)")
    }
    return installed
  }()
}
