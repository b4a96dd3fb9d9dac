import Geodesy
import Geometry

/// Ground as signed triangles: a third opinion where the two engines differ.
///
/// Each edge and a place far from every lattice make a triangle, which counts for or against as the edge
/// runs around it. Two grounds meet where their triangles do, clipped one against the other
/// (Sutherland and Hodgman, 1974), so that nothing is noded and nothing snaps. It is slow: all edges of one
/// ground meet all edges of the other.
struct ConvexPieces {
  private struct Piece {
    var sign: Double
    /// Counter-clockwise, not closed.
    var corners: [Coordinate]
    var box: Box
  }

  private var pieces: [Piece]

  /// Takes apart ground whose rings do not cross; their direction does not matter.
  init(_ ground: MultiPolygon) {
    let place = Coordinate(37 + 1 / 97.0, 33.5 + 1 / 89.0)
    pieces = []
    for polygon in ground.polygons {
      for (index, ring) in ([polygon.shell] + polygon.holes).enumerated() {
        let isReversed = (StraightEdgeArea.signed(of: ring) > 0) != (index == 0)
        let vertices = isReversed ? ring.coordinates.reversed() : ring.coordinates
        for (start, end) in zip(vertices, vertices.dropFirst()) {
          let side = Self.side(of: place, start, end)
          if side > 0 { append(1, [place, start, end]) }
          if side < 0 { append(-1, [place, end, start]) }
        }
      }
    }
  }

  private init() { pieces = [] }

  private mutating func append(_ sign: Double, _ corners: [Coordinate]) {
    guard corners.count >= 3 else { return }
    let box = corners.dropFirst().reduce(Box(corners[0])) { $0.union($1) }
    pieces.append(Piece(sign: sign, corners: corners, box: box))
  }

  /// What both hold.
  func meeting(_ other: ConvexPieces) -> ConvexPieces {
    var result = ConvexPieces()
    for piece in pieces {
      for triangle in other.pieces where triangle.box.touches(piece.box) {
        let corners = triangle.corners.indices.reduce(piece.corners) { rest, index in
          Self.clip(rest, to: triangle.corners[index], triangle.corners[(index + 1) % 3])
        }
        result.append(piece.sign * triangle.sign, corners)
      }
    }
    return result
  }

  /// How much of this any of the others holds, in square metres: what the first holds and what the rest
  /// do, less what both do.
  func area(within others: ArraySlice<ConvexPieces>) -> Double {
    guard let first = others.first else { return 0 }
    let rest = others.dropFirst()
    let shared = meeting(first)
    return shared.area + area(within: rest) - shared.area(within: rest)
  }

  /// In square metres.
  private var area: Double {
    var sum = CompensatedSum()
    for piece in pieces {
      guard let ring = try? Ring(closing: piece.corners) else { continue }
      sum.add(piece.sign * StraightEdgeArea.signed(of: ring))
    }
    return sum.value
  }

  /// Twice the area of the triangle, positive where the place lies to the left.
  private static func side(of place: Coordinate, _ start: Coordinate, _ end: Coordinate) -> Double {
    (end.longitude - start.longitude) * (place.latitude - start.latitude)
      - (end.latitude - start.latitude) * (place.longitude - start.longitude)
  }

  /// What of a convex polygon lies to the left of a line.
  private static func clip(
    _ corners: [Coordinate], to start: Coordinate, _ end: Coordinate
  ) -> [Coordinate] {
    let sides = corners.map { side(of: $0, start, end) }
    var kept: [Coordinate] = []
    for index in corners.indices {
      let next = (index + 1) % corners.count
      let (here, there) = (corners[index], corners[next])
      if sides[index] >= 0 { kept.append(here) }
      guard sides[index] * sides[next] < 0 else { continue }
      let along = sides[index] / (sides[index] - sides[next])
      kept.append(
        Coordinate(
          here.longitude + along * (there.longitude - here.longitude),
          here.latitude + along * (there.latitude - here.latitude)))
    }
    return kept
  }
}
