import Geometry

extension Overlay.Session {
  /// What a ring that crosses itself runs around: the ground where its winding number is not zero.
  ///
  /// The ring is cut where it crosses itself, the faces between the cuts are built
  /// (`GEOSPolygonize_r`), and those are kept that the ring runs around more often one way than the
  /// other, as the structure method of `GEOSMakeValidWithParams_r` means it too. Where edges lie within
  /// a hair of each other, GEOS loses a face now and then in either way, without an error. Here it is
  /// noticed: the faces' areas, each times its winding number, must add up to the signed area of the
  /// ring. Where they do not, the faces of the ring on a grid are tried.
  ///
  /// - Returns: `nil` if those do not add up either, or are too many to look at.
  /// - Throws: `OverlayError` if GEOS fails.
  func enclosed(by ring: Ring) throws(OverlayError) -> MultiPolygon? {
    let measures = ring.planarMeasures
    for line in [ring, ring.onGrid] {
      let noded = try context.unaryUnion(context.handle(Lines([line.coordinates])))
      let faces = try context.ground(context.polygonize(noded)).polygons
      guard faces.count <= Self.mostLooks / line.coordinates.count else { return nil }
      let windings = try windings(of: line, around: faces)
      let area = zip(faces, windings).reduce(0) { area, face in
        area + Double(face.1) * MultiPolygon([face.0]).planarMeasures.area
      }
      guard abs(area - measures.area) <= measures.length * Snapping.grid else { continue }
      let ground = try unaryUnion(
        MultiPolygon(zip(faces, windings).filter { $0.1 != 0 }.map(\.0)))
      if try context.invalidity(context.handle(ground)) == nil { return ground }
    }
    return nil
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

extension EdgeTree {
  /// Counted along a ray to the east.
  fileprivate func winding(around place: Coordinate) -> Int {
    let ray = Box(
      west: place.longitude, south: place.latitude, east: .infinity, north: place.latitude)
    var winding = 0
    forEachEdge(near: ray) { start, end in
      let isRising = start.latitude <= place.latitude && place.latitude < end.latitude
      let isFalling = end.latitude <= place.latitude && place.latitude < start.latitude
      guard isRising || isFalling else { return }
      let side =
        (end.longitude - start.longitude) * (place.latitude - start.latitude)
        - (end.latitude - start.latitude) * (place.longitude - start.longitude)
      if isRising, side > 0 { winding += 1 }
      if isFalling, side < 0 { winding -= 1 }
    }
    return winding
  }
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
