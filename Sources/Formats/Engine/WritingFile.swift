#if GDAL
  internal import CGDAL
  internal import Synchronization

  /// A file in GDAL's memory, gone with its owner.
  @safe
  struct WritingFile: ~Copyable {
    private static let count = Atomic<Int>(0)

    private let session: Session
    private let path: String

    private init(as format: TableFormat, in session: Session) {
      let number = Self.count.add(1, ordering: .relaxed).newValue
      path = "/vsimem/controlshare-\(number).\(format.ending)"
      self.session = session
    }

    /// Writes tables and takes the bytes.
    static func bytes(
      of tables: [Table], as format: TableFormat, moment: String
    ) throws(FormatError) -> [UInt8] {
      try Session.run(options: ["OGR_CURRENT_DATE": moment]) { session throws(FormatError) in
        let file = WritingFile(as: format, in: session)
        let dataset = try WritingDataset(creating: file.path, as: format, in: session)
        for table in tables { try dataset.write(table) }
        dataset.close()
        if !session.errors.isEmpty { throw session.unwritable(else: "") }
        return try file.contents()
      }
    }

    private func contents() throws(FormatError) -> [UInt8] {
      var length: vsi_l_offset = 0
      guard
        let start = unsafe session.library.gdal.pointee.VSIGetMemFileBuffer(path, &length, 0),
        let count = Int(exactly: length)
      else { throw session.unwritable(else: "GDAL made no file") }
      return unsafe Array(UnsafeBufferPointer(start: start, count: count))
    }

    deinit { _ = unsafe session.library.gdal.pointee.VSIUnlink(path) }
  }

  extension Session {
    /// The failure to write that GDAL told of, or the words given where it told nothing.
    func unwritable(else words: String) -> FormatError {
      .unwritable(reason: errors.last ?? words)
    }
  }

  extension TableFormat {
    /// The ending by which GDAL tells one file from a folder of them.
    fileprivate var ending: String {
      switch self {
      case .geoPackage: "gpkg"
      case .flatGeobuf: "fgb"
      case .sqlite: "sqlite"
      }
    }

    /// What GDAL calls the format.
    var driver: String {
      switch self {
      case .geoPackage: "GPKG"
      case .flatGeobuf: "FlatGeobuf"
      case .sqlite: "SQLite"
      }
    }

    /// Whether all rows of a table can go into one transaction.
    var hasTransactions: Bool { self != .flatGeobuf }

    /// Options of a table, by GDAL's names.
    func options(of table: Table) -> [String] {
      switch self {
      case .geoPackage: table.isSpatial ? ["GEOMETRY_NAME=geom", "FID=fid"] : []
      case .flatGeobuf: []
      case .sqlite: ["FORMAT=WKB", "GEOMETRY_NAME=geom", "LAUNDER=NO"]
      }
    }
  }
#endif
