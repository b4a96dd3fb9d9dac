#if GDAL
  internal import CGDAL

  /// A layer of a dataset that is open; the dataset owns it.
  @safe
  struct OpenLayer {
    private let session: Session
    private let raw: UnsafeMutableRawPointer

    init(_ raw: UnsafeMutableRawPointer, of session: Session) {
      unsafe self.raw = raw
      self.session = session
    }

    /// The name, unique within the dataset.
    var name: String {
      guard let name = unsafe session.library.gdal.pointee.OGR_L_GetName(raw) else { return "" }
      return unsafe String(cString: name)
    }

    /// How many features it says that it has, `nil` if only counting would tell.
    var statedCount: Int? {
      let count = unsafe session.library.gdal.pointee.OGR_L_GetFeatureCount(raw, 0)
      return count < 0 ? nil : Int(count)
    }

    /// How many features it has, counted if need be.
    var count: Int {
      max(0, Int(unsafe session.library.gdal.pointee.OGR_L_GetFeatureCount(raw, 1)))
    }

    /// What its geometries are, as far as the layer says.
    var kind: GeometryKind {
      let gdal = unsafe session.library.gdal
      return unsafe GeometryKind(gdal.pointee.OGR_GT_Flatten(gdal.pointee.OGR_L_GetGeomType(raw)))
    }

    /// The properties that its features have.
    var fields: [Field] {
      let gdal = unsafe session.library.gdal
      guard let definition = unsafe gdal.pointee.OGR_L_GetLayerDefn(raw) else { return [] }
      let count = unsafe gdal.pointee.OGR_FD_GetFieldCount(definition)
      return (0..<max(0, count)).compactMap { index in
        guard let field = unsafe gdal.pointee.OGR_FD_GetFieldDefn(definition, index) else {
          return nil
        }
        let name = unsafe RepairedText(gdal.pointee.OGR_Fld_GetNameRef(field)).text
        return unsafe Field(
          index: index, name: name, type: gdal.pointee.OGR_Fld_GetType(field),
          subtype: gdal.pointee.OGR_Fld_GetSubType(field))
      }
    }

    /// The coordinate system, `nil` where the source names none.
    var system: LayerSystem? {
      guard let system = unsafe session.library.gdal.pointee.OGR_L_GetSpatialRef(raw) else {
        return nil
      }
      return LayerSystem(system, session.library)
    }

    /// Whether a Shapefile says how its text is encoded, in a `.cpg` file or the table's own mark.
    var statesEncoding: Bool {
      if metadata("ENCODING_FROM_CPG", domain: "SHAPEFILE") != nil { return true }
      // 87 is what any Windows program writes that was not asked.
      let mark = metadata("LDID_VALUE", domain: "SHAPEFILE") ?? "0"
      return mark != "0" && mark != "87"
    }

    /// What the driver tells beside the features.
    private func metadata(_ key: String, domain: String) -> String? {
      guard let value = unsafe session.library.gdal.pointee.GDALGetMetadataItem(raw, key, domain)
      else { return nil }
      return unsafe String(cString: value)
    }

    /// Hands over all features in order.
    ///
    /// - Throws: `FormatError.unreadable` in GDAL's words if it stops at an error, or what `body` throws.
    func forEachFeature(
      _ body: (borrowing OpenFeature) throws(FormatError) -> Void
    ) throws(FormatError) {
      unsafe session.library.gdal.pointee.OGR_L_ResetReading(raw)
      while let feature = unsafe session.library.gdal.pointee.OGR_L_GetNextFeature(raw) {
        unsafe try body(OpenFeature(adopting: feature, of: session.library))
      }
      try session.check()
    }

    /// A property that the features of a layer have.
    struct Field {
      var index: Int32
      var name: String
      var type: OGRFieldType
      var subtype: OGRFieldSubType
    }
  }
#endif
