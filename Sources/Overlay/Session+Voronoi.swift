public import Geometry

extension Overlay.Session {
  /// The cells of points in the plane of their coordinates: around each, what is nearer to it than to
  /// any other (`GEOSVoronoiDiagram_r`).
  ///
  /// - Parameters:
  ///   - points: no two of them equal.
  ///   - box: what the cells cover at least; they end some way beyond it.
  /// - Returns: one convex cell for each point, in their order. Together they tile a rectangle.
  /// - Throws: `OverlayError` if GEOS fails, or runs together points that all but coincide.
  public func voronoi(
    of points: [Coordinate], covering box: Box
  ) throws(OverlayError) -> [Polygon] {
    guard points.count > 1 else {
      let whole = points.reduce(box) { $0.union($1) }
      return points.map { _ in whole.polygon }
    }
    let cells = try context.ground(
      context.voronoi(context.handle(points), covering: context.handle(box.polygon))
    ).polygons
    // GEOS gives the cells in an order of its own. The point nearest to anything inside a cell is the
    // cell's own.
    let tree = PointTree(points)
    var ordered = [Polygon?](repeating: nil, count: points.count)
    for cell in cells {
      let corners = cell.shell.coordinates.dropLast()
      let share = 1 / Double(corners.count)
      let middle = corners.reduce(Coordinate(0, 0)) {
        Coordinate($0.longitude + $1.longitude * share, $0.latitude + $1.latitude * share)
      }
      ordered[tree.nearest(to: middle)] = cell
    }
    let found = ordered.compactMap(\.self)
    guard found.count == points.count, cells.count == points.count else {
      throw OverlayError(
        function: "GEOSVoronoiDiagram_r", message: "\(cells.count) cells of \(points.count) points")
    }
    return found
  }
}

extension Overlay {
  /// The cells of points in the plane of their coordinates: around each, what is nearer to it than to
  /// any other.
  ///
  /// - Throws: `OverlayError` if GEOS fails, or runs together points that all but coincide.
  public static func voronoi(
    of points: [Coordinate], covering box: Box
  ) throws(OverlayError) -> [Polygon] {
    try Session().voronoi(of: points, covering: box)
  }
}
