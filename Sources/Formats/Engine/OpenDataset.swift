#if GDAL
  internal import CGDAL
  internal import Synchronization

  /// The owner of a dataset that GDAL has open for reading.
  @safe
  struct OpenDataset: ~Copyable {
    let session: Session
    private let raw: UnsafeMutableRawPointer

    /// Opens a source with one of the drivers named, and with no other whatever the bytes look like.
    ///
    /// - Throws: `FormatError.unreadable` in GDAL's words.
    init(
      _ name: String, drivers: [String], options: [String] = [], in session: Session
    ) throws(FormatError) {
      let library = session.library
      let flags = UInt32(GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR)
      // The parser of KML makes its tables when it is first used, without a lock of its own.
      let address = Self.opening.withLock { _ in
        withCStrings(drivers) { drivers in
          withCStrings(options) { options in
            unsafe UInt(
              bitPattern: library.gdal.pointee.GDALOpenEx(name, flags, drivers, options, nil))
          }
        }
      }
      let raw = unsafe UnsafeMutableRawPointer(bitPattern: address)
      guard let raw = unsafe raw else { throw session.refusal(of: name, drivers) }
      unsafe self.raw = raw
      self.session = session
    }

    private static let opening = Mutex(())

    deinit { _ = unsafe session.library.gdal.pointee.GDALClose(raw) }

    /// The short name of the driver that opened it, such as `GPKG`.
    var driver: String {
      let gdal = unsafe session.library.gdal
      guard let driver = unsafe gdal.pointee.GDALGetDatasetDriver(raw),
        let name = unsafe gdal.pointee.GDALGetDriverShortName(driver)
      else { return "" }
      return unsafe String(cString: name)
    }

    /// The files it consists of, as GDAL names them.
    var files: [String] {
      let library = session.library
      return unsafe library.take(library.gdal.pointee.GDALGetFileList(raw))
    }

    /// How many layers there are.
    var layerCount: Int {
      Int(unsafe session.library.gdal.pointee.GDALDatasetGetLayerCount(raw))
    }

    /// All layers in order.
    var layers: [OpenLayer] {
      get throws(FormatError) {
        var layers: [OpenLayer] = []
        for index in 0..<layerCount { layers.append(try layer(index)) }
        return layers
      }
    }

    /// A layer by its place; it must not be used after the dataset is gone.
    ///
    /// - Throws: `FormatError.unreadable` in GDAL's words.
    func layer(_ index: Int) throws(FormatError) -> OpenLayer {
      let gdal = unsafe session.library.gdal
      guard let layer = unsafe gdal.pointee.GDALDatasetGetLayer(raw, Int32(index)) else {
        throw session.failure(else: "layer \(index) cannot be opened")
      }
      return unsafe OpenLayer(layer, of: session)
    }

    /// Refuses a view of a GeoPackage or SQLite database if a view there can be recursive: it may never
    /// come to a first row, and GDAL could not be stopped.
    ///
    /// Recursive is what unites a query with itself under a name given by `WITH`; the word `RECURSIVE`
    /// may be left out in SQLite.
    ///
    /// - Throws: `FormatError.unreadable` with what to do.
    func checkView(_ name: String) throws(FormatError) {
      guard ["GPKG", "SQLite"].contains(driver) else { return }
      let views = "FROM sqlite_master WHERE type = 'view' AND"
      let quoted = name.split(separator: "'", omittingEmptySubsequences: false).joined(
        separator: "''")
      guard finds("SELECT name \(views) sql LIKE '%with%union%'"),
        finds("SELECT name \(views) lower(name) = lower('\(quoted)')")
      else { return }
      throw .unreadable(
        reason: "layer '\(name)' is a view, and the database has one that can be without end "
          + "(WITH … UNION); make a table of it")
    }

    /// Whether a query of the database's own tables has a row.
    private func finds(_ query: String) -> Bool {
      let gdal = unsafe session.library.gdal
      guard let rows = unsafe gdal.pointee.GDALDatasetExecuteSQL(raw, query, nil, nil) else {
        return false
      }
      defer { unsafe gdal.pointee.GDALDatasetReleaseResultSet(raw, rows) }
      return unsafe gdal.pointee.OGR_L_GetFeatureCount(rows, 1) > 0
    }

    /// The shared style of a name, a style map giving what it has for `normal`.
    func style(_ name: String) -> String? {
      let gdal = unsafe session.library.gdal
      guard let table = unsafe gdal.pointee.GDALDatasetGetStyleTable(raw),
        let style = unsafe gdal.pointee.OGR_STBL_Find(table, name)
      else { return nil }
      return unsafe String(cString: style)
    }
  }
#endif
