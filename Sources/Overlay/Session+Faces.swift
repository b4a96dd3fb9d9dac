import Geometry

extension Overlay.Session {
  /// What a ring that crosses itself runs around: the ground where its winding number is not zero.
  ///
  /// The ring is cut where it crosses itself, the faces between the cuts are built
  /// (`GEOSPolygonize_r`), and those are kept that the ring runs around more often one way than the
  /// other, as the structure method of `GEOSMakeValidWithParams_r` means it too. Where edges lie within
  /// a hair of each other, GEOS loses a face now and then in either way, without an error. Here it is
  /// noticed: the faces' areas, each times its winding number, must add up to the signed area of the
  /// ring, and those of the faces kept to the area of their union. Where they do not, the faces of the
  /// ring on a grid are tried.
  ///
  /// - Returns: `nil` if those do not add up either, are too many to look at, or GEOS fails.
  func enclosed(by ring: Ring) -> MultiPolygon? {
    let measures = ring.planarMeasures
    for line in [ring, ring.onGrid] {
      if let ground = try? faces(of: line, addingUpTo: measures) { return ground }
    }
    return nil
  }

  private func faces(
    of ring: Ring, addingUpTo measures: (area: Double, length: Double)
  ) throws(OverlayError) -> MultiPolygon? {
    let noded = try context.unaryUnion(context.handle(Lines([ring.coordinates])))
    let faces = try context.ground(context.polygonize(noded)).polygons
    guard faces.count <= Self.mostLooks / ring.coordinates.count else { return nil }
    let windings = try windings(of: ring, around: faces)
    let areas = faces.map { MultiPolygon([$0]).planarMeasures.area }
    let signed = zip(areas, windings).reduce(0) { $0 + $1.0 * Double($1.1) }
    let kept = faces.indices.filter { windings[$0] != 0 }
    let ground = try united(MultiPolygon(kept.map { faces[$0] }))
    let missing = max(
      abs(signed - measures.area),
      abs(kept.reduce(0) { $0 + areas[$1] } - ground.planarMeasures.area))
    guard missing <= measures.length * Snapping.grid else { return nil }
    return try context.invalidity(context.handle(ground)) == nil ? ground : nil
  }

  /// Faces united; those that meet a hair's breadth off are no coverage to GEOS, and take longer.
  private func united(_ faces: MultiPolygon) throws(OverlayError) -> MultiPolygon {
    do throws(OverlayError) {
      return try context.ground(context.coverageUnion(context.handle(faces)))
    } catch {
      return try unaryUnion(faces)
    }
  }

  /// How often a ring runs counter-clockwise around each face, clockwise turns taken away.
  private func windings(of ring: Ring, around faces: [Polygon]) throws(OverlayError) -> [Int] {
    let edges = EdgeTree(of: MultiPolygon([Polygon(shell: ring)]))
    var windings: [Int] = []
    for face in faces {
      let inside = try context.coordinate(context.pointOnSurface(context.handle(face)))
      windings.append(inside.map(edges.winding) ?? 0)
    }
    return windings
  }

  /// Faces times edges: some ten seconds if every edge lies east of every face.
  private static var mostLooks: Int { 1 << 31 }
}

extension Ring {
  /// Divided, not multiplied, so that 90 and 180 stay what they are.
  fileprivate var onGrid: Ring {
    let places = 1 / Snapping.grid
    let rounded = { (degrees: Double) in (degrees * places).rounded() / places }
    return Ring(
      trusted: coordinates.map { Coordinate(rounded($0.longitude), rounded($0.latitude)) })
  }
}
