import Geometry

extension Overlay {
  /// One unit of work with GEOS: one context, used by one task at a time.
  ///
  /// There is no second try on a coarser grid here. GEOS 3.11 has its own: full precision, then
  /// snapping, then snap rounding (OverlayNG's robust overlay). Of some 300 000 overlays of valid random
  /// rings with vertices a rounding apart none failed after that, so a failure means that an operand
  /// is not valid, and it is thrown.
  public final class Session {
    let context = Context()

    /// Opens a session.
    public init() {}

    func overlay(
      _ operation: SetOperation, _ a: borrowing Handle, _ b: borrowing Handle
    ) throws(OverlayError) -> MultiPolygon {
      try context.ground(context.apply(operation, a, b))
    }

    /// The union of parts each of which is valid; they may overlap.
    func unaryUnion(_ parts: MultiPolygon) throws(OverlayError) -> MultiPolygon {
      try context.ground(context.unaryUnion(context.handle(parts)))
    }
  }
}
