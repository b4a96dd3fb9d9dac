import Testing

@testable import Reports

@Suite struct SVGCoverageTests {
  /// A wavy line from top to bottom at x = 1000, the same every time.
  private static let border: [GridPoint] = (0...400).map { step in
    GridPoint(x: 1000 + (step % 7) * 3 - (step * step) % 11, y: step * 5)
  }
  private static let left: [GridPoint] =
    border + [GridPoint(x: 0, y: 2000), GridPoint(x: 0, y: 0), border[0]]
  private static let right: [GridPoint] =
    [GridPoint(x: 2000, y: 0), GridPoint(x: 2000, y: 2000)] + border.reversed()
    + [GridPoint(x: 2000, y: 0)]

  private static func edges(_ ring: [GridPoint]) -> Set<[GridPoint]> {
    Set(zip(ring, ring.dropFirst()).map { [min($0, $1), max($0, $1)] })
  }

  @Test(arguments: [0, 10, 60]) func `a shared border stays shared`(_ budget: Int) throws {
    let coverage = DisplayCoverage(
      [[Self.left], [Self.right]], finest: 0.02, budget: budget)
    let left = try #require(coverage.shapes[0].first)
    let right = try #require(coverage.shapes[1].first)
    #expect(left.first == left.last && right.first == right.last)
    let own = Self.edges(left).filter { $0.allSatisfy { $0.x > 500 && $0.x < 1500 } }
    let other = Self.edges(right).filter { $0.allSatisfy { $0.x > 500 && $0.x < 1500 } }
    #expect(!own.isEmpty)
    #expect(own == other)
    #expect(coverage.drawn < coverage.given)
    #expect(coverage.drawn <= 2 * budget + 20)
  }

  @Test func `what is coarse already stays as it is`() {
    let square = [(0, 0), (500, 0), (500, 500), (0, 500), (0, 0)].map { GridPoint(x: $0, y: $1) }
    let coverage = DisplayCoverage([[square]], finest: 0.02, budget: 1000)
    #expect(Set(coverage.shapes[0][0]) == Set(square))
    #expect(coverage.drawn == coverage.given)
  }

  @Test func `a small island keeps three corners whatever the budget`() {
    let island = [(0, 0), (3, 0), (4, 2), (2, 4), (0, 3), (0, 0)].map { GridPoint(x: $0, y: $1) }
    let coverage = DisplayCoverage([[island]], finest: 1000, budget: 0)
    #expect(Set(coverage.shapes[0][0]).count >= 3)
  }

  @Test func `a vertex weighs the triangle that it makes`() {
    // A spike of height 1 on a base of 2 has area 1; units are tenths, so 100 of them.
    let line = [(0, 0), (10, 10), (20, 0), (30, 0), (40, 0)].map { GridPoint(x: $0, y: $1) }
    let weights = VertexThinning.weights(line)
    #expect(weights.first == .infinity && weights.last == .infinity)
    #expect(weights[3] == 0)
    #expect(weights[1] == 1 || weights[2] == 1)
  }

  @Test func `thinning takes no more than the work of sorting`() {
    let line = (0..<50_000).map { GridPoint(x: $0, y: ($0 * 7919) % 97) }
    #expect(VertexThinning.weights(line).count == line.count)
  }

  @Test func `paths are relative, in tenths, and as short as they can be`() {
    let ring = [(100, 200), (105, 198), (95, 190), (100, 200)].map { GridPoint(x: $0, y: $1) }
    #expect(PathData.text([ring]) == "M10 20l.5-.2-1-.8z")
    #expect(PathData.number(-0.04) == "0")
    #expect(PathData.number(Double.nan) == "0")
  }

  @Test(arguments: [
    (3.5, false, ["0", "1", "2", "3"]), (12, false, ["0", "5", "10"]),
    (0.7, false, ["0.0", "0.2", "0.4", "0.6"]), (2.3, true, ["0", "1", "2"]),
    (1.2, false, ["0.0", "0.5", "1.0"]), (100, false, ["0", "50", "100"]),
  ])
  func `axes have round values`(_ end: Double, _ isCount: Bool, _ expected: [String]) {
    let ticks = AxisTicks(to: end, isCount: isCount)
    #expect(ticks.values.map(ticks.text) == expected)
  }

  @Test(arguments: [0, -1, .infinity, .nan, 1e300, 1e-300])
  func `axes without an end do not hang`(_ end: Double) {
    #expect(AxisTicks(to: end).values.count <= 6)
  }
}
