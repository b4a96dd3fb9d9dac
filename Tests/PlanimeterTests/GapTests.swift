import Geometry
import Planimeter
import SeededNumbers
import Testing

/// Boundaries whose pieces all but close, in regions so small, or so far from what the integral is taken
/// above, that it would show.
@Suite struct GapTests {
  private static let far = polygon([36, -80, 37, -80, 37, -79, 36, -79])

  private func area(
    _ features: [[Polygon]], groups: [Int], in regions: [MultiPolygon]
  ) throws -> Reading {
    try Planimeter.measure(
      features, groups: groups, groupCount: (groups.max() ?? 0) + 1, in: PreparedRegions(regions),
      measuringFronts: false)
  }

  /// Three edges meet within a rounding.
  ///
  /// The area is that of exact arithmetic.
  @Test(arguments: [false, true])
  func `what two hold in a region of 246 m² is known to 1e-9 of it`(hasFarRegion: Bool) throws {
    let region = polygon([
      -179.9995, 9.999999999999999e-05, -179.9998, -0.00030000000000000003, -179.9997,
      -0.00030000000000000003,
    ])
    let b = polygon([
      -179.9996, -0.00010000000000000002, -179.9997, -0.00010000000000000002, -179.9996, 0.0,
    ])
    let a = polygon([
      -179.9995, 0.0, -179.9997, -0.00020000000000000004, -179.9999146056703,
      -2.9211340618438635e-05,
    ])
    let reading = try area(
      [a.polygons, b.polygons], groups: [0, 1],
      in: [region] + (hasFarRegion ? [Self.far] : []))
    #expect(abs(reading.contested[0] - 20.515_120) < 1e-6)
    #expect(reading.overlaps.map(\.area) == [reading.contested[0]])
  }

  /// Small triangles around places of all kinds, held by features that share their edges: what is held
  /// and what is left must add up.
  @Test func `small regions are divided without a rest`() throws {
    var random = SplitMix(seed: 61)
    for _ in 0..<400 {
      let origin = Coordinate(
        Double.random(in: -179...179, using: &random), .random(in: -85...85, using: &random))
      func place() -> Coordinate {
        Coordinate(
          origin.longitude + Double(Int.random(in: 0...5, using: &random)) * 1e-4,
          origin.latitude + Double(Int.random(in: 0...5, using: &random)) * 1e-4)
      }
      func triangle() -> MultiPolygon? {
        let (a, b, c) = (place(), place(), place())
        let turn =
          (b.longitude - a.longitude) * (c.latitude - a.latitude)
          - (b.latitude - a.latitude) * (c.longitude - a.longitude)
        guard abs(turn) > 5e-9 else { return nil }
        return MultiPolygon([Polygon(shell: Ring(trusted: [a, b, c, a]))])
      }
      guard let region = triangle(), let first = triangle(), let second = triangle() else {
        continue
      }
      let regions = [region, Self.far]
      let both = try area(
        [first.polygons, second.polygons], groups: [0, 1], in: regions)
      let united = try area(
        [first.polygons, second.polygons], groups: [0, 0], in: regions)
      let whole = PreparedRegions(regions).areas[0]
      let held = both.rows.filter { $0.region == 0 }.reduce(0) { $0 + $1.area }
      let once = united.rows.filter { $0.region == 0 }.reduce(0) { $0 + $1.area }
      #expect(abs(held - both.contested[0] - once) <= 1e-9 * whole)
      #expect(once <= whole && both.faults == 0 && united.faults == 0)
    }
  }

  /// The events lie at the region's first vertex, one at the start of its border and one at the end, and
  /// the two edges in between add nothing to the integral: a meridian, and the parallel it is taken above.
  @Test func `a border that leads back to where it was left is not passed over`() throws {
    let corner = polygon([-30, -30, -30, -10, -10, -10])
    let region = MultiPolygon(
      polygon([-70, -10, -70, 50, -50, 50]).polygons
        + polygon([-10, -70, -50, -70, -50, -30]).polygons + corner.polygons)
    let held = polygon([-10, -10, -30, -30, -50, 90])
    let reading = try area([held.polygons], groups: [0], in: [region])
    let whole = PreparedRegions([corner]).areas[0]
    #expect(reading.rows.count == 1)
    #expect(abs(reading.rows[0].area - whole) <= 1e-12 * whole)
  }

  /// Nothing repairs parts that overlap by less than 1e-9 of a region: each is then measured for itself.
  @Test(arguments: [2e-5, 1e-7, 1e-9])
  func `a region whose parts overlap by a hair is off by that hair`(hair: Double) throws {
    let south = polygon([36, 33, 37 + hair, 33, 37 + hair, 34 + hair, 36, 34 + hair])
    let north = polygon([37, 34, 38, 34, 38, 35, 37, 35])
    let held = polygon([36, 33, 37.5, 33, 37.5, 34 + hair / 2, 36, 34 + hair / 2])
    let region = MultiPolygon(south.polygons + north.polygons)
    let together = try area([held.polygons], groups: [0], in: [region, Self.far]).rows[0].area
    let parts = try area([held.polygons], groups: [0], in: [south, north]).rows
    let whole = PreparedRegions([region]).areas[0]
    #expect(abs(together - parts.reduce(0) { $0 + $1.area }) <= 1e-12 * whole)
  }
}
