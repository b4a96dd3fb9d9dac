import Geodesy
import Geometry
import Overlay
import Planimeter
import Testing

@Suite struct `A coverage of regions` {
  /// Squares that share their corners, in an order in which neighbours are far apart.
  private let cells = (0..<144).map { ($0 * 61) % 144 }.map { number in
    let west = 36 + Double(number % 12) * 0.1
    let south = 33 + Double(number / 12) * 0.1
    return polygon([
      west, south, 36 + Double(number % 12 + 1) * 0.1, south,
      36 + Double(number % 12 + 1) * 0.1, 33 + Double(number / 12 + 1) * 0.1, west,
      33 + Double(number / 12 + 1) * 0.1,
    ])
  }

  @Test func `adds up to what is held, and regions inside are held whole`() throws {
    let regions = PreparedRegions(cells)
    for seed in 0..<8 as Range<UInt64> {
      var shapes = RandomShapes(seed: seed)
      let features = (0..<3).map { _ in
        shapes.land(
          36.6 + Double.random(in: -0.1...0.1, using: &shapes.random),
          33.6 + Double.random(in: -0.1...0.1, using: &shapes.random), radius: 0.48
        ).polygons
      }
      let reading = try Planimeter.measure(
        features, groups: [0, 1, 1], groupCount: 2, in: regions)
      #expect(reading.faults == 0 && reading.suspects.isEmpty)
      for group in 0..<2 {
        let rows = reading.rows.filter { $0.group == group }
        let sum = rows.reduce(0) { $0 + $1.area }
        #expect(abs(sum - reading.totals[group]) <= 1e-12 * sum)
        let whole = rows.filter { abs($0.area - regions.areas[$0.region]) < 1e-3 }
        let ground = try Overlay.union(
          zip(features, [0, 1, 1]).filter { $0.1 == group }.map { MultiPolygon($0.0) })
        let covered = try cells.indices.filter { try Overlay.covers(ground, cells[$0]) }
        #expect(whole.map(\.region) == covered && !covered.isEmpty)
        #expect(rows.allSatisfy { $0.area <= regions.areas[$0.region] * (1 + 1e-12) })
        #expect(whole.allSatisfy { $0.front == 0 })
      }
    }
  }

  @Test func `measures the same as each region by itself`() throws {
    var shapes = RandomShapes(seed: 5)
    let held = [shapes.land(36.5, 33.5, radius: 0.5).polygons, cells[3].polygons]
    let together = try Planimeter.measure(
      held, groups: [0, 1], groupCount: 2, in: PreparedRegions(cells))
    for (number, cell) in cells.enumerated() {
      let alone = try Planimeter.measure(
        held, groups: [0, 1], groupCount: 2, in: PreparedRegions([cell]))
      let rows = together.rows.filter { $0.region == number }
      #expect(rows.count == alone.rows.count)
      for (a, b) in zip(rows, alone.rows) {
        #expect(abs(a.area - b.area) < 1e-3 && abs(a.shared - b.shared) < 1e-3)
        #expect(abs(a.front - b.front) <= 1e-9 * b.front)
      }
    }
  }
}
