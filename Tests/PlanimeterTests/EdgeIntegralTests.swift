import Geodesy
import Geometry
import Testing

@testable import Planimeter

@Suite struct `The integral along edges` {
  @Test func `gives the area that Gauss quadrature gives, at all latitudes and sizes`() {
    var shapes = RandomShapes(seed: 7)
    for latitude in stride(from: -85.0, through: 85, by: 5) {
      let integral = EdgeIntegral(reference: latitude)
      for radius in [0.01, 0.1, 1, 4] {
        let ring = shapes.star(36, latitude, radius: radius, vertices: 40)
        var sum = 0.0
        var terms = 0.0
        for (a, b) in zip(ring.coordinates, ring.coordinates.dropFirst()) {
          let term = integral.edge(a, b)
          sum += term
          terms += abs(term)
        }
        let exact = StraightEdgeArea.signed(of: ring)
        #expect(abs(sum - exact) <= 1e-13 * terms + 1e-12 * abs(exact), "\(latitude) \(radius)")
      }
    }
  }

  @Test func `of the whole ellipsoid is its area`() throws {
    // 510 065 621.724 km², from the closed form 2πa² (1 + (1 − e²)/e · artanh e).
    let world = Ring(
      trusted: [
        Coordinate(-180, -90), Coordinate(180, -90), Coordinate(180, 90), Coordinate(-180, 90),
        Coordinate(-180, -90),
      ])
    let regions = PreparedRegions([MultiPolygon([Polygon(shell: world)])])
    #expect(abs(regions.areas[0] - 510_065_621.724e6) < 1e6)
  }
}
