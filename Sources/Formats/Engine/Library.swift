#if GDAL
  internal import CGDAL

  /// GDAL, loaded.
  ///
  /// Its functions may be called from any thread; what they open belongs to one task at a time.
  @safe
  struct Library: Sendable {
    /// The functions; they never change once they are loaded.
    nonisolated(unsafe) let gdal: UnsafePointer<CGDALLibrary>

    /// Loads the library when it is first asked for.
    ///
    /// - Throws: `FormatError.unavailable` with what to install.
    static func shared() throws(FormatError) -> Library {
      guard let gdal = unsafe cgdal_library() else {
        let reason = unsafe String(cString: cgdal_problem())
        throw .unavailable(
          reason: "needs GDAL, which cannot be loaded (\(reason)); install libgdal-dev")
      }
      return unsafe Library(gdal: gdal)
    }

    /// The version, such as `3.6.2`.
    var version: String {
      guard let text = unsafe gdal.pointee.GDALVersionInfo("RELEASE_NAME") else { return "" }
      return unsafe String(cString: text)
    }
  }
#else
  /// What stands for GDAL in a program that was built without it.
  struct Library {
    static func shared() throws(FormatError) -> Library {
      throw .unavailable(
        reason: "needs GDAL, and this program was built without the package trait GDAL")
    }

    var version: String { "" }
  }
#endif
