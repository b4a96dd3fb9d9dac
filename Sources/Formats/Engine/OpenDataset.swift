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
