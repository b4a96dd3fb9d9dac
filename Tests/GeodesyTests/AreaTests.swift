import Geodesy
import Geometry
import SeededNumbers
import Testing

/// How far two numbers lie apart, relative to the second.
func disagreement(_ measured: Double, _ exact: Double) -> Double {
  abs(measured / exact - 1)
}

@Suite struct AreaTests {
  @Test(arguments: Oracle.areas.indices)
  func `straight-edge areas agree with forty digits`(index: Int) throws {
    let (name, corners, exact, _) = Oracle.areas[index]
    let area = StraightEdgeArea.area(of: Polygon(shell: try Ring(closing: corners)))
    #expect(disagreement(area, exact) < 1e-12, "\(name)")
  }

  @Test(arguments: Oracle.areas.indices)
  func `geodesic areas agree with forty digits`(index: Int) throws {
    let (name, corners, _, exact) = Oracle.areas[index]
    let polygon = Polygon(shell: try Ring(closing: corners))
    // Karney's positions are good to a few nanometres, which a thin strip feels along its length.
    let rounding = 1e-9 * GeodesicArea.perimeter(of: polygon.shell)
    #expect(abs(GeodesicArea.area(of: polygon) - exact) < 1e-11 * exact + rounding, "\(name)")
    #expect(EdgeModel.geodesic.area(of: polygon) == GeodesicArea.area(of: polygon))
  }

  @Test(arguments: Oracle.areas.indices)
  func `densified rings have the geodesic area when measured with straight edges`(
    index: Int
  ) throws {
    let (name, corners, _, exact) = Oracle.areas[index]
    let dense = Densify.geodesic(Polygon(shell: try Ring(closing: corners)))
    #expect(disagreement(StraightEdgeArea.area(of: dense), exact) < 1e-9, "\(name)")
  }

  @Test(arguments: Oracle.areas.indices)
  func `the equal-area frame is a second route to the same number`(index: Int) throws {
    let (name, corners, exact, _) = Oracle.areas[index]
    let ground = MultiPolygon([Polygon(shell: try Ring(closing: corners))])
    let area = try EqualArea().area(of: ground)
    // Three or four edges lose up to 0.01 m² each, and the frame rounds to nanometres.
    #expect(abs(area - exact) < 0.04 + 1e-11 * exact, "\(name)")
  }

  @Test func `a degree cell at the equator has the published area`() {
    // geod_polygonarea of PROJ 9.1.1: 12 308 778 361.469 m².
    let cell = Box(west: 0, south: 0, east: 1, north: 1).polygon
    #expect(abs(GeodesicArea.area(of: cell) - 12_308_778_361.469) < 0.001)
  }

  @Test func `the whole ellipsoid has its area`() {
    // 510 065 621 724 088.5093 m² (GeographicLib, Planimeter15).
    let world = Box(west: -180, south: -90, east: 180, north: 90).polygon
    #expect(disagreement(StraightEdgeArea.area(of: world), 510_065_621_724_088.5093) < 1e-14)
  }

  @Test func `holes are taken away whatever their direction`() {
    let outer = Box(west: 36, south: 33, east: 38, north: 35).polygon.shell
    let inner = Box(west: 36.5, south: 33.5, east: 37, north: 34).polygon.shell
    for model in EdgeModel.allCases {
      let plain = model.area(of: Polygon(shell: outer))
      let hole = model.area(of: Polygon(shell: inner))
      for ring in [inner, inner.reversed] {
        let holed = Polygon(shell: outer, holes: [ring])
        #expect(disagreement(model.area(of: holed), plain - hole) < 1e-14)
        #expect(model.area(of: MultiPolygon([holed])) == model.area(of: holed))
      }
    }
  }
}

