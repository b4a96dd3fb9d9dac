/// GEOS as functions from values to values, planar in the coordinates given.
///
/// Operands must be valid (`Overlay.repair` makes them so, `Overlay.isValid` asks). Of a result only
/// the polygonal part counts: ground that merely touches intersects in nothing. Each static function
/// opens a `Session` of its own, which costs under a microsecond; a unit of work that asks one region
/// many times keeps a `Session` and prepares the region in it.
public enum Overlay {}
