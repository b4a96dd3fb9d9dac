public import Geometry

extension Overlay.Session {
  /// The boundary of ground that lies inside a region and not along the region's own border.
  ///
  /// Whatever of the ground's boundary comes within the tolerance of the region's border is left
  /// out, by closed formulas on pairs of edges, so that borders that coincide only nearly cost
  /// nothing and no buffer has to be built. A line that crosses the border loses the tolerance at
  /// the crossing.
  /// - Parameters:
  ///   - ground: valid ground, usually one actor's control.
  ///   - region: valid ground.
  ///   - tolerance: degrees; at least 1e-12 is used. 1e-9 (0.1 mm) is right for control that was
  ///     cut exactly along the region, more for control drawn along another edition of its border.
  /// - Returns: the lines, each in the direction of the ground's ring.
  /// - Throws: `OverlayError` if GEOS fails.
  public func front(
    of ground: MultiPolygon, within region: MultiPolygon, tolerance: Double = 1e-9
  ) throws(OverlayError) -> Lines {
    guard let box = region.box, ground.box?.touches(box) == true else { return .empty }
    let tolerance = max(tolerance, 1e-12)
    let tree = EdgeTree(of: region)
    let inside = try prepare(region)
    var lines: [[Coordinate]] = []
    for ring in ground.polygons.lazy.flatMap(\.rings) {
      var ringLines: [[Coordinate]] = []
      for run in Self.runs(of: ring, away: tolerance, from: tree)
      where try inside.contains([run.probe])[0] {
        ringLines.append(run.line)
      }
      if ringLines.count > 1, let first = ringLines.first, let last = ringLines.last,
        first.first == ring.coordinates[0], last.last == ring.coordinates[0]
      {
        ringLines[0] = last + first.dropFirst()
        ringLines.removeLast()
      }
      lines += ringLines
    }
    return Lines(lines)
  }

  /// The stretches of a ring that keep away from the region's border, each wholly in or out of it.
  private static func runs(
    of ring: Ring, away tolerance: Double, from tree: EdgeTree
  ) -> [(line: [Coordinate], probe: Coordinate)] {
    var runs: [(line: [Coordinate], probe: Coordinate)] = []
    var line: [Coordinate] = []
    func finish() {
      if line.count >= 2 {
        let middle = line.count / 2
        runs.append((line, Box(line[middle - 1]).union(line[middle]).centre))
      }
      line = []
    }
    for (start, end) in zip(ring.coordinates, ring.coordinates.dropFirst()) where start != end {
      for piece in kept(of: (start, end), away: tolerance, from: tree) {
        if piece.lowerBound > 0 || line.isEmpty {
          finish()
          line = [at(piece.lowerBound, start, end)]
        }
        line.append(at(piece.upperBound, start, end))
        if piece.upperBound < 1 { finish() }
      }
      if line.last != end { finish() }
    }
    finish()
    return runs
  }

  /// The fractions of an edge that lie farther than the tolerance from the region's border.
  private static func kept(
    of edge: EdgeTree.Edge, away tolerance: Double, from tree: EdgeTree
  ) -> [ClosedRange<Double>] {
    var cuts: [ClosedRange<Double>] = []
    let box = Box(edge.start).union(edge.end)
    let near = Box(
      west: box.west - tolerance, south: box.south - tolerance, east: box.east + tolerance,
      north: box.north + tolerance)
    tree.forEachEdge(near: near) {
      if let cut = Capsule($0, radius: tolerance).fractions(of: edge) { cuts.append(cut) }
    }
    cuts.sort { $0.lowerBound < $1.lowerBound }
    var kept: [ClosedRange<Double>] = []
    var from = 0.0
    for cut in cuts {
      if cut.lowerBound > from { kept.append(from...cut.lowerBound) }
      from = max(from, cut.upperBound)
    }
    if from < 1 { kept.append(from...1) }
    return kept
  }

  static func at(_ t: Double, _ start: Coordinate, _ end: Coordinate) -> Coordinate {
    if t == 0 { return start }
    if t == 1 { return end }
    return Coordinate(
      start.longitude + t * (end.longitude - start.longitude),
      start.latitude + t * (end.latitude - start.latitude))
  }
}
