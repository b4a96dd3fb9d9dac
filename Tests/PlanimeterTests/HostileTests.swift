import Geometry
import Planimeter
import Testing

@Suite struct `Hostile geometry neither traps nor stalls` {
  private let regions = PreparedRegions([
    polygon([0, 0, 20, 0, 20, 20, 0, 20]), polygon([0, 0, 10, 0, 10, 20, 0, 20]),
  ])

  private func reading(_ polygons: [Polygon]) -> Reading {
    Planimeter.measure([polygons], groups: [0], groupCount: 1, in: regions)
  }

  @Test func `no regions, no features, no polygons`() {
    #expect(reading([]).rows.isEmpty)
    let nowhere = PreparedRegions([.empty, MultiPolygon()])
    let some = polygon([1, 1, 2, 1, 2, 2]).polygons
    let result = Planimeter.measure([some, []], groups: [1, 0], groupCount: 2, in: nowhere)
    #expect(result.rows.isEmpty)
    #expect(result.totals[1] > 0)
    #expect(nowhere.areas == [0, 0])
    #expect(
      Planimeter.measure([], groups: [], groupCount: 0, in: PreparedRegions([])).rows.isEmpty)
  }

  @Test func `numbers at the ends of the scale`() {
    for number in [1e308, -1e308, 1e100, 1e9, 1e-308, .leastNonzeroMagnitude, 1e-160, -0.0] {
      for other in [.leastNormalMagnitude / 4, 1e-100, 3e-99, 5.0] {
        let result = reading([
          makePolygon([[0, 0, number, 0, 10, 10, other, 10]]),
          makePolygon([[number, other, 5, 0, 10, number > 90 ? 90 : max(number, -90)]]),
        ])
        #expect(result.faults == 0)
      }
    }
  }

  @Test func `a hundred thousand vertices in one place`() {
    let points =
      Array(repeating: Coordinate(1, 1), count: 100_000)
      + [Coordinate(2, 1), Coordinate(2, 2), Coordinate(1, 1)]
    let result = reading([Polygon(shell: Ring(trusted: points))])
    #expect(result.suspects.isEmpty)
    #expect(
      abs(result.totals[0] - reading([makePolygon([[1, 1, 2, 1, 2, 2]])]).totals[0]) < 1e-3)
  }

  @Test func `a scribble that crosses itself everywhere is given up at once`() {
    var random = SeededGenerator(seed: 3)
    var points = (0..<20_000).map { _ in
      Coordinate(
        Double.random(in: 1...2, using: &random), Double.random(in: 1...2, using: &random))
    }
    points.append(points[0])
    let result = reading([Polygon(shell: Ring(trusted: points))])
    #expect(result.suspects == [0])
    #expect(result.faults == 0)
  }

  @Test func `the same polygon many times over counts once`() {
    let one = makePolygon([[1, 1, 2, 1, 3, 4, 2, 2], [1.5, 1.1, 1.7, 1.1, 1.8, 1.3]])
    let once = reading([one])
    let often = reading(Array(repeating: one, count: 50))
    #expect(often.suspects.isEmpty && often.faults == 0)
    #expect(abs(once.rows[0].area - often.rows[0].area) <= 1e-12 * once.rows[0].area)
  }

  @Test func `rings at the poles and beyond the antimeridian`() {
    let world = makePolygon([[-180, -90, 180, -90, 180, 90, -180, 90]])
    let result = reading([world, makePolygon([[170, -90, 370, -90, 370, 90]])])
    #expect(result.suspects.isEmpty)
    #expect(result.rows.map(\.region) == [0, 1])
    #expect(abs(result.rows[0].area / regions.areas[0] - 1) < 1e-12)
  }
}
