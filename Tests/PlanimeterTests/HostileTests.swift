import Geometry
import SeededNumbers
import Testing

@testable import Planimeter

@Suite struct `Hostile geometry neither traps nor stalls` {
  private let regions = PreparedRegions([
    polygon([0, 0, 20, 0, 20, 20, 0, 20]), polygon([0, 0, 10, 0, 10, 20, 0, 20]),
  ])

  private func reading(_ polygons: [Polygon]) throws -> Reading {
    try Planimeter.measure([polygons], groups: [0], groupCount: 1, in: regions)
  }

  @Test func `no regions, no features, no polygons`() throws {
    #expect(try reading([]).rows.isEmpty)
    let nowhere = PreparedRegions([.empty, MultiPolygon()])
    let some = polygon([1, 1, 2, 1, 2, 2]).polygons
    let result = try Planimeter.measure([some, []], groups: [1, 0], groupCount: 2, in: nowhere)
    #expect(result.rows.isEmpty)
    #expect(result.totals[1] > 0)
    #expect(nowhere.areas == [0, 0])
    #expect(
      try Planimeter.measure([], groups: [], groupCount: 0, in: PreparedRegions([])).rows.isEmpty)
  }

  @Test func `numbers at the ends of the scale`() throws {
    for number in [1e308, -1e308, 1e100, 1e9, 1e-308, .leastNonzeroMagnitude, 1e-160, -0.0] {
      for other in [.leastNormalMagnitude / 4, 1e-100, 3e-99, 5.0] {
        let result = try reading([
          makePolygon([[0, 0, number, 0, 10, 10, other, 10]]),
          makePolygon([[number, other, 5, 0, 10, number > 90 ? 90 : max(number, -90)]]),
        ])
        #expect(result.faults == 0)
      }
    }
  }

  @Test func `a hundred thousand vertices in one place`() throws {
    let points =
      Array(repeating: Coordinate(1, 1), count: 100_000)
      + [Coordinate(2, 1), Coordinate(2, 2), Coordinate(1, 1)]
    let result = try reading([Polygon(shell: Ring(trusted: points))])
    #expect(result.suspects.isEmpty)
    let plain = try reading([makePolygon([[1, 1, 2, 1, 2, 2]])])
    #expect(abs(result.totals[0] - plain.totals[0]) < 1e-3)
  }

  @Test func `a scribble that crosses itself everywhere is given up at once`() throws {
    var random = SplitMix(seed: 3)
    var points = (0..<8_000).map { _ in
      Coordinate(
        Double.random(in: 1...2, using: &random), Double.random(in: 1...2, using: &random))
    }
    points.append(points[0])
    let result = try reading([Polygon(shell: Ring(trusted: points))])
    #expect(result.suspects == [0])
    #expect(result.faults == 0)
  }

  @Test func `the same polygon many times over counts once`() throws {
    let one = makePolygon([[1, 1, 2, 1, 3, 4, 2, 2], [1.5, 1.1, 1.7, 1.1, 1.8, 1.3]])
    let once = try reading([one])
    let often = try reading(Array(repeating: one, count: 50))
    #expect(often.suspects.isEmpty && often.faults == 0)
    #expect(abs(once.rows[0].area - often.rows[0].area) <= 1e-12 * once.rows[0].area)
  }

  @Test func `two combs across each other add up, or are refused when memory runs short`() throws {
    func comb(_ teeth: Int, turned: Bool) -> Polygon {
      let step = 8 / Double(4 * teeth)
      var points: [Coordinate] = []
      func add(_ x: Double, _ y: Double) {
        points.append(turned ? Coordinate(y, x) : Coordinate(x, y))
      }
      for tooth in 0..<(2 * teeth) {
        let x = 1 + Double(tooth) * 2 * step
        add(x, tooth % 2 == 0 ? 9 : 1.001)
        add(x + step, tooth % 2 == 0 ? 9 : 1.001)
      }
      add(9, 0.9)
      add(1, 0.9)
      return Polygon(shell: Ring(trusted: points + [points[0]]))
    }
    let few = try reading([comb(20, turned: false), comb(20, turned: true)])
    #expect(few.suspects.isEmpty && few.faults == 0)
    #expect(few.rows.count == 2)
    let outlines = Outlines(
      [[comb(20, turned: false), comb(20, turned: true)]], groups: [0], groupCount: 1)
    #expect(throws: PlanimeterError.tooManyCrossings(limit: 1_000)) {
      try Planimeter.measure(outlines, in: regions, measuringFronts: false, limit: 1_000)
    }
  }

  @Test func `rings at the poles and beyond the antimeridian`() throws {
    let world = makePolygon([[-180, -90, 180, -90, 180, 90, -180, 90]])
    let result = try reading([world, makePolygon([[170, -90, 370, -90, 370, 90]])])
    #expect(result.suspects.isEmpty)
    #expect(result.rows.map(\.region) == [0, 1])
    #expect(abs(result.rows[0].area / regions.areas[0] - 1) < 1e-12)
  }
}
