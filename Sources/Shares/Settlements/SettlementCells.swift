internal import Atlas
internal import Geodesy
internal import Geometry
internal import Overlay

/// Voronoi cells of settlements in a metric frame, and the ground that they make up.
///
/// Which of two settlements is nearer is judged in a conformal frame around the regions: both distances
/// from a place are too long by nearly the same factor, so that borders between cells are right to a
/// small part of what two towns leave open.
struct SettlementCells {
  /// Metres by which a front between settlements may be off, on average along it.
  ///
  /// Between two towns of different holders the front lies anywhere from the one to the other: half
  /// their distance on either side of the cells' border. This is the mean of that along all such
  /// borders, by their length, so that a band of this width has the area that the towns leave open.
  /// 0 if there is no front.
  let accuracy: Double

  /// What each set of places has, for the map of the next day.
  private(set) var grounds: [[Int]: MultiPolygon] = [:]

  private let sites: SettlementSites
  private let arena: SettlementArena
  /// The cells in metres, by place.
  private let cells: [Polygon]
  /// What sets of places had in a map of the same cells.
  private let known: [[Int]: MultiPolygon]

  /// Divides ground among settlements.
  ///
  /// - Precondition: the sites are those of settlements at the diagram's points.
  init(of sites: SettlementSites, in diagram: SettlementDiagram) {
    self.sites = sites
    (arena, cells, known) = (diagram.arena, diagram.cells, diagram.grounds)
    let places = arena.frame.project(sites.coordinates)
    accuracy = Self.accuracy(of: cells, around: places, sites.holders, in: arena.box)
  }

  /// The cells in metres around places in degrees, by place.
  static func cells(
    around places: [Coordinate], in arena: SettlementArena
  ) throws(OverlayError) -> [Polygon] {
    try Overlay.voronoi(
      of: arena.frame.project(places), covering: arena.box.grown(by: margin))
  }

  /// The ground nearest to some of the places, in degrees, inside the regions.
  mutating func ground(of places: [Int]) throws(OverlayError) -> MultiPolygon {
    let ground = if let known = known[places] { known } else { try divide(places) }
    grounds[places] = ground
    return ground
  }

  private func divide(_ places: [Int]) throws(OverlayError) -> MultiPolygon {
    let session = Overlay.Session()
    let whole = try session.union(places.map { MultiPolygon([cells[$0]]) })
    let framed = try session.clip(whole, to: arena.box.grown(by: Self.margin))
    let degrees = arena.frame.unproject(MultiPolygon(framed.polygons.map(Self.divided)))
    // Around a pole and at the antimeridian longitudes jump; elsewhere these leave all as it is.
    let unrolled = degrees.polygons.map { Antimeridian.normalise($0.wrapped).polygon }
    let sound = try session.cutAtAntimeridian(session.repair(unrolled).ground)
    return try session.intersection(sound, arena.ground)
  }

  /// What a reader should know of the cells.
  func notice(at location: FeatureLocation) -> Notice {
    let kilometres =
      accuracy < 10_000
      ? "\((accuracy / 100).rounded() / 10)" : "\(Int((accuracy / 1000).rounded()))"
    return Notice(
      "\(sites.coordinates.count) settlements, each given the ground nearest to it: influence, not a "
        + "front that anybody drew"
        + (accuracy > 0
          ? "; towns on its two sides leave the front open by \(kilometres) km either way, on average"
          : ""),
      at: FeatureLocation(file: location.file))
  }

  /// Metres beyond the regions up to which cells are wanted, so that rounding leaves no gap.
  private static let margin = 10_000.0

  /// Metres between the vertices put on borders: a line straight in the frame and one straight in
  /// degrees part by a metre or two at most.
  private static let step = 10_000.0

  private static func accuracy(
    of cells: [Polygon], around places: [Coordinate], _ holders: [Set<SettlementSites.Holder>],
    in box: Box
  ) -> Double {
    var owners: [Edge: Int] = [:]
    var (length, sum) = (0.0, 0.0)
    for (place, cell) in cells.enumerated() {
      for (start, end) in zip(cell.shell.coordinates, cell.shell.coordinates.dropFirst()) {
        let edge = Edge(start, end)
        guard let other = owners.updateValue(place, forKey: edge) else { continue }
        guard holders[place] != holders[other] else { continue }
        let own = box.length(of: start, end)
        length += own
        sum += own * places[place].distance(to: places[other]) / 2
      }
    }
    return length > 0 ? sum / length : 0
  }

  /// The same polygon with vertices along its edges, the same ones whichever way an edge is walked.
  private static func divided(_ polygon: Polygon) -> Polygon {
    Polygon(shell: divided(polygon.shell), holes: polygon.holes.map(divided))
  }

  private static func divided(_ ring: Ring) -> Ring {
    var vertices = [ring.coordinates[0]]
    for (start, end) in zip(ring.coordinates, ring.coordinates.dropFirst()) {
      let edge = Edge(start, end)
      let count = min(1000, Int((start.distance(to: end) / step).rounded(.up)))
      let inner = count < 2 ? [] : (1..<count).map { edge.point(Double($0) / Double(count)) }
      vertices += (edge.start == start ? inner : inner.reversed()) + [end]
    }
    return Ring(trusted: vertices)
  }
}

/// An edge of a cell, the same for the cells on its two sides.
private struct Edge: Hashable {
  let start: Coordinate
  let end: Coordinate

  init(_ start: Coordinate, _ end: Coordinate) {
    let isForward = (start.longitude, start.latitude) < (end.longitude, end.latitude)
    (self.start, self.end) = isForward ? (start, end) : (end, start)
  }

  /// The point at a part of the way.
  func point(_ part: Double) -> Coordinate {
    Coordinate(
      start.longitude + (end.longitude - start.longitude) * part,
      start.latitude + (end.latitude - start.latitude) * part)
  }
}
