import CGEOS
import Geometry

extension Context {
  func intersects(_ a: borrowing Handle, _ b: borrowing Handle) throws(OverlayError) -> Bool {
    let (a, b) = unsafe (a.pointer, b.pointer)
    return try predicate("GEOSIntersects_r") { unsafe GEOSIntersects_r($0, a, b) }
  }

  func touches(_ a: borrowing Handle, _ b: borrowing Handle) throws(OverlayError) -> Bool {
    let (a, b) = unsafe (a.pointer, b.pointer)
    return try predicate("GEOSTouches_r") { unsafe GEOSTouches_r($0, a, b) }
  }

  func covers(_ a: borrowing Handle, _ b: borrowing Handle) throws(OverlayError) -> Bool {
    let (a, b) = unsafe (a.pointer, b.pointer)
    return try predicate("GEOSCovers_r") { unsafe GEOSCovers_r($0, a, b) }
  }

  func intersects(
    _ a: borrowing PreparedHandle, _ b: borrowing Handle
  ) throws(OverlayError) -> Bool {
    let (a, b) = unsafe (a.pointer, b.pointer)
    return try predicate("GEOSPreparedIntersects_r") { unsafe GEOSPreparedIntersects_r($0, a, b) }
  }

  func covers(_ a: borrowing PreparedHandle, _ b: borrowing Handle) throws(OverlayError) -> Bool {
    let (a, b) = unsafe (a.pointer, b.pointer)
    return try predicate("GEOSPreparedCovers_r") { unsafe GEOSPreparedCovers_r($0, a, b) }
  }

  /// GEOS's first reason to call a geometry invalid, with its place, or `nil` if it is valid.
  func invalidity(
    _ a: borrowing Handle
  ) throws(OverlayError) -> (reason: String, at: Coordinate?)? {
    let a = unsafe a.pointer
    var reason: UnsafeMutablePointer<CChar>?
    var location: OpaquePointer?
    let isValid = try predicate("GEOSisValidDetail_r") {
      unsafe GEOSisValidDetail_r($0, a, 0, &reason, &location)
    }
    defer { if let reason = unsafe reason { call { unsafe GEOSFree_r($0, reason) } } }
    var place: Coordinate?
    if let location = unsafe location {
      place = try coordinate(unsafe Handle(adopting: location, of: self))
    }
    if isValid { return nil }
    guard let reason = unsafe reason else { return ("not valid", place) }
    return (unsafe String(cString: reason), place)
  }
}
