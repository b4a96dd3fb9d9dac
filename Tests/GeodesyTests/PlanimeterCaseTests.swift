import Geodesy
import Geometry
import Testing

// Vertices, areas, perimeters and tolerances of GeographicLib's planimeter tests (C. F. F. Karney,
// geographiclib-c, tests/geodtest.c), which are facts about the WGS84 ellipsoid. Numbers there are
// latitude first. Planimeter12 has two vertices and Planimeter19 none to two: neither is a ring, and
// Planimeter29 builds its square from azimuths and distances, done here by its corners.
@Suite struct PlanimeterCaseTests {
  private func ring(_ corners: [(latitude: Double, longitude: Double)]) throws -> Ring {
    let vertices = corners.map { Coordinate($0.longitude, $0.latitude) }
    return try Ring(vertices + vertices.prefix(1))
  }

  @Test func `Planimeter0, rings around a pole and across the equator`() throws {
    let north = try ring([(89, 0), (89, 90), (89, 180), (89, 270)])
    #expect(abs(GeodesicArea.signed(of: north) - 24_952_305_678) < 1)
    #expect(abs(GeodesicArea.perimeter(of: north) - 631_819.8745) < 1e-4)
    let south = try ring([(-89, 0), (-89, 90), (-89, 180), (-89, 270)])
    #expect(abs(GeodesicArea.signed(of: south) + 24_952_305_678) < 1)
    #expect(abs(GeodesicArea.perimeter(of: south) - 631_819.8745) < 1e-4)
    let equator = try ring([(0, -1), (-1, 0), (0, 1), (1, 0)])
    #expect(abs(GeodesicArea.signed(of: equator) - 24_619_419_146) < 1)
    #expect(abs(GeodesicArea.perimeter(of: equator) - 627_598.2731) < 1e-4)
    let octant = try ring([(90, 0), (0, 0), (0, 90)])
    #expect(abs(GeodesicArea.signed(of: octant) - 63_758_202_715_511) < 1)
    #expect(abs(GeodesicArea.perimeter(of: octant) - 30_022_685) < 1)
    let open = Lines([[Coordinate(0, 90), Coordinate(0, 0), Coordinate(90, 0)]])
    #expect(abs(Geodesic.length(of: open) - 20_020_719) < 1)
  }

  @Test func `Planimeter5, an edge across the pole`() throws {
    let ring = try ring([(89, 0.1), (89, 90.1), (89, -179.9)])
    #expect(abs(GeodesicArea.signed(of: ring) - 12_476_152_838.5) < 1)
    #expect(abs(GeodesicArea.perimeter(of: ring) - 539_297) < 1)
  }

  @Test func `Planimeter6, longitudes a rounding away from a meridian`() throws {
    let corners: [[(Double, Double)]] = [
      [(9, -0.00000000000001), (9, 180), (9, 0)], [(9, 0.00000000000001), (9, 0), (9, 180)],
      [(9, 0.00000000000001), (9, 180), (9, 0)], [(9, -0.00000000000001), (9, 0), (9, 180)],
    ]
    for corners in corners {
      let ring = try ring(corners.map { (latitude: $0.0, longitude: $0.1) })
      #expect(abs(GeodesicArea.signed(of: ring)) < 1)
      #expect(abs(GeodesicArea.perimeter(of: ring) - 36_026_861) < 1)
    }
  }

  @Test func `Planimeter13, around the pole twice`() throws {
    let ring = try ring([(89, -360), (89, -240), (89, -120), (89, 0), (89, 120), (89, 240)])
    #expect(abs(GeodesicArea.signed(of: ring) - 32_415_230_256) < 1)
    #expect(abs(GeodesicArea.perimeter(of: ring) - 1_160_741) < 1)
  }

  @Test func `Planimeter15, a triangle in both directions`() throws {
    let ring = try ring([(2, 1), (1, 2), (3, 3)])
    #expect(abs(GeodesicArea.signed(of: ring) - 18_454_562_325.45119) < 0.5)
    #expect(abs(GeodesicArea.signed(of: ring.reversed) + 18_454_562_325.45119) < 0.5)
  }

  @Test func `Planimeter21, around the pole once and more often`() throws {
    let circuit = [(latitude: 45.0, longitude: 60.0), (45, 180), (45, -60)]
    for count in 1...4 {
      let ring = try ring(Array((0..<count).map { _ in circuit }.joined()))
      #expect(abs(GeodesicArea.signed(of: ring) - Double(count) * 39_433_884_866_571.4277) < 0.5)
    }
  }

  @Test func `Planimeter29, a square of a kilometre at the equator`() throws {
    // 1000 m in degrees along the equator, and north of it: the radii are a and a(1−e²).
    let degree = WGS84.semiMajorAxis * Double.pi / 180
    let (east, north) = (1000 / degree, 1000 / degree / (1 - WGS84.eccentricitySquared))
    let ring = try ring([(0, 0), (0, east), (north, east), (north, 0)])
    #expect(abs(GeodesicArea.signed(of: ring) - 1_000_000) < 0.01)
  }
}
