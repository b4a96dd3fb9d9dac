public import Geometry

extension Overlay.Session {
  /// Makes ground of the polygons of one geometry, repairing what is wrong and saying what it was.
  ///
  /// A ring that is not closed is closed; a ring that is too short, encloses nothing, or holds a
  /// number that is no place on Earth is dropped, a shell with its holes. Then each polygon is made
  /// valid by itself: what its shell covers counts, both lobes of a bow-tie included, and what a
  /// hole covers does not. Then the polygons are united, so that ground counts once. Valid ground
  /// comes back vertex by vertex as it was.
  ///
  /// Each ring is mended by its faces, or by the structure method (`GEOSMakeValidWithParams_r`) where
  /// those do not add up, and the holes are taken from the shell here: GEOS would turn a hole that
  /// lies outside its shell into ground.
  /// - Throws: `OverlayError` if GEOS fails all the same.
  public func repair(_ polygons: [UncheckedPolygon]) throws(OverlayError) -> Repaired {
    var intake = RingIntake()
    var parts: [Polygon] = []
    var seen: [Polygon: Int] = [:]
    for (index, unchecked) in polygons.enumerated() {
      guard let (polygon, numbers) = intake.polygon(unchecked, index: index) else { continue }
      if let twin = seen.updateValue(index, forKey: polygon) {
        intake.add(
          Defect(
            kind: .duplicateRing, polygon: index, coordinate: polygon.shell.coordinates[0],
            message: "the same rings as polygon \(twin)"))
        continue
      }
      guard let found = try context.invalidity(context.handle(polygon)) else {
        parts.append(polygon)
        continue
      }
      let (ground, defects) = try mend(polygon, numbers: numbers)
      parts += ground.polygons
      for var defect in defects.isEmpty ? [between(polygon, numbers, found)] : defects {
        defect.polygon = index
        intake.add(defect)
      }
    }
    let ground = MultiPolygon(parts)
    guard parts.count > 1, let found = try context.invalidity(context.handle(ground))
    else { return Repaired(ground: ground, defects: intake.defects) }
    intake.add(
      Defect(
        kind: .overlappingParts, coordinate: found.at,
        message: "polygons of one geometry overlap or share an edge (\(found.reason))"))
    return Repaired(ground: try sound(unaryUnion(ground)), defects: intake.defects)
  }

  /// Ground that GEOS made, unless it is not valid.
  private func sound(_ ground: MultiPolygon) throws(OverlayError) -> MultiPolygon {
    guard let found = try context.invalidity(context.handle(ground)) else { return ground }
    throw OverlayError(
      function: "GEOSisValidDetail_r", message: "what was repaired is not valid: \(found.reason)")
  }

  /// What the shell covers without what the holes cover, and what is wrong with single rings.
  private func mend(
    _ polygon: Polygon, numbers: [Int]
  ) throws(OverlayError) -> (ground: MultiPolygon, defects: [Defect]) {
    var defects: [Defect] = []
    var mended: [MultiPolygon] = []
    for (ring, number) in zip(polygon.rings, numbers) {
      let handle = try context.handle(Polygon(shell: ring))
      guard let (reason, place) = try context.invalidity(handle) else {
        mended.append(MultiPolygon([Polygon(shell: ring)]))
        continue
      }
      defects.append(
        Defect(
          kind: Defect.Kind(reason: reason), ring: number,
          vertex: place.map { ring.nearestEdge(to: $0) }, coordinate: place, message: reason))
      if let ground = enclosed(by: ring) {
        mended.append(ground)
      } else {
        mended.append(try context.ground(context.makeValid(handle)))
      }
    }
    let holes = try union(Array(mended.dropFirst()))
    return (try sound(difference(mended[0], holes)), defects)
  }

  /// What is wrong between the rings of a polygon each of which is sound.
  private func between(
    _ polygon: Polygon, _ numbers: [Int], _ found: (reason: String, at: Coordinate?)
  ) -> Defect {
    let hole = found.at.flatMap { place in
      zip(polygon.rings, numbers).dropFirst().first { $0.0.coordinates.contains(place) }
    }
    return Defect(
      kind: Defect.Kind(reason: found.reason), ring: hole?.1, coordinate: found.at,
      message: found.reason)
  }
}

extension Ring {
  /// The index of the vertex where the edge nearest to a place starts.
  fileprivate func nearestEdge(to place: Coordinate) -> Int {
    var best = (index: 0, distance: Double.infinity)
    for index in 0..<coordinates.count - 1 {
      let (a, b) = (coordinates[index], coordinates[index + 1])
      let (dx, dy) = (b.longitude - a.longitude, b.latitude - a.latitude)
      let (px, py) = (place.longitude - a.longitude, place.latitude - a.latitude)
      let length = dx * dx + dy * dy
      let t = length > 0 ? max(0, min(1, (px * dx + py * dy) / length)) : 0
      let (ex, ey) = (px - t * dx, py - t * dy)
      let distance = ex * ex + ey * ey
      if distance < best.distance { best = (index, distance) }
    }
    return best.index
  }
}
