public import Atlas
internal import Geodesy
public import Overlay

extension Overlay.SnapLog {
  /// What must be said of overlays that GEOS could do only on a grid: why, and by how much the ground
  /// changed.
  public var notices: [Notice] {
    let lines = snappings.map { snapping in
      let change = snapping.operands.reduce(0) { sum, operand in
        sum
          + abs(
            StraightEdgeArea.area(of: operand.after) - StraightEdgeArea.area(of: operand.before))
      }
      return "\(snapping.error): done on a grid of \(Snapping.grid)°, which changed the ground by "
        + "\((change * 1e3).rounded() / 1e3) m²"
    }
    return Set(lines).sorted().map { Notice($0) }
  }
}
