#if GDAL
  internal import CGDAL

  /// While it lives, GDAL prints nothing on this thread and keeps its last complaint for `check`.
  @safe
  struct Quiet: ~Copyable {
    private let library: Library

    init(_ library: Library) {
      self.library = library
      unsafe library.gdal.pointee.CPLPushErrorHandlerEx({ _, _, _ in }, nil)
      unsafe library.gdal.pointee.CPLErrorReset()
    }

    /// What GDAL complained of last, in one line.
    var complaint: String? {
      guard unsafe library.gdal.pointee.CPLGetLastErrorType().rawValue >= CE_Failure.rawValue,
        let text = unsafe library.gdal.pointee.CPLGetLastErrorMsg()
      else { return nil }
      let words = unsafe String(cString: text).split(whereSeparator: \.isWhitespace)
      return words.isEmpty ? "GDAL gives no reason" : words.joined(separator: " ")
    }

    /// Throws what GDAL complained of since the last check.
    func check() throws(FormatError) {
      if let complaint { throw .unwritable(reason: complaint) }
    }

    deinit { unsafe library.gdal.pointee.CPLPopErrorHandler() }
  }

  extension Library {
    /// What GDAL complained of last on this thread, as an error.
    var unwritable: FormatError {
      let text = unsafe gdal.pointee.CPLGetLastErrorMsg().map { unsafe String(cString: $0) } ?? ""
      return .unwritable(reason: text.isEmpty ? "GDAL gives no reason" : text)
    }
  }
#endif
