import Geodesy
import Geometry
import Testing

@Suite struct DensifyTests {
  let triangle = [Coordinate(36, 32), Coordinate(42, 33.5), Coordinate(38, 37)]

  @Test func `an edge gets the same vertices whichever way it is walked`() throws {
    let ring = try Ring(closing: triangle)
    let there = Densify.geodesic(ring)
    #expect(there.coordinates.count > 100)
    #expect(Densify.geodesic(ring.reversed).coordinates == there.coordinates.reversed())
  }

  /// The last three cross the equator, where a geodesic bends the other way; the middle of two of them
  /// lies on the straight edge.
  @Test(arguments: [
    [Coordinate(36, 32), Coordinate(42, 33.5), Coordinate(38, 37)],
    [Coordinate(14.31, 5), Coordinate(19.65, -5), Coordinate(25, 1)],
    [Coordinate(5, 1.5), Coordinate(6, -1.5), Coordinate(9, 3)],
    [Coordinate(5, 1.5), Coordinate(9, -2.5), Coordinate(9, 3)],
  ])
  func `the vertices keep to the geodesic within the tolerance`(triangle: [Coordinate]) throws {
    let ring = Densify.geodesic(try Ring(closing: triangle), tolerance: 1)
    let length = Geodesic.distance(from: triangle[0], to: triangle[1])
    let second = try #require(ring.coordinates.firstIndex(of: triangle[1]))
    for (start, end) in zip(ring.coordinates[...second], ring.coordinates[1...second]) {
      for t in [0, 0.25, 0.5, 0.75] {
        let place = Coordinate(
          start.longitude + t * (end.longitude - start.longitude),
          start.latitude + t * (end.latitude - start.latitude))
        let (from, to) = (
          Geodesic.distance(from: triangle[0], to: place),
          Geodesic.distance(from: place, to: triangle[1])
        )
        // A place d metres beside an edge makes a detour of d²/2 · (1/from + 1/to).
        guard from > 1, to > 1 else { continue }
        // Distances are known to some nanometres.
        let detour = max(0, from + to - length - 1e-8)
        #expect((2 * detour / (1 / from + 1 / to)).squareRoot() < 1)
      }
    }
  }

  @Test func `short edges and meridians get no vertices`() throws {
    let small = try Ring(
      closing: [Coordinate(36.3, 33.5), Coordinate(36.3001, 33.5), Coordinate(36.3, 33.5001)])
    #expect(Densify.geodesic(small) == small)
    let meridian = try Ring(closing: [Coordinate(10, 0), Coordinate(10, 60), Coordinate(10, 90)])
    #expect(Densify.geodesic(meridian) == meridian)
  }

  @Test func `edges that have no one geodesic stay as they are`() {
    let world = Box(west: -180, south: -90, east: 180, north: 90).polygon
    #expect(Densify.geodesic(world) == world)
    let band = Box(west: -180, south: -10, east: 180, north: 10).polygon
    #expect(Densify.geodesic(band) == band)
  }

  @Test func `a vanishing tolerance still ends`() throws {
    let ring = try Ring(
      closing: [Coordinate(0, 89.9999), Coordinate(179.9, 89.9999), Coordinate(90, 10)])
    #expect(Densify.geodesic(ring, tolerance: 0).coordinates.count < 400_000)
  }
}
