public import Geometry

extension Overlay.Session {
  /// Everything within a distance of lines, in the unit and plane of the coordinates.
  ///
  /// Project to a metric frame first (`LocalFrame` of `Geodesy`). A quarter circle becomes 16
  /// segments, so that the area is at most 0.2 % short along a bend (`GEOSBuffer_r`).
  /// - Throws: `OverlayError` if GEOS fails.
  public func buffer(_ lines: Lines, distance: Double) throws(OverlayError) -> MultiPolygon {
    if lines.isEmpty || distance <= 0 { return .empty }
    return try context.ground(
      context.buffer(context.handle(lines), distance: distance, quadrantSegments: 16))
  }

  /// Ground grown by a distance, or shrunk by a negative one, in the plane of the coordinates.
  ///
  /// Never a means of repair: with a distance of zero the ground comes back as it is.
  /// - Throws: `OverlayError` if GEOS fails.
  public func buffer(
    _ ground: MultiPolygon, distance: Double
  ) throws(OverlayError) -> MultiPolygon {
    if ground.isEmpty || distance == 0 { return ground }
    return try context.ground(
      context.buffer(context.handle(ground), distance: distance, quadrantSegments: 16))
  }

  /// The centre of mass in the plane of longitude and latitude, or `nil` of no ground.
  ///
  /// - Throws: `OverlayError` if GEOS fails.
  public func centroid(of ground: MultiPolygon) throws(OverlayError) -> Coordinate? {
    try context.coordinate(context.centroid(context.handle(ground)))
  }

  /// A point inside the ground, fit for a label, or `nil` of no ground (`GEOSPointOnSurface_r`).
  ///
  /// - Throws: `OverlayError` if GEOS fails.
  public func pointOnSurface(of ground: MultiPolygon) throws(OverlayError) -> Coordinate? {
    try context.coordinate(context.pointOnSurface(context.handle(ground)))
  }
}
