import Geodesy
import Geometry
import Testing

@Suite struct FrameTests {
  @Test(arguments: Oracle.frames.indices)
  func `places agree with PROJ's stereographic frame`(index: Int) throws {
    let (centre, position, place) = Oracle.frames[index]
    let frame = LocalFrame(centre: centre)
    let own = frame.project([position])[0]
    #expect(abs(own.longitude - place.longitude) < 1e-6)
    #expect(abs(own.latitude - place.latitude) < 1e-6)
    let back = frame.unproject([own])[0]
    let turn = ((back.longitude - position.longitude) / 360).rounded() * 360
    #expect(abs(back.longitude - turn - position.longitude) < 1e-11)
    #expect(abs(back.latitude - position.latitude) < 1e-11)
  }

  @Test func `a hundred metres north are a hundred metres`() {
    let frame = LocalFrame(centre: Coordinate(36.3, 33.5))
    let positions = frame.unproject([Coordinate(0, 100), Coordinate(100, 0), Coordinate(0, 0)])
    for position in positions.dropLast() {
      // Away from the centre the scale changes by about e² sinφ cosφ per radian northwards.
      #expect(abs(Geodesic.distance(from: frame.centre, to: position) - 100) < 1e-5)
    }
    #expect(positions[2] == frame.centre)
  }

  @Test func `ground and lines go to the frame and back`() {
    let ground = MultiPolygon([Box(west: 36, south: 33, east: 37, north: 34).polygon])
    let frame = LocalFrame(centre: Coordinate(36.5, 33.5))
    let back = frame.unproject(frame.project(ground))
    let pairs = zip(
      ground.polygons[0].shell.coordinates, back.polygons[0].shell.coordinates)
    for (before, after) in pairs {
      #expect(abs(before.longitude - after.longitude) < 1e-12)
      #expect(abs(before.latitude - after.latitude) < 1e-12)
    }
    #expect(frame.unproject(frame.project(Lines.empty)).isEmpty)
  }
}

@Suite struct CoordinateSystemTests {
  @Test(arguments: Oracle.systems.indices)
  func `coordinates come out where pyproj puts them`(index: Int) throws {
    let (name, place, position) = Oracle.systems[index]
    let system = try CoordinateSystem(parsing: name)
    #expect(!system.isLongitudeLatitude)
    let transformation = try #require(try system.transformation())
    let own = try transformation([place, place])[1]
    #expect(abs(own.longitude - position.longitude) < 1e-9)
    #expect(abs(own.latitude - position.latitude) < 1e-9)
  }

  @Test func `a projection of WGS84 itself loses nothing and names itself`() throws {
    let system = try CoordinateSystem(parsing: "EPSG:32637")
    #expect(system.name == "WGS 84 / UTM zone 37N")
    let transformation = try #require(try system.transformation())
    _ = try transformation([Coordinate(500_000, 3_700_000)])
    #expect(transformation.accuracy == 0)
  }

  @Test func `a change of datum states its accuracy`() throws {
    // EPSG gives the Deir ez Zor datum's transformations to WGS84 1 m to 5 m.
    let system = try CoordinateSystem(parsing: "EPSG:22770")
    let transformation = try #require(try system.transformation())
    _ = try transformation([Coordinate(202_327.656, 173_031.96)])
    let accuracy = try #require(transformation.accuracy)
    #expect(accuracy >= 1 && accuracy <= 5)
  }

  @Test(arguments: [
    "urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:OGC::CRS84", "OGC:CRS84", "CRS84",
    "urn:ogc:def:crs:EPSG::4326", "urn:ogc:def:crs:EPSG:6.9:4326", "EPSG:4326", "epsg:4326",
    "http://www.opengis.net/def/crs/OGC/1.3/CRS84", "WGS 84",
    "https://www.opengis.net/def/crs/EPSG/0/4326",
    "http://www.opengis.net/gml/srs/epsg.xml#4326",
  ])
  func `longitude and latitude by any name need nothing done`(spelling: String) throws {
    let system = try CoordinateSystem(parsing: spelling)
    #expect(system.isLongitudeLatitude)
    #expect(try system.transformation() == nil)
  }

  @Test(arguments: ["", "EPSG:99999999", "nonsense", "EPSG:14326", "+proj=nothing", "EPSG:1166"])
  func `what is no coordinate system is refused by its name`(spelling: String) {
    let error = #expect(throws: CoordinateSystemError.self) {
      try CoordinateSystem(parsing: spelling)
    }
    guard case .unknown(let quoted, _) = error else {
      Issue.record("not the error expected: \(String(describing: error))")
      return
    }
    #expect(quoted == spelling)
  }

  @Test func `hostile names are refused`() {
    #expect(throws: CoordinateSystemError.self) {
      try CoordinateSystem(parsing: String(repeating: "PROJCS[", count: 50_000))
    }
    #expect(throws: CoordinateSystemError.self) {
      try CoordinateSystem(parsing: "EPSG:32637\0EPSG:4326")
    }
  }

  @Test func `a coordinate without a position is named`() throws {
    let system = try CoordinateSystem(parsing: "EPSG:3857")
    let transformation = try #require(try system.transformation())
    let error = #expect(throws: CoordinateSystemError.self) {
      try transformation([Coordinate(0, 0), Coordinate(.infinity, 0)])
    }
    guard case .cannotTransform(_, let index, let name, _) = error else {
      Issue.record("not the error expected: \(String(describing: error))")
      return
    }
    #expect(index == 1)
    #expect(name == "EPSG:3857")
  }

  @Test func `metres are recognised`() {
    let damascus = Coordinate(36.3, 33.5)
    let utm = Box(west: 240_000, south: 3_700_000, east: 260_000, north: 3_720_000)
    #expect(CoordinateSystem.guess(for: utm, near: damascus) == "EPSG:32637")
    #expect(CoordinateSystem.guess(for: utm) == "EPSG:326xx")
    let mercator = Box(west: 4_030_000, south: 3_950_000, east: 4_050_000, north: 3_970_000)
    #expect(CoordinateSystem.guess(for: mercator, near: damascus) == "EPSG:3857")
    #expect(CoordinateSystem.guess(for: mercator) == "EPSG:3857")
    let south = Box(west: 560_000, south: 4_010_000, east: 570_000, north: 4_020_000)
    #expect(CoordinateSystem.guess(for: south, near: Coordinate(-68, -54)) == "EPSG:32719")
  }

  @Test func `degrees and nonsense are not guessed at`() {
    #expect(CoordinateSystem.guess(for: Box(west: 36, south: 33, east: 37, north: 34)) == nil)
    #expect(CoordinateSystem.guess(for: Box(west: -1e9, south: 0, east: 1e9, north: 1)) == nil)
    #expect(
      CoordinateSystem.guess(for: Box(west: .nan, south: 0, east: .infinity, north: 1)) == nil)
    let far = Box(west: 4_030_000, south: 3_950_000, east: 4_050_000, north: 3_970_000)
    #expect(CoordinateSystem.guess(for: far, near: Coordinate(-100, -40)) == nil)
  }

  @Test func `the library tells its version`() {
    #expect(Geodesy.projVersion.split(separator: ".").count == 3)
  }
}
