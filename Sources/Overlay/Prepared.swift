public import Geometry

extension Overlay {
  /// Ground that is asked many times: copied into GEOS and indexed once.
  ///
  /// It belongs to the session that made it and to that session's task.
  public final class Prepared {
    /// The ground as it was given.
    public let ground: MultiPolygon
    private let box: Box?
    private let session: Session
    private let handle: PreparedHandle

    init(_ ground: MultiPolygon, in session: Session) throws(OverlayError) {
      handle = try PreparedHandle(preparing: session.context.handle(ground))
      self.ground = ground
      self.session = session
      box = ground.box
    }

    /// Which points lie in the ground or on its border (`GEOSPreparedIntersects_r`).
    ///
    /// - Throws: `OverlayError` if GEOS fails.
    public func contains(_ points: [Coordinate]) throws(OverlayError) -> [Bool] {
      try points.map { point throws(OverlayError) in
        guard let box, box.contains(point) else { return false }
        return try session.context.intersects(handle, session.context.handle(point))
      }
    }

    /// Whether the ground shares at least a point with another (`GEOSPreparedIntersects_r`).
    ///
    /// - Throws: `OverlayError` if GEOS fails.
    public func intersects(_ other: MultiPolygon) throws(OverlayError) -> Bool {
      guard let box, let second = other.box, box.touches(second) else { return false }
      return try session.context.intersects(handle, session.context.handle(other))
    }

    /// The part of another ground that lies in this one; what lies in it wholly comes back as it is.
    ///
    /// - Throws: `OverlayError` if GEOS fails, which means an operand is not valid.
    public func intersection(_ other: MultiPolygon) throws(OverlayError) -> MultiPolygon {
      guard let box, let second = other.box, box.touches(second) else { return .empty }
      let operand = try session.context.handle(other)
      guard try session.context.intersects(handle, operand) else { return .empty }
      if try session.context.covers(handle, operand) { return other }
      return try session.overlay(.intersection, handle.base, operand)
    }
  }
}

extension Overlay.Session {
  /// Copies ground into GEOS and indexes it, to be asked many times (`GEOSPrepare_r`).
  ///
  /// - Throws: `OverlayError` if GEOS fails.
  public func prepare(_ ground: MultiPolygon) throws(OverlayError) -> Overlay.Prepared {
    try Overlay.Prepared(ground, in: self)
  }
}
