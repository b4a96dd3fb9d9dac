#if GDAL
  internal import CGDAL

  /// An open PostgreSQL database.
  @safe
  struct WritingDatabase: ~Copyable {
    private let session: Session
    private let handle: GDALDatasetH

    /// Connects, and runs statements that give no rows: all of them or none.
    ///
    /// - Throws: `FormatError.unwritable` in the server's words, which may repeat the connection's.
    static func run(_ statements: [String], at connection: String) throws(FormatError) {
      try Session.run { session throws(FormatError) in
        try WritingDatabase(connection, in: session).run(statements)
      }
    }

    private init(_ connection: String, in session: Session) throws(FormatError) {
      let handle = withCStrings(["PostgreSQL"]) { drivers in
        unsafe session.library.gdal.pointee.GDALOpenEx(
          connection, UInt32(GDAL_OF_VECTOR | GDAL_OF_UPDATE | GDAL_OF_VERBOSE_ERROR), drivers,
          nil, nil)
      }
      guard let handle = unsafe handle else {
        throw session.unwritable(else: "no connection to the database")
      }
      self.session = session
      unsafe self.handle = unsafe handle
    }

    deinit { _ = unsafe session.library.gdal.pointee.GDALClose(handle) }

    private func run(_ statements: [String]) throws(FormatError) {
      let gdal = unsafe session.library.gdal
      guard unsafe gdal.pointee.GDALDatasetStartTransaction(handle, 0) == OGRERR_NONE else {
        throw session.unwritable(else: "the server begins no transaction")
      }
      for statement in statements {
        if let rows = unsafe gdal.pointee.GDALDatasetExecuteSQL(handle, statement, nil, nil) {
          unsafe gdal.pointee.GDALDatasetReleaseResultSet(handle, rows)
        }
        guard session.errors.isEmpty else {
          let error = session.unwritable(else: "")
          _ = unsafe gdal.pointee.GDALDatasetRollbackTransaction(handle)
          throw error
        }
      }
      guard unsafe gdal.pointee.GDALDatasetCommitTransaction(handle) == OGRERR_NONE else {
        throw session.unwritable(else: "the transaction was not committed")
      }
    }
  }
#endif
