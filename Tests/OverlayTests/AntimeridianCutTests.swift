import Geodesy
import Geometry
import Overlay
import Testing

@Suite struct AntimeridianCutTests {
  private func ground(_ rings: [Coordinate]...) throws -> MultiPolygon {
    let normalised = Antimeridian.normalise(UncheckedPolygon(rings))
    let repaired = try Overlay.repair([normalised.polygon])
    #expect(repaired.isUnchanged)
    return repaired.ground
  }

  private func relative(_ a: Double, _ b: Double) -> Double { abs(a / b - 1) }

  @Test func `ground across the antimeridian is cut and keeps its area`() throws {
    let shell = coordinates((170.3, -20), (-168.1, -19), (-171, 3), (175, 5.5), (170.3, -20))
    let hole = coordinates((178, -8), (-178, -8), (-178, -4), (178, -4), (178, -8))
    let cut = try Overlay.cutAtAntimeridian(ground(shell, hole))
    #expect(cut.polygons.count == 2)
    let box = try #require(cut.box)
    #expect(box.west == -180 && box.east == 180)
    #expect(try Overlay.isValid(cut))
    func moved(_ ring: [Coordinate]) throws -> Ring {
      try Ring(
        ring.map {
          Coordinate(($0.longitude < 0 ? $0.longitude + 360 : $0.longitude) - 150, $0.latitude)
        })
    }
    let away = Polygon(shell: try moved(shell), holes: [try moved(hole)])
    #expect(relative(StraightEdgeArea.area(of: cut), StraightEdgeArea.area(of: away)) < 1e-12)
  }

  @Test func `a cap with a hole over its seam is cut and keeps its area`() throws {
    let cap = coordinates((0, 70), (120, 70), (-120, 70), (0, 70))
    let hole = coordinates((-5, 80), (5, 80), (5, 85), (-5, 85), (-5, 80))
    let cut = try Overlay.cutAtAntimeridian(ground(cap, hole))
    let slice = StraightEdgeArea.area(of: Box(west: 0, south: 70, east: 1, north: 90).polygon)
    let lake = StraightEdgeArea.area(of: Box(west: -5, south: 80, east: 5, north: 85).polygon)
    #expect(relative(StraightEdgeArea.area(of: cut), 360 * slice - lake) < 1e-12)
    let box = try #require(cut.box)
    #expect(box.west >= -180 && box.east <= 180)
  }

  @Test func `ground within the range stays, and ground beyond it is moved`() throws {
    #expect(try Overlay.cutAtAntimeridian(square(36, 33, 1)) == square(36, 33, 1))
    #expect(try Overlay.cutAtAntimeridian(.empty).isEmpty)
    #expect(try Overlay.cutAtAntimeridian(square(190, 0, 1)) == square(-170, 0, 1))
    #expect(throws: OverlayError.self) { try Overlay.cutAtAntimeridian(square(1e9, 0, 1e6)) }
  }
}
