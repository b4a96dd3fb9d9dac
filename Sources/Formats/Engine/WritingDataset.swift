#if GDAL
  internal import CGDAL
  internal import GeoJSON
  internal import Geometry

  /// A data source that GDAL is writing.
  @safe
  struct WritingDataset: ~Copyable {
    private let library: Library
    private let handle: GDALDatasetH
    private let system: OGRSpatialReferenceH

    /// Creates a file.
    init(
      creating path: String, as format: TableFormat, library: Library
    ) throws(FormatError) {
      let gdal = unsafe library.gdal
      guard let driver = unsafe gdal.pointee.GDALGetDriverByName(format.driver) else {
        throw .unwritable(reason: "this GDAL has no driver \(format.driver)")
      }
      guard let system = unsafe gdal.pointee.OSRNewSpatialReference(nil) else {
        throw library.unwritable
      }
      guard unsafe gdal.pointee.OSRImportFromEPSG(system, 4326) == OGRERR_NONE,
        let handle = unsafe gdal.pointee.GDALCreate(driver, path, 0, 0, 0, GDT_Unknown, nil)
      else {
        unsafe gdal.pointee.OSRDestroySpatialReference(system)
        throw library.unwritable
      }
      unsafe gdal.pointee.OSRSetAxisMappingStrategy(system, OAMS_TRADITIONAL_GIS_ORDER)
      self.library = library
      unsafe self.handle = unsafe handle
      unsafe self.system = unsafe system
    }

    /// Closes the file, which completes it; what goes wrong is GDAL's last complaint.
    consuming func close() throws(FormatError) {}

    deinit {
      unsafe library.gdal.pointee.GDALClose(handle)
      unsafe library.gdal.pointee.OSRDestroySpatialReference(system)
    }

    /// Writes a table with all its rows.
    func write(_ table: Table, as format: TableFormat) throws(FormatError) {
      let gdal = unsafe library.gdal
      let options = Options(format.options(of: table), library: library)
      guard
        let layer = unsafe gdal.pointee.GDALDatasetCreateLayer(
          handle, table.name, table.isSpatial ? system : nil,
          table.isSpatial ? wkbMultiPolygon : wkbNone, options.list)
      else { throw library.unwritable }
      for column in table.columns { try unsafe add(column, to: layer) }
      let definition = unsafe gdal.pointee.OGR_L_GetLayerDefn(layer)
      let isInTransaction =
        unsafe format.hasTransactions
        && gdal.pointee.GDALDatasetStartTransaction(handle, 0) == OGRERR_NONE
      for row in table.rows {
        guard let feature = unsafe gdal.pointee.OGR_F_Create(definition) else {
          throw library.unwritable
        }
        defer { unsafe gdal.pointee.OGR_F_Destroy(feature) }
        for (index, value) in row.values.enumerated() {
          unsafe set(value, as: table.columns[index].kind, at: Int32(index), of: feature)
        }
        if let ground = row.ground { try unsafe set(ground, of: feature) }
        guard unsafe gdal.pointee.OGR_L_CreateFeature(layer, feature) == OGRERR_NONE else {
          throw library.unwritable
        }
      }
      if isInTransaction,
        unsafe gdal.pointee.GDALDatasetCommitTransaction(handle) != OGRERR_NONE
      {
        throw library.unwritable
      }
    }

    private func add(_ column: Table.Column, to layer: OGRLayerH) throws(FormatError) {
      let gdal = unsafe library.gdal
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
        throw library.unwritable
      }
    }

    private func set(
      _ value: JSON, as kind: Table.Kind, at index: Int32, of feature: OGRFeatureH
    ) {
      let gdal = unsafe library.gdal
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
      let gdal = unsafe library.gdal
      let binary = WellKnownBinary.bytes(of: ground)
      var geometry: OGRGeometryH?
      let code = unsafe binary.withUnsafeBytes { bytes in
        unsafe gdal.pointee.OGR_G_CreateFromWkb(
          bytes.baseAddress, nil, &geometry, Int32(clamping: bytes.count))
      }
      guard code == OGRERR_NONE,
        unsafe gdal.pointee.OGR_F_SetGeometryDirectly(feature, geometry) == OGRERR_NONE
      else { throw library.unwritable }
    }
  }

  /// A list of names and values as GDAL takes it, freed with its owner.
  @safe
  struct Options: ~Copyable {
    private let library: Library
    private(set) var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?

    init(_ options: [(String, String)], library: Library) {
      self.library = library
      unsafe list = nil
      for (name, value) in options {
        unsafe list = unsafe library.gdal.pointee.CSLSetNameValue(list, name, value)
      }
    }

    deinit { unsafe library.gdal.pointee.CSLDestroy(list) }
  }
#endif
