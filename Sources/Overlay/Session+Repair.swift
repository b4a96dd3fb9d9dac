public import Geometry

extension Overlay.Session {
  /// Makes ground of the polygons of one geometry, repairing what is wrong and saying what it was.
  ///
  /// A ring that is not closed is closed; a ring that is too short, encloses nothing, or holds a
  /// number that is no place on Earth is dropped, a shell with its holes. Then each polygon is made
  /// valid by itself by the structure method (`GEOSMakeValidWithParams_r`): what a shell covers
  /// counts, both lobes of a bow-tie included, and what a hole covers does not. Then the polygons
  /// are united, so that ground counts once. Valid ground comes back vertex by vertex as it was.
  /// - Throws: `OverlayError` if GEOS fails all the same.
  public func repair(_ polygons: [UncheckedPolygon]) throws(OverlayError) -> Repaired {
    var intake = RingIntake()
    var parts: [Polygon] = []
    var seen: [Polygon: Int] = [:]
    for (index, unchecked) in polygons.enumerated() {
      guard let (polygon, indices) = intake.polygon(unchecked, index: index) else { continue }
      if let twin = seen[polygon] {
        intake.add(
          Defect(
            kind: .duplicateRing, polygon: index, coordinate: polygon.shell.coordinates[0],
            message: "the same rings as polygon \(twin)"))
        continue
      }
      seen[polygon] = index
      let handle = try context.handle(polygon)
      guard let (reason, place) = try context.invalidity(handle) else {
        parts.append(polygon)
        continue
      }
      try blame(polygon, indices, index, reason, place).forEach { intake.add($0) }
      let valid = try context.ground(context.makeValid(handle))
      parts += valid.polygons
    }
    let ground = MultiPolygon(parts)
    guard parts.count > 1, let (reason, place) = try context.invalidity(context.handle(ground))
    else { return Repaired(ground: ground, defects: intake.defects) }
    intake.add(
      Defect(
        kind: .overlappingParts, coordinate: place,
        message: "polygons of one geometry overlap or share an edge (\(reason))"))
    return Repaired(ground: try unaryUnion(ground), defects: intake.defects)
  }

  /// GEOS names one defect of a polygon; asking ring by ring finds those of every ring.
  private func blame(
    _ polygon: Polygon, _ indices: [Int], _ index: Int, _ reason: String, _ place: Coordinate?
  ) throws(OverlayError) -> [Defect] {
    var defects: [Defect] = []
    for (ring, number) in zip(polygon.rings, indices) {
      guard let (reason, place) = try context.invalidity(context.handle(Polygon(shell: ring)))
      else { continue }
      defects.append(
        Defect(
          kind: Defect.Kind(reason: reason), polygon: index, ring: number,
          vertex: place.map { ring.nearestEdge(to: $0) }, coordinate: place, message: reason))
    }
    if !defects.isEmpty { return defects }
    let kind = Defect.Kind(reason: reason)
    let ring = place.flatMap { place in
      zip(polygon.rings, indices).dropFirst().first { $0.0.coordinates.contains(place) }?.1
    }
    return [
      Defect(kind: kind, polygon: index, ring: ring, coordinate: place, message: reason)
    ]
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
