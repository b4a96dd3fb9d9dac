#if GDAL
  internal import CGDAL

  /// An open PostgreSQL database.
  @safe
  struct WritingDatabase: ~Copyable {
    private let library: Library
    private let handle: GDALDatasetH

    /// Connects.
    init(_ connection: String) throws(FormatError) {
      let library = try Library.shared()
      let quiet = Quiet(library)
      guard
        let handle = unsafe library.gdal.pointee.GDALOpenEx(
          connection, UInt32(GDAL_OF_VECTOR | GDAL_OF_UPDATE), nil, nil, nil)
      else {
        throw .unwritable(reason: quiet.complaint ?? "no connection to the database")
      }
      self.library = library
      unsafe self.handle = unsafe handle
    }

    deinit { unsafe library.gdal.pointee.GDALClose(handle) }

    /// Runs statements that give no rows, all of them or none.
    func run(_ statements: [String]) throws(FormatError) {
      let gdal = unsafe library.gdal
      let quiet = Quiet(library)
      guard unsafe gdal.pointee.GDALDatasetStartTransaction(handle, 0) == OGRERR_NONE else {
        throw .unwritable(reason: quiet.complaint ?? "no transaction")
      }
      do {
        for statement in statements {
          if let rows = unsafe gdal.pointee.GDALDatasetExecuteSQL(handle, statement, nil, nil) {
            unsafe gdal.pointee.GDALDatasetReleaseResultSet(handle, rows)
          }
          try quiet.check()
        }
      } catch {
        _ = unsafe gdal.pointee.GDALDatasetRollbackTransaction(handle)
        throw error
      }
      guard unsafe gdal.pointee.GDALDatasetCommitTransaction(handle) == OGRERR_NONE else {
        throw .unwritable(reason: quiet.complaint ?? "the transaction was not committed")
      }
      try quiet.check()
    }
  }
#endif
