public import Geometry

// Each of these opens a session for the one call; see the method of the same name on `Session`.
extension Overlay {
  /// Everything that at least one part covers; each part must be valid by itself.
  ///
  /// - Throws: `OverlayError` if GEOS fails, which means a part is not valid.
  public static func union(_ parts: [MultiPolygon]) throws(OverlayError) -> MultiPolygon {
    try Session().union(parts)
  }

  /// The ground that both operands cover.
  ///
  /// - Throws: `OverlayError` if GEOS fails, which means an operand is not valid.
  public static func intersection(
    _ a: MultiPolygon, _ b: MultiPolygon
  ) throws(OverlayError) -> MultiPolygon {
    try Session().intersection(a, b)
  }

  /// The ground that the first operand covers and the second does not.
  ///
  /// - Throws: `OverlayError` if GEOS fails, which means an operand is not valid.
  public static func difference(
    _ a: MultiPolygon, _ b: MultiPolygon
  ) throws(OverlayError) -> MultiPolygon {
    try Session().difference(a, b)
  }

  /// The ground that exactly one operand covers.
  ///
  /// - Throws: `OverlayError` if GEOS fails, which means an operand is not valid.
  public static func symmetricDifference(
    _ a: MultiPolygon, _ b: MultiPolygon
  ) throws(OverlayError) -> MultiPolygon {
    try Session().symmetricDifference(a, b)
  }

  /// The ground inside a box.
  ///
  /// - Throws: `OverlayError` if GEOS fails, which means the ground is not valid.
  public static func clip(
    _ ground: MultiPolygon, to box: Box
  ) throws(OverlayError) -> MultiPolygon {
    try Session().clip(ground, to: box)
  }

  /// Makes ground of the polygons of one geometry, repairing what is wrong and saying what it was.
  ///
  /// - Throws: `OverlayError` if GEOS fails all the same.
  public static func repair(_ polygons: [UncheckedPolygon]) throws(OverlayError) -> Repaired {
    try Session().repair(polygons)
  }

  /// Whether rings neither cross nor overlap, and holes lie in their shells.
  ///
  /// - Throws: `OverlayError` if GEOS cannot tell.
  public static func isValid(_ ground: MultiPolygon) throws(OverlayError) -> Bool {
    try Session().isValid(ground)
  }

  /// The first thing wrong with ground and where, or `nil` if it is valid.
  ///
  /// - Throws: `OverlayError` if GEOS cannot tell.
  public static func validityDefect(_ ground: MultiPolygon) throws(OverlayError) -> Defect? {
    try Session().validityDefect(ground)
  }

  /// Which points lie in ground or on its border.
  ///
  /// - Throws: `OverlayError` if GEOS fails.
  public static func contains(
    _ ground: MultiPolygon, _ points: [Coordinate]
  ) throws(OverlayError) -> [Bool] {
    try Session().contains(ground, points)
  }

  /// Whether two grounds share at least a point.
  ///
  /// - Throws: `OverlayError` if GEOS fails.
  public static func intersects(
    _ a: MultiPolygon, _ b: MultiPolygon
  ) throws(OverlayError) -> Bool {
    try Session().intersects(a, b)
  }

  /// Whether two grounds share points of their borders and nothing else.
  ///
  /// - Throws: `OverlayError` if GEOS fails.
  public static func touches(_ a: MultiPolygon, _ b: MultiPolygon) throws(OverlayError) -> Bool {
    try Session().touches(a, b)
  }

  /// Whether no point of the second ground lies outside the first.
  ///
  /// - Throws: `OverlayError` if GEOS fails.
  public static func covers(_ a: MultiPolygon, _ b: MultiPolygon) throws(OverlayError) -> Bool {
    try Session().covers(a, b)
  }

  /// Everything within a distance of lines, in the unit and plane of the coordinates.
  ///
  /// - Throws: `OverlayError` if GEOS fails.
  public static func buffer(
    _ lines: Lines, distance: Double
  ) throws(OverlayError) -> MultiPolygon {
    try Session().buffer(lines, distance: distance)
  }

  /// Ground grown by a distance, or shrunk by a negative one, in the plane of the coordinates.
  ///
  /// - Throws: `OverlayError` if GEOS fails.
  public static func buffer(
    _ ground: MultiPolygon, distance: Double
  ) throws(OverlayError) -> MultiPolygon {
    try Session().buffer(ground, distance: distance)
  }

  /// The centre of mass in the plane of longitude and latitude, or `nil` of no ground.
  ///
  /// - Throws: `OverlayError` if GEOS fails.
  public static func centroid(of ground: MultiPolygon) throws(OverlayError) -> Coordinate? {
    try Session().centroid(of: ground)
  }

  /// A point inside the ground, fit for a label, or `nil` of no ground.
  ///
  /// - Throws: `OverlayError` if GEOS fails.
  public static func pointOnSurface(of ground: MultiPolygon) throws(OverlayError) -> Coordinate? {
    try Session().pointOnSurface(of: ground)
  }

  /// Ground that reaches beyond ±180° cut there, its parts moved by whole turns to where they belong.
  ///
  /// - Throws: `OverlayError` if GEOS fails, which means the ground is not valid.
  public static func cutAtAntimeridian(
    _ ground: MultiPolygon
  ) throws(OverlayError) -> MultiPolygon {
    try Session().cutAtAntimeridian(ground)
  }

  /// The boundary of ground that lies inside a region and not along the region's own border.
  ///
  /// - Throws: `OverlayError` if GEOS fails.
  public static func front(
    of ground: MultiPolygon, within region: MultiPolygon, tolerance: Double = 1e-9
  ) throws(OverlayError) -> Lines {
    try Session().front(of: ground, within: region, tolerance: tolerance)
  }
}
