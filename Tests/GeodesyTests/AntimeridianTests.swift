import Geodesy
import Geometry
import Testing

@Suite struct AntimeridianTests {
  private func normalise(_ rings: [Coordinate]...) -> Antimeridian.Normalised {
    Antimeridian.normalise(UncheckedPolygon(rings))
  }

  private func ring(_ corners: (Double, Double)...) -> [Coordinate] {
    corners.map { Coordinate($0.0, $0.1) }
  }

  @Test func `a ring that does not cross comes back unchanged`() {
    let plain = ring((36, 33), (37, 33), (37, 34), (36, 33))
    #expect(normalise(plain) == .init(polygon: UncheckedPolygon([plain]), crossings: 0, pole: nil))
    #expect(normalise([]).polygon == UncheckedPolygon([[]]))
    #expect(Antimeridian.normalise(UncheckedPolygon([])).crossings == 0)
  }

  @Test func `a ring that crosses is unrolled and has the area of the ring moved away`() throws {
    // Taveuni, roughly.
    let crossing = ring((179.7, -17), (-179.8, -17), (-179.8, -16.7), (179.7, -16.7), (179.7, -17))
    let result = normalise(crossing)
    #expect(result.crossings == 2)
    #expect(result.pole == nil)
    let unrolled = try Ring(result.polygon.rings[0])
    let moved = try Ring(ring((9.5, -17), (10, -17), (10, -16.7), (9.5, -16.7), (9.5, -17)))
    #expect(
      disagreement(StraightEdgeArea.signed(of: unrolled), StraightEdgeArea.signed(of: moved))
        < 1e-12)
  }

  @Test func `what a file has already cut stays as it is`() {
    let antarctica = ring(
      (-180, -84), (-60, -75), (60, -70), (180, -84), (180, -90), (-180, -90), (-180, -84))
    #expect(normalise(antarctica).crossings == 0)
    let world = Box(west: -180, south: -90, east: 180, north: 90).polygon.shell.coordinates
    #expect(normalise(world).polygon == UncheckedPolygon([world]))
  }

  @Test(arguments: [1.0, -1])
  func `a ring around a pole is closed along it`(side: Double) throws {
    let cap = ring(
      (0, 80 * side), (90, 80 * side), (180, 80 * side), (-90, 80 * side), (0, 80 * side))
    for ring in [cap, cap.reversed()] {
      let result = normalise(ring)
      #expect(result.pole == (side > 0 ? .north : .south))
      let closed = try Ring(result.polygon.rings[0])
      // The ring's edges follow the parallel of 80°: the cap has a 360th of its area per degree.
      let slice = Box(
        west: 0, south: min(80 * side, 90 * side), east: 1, north: max(80 * side, 90 * side))
      let expected = 360 * StraightEdgeArea.area(of: slice.polygon)
      #expect(disagreement(abs(StraightEdgeArea.signed(of: closed)), expected) < 1e-12)
    }
  }

  @Test func `a hole goes with its shell`() {
    let shell = ring((170, 0), (-170, 0), (-170, 10), (170, 10), (170, 0))
    let east = ring((-178, 2), (-176, 2), (-176, 4), (-178, 2))
    let west = ring((172, 2), (174, 2), (174, 4), (172, 2))
    let across = ring((179, 6), (-179, 6), (-179, 8), (179, 6))
    let rings = normalise(shell, east, west, across).polygon.rings
    #expect(rings.count == 4)
    #expect(rings[1].map(\.longitude) == [182, 184, 184, 182])
    #expect(rings[2] == west)
    #expect(rings[3].map(\.longitude) == [179, 181, 181, 179])
  }

  @Test func `a cap is cut open where no hole lies`() throws {
    let cap = ring((0, 70), (120, 70), (-120, 70), (0, 70))
    let hole = ring((-5, 80), (5, 80), (5, 85), (-5, 85), (-5, 80))
    let result = normalise(cap, hole)
    #expect(result.polygon.rings.count == 2)
    let shell = result.polygon.rings[0].map(\.longitude)
    let (west, east) = (try #require(shell.min()), try #require(shell.max()))
    #expect(east - west == 360)
    for longitude in result.polygon.rings[1].map(\.longitude) {
      #expect(longitude > west && longitude < east)
    }
  }

  @Test func `hostile longitudes do no harm`() {
    let wild = ring((1e300, 0), (-1e300, 0), (.infinity, 3), (.nan, 4), (179, 5), (-179, 6), (0, 0))
    #expect(normalise(wild, wild).polygon.rings.first?.count == wild.count)
  }
}
