public import Geometry

extension Overlay.Session {
  /// Lines divided into the stretches within a tolerance of a ground's border and all others.
  ///
  /// - Parameters:
  ///   - lines: any lines; one that closes is divided as a ring, wherever it starts.
  ///   - ground: the ground whose border is followed.
  ///   - tolerance: degrees.
  /// - Returns: the stretches along the border, and those away from it.
  public func split(
    _ lines: Lines, along ground: MultiPolygon, tolerance: Double
  ) -> (along: Lines, away: Lines) {
    let tree = EdgeTree(of: ground)
    return Self.divide(lines, shortest: 4 * tolerance) { edge in
      var cuts: [ClosedRange<Double>] = []
      tree.forEachEdge(near: Self.box(of: edge, grownBy: tolerance)) {
        if let cut = Capsule($0, radius: tolerance).fractions(of: edge) { cuts.append(cut) }
      }
      return cuts
    }
  }

  /// The front of ground without its slits: where two of its edges face each other across a gap
  /// narrower than a width, as they do where pieces drawn side by side miss each other a little.
  ///
  /// Ground itself that is thinner than 1e-9 degree, the rounding of an overlay, has no front either.
  /// - Parameters:
  ///   - ground: valid ground.
  ///   - region: valid ground.
  ///   - tolerance: degrees from the region's border, as in `front(of:within:tolerance:)`.
  ///   - slit: degrees of the widest gap that is closed.
  /// - Returns: the lines, each with the ground on its right.
  /// - Throws: `OverlayError` if GEOS fails.
  public func front(
    of ground: MultiPolygon, within region: MultiPolygon, tolerance: Double, closing slit: Double
  ) throws(OverlayError) -> Lines {
    let ground = ground.turnedClockwise
    let lines = try front(of: ground, within: region, tolerance: tolerance)
    if lines.isEmpty { return lines }
    let tree = EdgeTree(of: ground)
    return Self.divide(lines, shortest: 4 * slit) { edge in
      var cuts: [ClosedRange<Double>] = []
      tree.forEachEdge(near: Self.box(of: edge, grownBy: slit)) { other in
        guard Self.isOpposite(edge, other) else { return }
        let reach = Self.isLeft(other, of: edge) ? max(slit, Self.rounding) : Self.rounding
        if let cut = Capsule(other, radius: reach).fractions(of: edge) { cuts.append(cut) }
      }
      return cuts
    }.away
  }

  private static let rounding = 1e-9

  /// Whether two edges run against each other, within a quarter of a right angle.
  private static func isOpposite(_ a: EdgeTree.Edge, _ b: EdgeTree.Edge) -> Bool {
    let (ax, ay) = (a.end.longitude - a.start.longitude, a.end.latitude - a.start.latitude)
    let (bx, by) = (b.end.longitude - b.start.longitude, b.end.latitude - b.start.latitude)
    return ax * bx + ay * by < -0.92 * ((ax * ax + ay * ay) * (bx * bx + by * by)).squareRoot()
  }

  private static func isLeft(_ other: EdgeTree.Edge, of edge: EdgeTree.Edge) -> Bool {
    let middle = Box(other.start).union(other.end).centre
    let (dx, dy) = (
      edge.end.longitude - edge.start.longitude, edge.end.latitude - edge.start.latitude
    )
    return dx * (middle.latitude - edge.start.latitude)
      > dy * (middle.longitude - edge.start.longitude)
  }

  private static func box(of edge: EdgeTree.Edge, grownBy width: Double) -> Box {
    let box = Box(edge.start).union(edge.end)
    return Box(
      west: box.west - width, south: box.south - width, east: box.east + width,
      north: box.north + width)
  }

  /// Lines in two parts: the fractions of each edge that are named, and what is left.
  ///
  /// A named stretch shorter than `shortest` degrees only touches or crosses what it is near; it stays.
  private static func divide(
    _ lines: Lines, shortest: Double, _ cuts: (EdgeTree.Edge) -> [ClosedRange<Double>]
  ) -> (along: Lines, away: Lines) {
    var parts: (along: [[Coordinate]], away: [[Coordinate]]) = ([], [])
    for line in lines.lines {
      var pieces = pieces(of: line, cuts)
      for index in pieces.indices where pieces[index].isCut && pieces[index].length < shortest {
        pieces[index].isCut = false
      }
      for piece in joined(pieces, isRing: line.first == line.last) {
        if piece.isCut { parts.along.append(piece.line) } else { parts.away.append(piece.line) }
      }
    }
    return (Lines(parts.along), Lines(parts.away))
  }

  private static func pieces(
    of line: [Coordinate], _ cuts: (EdgeTree.Edge) -> [ClosedRange<Double>]
  ) -> [LinePiece] {
    var pieces: [LinePiece] = []
    func add(_ isCut: Bool, _ from: Coordinate, _ to: Coordinate) {
      if from != to { pieces.append(LinePiece(isCut: isCut, line: [from, to])) }
    }
    for (start, end) in zip(line, line.dropFirst()) where start != end {
      var (from, here) = (0.0, start)
      for cut in cuts((start, end)).sorted(by: { $0.lowerBound < $1.lowerBound })
      where cut.upperBound > from {
        if cut.lowerBound > from {
          let there = at(cut.lowerBound, start, end)
          add(false, here, there)
          here = there
        }
        let there = at(cut.upperBound, start, end)
        add(true, here, there)
        (from, here) = (cut.upperBound, there)
      }
      if from < 1 { add(false, here, end) }
    }
    return joined(pieces, isRing: line.first == line.last)
  }

  /// Neighbours of one kind as one, across the start of a ring too.
  private static func joined(_ pieces: [LinePiece], isRing: Bool) -> [LinePiece] {
    var joined: [LinePiece] = []
    for piece in pieces {
      if let last = joined.indices.last, joined[last].isCut == piece.isCut {
        joined[last].line += piece.line.dropFirst()
      } else {
        joined.append(piece)
      }
    }
    if isRing, joined.count > 1, let last = joined.last, last.isCut == joined[0].isCut {
      joined[0].line = last.line + joined[0].line.dropFirst()
      joined.removeLast()
    }
    return joined
  }
}

/// A stretch of a line.
private struct LinePiece {
  var isCut: Bool
  var line: [Coordinate]

  /// Degrees.
  var length: Double {
    zip(line, line.dropFirst()).reduce(0) { sum, edge in
      let (dx, dy) = (
        edge.1.longitude - edge.0.longitude, edge.1.latitude - edge.0.latitude
      )
      return sum + (dx * dx + dy * dy).squareRoot()
    }
  }
}

extension MultiPolygon {
  /// The same ground with shells clockwise and holes counter-clockwise: it lies to the right.
  fileprivate var turnedClockwise: MultiPolygon {
    MultiPolygon(
      polygons.map { polygon in
        Polygon(
          shell: polygon.shell.isClockwise ? polygon.shell : polygon.shell.reversed,
          holes: polygon.holes.map { $0.isClockwise ? $0.reversed : $0 })
      })
  }
}

extension Ring {
  fileprivate var isClockwise: Bool {
    let origin = coordinates[0]
    let twice = zip(coordinates, coordinates.dropFirst()).reduce(0) { sum, edge in
      sum + (edge.0.longitude - origin.longitude) * (edge.1.latitude - origin.latitude)
        - (edge.1.longitude - origin.longitude) * (edge.0.latitude - origin.latitude)
    }
    return twice < 0
  }
}
