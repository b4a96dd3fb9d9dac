#if GDAL
  internal import CGDAL

  /// The coordinate system of a layer.
  struct LayerSystem {
    /// An authority's code such as `EPSG:32637`, else WKT.
    var spelling: String
    /// Whether the layer's coordinates have latitude or northing first, as the authority has it.
    var isSwapped: Bool

    /// Reads what GDAL knows; `nil` for a system that relates to no place on Earth.
    @safe
    init?(_ raw: UnsafeMutableRawPointer, _ library: Library) {
      let gdal = unsafe library.gdal
      let name = unsafe gdal.pointee.OSRGetName(raw).map { unsafe String(cString: $0) } ?? ""
      // GeoPackage's "undefined" systems have a name and no meaning.
      if unsafe gdal.pointee.OSRIsLocal(raw) != 0 { return nil }
      if name.lowercased().hasPrefix("undefined") || name.lowercased() == "unknown" { return nil }
      guard let spelling = unsafe Self.code(raw, library) ?? Self.text(raw, library) else {
        return nil
      }
      self.spelling = spelling
      var count: Int32 = 0
      let mapping = unsafe gdal.pointee.OSRGetDataAxisToSRSAxisMapping(raw, &count)
      let isInOrder = unsafe count >= 2 && mapping?[0] == 1 && mapping?[1] == 2
      let isNorthFirst =
        unsafe gdal.pointee.OSREPSGTreatsAsLatLong(raw) != 0
        || gdal.pointee.OSREPSGTreatsAsNorthingEasting(raw) != 0
      isSwapped = isInOrder && isNorthFirst
    }

    private static func code(_ raw: UnsafeMutableRawPointer, _ library: Library) -> String? {
      guard let authority = unsafe library.gdal.pointee.OSRGetAuthorityName(raw, nil),
        let code = unsafe library.gdal.pointee.OSRGetAuthorityCode(raw, nil)
      else { return nil }
      return unsafe "\(String(cString: authority)):\(String(cString: code))"
    }

    private static func text(_ raw: UnsafeMutableRawPointer, _ library: Library) -> String? {
      var text: UnsafeMutablePointer<CChar>?
      defer { unsafe library.gdal.pointee.VSIFree(text) }
      let isWritten = withCStrings(["FORMAT=WKT2_2019"]) {
        unsafe library.gdal.pointee.OSRExportToWktEx(raw, &text, $0) == OGRERR_NONE
      }
      guard isWritten, let text = unsafe text else { return nil }
      return unsafe String(cString: text)
    }
  }
#endif
