public import Geometry

extension Overlay.Session {
  /// Everything that at least one part covers (`GEOSUnaryUnion_r`).
  ///
  /// Parts may overlap each other; each must be valid by itself.
  /// - Throws: `OverlayError` if GEOS fails, which means a part is not valid.
  public func union(_ parts: [MultiPolygon]) throws(OverlayError) -> MultiPolygon {
    let parts = parts.filter { !$0.isEmpty }
    guard let first = parts.first else { return .empty }
    if parts.count == 1, first.polygons.count == 1 { return first }
    return try unaryUnion(MultiPolygon(parts.flatMap(\.polygons)))
  }

  /// The ground that both operands cover (`GEOSIntersection_r`).
  ///
  /// - Throws: `OverlayError` if GEOS fails, which means an operand is not valid.
  public func intersection(
    _ a: MultiPolygon, _ b: MultiPolygon
  ) throws(OverlayError) -> MultiPolygon {
    guard let first = a.box, let second = b.box, first.touches(second) else { return .empty }
    return try overlay(.intersection, context.handle(a), context.handle(b))
  }

  /// The ground that the first operand covers and the second does not (`GEOSDifference_r`).
  ///
  /// - Throws: `OverlayError` if GEOS fails, which means an operand is not valid.
  public func difference(
    _ a: MultiPolygon, _ b: MultiPolygon
  ) throws(OverlayError) -> MultiPolygon {
    guard let first = a.box, let second = b.box, first.touches(second) else { return a }
    return try overlay(.difference, context.handle(a), context.handle(b))
  }

  /// The ground that exactly one operand covers (`GEOSSymDifference_r`).
  ///
  /// - Throws: `OverlayError` if GEOS fails, which means an operand is not valid.
  public func symmetricDifference(
    _ a: MultiPolygon, _ b: MultiPolygon
  ) throws(OverlayError) -> MultiPolygon {
    guard let first = a.box, let second = b.box, first.touches(second) else {
      return MultiPolygon(a.polygons + b.polygons)
    }
    return try overlay(.symmetricDifference, context.handle(a), context.handle(b))
  }

  /// The ground inside a box, by intersection: GEOS's own fast clipping may give invalid rings.
  ///
  /// - Throws: `OverlayError` if GEOS fails, which means the ground is not valid.
  public func clip(_ ground: MultiPolygon, to box: Box) throws(OverlayError) -> MultiPolygon {
    guard let own = ground.box, own.touches(box) else { return .empty }
    let isInside =
      box.west <= own.west && own.east <= box.east && box.south <= own.south
      && own.north <= box.north
    if isInside { return ground }
    guard box.west < box.east, box.south < box.north else { return .empty }
    return try intersection(ground, MultiPolygon([box.polygon]))
  }
}
