public import Geometry

extension Overlay.Session {
  /// Whether rings neither cross nor overlap, and holes lie in their shells (`GEOSisValid_r`).
  ///
  /// - Throws: `OverlayError` if GEOS cannot tell.
  public func isValid(_ ground: MultiPolygon) throws(OverlayError) -> Bool {
    try context.invalidity(context.handle(ground)) == nil
  }

  /// The first thing wrong with ground and where, or `nil` if it is valid (`GEOSisValidDetail_r`).
  ///
  /// - Throws: `OverlayError` if GEOS cannot tell.
  public func validityDefect(_ ground: MultiPolygon) throws(OverlayError) -> Defect? {
    for (index, polygon) in ground.polygons.enumerated() {
      if let (reason, place) = try context.invalidity(context.handle(polygon)) {
        return Defect(
          kind: Defect.Kind(reason: reason), polygon: index, coordinate: place, message: reason)
      }
    }
    guard ground.polygons.count > 1 else { return nil }
    guard let (reason, place) = try context.invalidity(context.handle(ground)) else { return nil }
    return Defect(kind: .overlappingParts, coordinate: place, message: reason)
  }

  /// Whether two grounds share at least a point (`GEOSIntersects_r`).
  ///
  /// - Throws: `OverlayError` if GEOS fails.
  public func intersects(_ a: MultiPolygon, _ b: MultiPolygon) throws(OverlayError) -> Bool {
    guard let first = a.box, let second = b.box, first.touches(second) else { return false }
    return try context.intersects(context.handle(a), context.handle(b))
  }

  /// Whether two grounds share points of their borders and nothing else (`GEOSTouches_r`).
  ///
  /// - Throws: `OverlayError` if GEOS fails.
  public func touches(_ a: MultiPolygon, _ b: MultiPolygon) throws(OverlayError) -> Bool {
    guard let first = a.box, let second = b.box, first.touches(second) else { return false }
    return try context.touches(context.handle(a), context.handle(b))
  }

  /// Whether no point of the second ground lies outside the first (`GEOSCovers_r`).
  ///
  /// - Throws: `OverlayError` if GEOS fails.
  public func covers(_ a: MultiPolygon, _ b: MultiPolygon) throws(OverlayError) -> Bool {
    guard let first = a.box, let second = b.box else { return b.isEmpty }
    guard first.union(second) == first else { return false }
    return try context.covers(context.handle(a), context.handle(b))
  }

  /// Which points lie in ground or on its border (`GEOSPreparedIntersects_r`).
  ///
  /// - Throws: `OverlayError` if GEOS fails.
  public func contains(
    _ ground: MultiPolygon, _ points: [Coordinate]
  ) throws(OverlayError) -> [Bool] {
    try prepare(ground).contains(points)
  }
}
