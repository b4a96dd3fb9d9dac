import Geometry

/// The edges of rings, found by box.
///
/// Neighbours on a ring are neighbours on the map, so that runs of edges in ring order make tight
/// boxes without sorting. Four boxes of one level make one of the next.
struct EdgeTree {
  typealias Edge = (start: Coordinate, end: Coordinate)

  private var edges: [Edge] = []
  private var levels: [[Box]] = []
  private static let fan = 4

  init(of ground: MultiPolygon) {
    for ring in ground.polygons.lazy.flatMap(\.rings) {
      for (start, end) in zip(ring.coordinates, ring.coordinates.dropFirst()) where start != end {
        edges.append((start, end))
      }
    }
    var level = edges.map { Box($0.start).union($0.end) }
    while !level.isEmpty {
      levels.append(level)
      if level.count == 1 { break }
      level = stride(from: 0, to: level.count, by: Self.fan).map { low in
        let run = level[low..<min(low + Self.fan, level.count)]
        return run.dropFirst().reduce(level[low]) { $0.union($1) }
      }
    }
  }

  /// Calls back with every edge whose box touches a box.
  func forEachEdge(near box: Box, _ body: (Edge) -> Void) {
    guard let top = levels.indices.last else { return }
    visit(top, 0, box, body)
  }

  private func visit(_ level: Int, _ index: Int, _ box: Box, _ body: (Edge) -> Void) {
    guard levels[level][index].touches(box) else { return }
    if level == 0 { return body(edges[index]) }
    let low = index * Self.fan
    for child in low..<min(low + Self.fan, levels[level - 1].count) {
      visit(level - 1, child, box, body)
    }
  }

  /// How often a ring runs counter-clockwise around a place, clockwise turns taken away.
  ///
  /// Counted along a ray to the east. What a run of edges beyond the place adds is known from its two
  /// ends, so that only runs beside the place are looked at edge by edge.
  /// - Precondition: the tree is of a single ring.
  func winding(around place: Coordinate) -> Int {
    levels.isEmpty ? 0 : winding(levels.count - 1, 0, place)
  }

  private func winding(_ level: Int, _ index: Int, _ place: Coordinate) -> Int {
    let box = levels[level][index]
    let isBeside = box.south <= place.latitude && place.latitude < box.north
    guard isBeside, place.longitude <= box.east else { return 0 }
    if level == 0 || place.longitude < box.west {
      let size = levels[..<level].reduce(1) { size, _ in size * Self.fan }
      let last = min((index + 1) * size, edges.count) - 1
      let (start, end) = (edges[index * size].start, edges[last].end)
      let rise =
        (end.latitude > place.latitude ? 1 : 0) - (start.latitude > place.latitude ? 1 : 0)
      if rise == 0 || place.longitude < box.west { return rise }
      let side =
        (end.longitude - start.longitude) * (place.latitude - start.latitude)
        - (end.latitude - start.latitude) * (place.longitude - start.longitude)
      return side * Double(rise) > 0 ? rise : 0
    }
    let low = index * Self.fan
    return (low..<min(low + Self.fan, levels[level - 1].count)).reduce(0) {
      $0 + winding(level - 1, $1, place)
    }
  }
}
