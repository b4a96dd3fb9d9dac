#if GDAL
  internal import CGDAL
  internal import GeoJSON
  internal import Geometry

  /// A data source that GDAL is writing.
  @safe
  struct WritingDataset: ~Copyable {
    private let session: Session
    private let format: TableFormat
    private let handle: GDALDatasetH
    private let system: OGRSpatialReferenceH

    /// Creates a file.
    init(
      creating path: String, as format: TableFormat, in session: Session
    ) throws(FormatError) {
      let gdal = unsafe session.library.gdal
      guard let driver = unsafe gdal.pointee.GDALGetDriverByName(format.driver) else {
        throw .unwritable(reason: "this GDAL has no driver \(format.driver)")
      }
      guard let system = unsafe gdal.pointee.OSRNewSpatialReference(nil) else {
        throw session.unwritable(else: "no memory")
      }
      guard unsafe gdal.pointee.OSRImportFromEPSG(system, 4326) == OGRERR_NONE,
        let handle = unsafe gdal.pointee.GDALCreate(driver, path, 0, 0, 0, GDT_Unknown, nil)
      else {
        unsafe gdal.pointee.OSRDestroySpatialReference(system)
        throw session.unwritable(else: "GDAL creates no \(format.driver)")
      }
      unsafe gdal.pointee.OSRSetAxisMappingStrategy(system, OAMS_TRADITIONAL_GIS_ORDER)
      self.session = session
      self.format = format
      unsafe self.handle = unsafe handle
      unsafe self.system = unsafe system
    }

    /// Closes the file, which completes it; the session hears what goes wrong.
    consuming func close() {}

    deinit {
      let library = session.library
      unsafe library.gdal.pointee.GDALClose(handle)
      unsafe library.gdal.pointee.OSRDestroySpatialReference(system)
    }

    private var failure: FormatError { session.unwritable(else: "GDAL gives no reason") }

    /// Writes a table with all its rows.
    func write(_ table: Table) throws(FormatError) {
      let gdal = unsafe session.library.gdal
      let created = withCStrings(format.options(of: table)) { options in
        unsafe gdal.pointee.GDALDatasetCreateLayer(
          handle, table.name, table.isSpatial ? system : nil,
          table.isSpatial ? wkbMultiPolygon : wkbNone,
          UnsafeMutableRawPointer(mutating: options)?.assumingMemoryBound(
            to: UnsafeMutablePointer<CChar>?.self))
      }
      guard let layer = unsafe created else { throw failure }
      for column in table.columns { try unsafe add(column, to: layer) }
      let definition = unsafe gdal.pointee.OGR_L_GetLayerDefn(layer)
      let isInTransaction =
        unsafe format.hasTransactions
        && gdal.pointee.GDALDatasetStartTransaction(handle, 0) == OGRERR_NONE
      for row in table.rows {
        guard let feature = unsafe gdal.pointee.OGR_F_Create(definition) else {
          throw failure
        }
        defer { unsafe gdal.pointee.OGR_F_Destroy(feature) }
        for (index, value) in row.values.enumerated() {
          unsafe set(value, as: table.columns[index].kind, at: Int32(index), of: feature)
        }
        if let ground = row.ground { try unsafe set(ground, of: feature) }
        guard unsafe gdal.pointee.OGR_L_CreateFeature(layer, feature) == OGRERR_NONE else {
          throw failure
        }
      }
      if isInTransaction,
        unsafe gdal.pointee.GDALDatasetCommitTransaction(handle) != OGRERR_NONE
      {
        throw failure
      }
    }

    private func add(_ column: Table.Column, to layer: OGRLayerH) throws(FormatError) {
      let gdal = unsafe session.library.gdal
      let type =
        switch column.kind {
        case .text, .json: OFTString
        case .real: OFTReal
        case .truth: OFTInteger
        case .date: OFTDate
        case .time: OFTDateTime
        }
      let field = unsafe gdal.pointee.OGR_Fld_Create(column.name, type)
      defer { unsafe gdal.pointee.OGR_Fld_Destroy(field) }
      if column.kind == .truth { unsafe gdal.pointee.OGR_Fld_SetSubType(field, OFSTBoolean) }
      guard unsafe gdal.pointee.OGR_L_CreateField(layer, field, 1) == OGRERR_NONE else {
        throw failure
      }
    }

    private func set(
      _ value: JSON, as kind: Table.Kind, at index: Int32, of feature: OGRFeatureH
    ) {
      let gdal = unsafe session.library.gdal
      switch (value, kind) {
      case (.null, _): unsafe gdal.pointee.OGR_F_SetFieldNull(feature, index)
      case (.number(let number), .real):
        unsafe gdal.pointee.OGR_F_SetFieldDouble(feature, index, number)
      case (.bool(let truth), .truth):
        unsafe gdal.pointee.OGR_F_SetFieldInteger64(feature, index, truth ? 1 : 0)
      case (.string(let text), .text), (.string(let text), .date), (.string(let text), .time):
        unsafe gdal.pointee.OGR_F_SetFieldString(feature, index, text)
      default: unsafe gdal.pointee.OGR_F_SetFieldString(feature, index, value.text())
      }
    }

    private func set(_ ground: MultiPolygon, of feature: OGRFeatureH) throws(FormatError) {
      let gdal = unsafe session.library.gdal
      let binary = WellKnownBinary.bytes(of: ground)
      var geometry: OGRGeometryH?
      let code = unsafe binary.withUnsafeBytes { bytes in
        unsafe gdal.pointee.OGR_G_CreateFromWkb(
          bytes.baseAddress, nil, &geometry, Int32(clamping: bytes.count))
      }
      guard code == OGRERR_NONE,
        unsafe gdal.pointee.OGR_F_SetGeometryDirectly(feature, geometry) == OGRERR_NONE
      else { throw failure }
    }
  }
#endif
