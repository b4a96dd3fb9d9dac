internal import Geodesy
internal import Geometry

/// How finely edges are cut for the equal-area frame.
struct CutPlan {
  /// Square metres that each edge may lose.
  var tolerance: Double
  /// Square metres that all edges of the region and of the longest group may lose together.
  var bound: Double

  /// What the chords may leave out, over the region's area: a third of what a certificate allows.
  static let target = 3e-10
  /// Vertices that a region and a group may have after cutting; beyond, cuts become coarser and the
  /// bound says so.
  static let budget = 4_000_000.0

  init(region: MultiPolygon, groups: [[MultiPolygon]]) {
    let own = Borders(of: [region])
    let longest = groups.map(Borders.init).reduce(Borders()) {
      Borders(edges: max($0.edges, $1.edges), cuts: max($0.cuts, $1.cuts))
    }
    let edges = Double(own.edges + longest.edges)
    let wanted = Self.target * StraightEdgeArea.area(of: region) / max(1, edges)
    // Cuts grow with the inverse root of the tolerance.
    let affordable = (own.cuts + longest.cuts) / Self.budget
    tolerance = max(wanted, affordable * affordable, Self.least)
    bound = edges * tolerance
  }

  /// What `EqualArea` takes at least.
  private static let least = 1e-6

  /// What there is to cut.
  private struct Borders {
    var edges = 0
    /// The number of pieces at a tolerance of one square metre, pieces of one included.
    var cuts = 0.0

    init(edges: Int = 0, cuts: Double = 0) {
      self.edges = edges
      self.cuts = cuts
    }

    init(of grounds: [MultiPolygon]) {
      for ring in grounds.lazy.flatMap(\.polygons).flatMap(\.rings) {
        for (start, end) in zip(ring.coordinates, ring.coordinates.dropFirst()) {
          edges += 1
          let degree = Double.pi / 180
          let east = abs(end.longitude - start.longitude) * degree
          let rise = (end.latitude - start.latitude) * degree
          // The chord of an edge leaves out `Δλ Δφ² |Q″| / 12`, where `|Q″| < 1.04 a²`.
          cuts +=
            (east * rise * rise * 1.04 / 12).squareRoot() * WGS84.semiMajorAxis
        }
      }
    }
  }
}
