import Geodesy
import Geometry
import Overlay
import SeededNumbers
import Testing

@Suite struct OverlayPropertyTests {
  /// A tangled ring whose vertices lie partly on a grid and partly a rounding beside it.
  private func tangle(
    around centre: Coordinate, _ random: inout SplitMix
  ) -> UncheckedPolygon {
    let grid = [1.0, 1e-3, 1e-7, 1e-12][Int.random(in: 0...3, using: &random)]
    func nudged(_ value: Double) -> Double {
      let rounded = Bool.random(using: &random) ? (value / grid).rounded() * grid : value
      return rounded + Double.random(in: -1e-12...1e-12, using: &random)
    }
    return UncheckedPolygon([
      (0..<Int.random(in: 4...20, using: &random)).map { _ in
        Coordinate(
          nudged(centre.longitude + Double.random(in: -1.5...1.5, using: &random)),
          nudged(centre.latitude + Double.random(in: -1.5...1.5, using: &random)))
      }
    ])
  }

  @Test func `overlays of nearly coincident borders keep every square metre`() throws {
    var random = SplitMix(seed: 20_171_205)
    let session = Overlay.Session()
    for _ in 0..<100 {
      let a = try session.repair([tangle(around: Coordinate(36, 34), &random)]).ground
      let b = try session.repair([
        tangle(around: Coordinate(36, 34), &random), tangle(around: Coordinate(36.5, 34), &random),
      ]).ground
      let (inside, left) = (try session.intersection(a, b), try session.difference(a, b))
      let right = try session.difference(b, a)
      let areas = [a, inside, left, right].map { StraightEdgeArea.area(of: $0) }
      let bound = 1e-10 * areas[0] + 1
      #expect(abs(areas[1] + areas[2] - areas[0]) < bound)
      let united = try StraightEdgeArea.area(of: session.union([a, b]))
      #expect(abs(united - areas[1] - areas[2] - areas[3]) < bound)
      let either = try StraightEdgeArea.area(of: session.symmetricDifference(a, b))
      #expect(abs(either - areas[2] - areas[3]) < bound)
      // Operands that share their borders with what they are overlaid with.
      #expect(
        abs(try StraightEdgeArea.area(of: session.intersection(inside, a)) - areas[1]) < bound)
      #expect(
        abs(try StraightEdgeArea.area(of: session.difference(left, inside)) - areas[2]) < bound)
      #expect(try session.isValid(inside) && session.isValid(left))
      let prepared = try session.prepare(a)
      #expect(abs(try StraightEdgeArea.area(of: prepared.intersection(b)) - areas[1]) < bound)
    }
  }
}
