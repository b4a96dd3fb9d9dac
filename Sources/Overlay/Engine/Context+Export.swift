import CGEOS
import Geometry

extension Context {
  /// The polygonal part of a geometry; points and lines that an overlay leaves behind do not count.
  func ground(_ handle: borrowing Handle) throws(OverlayError) -> MultiPolygon {
    var polygons: [Polygon] = []
    unsafe try collectPolygons(handle.pointer, into: &polygons)
    return MultiPolygon(polygons)
  }

  /// The linear part of a geometry, rings included.
  func lines(_ handle: borrowing Handle) throws(OverlayError) -> Lines {
    var lines: [[Coordinate]] = []
    unsafe try collectLines(handle.pointer, into: &lines)
    return Lines(lines)
  }

  /// The position of a point, or `nil` if it is empty.
  func coordinate(_ handle: borrowing Handle) throws(OverlayError) -> Coordinate? {
    let raw = unsafe handle.pointer
    if try predicate("GEOSisEmpty_r", { unsafe GEOSisEmpty_r($0, raw) }) { return nil }
    var x = 0.0
    var y = 0.0
    try status("GEOSGeomGetX_r", failure: -1) { unsafe GEOSGeomGetX_r($0, raw, &x) }
    try status("GEOSGeomGetY_r", failure: -1) { unsafe GEOSGeomGetY_r($0, raw, &y) }
    return Coordinate(x, y)
  }

  private func collectPolygons(
    _ raw: OpaquePointer, into polygons: inout [Polygon]
  ) throws(OverlayError) {
    switch unsafe try type(raw) {
    case GEOS_POLYGON:
      let shell = unsafe try pointer("GEOSGetExteriorRing_r") {
        unsafe GEOSGetExteriorRing_r($0, raw)
      }
      guard let shell = try unsafe ring(shell) else { return }
      let count = try status("GEOSGetNumInteriorRings_r", failure: -1) {
        unsafe GEOSGetNumInteriorRings_r($0, raw)
      }
      var holes: [Ring] = []
      for index in 0..<count {
        let hole = unsafe try pointer("GEOSGetInteriorRingN_r") {
          unsafe GEOSGetInteriorRingN_r($0, raw, index)
        }
        if let hole = unsafe try ring(hole) { holes.append(hole) }
      }
      polygons.append(Polygon(shell: shell, holes: holes))
    case GEOS_MULTIPOLYGON, GEOS_GEOMETRYCOLLECTION:
      unsafe try forEachMember(raw) { member throws(OverlayError) in
        unsafe try collectPolygons(member, into: &polygons)
      }
    default: break
    }
  }

  private func collectLines(
    _ raw: OpaquePointer, into lines: inout [[Coordinate]]
  ) throws(OverlayError) {
    switch unsafe try type(raw) {
    case GEOS_LINESTRING, GEOS_LINEARRING:
      lines.append(unsafe try coordinates(raw))
    case GEOS_MULTILINESTRING, GEOS_GEOMETRYCOLLECTION:
      unsafe try forEachMember(raw) { member throws(OverlayError) in
        unsafe try collectLines(member, into: &lines)
      }
    default: break
    }
  }

  private func type(_ raw: OpaquePointer) throws(OverlayError) -> GEOSGeomTypes {
    let type = try status("GEOSGeomTypeId_r", failure: -1) { unsafe GEOSGeomTypeId_r($0, raw) }
    return GEOSGeomTypes(rawValue: UInt32(bitPattern: type))
  }

  private func forEachMember(
    _ raw: OpaquePointer, _ body: (OpaquePointer) throws(OverlayError) -> Void
  ) throws(OverlayError) {
    let count = try status("GEOSGetNumGeometries_r", failure: -1) {
      unsafe GEOSGetNumGeometries_r($0, raw)
    }
    for index in 0..<count {
      let member = unsafe try pointer("GEOSGetGeometryN_r") {
        unsafe GEOSGetGeometryN_r($0, raw, index)
      }
      unsafe try body(member)
    }
  }

  private func ring(_ raw: OpaquePointer) throws(OverlayError) -> Ring? {
    let coordinates = unsafe try coordinates(raw)
    return coordinates.isEmpty ? nil : Ring(trusted: coordinates)
  }

  private func coordinates(_ raw: OpaquePointer) throws(OverlayError) -> [Coordinate] {
    let sequence = unsafe try pointer("GEOSGeom_getCoordSeq_r") {
      unsafe GEOSGeom_getCoordSeq_r($0, raw)
    }
    var count: UInt32 = 0
    try status("GEOSCoordSeq_getSize_r", failure: 0) {
      unsafe GEOSCoordSeq_getSize_r($0, sequence, &count)
    }
    var copied: Int32 = 0
    let coordinates = unsafe [Coordinate](
      unsafeUninitializedCapacity: Int(count)
    ) { buffer, initialised in
      copied = call {
        unsafe GEOSCoordSeq_copyToBuffer_r(
          $0, sequence,
          UnsafeMutableRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: Double.self), 0, 0)
      }
      initialised = copied == 0 ? 0 : Int(count)
    }
    try status("GEOSCoordSeq_copyToBuffer_r", failure: 0) { _ in copied }
    return coordinates
  }
}