@Suite struct AreaPropertyTests {
  /// A ring that winds once around a centre, so that it is simple.
  private func star(_ random: inout SplitMix) throws -> Ring {
    let count = Int.random(in: 3...12, using: &random)
    let centre = Coordinate(
      Double.random(in: -170...170, using: &random), Double.random(in: -70...70, using: &random))
    let size = Double.random(in: 0.01...8, using: &random)
    var angles = (0..<count).map { _ in Double.random(in: 0..<1, using: &random) }
    angles.sort()
    return try Ring(
      closing: angles.map { angle in
        let radius = size * Double.random(in: 0.3...1, using: &random)
        let (x, y) = Self.onCircle(angle)
        return Coordinate(centre.longitude + radius * x, centre.latitude + radius * y)
      })
  }

  /// A point on the unit circle without trigonometry, which Foundation would have to lend.
  private static func onCircle(_ turn: Double) -> (Double, Double) {
    let quarter = (turn * 4).rounded(.down)
    let t = (turn * 4 - quarter) * 0.999
    let (x, y) = ((1 - t * t) / (1 + t * t), 2 * t / (1 + t * t))
    return [(x, y), (-y, x), (-x, -y), (y, -x)][Int(quarter) % 4]
  }

  @Test func `area does not depend on where a ring starts`() throws {
    var random = SplitMix(seed: 1)
    for _ in 0..<100 {
      let ring = try star(&random)
      let open = ring.coordinates.dropLast()
      let shift = Int.random(in: 1..<open.count, using: &random)
      let turned = try Ring(closing: Array(open[shift...] + open[..<shift]))
      #expect(
        disagreement(StraightEdgeArea.signed(of: turned), StraightEdgeArea.signed(of: ring))
          < 1e-12)
      #expect(
        disagreement(GeodesicArea.signed(of: turned), GeodesicArea.signed(of: ring)) < 1e-10)
    }
  }

  @Test func `area changes its sign and nothing else when a ring is reversed`() throws {
    var random = SplitMix(seed: 2)
    for _ in 0..<100 {
      let ring = try star(&random)
      #expect(StraightEdgeArea.signed(of: ring) > 0)
      #expect(
        disagreement(
          -StraightEdgeArea.signed(of: ring.reversed), StraightEdgeArea.signed(of: ring)) < 1e-13)
      #expect(
        disagreement(-GeodesicArea.signed(of: ring.reversed), GeodesicArea.signed(of: ring))
          < 1e-10)
    }
  }

  @Test func `a vertex on a straight edge changes nothing`() throws {
    var random = SplitMix(seed: 3)
    for _ in 0..<100 {
      let ring = try star(&random)
      let split = zip(ring.coordinates, ring.coordinates.dropFirst()).flatMap { start, end in
        [start, Box(start).union(end).centre == start ? start : middle(start, end)]
      }
      let finer = try Ring(closing: split)
      #expect(
        disagreement(StraightEdgeArea.signed(of: finer), StraightEdgeArea.signed(of: ring))
          < 1e-12)
    }
  }

  private func middle(_ a: Coordinate, _ b: Coordinate) -> Coordinate {
    Coordinate((a.longitude + b.longitude) / 2, (a.latitude + b.latitude) / 2)
  }

  @Test func `a whole turn of longitude changes nothing beyond its own rounding`() throws {
    var random = SplitMix(seed: 4)
    for _ in 0..<100 {
      let ring = try star(&random)
      for turn in [-360.0, 360] {
        let turned = try Ring(
          ring.coordinates.map { Coordinate($0.longitude + turn, $0.latitude) })
        // Rounding a longitude near 360 moves it by 3e-14 degree.
        let rounding = 1e-11 / StraightEdgeArea.signed(of: ring).squareRoot() * 111_000
        #expect(
          disagreement(StraightEdgeArea.signed(of: turned), StraightEdgeArea.signed(of: ring))
            < rounding)
        #expect(
          disagreement(GeodesicArea.signed(of: turned), GeodesicArea.signed(of: ring))
            < rounding + 1e-10)
      }
    }
  }

  @Test func `both routes to a geodesic area agree`() throws {
    var random = SplitMix(seed: 5)
    for _ in 0..<15 {
      let ring = try star(&random)
      let dense = Densify.geodesic(ring)
      #expect(
        disagreement(StraightEdgeArea.signed(of: dense), GeodesicArea.signed(of: ring)) < 1e-9)
    }
  }
}
