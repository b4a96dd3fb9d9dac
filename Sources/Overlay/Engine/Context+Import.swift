import CGEOS
import Geometry

// GEOS factories consume their arguments even when they fail: nothing handed to one is freed here.
// What was built before a failure and not yet handed over is freed by `discard`.
extension Context {
  func handle(_ ground: MultiPolygon) throws(OverlayError) -> Handle {
    try collection(ground.polygons.count, GEOS_MULTIPOLYGON) { index throws(OverlayError) in
      unsafe try polygon(ground.polygons[index])
    }
  }

  func handle(_ polygon: Polygon) throws(OverlayError) -> Handle {
    unsafe Handle(adopting: try self.polygon(polygon), of: self)
  }

  func handle(_ lines: Lines) throws(OverlayError) -> Handle {
    try collection(lines.lines.count, GEOS_MULTILINESTRING) { index throws(OverlayError) in
      let sequence = unsafe try sequence(lines.lines[index])
      return unsafe try pointer("GEOSGeom_createLineString_r") {
        unsafe GEOSGeom_createLineString_r($0, sequence)
      }
    }
  }

  func handle(_ point: Coordinate) throws(OverlayError) -> Handle {
    let raw = unsafe try pointer("GEOSGeom_createPointFromXY_r") {
      unsafe GEOSGeom_createPointFromXY_r($0, point.longitude, point.latitude)
    }
    return unsafe Handle(adopting: raw, of: self)
  }

  func handle(_ points: [Coordinate]) throws(OverlayError) -> Handle {
    try collection(points.count, GEOS_MULTIPOINT) { index throws(OverlayError) in
      unsafe try pointer("GEOSGeom_createPointFromXY_r") {
        unsafe GEOSGeom_createPointFromXY_r($0, points[index].longitude, points[index].latitude)
      }
    }
  }

  private func polygon(_ polygon: Polygon) throws(OverlayError) -> OpaquePointer {
    let shell = unsafe try ring(polygon.shell)
    var holes: [OpaquePointer?] = unsafe []
    unsafe holes.reserveCapacity(polygon.holes.count)
    for hole in polygon.holes {
      do throws(OverlayError) {
        unsafe holes.append(try ring(hole))
      } catch {
        unsafe discard([shell] + holes)
        throw error
      }
    }
    return unsafe try pointer("GEOSGeom_createPolygon_r") { context in
      unsafe holes.withUnsafeMutableBufferPointer { holes in
        unsafe GEOSGeom_createPolygon_r(
          context, shell, holes.baseAddress, UInt32(truncatingIfNeeded: holes.count))
      }
    }
  }

  private func ring(_ ring: Ring) throws(OverlayError) -> OpaquePointer {
    let sequence = unsafe try sequence(ring.coordinates)
    return unsafe try pointer("GEOSGeom_createLinearRing_r") {
      unsafe GEOSGeom_createLinearRing_r($0, sequence)
    }
  }

  /// One copy for all vertices: a coordinate is two doubles and nothing else.
  private func sequence(_ coordinates: [Coordinate]) throws(OverlayError) -> OpaquePointer {
    guard let count = UInt32(exactly: coordinates.count) else {
      throw OverlayError(function: "GEOSCoordSeq_copyFromBuffer_r", message: "too many vertices")
    }
    return unsafe try pointer("GEOSCoordSeq_copyFromBuffer_r") { context in
      unsafe coordinates.withUnsafeBytes { bytes in
        unsafe GEOSCoordSeq_copyFromBuffer_r(
          context, bytes.assumingMemoryBound(to: Double.self).baseAddress, count, 0, 0)
      }
    }
  }

  @safe private func collection(
    _ count: Int, _ type: GEOSGeomTypes,
    _ member: (Int) throws(OverlayError) -> OpaquePointer
  ) throws(OverlayError) -> Handle {
    var members: [OpaquePointer?] = unsafe []
    unsafe members.reserveCapacity(count)
    for index in 0..<count {
      do throws(OverlayError) {
        unsafe members.append(try member(index))
      } catch {
        unsafe discard(members)
        throw error
      }
    }
    let raw = unsafe try pointer("GEOSGeom_createCollection_r") { context in
      unsafe members.withUnsafeMutableBufferPointer { members in
        unsafe GEOSGeom_createCollection_r(
          context, Int32(type.rawValue), members.baseAddress,
          UInt32(truncatingIfNeeded: members.count))
      }
    }
    return unsafe Handle(adopting: raw, of: self)
  }

  private func discard(_ geometries: [OpaquePointer?]) {
    unsafe geometries.forEach { geometry in
      call { unsafe GEOSGeom_destroy_r($0, geometry) }
    }
  }
}
