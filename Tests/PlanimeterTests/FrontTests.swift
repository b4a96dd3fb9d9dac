import Geodesy
import Geometry
import Overlay
import Planimeter
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct `The length of fronts` {
  private func front(_ features: [MultiPolygon], in region: MultiPolygon) throws -> Double {
    let reading = try Planimeter.measure(
      features.map(\.polygons), groups: features.map { _ in 0 }, groupCount: 1,
      in: PreparedRegions([region]))
    return reading.rows.first?.front ?? 0
  }

  /// Metres along a parallel and a meridian, from the radii of curvature (Snyder 1987, 4-20, 4-21).
  private func parallel(_ degrees: Double, at latitude: Double) -> Double {
    let sine = sin(latitude * .pi / 180)
    return WGS84.semiMajorAxis * cos(latitude * .pi / 180) * degrees * .pi / 180
      / (1 - WGS84.eccentricitySquared * sine * sine).squareRoot()
  }

  private let region = polygon([10, 40, 12, 40, 12, 42, 10, 42])

  @Test func `is that of a parallel and of a meridian`() throws {
    // pyproj 3.7.2: Geod(ellps="WGS84").inv(11, 40, 11, 42)
    let half = polygon([10, 40, 11, 40, 11, 42, 10, 42])
    #expect(try abs(front([half], in: region) - 222_107.849_220) < 1)
    let low = polygon([10, 40, 12, 40, 12, 41, 10, 41])
    #expect(try abs(front([low], in: region) / parallel(2, at: 41) - 1) < 1e-6)
  }

  @Test func `leaves out the region's border and seams between features of a group`() throws {
    #expect(try front([region], in: region) == 0)
    let west = polygon([10, 40, 11, 40, 11, 42, 10, 42])
    let east = polygon([11, 40, 12, 40, 12, 42, 11, 41])
    let eastAll = polygon([11, 40, 12, 40, 12, 42, 11, 42])
    #expect(try front([west, eastAll], in: region) < 0.1)
    #expect(try front([west, west, eastAll], in: region) < 0.1)
    #expect(try front([west, east], in: region) > 130_000)
    #expect(try abs(front([west, west], in: region) - front([west], in: region)) < 0.1)
  }

  @Test func `is that of the lines GEOS keeps`() throws {
    for seed in 0..<60 as Range<UInt64> {
      var shapes = RandomShapes(seed: seed)
      let region = shapes.land(36.3, 33.5, radius: 0.5)
      let other = shapes.land(36.5, 33.6, radius: 0.5)
      let held = seed % 2 == 0 ? other : try Overlay.intersection(other, region)
      guard try Overlay.isValid(held) else { continue }
      let lines = try Overlay.front(of: held, within: region, tolerance: 1e-7)
      var expected = 0.0
      for line in lines.lines {
        for (a, b) in zip(line, line.dropFirst()) {
          let steps = 64.0
          for step in 0..<64 {
            let latitude =
              a.latitude + (b.latitude - a.latitude) * (Double(step) + 0.5) / steps
            let east = parallel((b.longitude - a.longitude) / steps, at: latitude)
            let sine = sin(latitude * .pi / 180)
            let root = 1 - WGS84.eccentricitySquared * sine * sine
            let north =
              WGS84.semiMajorAxis * (1 - WGS84.eccentricitySquared) / (root * root.squareRoot())
              * (b.latitude - a.latitude) / steps * .pi / 180
            expected += (east * east + north * north).squareRoot()
          }
        }
      }
      let measured = try front([held], in: region)
      #expect(abs(measured - expected) <= 1e-5 * expected + 2, "seed \(seed)")
    }
  }
}
