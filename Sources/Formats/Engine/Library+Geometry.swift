#if GDAL
  internal import CGDAL
  internal import GeoJSON
  internal import Geometry

  extension Library {
    /// The coordinates of a geometry without heights and measures.
    ///
    /// - Parameters:
    ///   - raw: the geometry, which stays its owner's.
    ///   - curves: becomes true if a curve had to be drawn by chords.
    /// - Returns: the coordinates as they stand, `nil` for no geometry.
    /// - Throws: `FormatError.unreadable` for collections nested beyond reason.
    @safe
    func values(
      of raw: UnsafeMutableRawPointer, noting curves: inout Bool
    ) throws(FormatError) -> FeatureGeometry? {
      guard unsafe gdal.pointee.OGR_G_HasCurveGeometry(raw, 0) != 0 else {
        return unsafe try values(of: raw, depth: 0)
      }
      curves = true
      // OGR_G_GetLinearGeometry gives a new geometry, which is ours.
      guard
        let linear = unsafe gdal.pointee.OGR_G_GetLinearGeometry(raw, CurveTolerance.step, nil)
      else { throw .unreadable(reason: "a curve that cannot be drawn by chords") }
      defer { unsafe gdal.pointee.OGR_G_DestroyGeometry(linear) }
      return unsafe try values(of: linear, depth: 0)
    }

    private func values(
      of raw: UnsafeMutableRawPointer, depth: Int
    ) throws(FormatError) -> FeatureGeometry? {
      guard depth < 32 else { throw .unreadable(reason: "collections nested 32 deep") }
      switch unsafe GeometryKind(type(of: raw)) {
      case .none: return nil
      case .points:
        if unsafe type(of: raw) == wkbPoint {
          let points = unsafe coordinates(of: raw)
          return points.first.map { .point($0) } ?? .points([])
        }
        return .points(unsafe members(of: raw).flatMap { unsafe coordinates(of: $0) })
      case .lines:
        if unsafe type(of: raw) == wkbLineString { return .lines([unsafe coordinates(of: raw)]) }
        return .lines(unsafe members(of: raw).map { unsafe coordinates(of: $0) })
      case .polygons:
        let isOne = unsafe [wkbPolygon, wkbTriangle].contains(type(of: raw))
        let polygons = unsafe isOne ? [raw] : members(of: raw)
        return .polygons(
          unsafe polygons.map { polygon in
            UncheckedPolygon(unsafe members(of: polygon).map { unsafe coordinates(of: $0) })
          })
      case .mixed:
        let members = unsafe members(of: raw)
        var parts: [FeatureGeometry] = []
        for index in unsafe members.indices {
          let part = unsafe try values(of: members[index], depth: depth + 1)
          if let part { parts.append(part) }
        }
        return .collection(parts)
      }
    }

    private func type(of raw: UnsafeMutableRawPointer) -> OGRwkbGeometryType {
      unsafe gdal.pointee.OGR_GT_Flatten(gdal.pointee.OGR_G_GetGeometryType(raw))
    }

    private func members(of raw: UnsafeMutableRawPointer) -> [UnsafeMutableRawPointer] {
      let count = unsafe gdal.pointee.OGR_G_GetGeometryCount(raw)
      return unsafe (0..<max(0, count)).compactMap {
        unsafe gdal.pointee.OGR_G_GetGeometryRef(raw, $0)
      }
    }

    private func coordinates(of raw: UnsafeMutableRawPointer) -> [Coordinate] {
      let count = Int(unsafe gdal.pointee.OGR_G_GetPointCount(raw))
      guard count > 0 else { return [] }
      var coordinates = [Coordinate](repeating: Coordinate(0, 0), count: count)
      let stride = Int32(MemoryLayout<Coordinate>.stride)
      unsafe coordinates.withUnsafeMutableBytes { bytes in
        guard let x = bytes.baseAddress else { return }
        _ = unsafe gdal.pointee.OGR_G_GetPoints(
          raw, x, stride, x + MemoryLayout<Double>.stride, stride, nil, 0)
      }
      return coordinates
    }
  }

  extension GeometryKind {
    /// The kind of a type without its height and measure.
    init(_ type: OGRwkbGeometryType) {
      switch type {
      case wkbNone: self = .none
      case wkbPoint, wkbMultiPoint: self = .points
      case wkbLineString, wkbMultiLineString, wkbCircularString, wkbCompoundCurve, wkbCurve,
        wkbMultiCurve, wkbLinearRing:
        self = .lines
      case wkbPolygon, wkbMultiPolygon, wkbCurvePolygon, wkbMultiSurface, wkbSurface, wkbTriangle,
        wkbTIN, wkbPolyhedralSurface:
        self = .polygons
      default: self = .mixed
      }
    }
  }
#endif
