internal import Geodesy
internal import Geometry

extension Ring {
  /// The area of the smaller loop that a ring falls into where two of its edges meet, in square metres.
  ///
  /// - Parameters:
  ///   - place: where they meet.
  ///   - first: the number of the earlier edge.
  ///   - second: the number of the later edge.
  /// - Returns: square metres.
  func smallerLoop(at place: Coordinate, first: Int, second: Int) -> Double {
    let between = Array(coordinates[(first + 1)...second])
    let rest = Array(coordinates[(second + 1)...] + coordinates[1..<(first + 1)])
    let whole = StraightEdgeArea.signed(of: self)
    let isShort = between.count <= rest.count
    let loop = Self.signedArea(of: [place] + (isShort ? between : rest) + [place])
    return min(abs(loop), abs(whole - loop))
  }

  private static func signedArea(of corners: [Coordinate]) -> Double {
    (try? Ring(corners)).map { StraightEdgeArea.signed(of: $0) } ?? 0
  }

  /// The corners from the smallest one on, in the direction of its smaller neighbour: the same for
  /// every way to write the ring.
  var canonical: [Coordinate] {
    let corners = Array(coordinates.dropLast())
    func precedes(_ a: Coordinate, _ b: Coordinate) -> Bool {
      (a.longitude, a.latitude) < (b.longitude, b.latitude)
    }
    guard let least = corners.indices.min(by: { precedes(corners[$0], corners[$1]) }) else {
      return corners
    }
    let forward = Array(corners[least...] + corners[..<least])
    let backward = [forward[0]] + forward.dropFirst().reversed()
    return precedes(backward[1], forward[1]) ? backward : forward
  }

  /// Whether a point lies inside, by counting the edges east of it; `nil` on a corner or edge.
  func encloses(_ point: Coordinate) -> Bool? {
    var isInside = false
    for (a, b) in zip(coordinates, coordinates.dropFirst()) {
      let (dx, dy) = (b.longitude - a.longitude, b.latitude - a.latitude)
      let (px, py) = (point.longitude - a.longitude, point.latitude - a.latitude)
      let cross = dx * py - dy * px
      if cross == 0, Box(a).union(b).contains(point) { return nil }
      guard (a.latitude > point.latitude) != (b.latitude > point.latitude) else { continue }
      if (cross > 0) == (dy > 0) { isInside.toggle() }
    }
    return isInside
  }

  /// Whether a ring that crosses neither of them lies in this one; `nil` if it runs along it all the way.
  func encloses(_ ring: Ring) -> Bool? {
    for (a, b) in zip(ring.coordinates, ring.coordinates.dropFirst()) {
      if let answer = encloses(a) ?? encloses(Box(a).union(b).centre) { return answer }
    }
    return nil
  }
}
