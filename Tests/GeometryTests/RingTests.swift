import Geometry
import Testing

@Suite struct RingTests {
  @Test func `an open ring is refused with both ends`() {
    let open = [Coordinate(0, 0), Coordinate(1, 0), Coordinate(1, 1), Coordinate(0, 1)]
    #expect(throws: RingError.notClosed(first: Coordinate(0, 0), last: Coordinate(0, 1))) {
      try Ring(open)
    }
  }

  @Test func `a ring is closed on request`() throws {
    let ring = try Ring(closing: [Coordinate(0, 0), Coordinate(1, 0), Coordinate(1, 1)])
    #expect(ring.coordinates.count == 4)
    #expect(ring.coordinates.first == ring.coordinates.last)
  }

  @Test func `latitude 95 is refused with its vertex`() {
    let ring = [Coordinate(0, 0), Coordinate(1, 95), Coordinate(1, 1), Coordinate(0, 0)]
    #expect(throws: RingError.beyondPole(vertex: 1, latitude: 95)) { try Ring(ring) }
  }

  @Test func `a two-point ring is refused`() {
    let ring = [Coordinate(0, 0), Coordinate(1, 1), Coordinate(0, 0)]
    #expect(throws: RingError.tooFewVertices(3)) { try Ring(ring) }
  }
}
