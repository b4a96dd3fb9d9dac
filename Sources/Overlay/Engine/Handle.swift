import CGEOS

/// The owner of one GEOS geometry, which keeps the geometry's context alive.
@safe
struct Handle: ~Copyable {
  let context: Context
  let pointer: OpaquePointer

  /// Adopts a geometry that nobody else frees.
  init(adopting pointer: OpaquePointer, of context: Context) {
    unsafe self.pointer = pointer
    self.context = context
  }

  deinit {
    let pointer = unsafe pointer
    context.call { unsafe GEOSGeom_destroy_r($0, pointer) }
  }
}

/// The owner of the index that GEOS builds over one geometry, and of that geometry.
@safe
struct PreparedHandle: ~Copyable {
  let base: Handle
  let pointer: OpaquePointer

  init(preparing base: consuming Handle) throws(OverlayError) {
    let geometry = unsafe base.pointer
    unsafe pointer = try base.context.pointer("GEOSPrepare_r") {
      unsafe GEOSPrepare_r($0, geometry)
    }
    self.base = base
  }

  deinit {
    let pointer = unsafe pointer
    base.context.call { unsafe GEOSPreparedGeom_destroy_r($0, pointer) }
  }
}
