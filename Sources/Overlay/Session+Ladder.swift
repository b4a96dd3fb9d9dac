import Geometry

// What is done where GEOS fails. GEOS 3.11 tries full precision, snapping and snap rounding by itself
// (OverlayNG); of some 300 000 overlays of valid random rings with vertices a rounding apart none
// failed after that. So a failure means that an operand is not valid, if only by a hair, and there
// are three rungs:
//
// 1. as it is;
// 2. all vertices on a fine grid, each operand made valid there, and the overlay done on that grid.
//    This is taken only if somebody listens (`Overlay.snapLog`), and only if the grid accounts for
//    all that changes: a lobe of a bow-tie must not appear or vanish on this way;
// 3. the failure is thrown, with what came of the second rung.
extension Overlay.Session {
  /// An operand on the grid, made valid there and entered into the receipt.
  ///
  /// - Throws: the failure that led here, if the ground changes by more than the grid explains.
  func snapped(
    _ operand: borrowing Handle, for snapping: inout Snapping
  ) throws(OverlayError) -> Handle {
    let before = try context.ground(operand)
    let after: MultiPolygon
    do throws(OverlayError) {
      after = try context.ground(context.makeValid(context.onGrid(operand, Snapping.grid)))
    } catch {
      throw snapping.failure(because: error.description)
    }
    let (area, length) = before.planarMeasures
    let change = abs(after.planarMeasures.area - area)
    guard change <= length * Snapping.grid else {
      throw snapping.failure(because: "the ground would change by \(change / max(area, change))")
    }
    snapping.operands.append((before, after))
    return try context.handle(after)
  }

  /// The overlay on the grid, with its receipt.
  func finish(
    _ snapping: Snapping, _ overlay: () throws(OverlayError) -> MultiPolygon
  ) throws(OverlayError) -> MultiPolygon {
    do throws(OverlayError) {
      let ground = try overlay()
      Overlay.snapLog?.add(snapping)
      return ground
    } catch {
      throw snapping.failure(because: error.description)
    }
  }
}
