#if GDAL
  internal import CGDAL
  internal import Synchronization

  /// A file in GDAL's memory, gone with its owner.
  @safe
  struct WritingFile: ~Copyable {
    private static let count = Atomic<Int>(0)

    private let library: Library
    private let path: String

    private init(as format: TableFormat, library: Library) {
      let number = Self.count.add(1, ordering: .relaxed).newValue
      path = "/vsimem/controlshare-\(number).\(format.ending)"
      self.library = library
    }

    /// Writes tables and takes the bytes.
    static func bytes(
      of tables: [Table], as format: TableFormat, moment: String
    ) throws(FormatError) -> [UInt8] {
      let library = try Library.shared()
      let file = WritingFile(as: format, library: library)
      let quiet = Quiet(library)
      unsafe library.gdal.pointee.CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", moment)
      defer { unsafe library.gdal.pointee.CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", nil) }
      let dataset = try WritingDataset(creating: file.path, as: format, library: library)
      for table in tables { try dataset.write(table, as: format) }
      try dataset.close()
      try quiet.check()
      return try file.contents()
    }

    private func contents() throws(FormatError) -> [UInt8] {
      var length: vsi_l_offset = 0
      guard
        let start = unsafe library.gdal.pointee.VSIGetMemFileBuffer(path, &length, 0),
        let count = Int(exactly: length)
      else { throw .unwritable(reason: "GDAL made no file") }
      return unsafe Array(UnsafeBufferPointer(start: start, count: count))
    }

    deinit { _ = unsafe library.gdal.pointee.VSIUnlink(path) }
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
    func options(of table: Table) -> [(String, String)] {
      switch self {
      case .geoPackage: table.isSpatial ? [("GEOMETRY_NAME", "geom"), ("FID", "fid")] : []
      case .flatGeobuf: []
      case .sqlite: [("FORMAT", "WKB"), ("GEOMETRY_NAME", "geom"), ("LAUNDER", "NO")]
      }
    }
  }
#endif
