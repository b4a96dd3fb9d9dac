import Geometry

/// Turns rings as a file has them into rings that GEOS takes, and notes what had to be done.
struct RingIntake {
  private(set) var defects: [Defect] = []

  /// The polygon's usable rings with their indices in the file, or `nil` if it has no shell.
  mutating func polygon(_ unchecked: UncheckedPolygon, index: Int) -> (Polygon, indices: [Int])? {
    guard !unchecked.rings.isEmpty else {
      note(.emptyPolygon, index, nil, "no rings")
      return nil
    }
    var rings: [Ring] = []
    var indices: [Int] = []
    for (number, coordinates) in unchecked.rings.enumerated() {
      guard let ring = ring(coordinates, polygon: index, number: number) else {
        if number == 0 {
          for hole in unchecked.rings.indices.dropFirst() {
            note(.holeWithoutShell, index, hole, "hole of a polygon whose shell is unusable")
          }
          return nil
        }
        continue
      }
      noteSpikes(ring, polygon: index, number: number)
      rings.append(ring)
      indices.append(number)
    }
    return (Polygon(shell: rings[0], holes: Array(rings.dropFirst())), indices)
  }

  private mutating func ring(
    _ coordinates: [Coordinate], polygon: Int, number: Int
  ) -> Ring? {
    do throws(RingError) {
      return try usable(Ring(coordinates), polygon, number)
    } catch {
      switch error {
      case .notFinite(let vertex):
        note(.notFinite, polygon, number, error.description, vertex: vertex)
        return nil
      case .beyondPole(let vertex, _):
        note(
          .beyondPole, polygon, number, error.description, vertex: vertex, at: coordinates[vertex])
        return nil
      case .tooFewVertices:
        note(.tooFewVertices, polygon, number, error.description, at: coordinates.first)
        return nil
      case .notClosed(_, let last):
        note(
          .unclosedRing, polygon, number, error.description, vertex: coordinates.count - 1,
          at: last)
        do throws(RingError) {
          return try usable(Ring(closing: coordinates), polygon, number)
        } catch {
          note(.tooFewVertices, polygon, number, error.description, at: coordinates.first)
          return nil
        }
      }
    }
  }

  /// The ring, unless all its vertices lie on one line.
  private mutating func usable(_ ring: Ring, _ polygon: Int, _ number: Int) -> Ring? {
    let vertices = ring.coordinates
    let first = vertices[0]
    guard let other = vertices.first(where: { $0 != first }) else {
      note(.collapsedRing, polygon, number, "all vertices are \(first)", vertex: 0, at: first)
      return nil
    }
    guard vertices.contains(where: { !isOnLine(first, other, $0) }) else {
      note(
        .collapsedRing, polygon, number, "all vertices lie on one line", vertex: 0, at: first)
      return nil
    }
    return ring
  }

  private mutating func noteSpikes(_ ring: Ring, polygon: Int, number: Int) {
    var path: [(coordinate: Coordinate, vertex: Int)] = []
    for (vertex, coordinate) in ring.coordinates.enumerated()
    where coordinate != path.last?.coordinate {
      path.append((coordinate, vertex))
    }
    guard path.count >= 4 else { return }
    let corners = path.count - 1
    for index in 0..<corners {
      let before = path[(index + corners - 1) % corners].coordinate
      let (tip, vertex) = path[index]
      let after = path[index + 1].coordinate
      let isBack =
        isOnLine(before, tip, after)
        && (tip.longitude - before.longitude) * (after.longitude - tip.longitude)
          + (tip.latitude - before.latitude) * (after.latitude - tip.latitude) < 0
      if isBack {
        note(
          .spike, polygon, number, "the edge after vertex \(vertex) runs back over the one before",
          vertex: vertex, at: tip)
      }
    }
  }

  private func isOnLine(_ a: Coordinate, _ b: Coordinate, _ c: Coordinate) -> Bool {
    (b.longitude - a.longitude) * (c.latitude - a.latitude)
      == (b.latitude - a.latitude) * (c.longitude - a.longitude)
  }

  private mutating func note(
    _ kind: Defect.Kind, _ polygon: Int, _ ring: Int?, _ message: String, vertex: Int? = nil,
    at coordinate: Coordinate? = nil
  ) {
    defects.append(
      Defect(
        kind: kind, polygon: polygon, ring: ring, vertex: vertex, coordinate: coordinate,
        message: message))
  }

  /// Adds what was found elsewhere.
  mutating func add(_ defect: Defect) { defects.append(defect) }
}
