import CGEOS
import Geometry

/// The set operations of two operands, as GEOS spells them.
enum SetOperation: Sendable {
  case intersection, difference, symmetricDifference, union
}

extension Context {
  func apply(
    _ operation: SetOperation, _ a: borrowing Handle, _ b: borrowing Handle
  ) throws(OverlayError) -> Handle {
    let (a, b) = unsafe (a.pointer, b.pointer)
    let raw =
      switch operation {
      case .intersection:
        unsafe try pointer("GEOSIntersection_r") { unsafe GEOSIntersection_r($0, a, b) }
      case .difference:
        unsafe try pointer("GEOSDifference_r") { unsafe GEOSDifference_r($0, a, b) }
      case .symmetricDifference:
        unsafe try pointer("GEOSSymDifference_r") { unsafe GEOSSymDifference_r($0, a, b) }
      case .union:
        unsafe try pointer("GEOSUnion_r") { unsafe GEOSUnion_r($0, a, b) }
      }
    return unsafe Handle(adopting: raw, of: self)
  }

  /// The same with all vertices on a grid, a snap rounding that valid operands cannot make fail.
  func apply(
    _ operation: SetOperation, _ a: borrowing Handle, _ b: borrowing Handle, grid: Double
  ) throws(OverlayError) -> Handle {
    let (a, b) = unsafe (a.pointer, b.pointer)
    let raw =
      switch operation {
      case .intersection:
        unsafe try pointer("GEOSIntersectionPrec_r") {
          unsafe GEOSIntersectionPrec_r($0, a, b, grid)
        }
      case .difference:
        unsafe try pointer("GEOSDifferencePrec_r") { unsafe GEOSDifferencePrec_r($0, a, b, grid) }
      case .symmetricDifference:
        unsafe try pointer("GEOSSymDifferencePrec_r") {
          unsafe GEOSSymDifferencePrec_r($0, a, b, grid)
        }
      case .union:
        unsafe try pointer("GEOSUnionPrec_r") { unsafe GEOSUnionPrec_r($0, a, b, grid) }
      }
    return unsafe Handle(adopting: raw, of: self)
  }

  func unaryUnion(_ a: borrowing Handle, grid: Double) throws(OverlayError) -> Handle {
    try map("GEOSUnaryUnionPrec_r", a) { unsafe GEOSUnaryUnionPrec_r($0, $1, grid) }
  }

  /// Every vertex at the nearest place of a grid; rings may collapse or cross by it.
  func onGrid(_ a: borrowing Handle, _ grid: Double) throws(OverlayError) -> Handle {
    try map("GEOSGeom_setPrecision_r", a) {
      unsafe GEOSGeom_setPrecision_r($0, $1, grid, Int32(GEOS_PREC_NO_TOPO.rawValue))
    }
  }

  func unaryUnion(_ a: borrowing Handle) throws(OverlayError) -> Handle {
    try map("GEOSUnaryUnion_r", a) { unsafe GEOSUnaryUnion_r($0, $1) }
  }

  func buffer(
    _ a: borrowing Handle, distance: Double, quadrantSegments: Int32
  ) throws(OverlayError) -> Handle {
    try map("GEOSBuffer_r", a) { unsafe GEOSBuffer_r($0, $1, distance, quadrantSegments) }
  }

  /// The Voronoi cells of points, in an order of GEOS's own, ending beyond a box.
  func voronoi(
    _ points: borrowing Handle, covering box: borrowing Handle
  ) throws(OverlayError) -> Handle {
    let box = unsafe box.pointer
    return try map("GEOSVoronoiDiagram_r", points) {
      unsafe GEOSVoronoiDiagram_r($0, $1, box, 0, 0)
    }
  }

  func centroid(_ a: borrowing Handle) throws(OverlayError) -> Handle {
    try map("GEOSGetCentroid_r", a) { unsafe GEOSGetCentroid_r($0, $1) }
  }

  func pointOnSurface(_ a: borrowing Handle) throws(OverlayError) -> Handle {
    try map("GEOSPointOnSurface_r", a) { unsafe GEOSPointOnSurface_r($0, $1) }
  }

  /// Repairs by the structure method: what a shell covers counts, what a hole covers does not.
  ///
  /// GEOS's default, the linework method, silently drops a hole that shares an edge with its shell.
  /// - Throws: `OverlayError` too if what GEOS made is not valid: over hairlines it may take a lobe
  ///   beside a shell for a hole in it (as of GEOS 3.14).
  func makeValid(_ a: borrowing Handle) throws(OverlayError) -> Handle {
    let parameters = unsafe try pointer("GEOSMakeValidParams_create_r") {
      unsafe GEOSMakeValidParams_create_r($0)
    }
    defer { call { unsafe GEOSMakeValidParams_destroy_r($0, parameters) } }
    try status("GEOSMakeValidParams_setMethod_r", failure: 0) {
      unsafe GEOSMakeValidParams_setMethod_r($0, parameters, GEOS_MAKE_VALID_STRUCTURE)
    }
    try status("GEOSMakeValidParams_setKeepCollapsed_r", failure: 0) {
      unsafe GEOSMakeValidParams_setKeepCollapsed_r($0, parameters, 0)
    }
    let mended = try map("GEOSMakeValidWithParams_r", a) {
      unsafe GEOSMakeValidWithParams_r($0, $1, parameters)
    }
    if let (reason, _) = try invalidity(mended) {
      throw OverlayError(
        function: "GEOSMakeValidWithParams_r", message: "what it made is not valid: \(reason)")
    }
    return mended
  }

  /// The faces between lines that meet only at their ends; holes are cut out of them.
  func polygonize(_ lines: borrowing Handle) throws(OverlayError) -> Handle {
    try map("GEOSPolygonize_r", lines) { context, lines in
      unsafe withUnsafePointer(to: Optional(lines)) { unsafe GEOSPolygonize_r(context, $0, 1) }
    }
  }

  /// The union of polygons that share whole edges and overlap nowhere.
  func coverageUnion(_ a: borrowing Handle) throws(OverlayError) -> Handle {
    try map("GEOSCoverageUnion_r", a) { unsafe GEOSCoverageUnion_r($0, $1) }
  }

  @safe private func map(
    _ function: StaticString, _ a: borrowing Handle,
    _ body: (GEOSContextHandle_t, OpaquePointer) -> OpaquePointer?
  ) throws(OverlayError) -> Handle {
    let a = unsafe a.pointer
    let raw = unsafe try pointer(function) { unsafe body($0, a) }
    return unsafe Handle(adopting: raw, of: self)
  }
}
