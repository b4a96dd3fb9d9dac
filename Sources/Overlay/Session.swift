import Geometry

extension Overlay {
  /// One unit of work with GEOS: one context, used by one task at a time.
  ///
  /// An overlay that GEOS cannot do goes down a ladder; see `Session+Ladder.swift`.
  public final class Session {
    let context = Context()

    /// Opens a session.
    public init() {}

    func overlay(
      _ operation: SetOperation, _ a: borrowing Handle, _ b: borrowing Handle
    ) throws(OverlayError) -> MultiPolygon {
      do throws(OverlayError) {
        return try context.ground(context.apply(operation, a, b))
      } catch {
        var snapping = try Snapping(of: error)
        let first = try snapped(a, for: &snapping)
        let second = try snapped(b, for: &snapping)
        return try finish(snapping) { () throws(OverlayError) in
          try context.ground(context.apply(operation, first, second, grid: Snapping.grid))
        }
      }
    }

    /// The union of parts each of which is valid; they may overlap.
    func unaryUnion(_ parts: MultiPolygon) throws(OverlayError) -> MultiPolygon {
      let handle = try context.handle(parts)
      do throws(OverlayError) {
        return try context.ground(context.unaryUnion(handle))
      } catch {
        var snapping = try Snapping(of: error)
        var snappedParts: [Polygon] = []
        for part in parts.polygons {
          let one = try snapped(context.handle(part), for: &snapping)
          snappedParts += try context.ground(one).polygons
        }
        let pile = MultiPolygon(snappedParts)
        return try finish(snapping) { () throws(OverlayError) in
          try context.ground(context.unaryUnion(context.handle(pile), grid: Snapping.grid))
        }
      }
    }
  }
}
