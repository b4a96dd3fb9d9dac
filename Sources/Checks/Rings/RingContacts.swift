internal import Geometry

/// Where the edges of one polygon's rings meet although they should not.
///
/// GEOS names the first place only; a user who has to mend a file needs all of them. It is asked of
/// polygons that GEOS has found invalid, so a sign that rounding gets wrong can at most put one more
/// place on the list of a polygon that is broken anyway.
struct RingContacts {
  /// One place.
  struct Contact {
    var kind: Kind
    /// Ring and edge of the two that meet; an edge has the number of its first vertex.
    var first: (ring: Int, edge: Int)
    var second: (ring: Int, edge: Int)
    var coordinate: Coordinate
  }

  enum Kind {
    /// Through each other.
    case crossing
    /// A corner on the other's edge or corner.
    case touch
    /// Along each other for some way.
    case overlap
  }

  /// Looking stops after so many.
  static let limit = 1000

  private(set) var contacts: [Contact] = []
  /// Whether there may be more than were listed.
  private(set) var isCutShort = false

  init(of rings: [(number: Int, ring: Ring)]) {
    var edges: [Edge] = []
    for (number, ring) in rings {
      let corners = ring.coordinates
      for index in 0..<corners.count - 1 where corners[index] != corners[index + 1] {
        edges.append(
          Edge(ring: number, index: index, start: corners[index], end: corners[index + 1]))
      }
    }
    var seen: Set<[Double]> = []
    let isComplete = BoxPairs.forEach(of: edges.map(\.box)) { first, second in
      let (a, b) = (edges[first], edges[second])
      guard let (kind, coordinate) = a.meeting(b) else { return true }
      let key = [
        Double(a.ring), Double(b.ring), coordinate.longitude, coordinate.latitude,
      ]
      guard seen.insert(key).inserted else { return true }
      contacts.append(
        Contact(
          kind: kind, first: (a.ring, a.index), second: (b.ring, b.index), coordinate: coordinate))
      return contacts.count < Self.limit
    }
    isCutShort = !isComplete
    contacts.sort {
      ($0.first.ring, $0.first.edge, $0.second.ring, $0.second.edge)
        < ($1.first.ring, $1.first.edge, $1.second.ring, $1.second.edge)
    }
  }

  private struct Edge {
    var ring: Int
    var index: Int
    var start: Coordinate
    var end: Coordinate

    var box: Box { Box(start).union(end) }

    /// How and where two edges meet; corners that follow each other in a ring do not count.
    func meeting(_ other: Edge) -> (Kind, Coordinate)? {
      let sides = (
        side(of: other.start), side(of: other.end), other.side(of: start), other.side(of: end)
      )
      if sides.0 == 0 && sides.1 == 0 {
        guard let from = overlap(with: other) else { return sharedCorner(other) }
        return (.overlap, from)
      }
      if sides.0 * sides.1 < 0 && sides.2 * sides.3 < 0 {
        return (.crossing, crossing(with: other))
      }
      for (side, corner) in [(sides.0, other.start), (sides.1, other.end)]
      where side == 0 && box.contains(corner) && corner != start && corner != end {
        return (.touch, corner)
      }
      for (side, corner) in [(sides.2, start), (sides.3, end)]
      where side == 0 && other.box.contains(corner) && corner != other.start && corner != other.end
      {
        return (.touch, corner)
      }
      return sharedCorner(other)
    }

    /// A corner that a ring visits twice: the edges that leave from it both begin there.
    private func sharedCorner(_ other: Edge) -> (Kind, Coordinate)? {
      ring == other.ring && start == other.start ? (.touch, start) : nil
    }

    /// −1, 0 or 1 for right of, on, or left of the line, with Shewchuk's bound on rounding.
    private func side(of point: Coordinate) -> Double {
      let left = (start.longitude - point.longitude) * (end.latitude - point.latitude)
      let right = (start.latitude - point.latitude) * (end.longitude - point.longitude)
      let determinant = left - right
      let bound = 3.330_669_062_177_4e-16 * (abs(left) + abs(right))
      return abs(determinant) <= bound ? 0 : determinant > 0 ? 1 : -1
    }

    /// Where two edges on one line begin to run along each other, or `nil` if they do not.
    private func overlap(with other: Edge) -> Coordinate? {
      let isFlat =
        abs(end.longitude - start.longitude) >= abs(end.latitude - start.latitude)
      func along(_ c: Coordinate) -> Double { isFlat ? c.longitude : c.latitude }
      let from = max(
        min(along(start), along(end)), min(along(other.start), along(other.end)))
      let to = min(max(along(start), along(end)), max(along(other.start), along(other.end)))
      guard from < to else { return nil }
      return [start, end, other.start, other.end].first { along($0) == from }
    }

    private func crossing(with other: Edge) -> Coordinate {
      let (dx, dy) = (end.longitude - start.longitude, end.latitude - start.latitude)
      let (ex, ey) = (
        other.end.longitude - other.start.longitude, other.end.latitude - other.start.latitude
      )
      let (px, py) = (
        other.start.longitude - start.longitude, other.start.latitude - start.latitude
      )
      let t = (px * ey - py * ex) / (dx * ey - dy * ex)
      return Coordinate(start.longitude + t * dx, start.latitude + t * dy)
    }
  }
}
