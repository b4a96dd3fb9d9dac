import Geometry

extension Overlay {
  /// One unit of work with GEOS: one context, used by one task at a time.
  ///
  /// An overlay is tried as it is, where GEOS 3.11 falls back on snapping by itself
  /// (OverlayNG's robust overlay). If that fails although both operands are valid, it is tried once
  /// more on a grid of 1e-9 degree (0.1 mm), which cannot fail to node, and `snapped` tells so. If
  /// that fails too, or an operand is not valid, the first error is thrown.
  public final class Session {
    let context = Context()

    /// The failures that were answered by working on the grid, in order.
    public private(set) var snapped: [OverlayError] = []

    /// The grid of the second try, in degrees.
    public static let grid = 1e-9

    /// Opens a session.
    public init() {}

    func overlay(
      _ operation: SetOperation, _ a: borrowing Handle, _ b: borrowing Handle
    ) throws(OverlayError) -> MultiPolygon {
      do {
        return try context.ground(context.apply(operation, a, b))
      } catch {
        guard try context.invalidity(a) == nil, try context.invalidity(b) == nil else {
          throw error
        }
        guard let result = try? context.apply(operation, a, b, grid: Self.grid) else { throw error }
        snapped.append(error)
        return try context.ground(result)
      }
    }

    /// The union of parts each of which is valid; they may overlap.
    func unaryUnion(_ parts: MultiPolygon) throws(OverlayError) -> MultiPolygon {
      let handle = try context.handle(parts)
      do {
        return try context.ground(context.unaryUnion(handle))
      } catch {
        for part in parts.polygons {
          guard try context.invalidity(context.handle(part)) == nil else { throw error }
        }
        guard let result = try? context.unaryUnion(handle, grid: Self.grid) else { throw error }
        snapped.append(error)
        return try context.ground(result)
      }
    }
  }
}
