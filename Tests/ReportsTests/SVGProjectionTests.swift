import Geodesy
import Geometry
import Testing

@testable import Reports

@Suite struct SVGProjectionTests {
  /// `proj -f %.4f +proj=laea +lat_0=… +lon_0=… +ellps=WGS84`, PROJ 9.1.1.
  struct Case: Sendable {
    var centre: Coordinate
    var position: Coordinate
    var east: Double
    var north: Double

    init(
      _ centre: (Double, Double), _ position: (Double, Double), _ east: Double, _ north: Double
    ) {
      self.centre = Coordinate(centre.0, centre.1)
      self.position = Coordinate(position.0, position.1)
      self.east = east
      self.north = north
    }
  }

  @Test(arguments: [
    Case((38, 35), (36.3, 33.5), -157966.2502, -165062.2710),
    Case((38, 35), (40.9, 34.4), 266598.3138, -62722.3240),
    Case((38, 35), (38, 35), 0, 0),
    Case((38, 35), (-10, 60), -2526707.1647, 3503231.8352),
    Case((179.5, -17), (-178.2, -17.1), 244766.8707, -12496.7641),
    Case((179.5, -17), (179.4, -16.2), -10692.8925, 88528.9664),
    Case((0, -90), (0, -80), 0, 1115409.0510),
    Case((0, -90), (120, -71.5), 1781128.7887, -1028335.1856),
    Case((0, 0), (5, 0.5), 556405.0984, 55339.6467),
  ])
  func `positions are where PROJ puts them`(_ known: Case) {
    let place = MapProjection(centre: known.centre).project(known.position)
    #expect(abs(place.east - known.east) < 1e-3)
    #expect(abs(place.north - known.north) < 1e-3)
  }

  @Test func `areas on the plane are those on the ellipsoid`() {
    let box = Box(west: 20, south: 44, east: 40, north: 52)
    var corners: [Coordinate] = []
    for (start, end) in zip(
      box.polygon.shell.coordinates, box.polygon.shell.coordinates.dropFirst())
    {
      corners += (0..<2000).map {
        let t = Double($0) / 2000
        return Coordinate(
          start.longitude + t * (end.longitude - start.longitude),
          start.latitude + t * (end.latitude - start.latitude))
      }
    }
    let projection = MapProjection(centre: Coordinate(31, 49))
    let places = corners.map { projection.project($0) }
    var twice = 0.0
    for (a, b) in zip(places, places[1...] + [places[0]]) {
      twice += a.east * b.north - b.east * a.north
    }
    let area = StraightEdgeArea.area(of: box.polygon)
    #expect(abs(abs(twice) / 2 / area - 1) < 1e-6)
  }

  @Test func `the centre of ground on both sides of the antimeridian lies there`() {
    let fiji = [
      Box(west: 177, south: -19, east: 180, north: -16),
      Box(west: -180, south: -19, east: -178, north: -16),
    ]
    let projection = MapProjection(around: [MultiPolygon(fiji.map(\.polygon))])
    #expect(abs(abs(projection.centre.longitude) - 179.5) < 0.6)
    #expect(abs(projection.centre.latitude + 17.5) < 0.3)
  }
}
