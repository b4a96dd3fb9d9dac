import Geometry
import Overlay
import Testing

/// What GEOS cannot do as it is, is done on a fine grid and said, or fails and is said.
@Suite struct LadderTests {
  /// The unit square, whose upper side has a loop of a thousandth of a millimetre's height in it.
  private let looped = MultiPolygon([
    Polygon(
      shell: Ring(
        trusted: coordinates(
          (0, 0), (1, 0), (1, 1), (0.500001, 1), (0.4999988501937121, 1.0000002145764522),
          (0.49999968737446776, 1.0000010194954283), (0.499999, 1), (0, 1), (0, 0))))
  ])
  private let window = MultiPolygon([Box(west: 0.25, south: 0.5, east: 0.75, north: 1.5).polygon])

  private func listening(
    _ work: () throws -> MultiPolygon
  ) throws -> (ground: MultiPolygon, snappings: [Snapping]) {
    let log = Overlay.SnapLog()
    return (try Overlay.$snapLog.withValue(log, operation: work), log.snappings)
  }

  @Test func `a loop too small to matter is done on the grid, with a receipt`() throws {
    let (ground, snappings) = try listening { try Overlay.intersection(looped, window) }
    #expect(abs(planarArea(ground) - 0.25) < 1e-11)
    #expect(try Overlay.isValid(ground))
    let receipt = try #require(snappings.first)
    #expect(snappings.count == 1)
    #expect(receipt.error.function == "GEOSIntersection_r")
    #expect(receipt.error.message.contains("TopologyException"))
    #expect(receipt.operands.map(\.before) == [looped, window])
    for (before, after) in receipt.operands {
      #expect(try Overlay.isValid(after))
      #expect(abs(planarArea(after) - planarArea(before)) < 1e-11)
      for coordinate in after.polygons.flatMap(\.rings).flatMap(\.coordinates) {
        let place = coordinate.longitude / Snapping.grid
        #expect(abs(place - place.rounded()) < 1e-4)
      }
    }
  }

  @Test func `every operation goes down the ladder`() throws {
    let outcomes: [(Double, () throws -> MultiPolygon)] = [
      (0.25, { try Overlay.intersection(looped, window) }),
      (0.75, { try Overlay.difference(looped, window) }),
      (0.25, { try Overlay.difference(window, looped) }),
      (1.0, { try Overlay.symmetricDifference(looped, window) }),
      (1.25, { try Overlay.union([looped, window]) }),
      (0.25, { try Overlay.Session().prepare(looped).intersection(window) }),
    ]
    for (area, work) in outcomes {
      let (ground, snappings) = try listening(work)
      #expect(abs(planarArea(ground) - area) < 1e-11)
      #expect(snappings.count == 1)
    }
  }

  @Test func `where nobody listens no ground is changed unsaid`() {
    let error = #expect(throws: OverlayError.self) { try Overlay.intersection(looped, window) }
    #expect(error?.message.contains("grid") == false)
  }

  @Test func `a lobe does not appear on the grid: the failure tells both rungs`() throws {
    let error = #expect(throws: OverlayError.self) {
      try listening { try Overlay.intersection(bowTie, square(0.3, 0.1, 1)) }
    }
    let words = try #require(error?.description)
    #expect(words.hasPrefix("overlay failed in GEOSIntersection_r: TopologyException"))
    #expect(words.hasSuffix("; on a grid of 1e-10°: the ground would change by 1.0"))
    #expect(throws: OverlayError.self) { try listening { try Overlay.union([bowTie, window]) } }
  }

  @Test func `sound ground never leaves the first rung`() throws {
    let (ground, snappings) = try listening { try Overlay.union([square(0, 0, 1), window]) }
    #expect(planarArea(ground) == 1.25)
    #expect(snappings.isEmpty)
  }
}
