public import Geometry

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Puts vertices on geodesic edges, so that edges straight in longitude and latitude stand for them.
///
/// Overlay works on straight edges. Rings densified here may be overlaid as they are: between two
/// vertices the straight edges keep within the tolerance of the geodesic, and the vertices put in are
/// moved aside by a fraction of it so that the edge bounds *exactly* the area that the geodesic
/// bounds. Areas agree to about 1e-10 with few vertices; vertices on the geodesic itself would cut
/// off area on one side always.
///
/// An edge gets the same vertices whichever way it is walked, so that a border shared by two regions
/// stays shared. An edge that spans 180° of longitude or more, or ends at a pole, stays as it is.
public enum Densify {
  /// A millimetre: what the straight edges may deviate from the geodesic, in metres.
  public static let tolerance = 0.001

  /// The same ring with vertices along its geodesic edges.
  public static func geodesic(_ ring: Ring, tolerance: Double = tolerance) -> Ring {
    var vertices = [ring.coordinates[0]]
    for (start, end) in zip(ring.coordinates, ring.coordinates.dropFirst()) {
      vertices += between(start, end, tolerance: tolerance)
      vertices.append(end)
    }
    return Ring(trusted: vertices)
  }

  /// The same polygon with vertices along its geodesic edges.
  public static func geodesic(_ polygon: Polygon, tolerance: Double = tolerance) -> Polygon {
    Polygon(
      shell: geodesic(polygon.shell, tolerance: tolerance),
      holes: polygon.holes.map { geodesic($0, tolerance: tolerance) })
  }

  /// The same ground with vertices along its geodesic edges.
  public static func geodesic(
    _ ground: MultiPolygon, tolerance: Double = tolerance
  ) -> MultiPolygon {
    MultiPolygon(ground.polygons.map { geodesic($0, tolerance: tolerance) })
  }

  /// The vertices between two others, in the order of the walk.
  static func between(
    _ start: Coordinate, _ end: Coordinate, tolerance: Double
  ) -> [Coordinate] {
    let isForward = (start.longitude, start.latitude) < (end.longitude, end.latitude)
    if !isForward {
      return start == end ? [] : between(end, start, tolerance: tolerance).reversed()
    }
    guard end.longitude - start.longitude < 180, start.longitude != end.longitude,
      abs(start.latitude) < 90, abs(end.latitude) < 90
    else { return [] }
    var bisection = Bisection(edge: GeodesicEdge(from: start, to: end), tolerance: tolerance)
    bisection.run(start, end)
    return bisection.trued(start, end)
  }
}

/// One edge halved until the straight pieces keep within the tolerance.
private struct Bisection {
  private typealias Vertex = (position: Coordinate, azimuth: Double, distance: Double)

  private let edge: GeodesicEdge
  private let tolerance: Double
  private var vertices: [Vertex] = []

  /// 2¹⁶ pieces of one edge are enough for any tolerance that a coordinate can express.
  private static let deepest = 16

  init(edge: GeodesicEdge, tolerance: Double) {
    self.edge = edge
    self.tolerance = max(tolerance, 1e-6)
  }

  mutating func run(_ start: Coordinate, _ end: Coordinate) {
    let middle = vertex(at: edge.length / 2)
    let deviation = deviation(at: middle, start, 0, end, edge.length)
    // Below a hundredth of the tolerance even the area of the whole sliver is nothing.
    guard deviation > tolerance / 100 else { return }
    split(start, 0, middle, end, edge.length, depth: 1)
  }

  private mutating func split(
    _ start: Coordinate, _ from: Double, _ middle: Vertex, _ end: Coordinate, _ to: Double,
    depth: Int
  ) {
    halve(start, from, middle.position, middle.distance, depth: depth)
    vertices.append(middle)
    halve(middle.position, middle.distance, end, to, depth: depth)
  }

  private mutating func halve(
    _ start: Coordinate, _ from: Double, _ end: Coordinate, _ to: Double, depth: Int
  ) {
    guard depth < Self.deepest else { return }
    let middle = vertex(at: (from + to) / 2)
    guard deviation(at: middle, start, from, end, to) > tolerance else { return }
    split(start, from, middle, end, to, depth: depth + 1)
  }

  private func vertex(at distance: Double) -> Vertex {
    let (position, azimuth) = edge.point(at: distance)
    return (position, azimuth, distance)
  }

  /// Metres between the geodesic and the straight edge of a piece, roughly.
  ///
  /// A geodesic bends towards its pole, so that it is farthest away near its middle, unless it crosses the
  /// equator: there it bends the other way, and its middle may lie on the straight edge.
  private func deviation(
    at middle: Vertex, _ start: Coordinate, _ from: Double, _ end: Coordinate, _ to: Double
  ) -> Double {
    let most = Self.deviation(of: middle.position, start, end)
    guard start.latitude * end.latitude < 0 else { return most }
    let quarter = (to - from) / 4
    return [from + quarter, to - quarter].reduce(most) {
      max($0, Self.deviation(of: edge.point(at: $1).position, start, end))
    }
  }

  /// Metres between a position and the edge straight in longitude and latitude, roughly.
  private static func deviation(
    of position: Coordinate, _ start: Coordinate, _ end: Coordinate
  ) -> Double {
    let east = cos(position.latitude * .pi / 180)
    let (dx, dy) = (
      (end.longitude - start.longitude) * east, end.latitude - start.latitude
    )
    let (px, py) = (
      (position.longitude - start.longitude) * east, position.latitude - start.latitude
    )
    let length = (dx * dx + dy * dy).squareRoot()
    let aside = length > 0 ? abs(px * dy - py * dx) / length : (px * px + py * py).squareRoot()
    return aside * .pi / 180 * WGS84.semiMajorAxis
  }

  /// The vertices put in, moved aside so that the straight pieces bound the geodesic's area.
  func trued(_ start: Coordinate, _ end: Coordinate) -> [Coordinate] {
    guard !vertices.isEmpty else { return [] }
    var geodesic = CompensatedSum()
    var turn = CompensatedSum()
    edge.integrate(above: start.latitude, area: &geodesic, turn: &turn)
    let path = [start] + vertices.map(\.position) + [end]
    var straight = CompensatedSum()
    for (from, to) in zip(path, path.dropFirst()) {
      StraightEdgeArea.integrate(from, to, above: start.latitude, into: &straight)
    }
    // Each vertex carries half of the stretch to either neighbour.
    let ends = [0] + vertices.map(\.distance) + [edge.length]
    let carried = (edge.length + ends[ends.count - 2] - ends[1]) / 2
    let aside = (geodesic.value - straight.value) / carried
    return vertices.map { position, azimuth, _ in
      Self.move(position, azimuth: azimuth, left: aside)
    }
  }

  private static func move(
    _ position: Coordinate, azimuth: Double, left: Double
  ) -> Coordinate {
    let degree = Double.pi / 180
    let phi = position.latitude * degree
    let w = (1 - WGS84.eccentricitySquared * sin(phi) * sin(phi)).squareRoot()
    let north = WGS84.semiMajorAxis * (1 - WGS84.eccentricitySquared) / (w * w * w)
    let east = WGS84.semiMajorAxis / w * cos(phi)
    return Coordinate(
      position.longitude - left * cos(azimuth * degree) / east / degree,
      position.latitude + left * sin(azimuth * degree) / north / degree)
  }
}
