import Checks
import Geometry
import Testing

@Suite struct CoordinateRemarkTests {
  let bench: Workbench

  init() throws { bench = try Workbench() }

  @Test func `UTM metres are refused and the zone is named by the regions`() throws {
    let regions = try bench.write(
      bench.collection([region(box(36, 34, 38, 36), "R")]), "regions.geojson")
    let control = try bench.write(
      bench.collection([held(box(300_000, 3_800_000, 310_000, 3_810_000))]), "control.geojson")
    let projected = try bench.check([regions, control]).only(.projected)
    #expect(projected.severity == .refused)
    #expect(projected.place.feature == 0 && projected.place.vertex == 0)
    #expect(projected.place.coordinate == Coordinate(300_000, 3_800_000))
    #expect(projected.message.contains("EPSG:32637"))
  }

  @Test func `Web Mercator metres are named as such`() throws {
    let check = try bench.control(held(box(4_000_000, 4_000_000, 4_100_000, 4_100_000)))
    #expect(try check.only(.projected).message.contains("EPSG:3857"))
    #expect(check.refusals == 1)
  }

  @Test func `latitudes beyond 90 are refused as swapped axes`() throws {
    let check = try bench.control(held(box(20, 95, 21, 96)))
    #expect(try check.only(.swappedAxes).severity == .refused)
  }

  @Test func `swapped axes within 90 are given away by the regions`() throws {
    let regions = try bench.write(
      bench.collection([region(box(31, 46, 38, 50), "Ukraine")]), "regions.geojson")
    let control = try bench.write(
      bench.collection([held(box(47, 33, 48, 34)), held(box(33, 47, 34, 48))]), "control.geojson")
    let check = bench.check([regions, control])
    let swapped = try check.only(.swappedAxes)
    #expect(swapped.severity == .note && swapped.place.feature == 0)
    #expect(check.isFit)
  }

  @Test func `a vertex at zero zero far from the others is named`() throws {
    let check = try bench.control(held("[[36,34],[37,34],[0,0],[36,35],[36,34]]"))
    let zero = try check.only(.nullIsland)
    #expect(zero.place.vertex == 2 && zero.place.coordinate == Coordinate(0, 0))
  }

  @Test func `a ring across the antimeridian is measured as meant and said to be`() throws {
    let check = try bench.control(held("[[179,10],[-179,10],[-179,11],[179,11],[179,10]]"))
    #expect(try check.only(.antimeridian).severity == .harmless)
    let across = try #require(check.files.first?.squareMetres)
    let inside = try #require(
      try bench.control(held(box(10, 10, 12, 11))).files.first?.squareMetres)
    #expect(isNear(across, inside))
  }

  @Test func `null geometry counts for nothing as control and is refused as region`() throws {
    let control = try bench.control(
      held(box(36, 34, 37, 35)), feature("null", #""actor":"A","date":"2024-01-01","accuracy_m":1"#)
    )
    let nothing = try control.only(.noGeometry)
    #expect(nothing.severity == .note && nothing.place.feature == 1)
    let regions = try bench.regions(feature("null", #""name":"R""#))
    #expect(try regions.only(.noGeometry).severity == .refused)
  }

  @Test func `points beside polygons are left out, and alone refused`() throws {
    let point = feature(
      #"{"type":"Point","coordinates":[36,34]}"#, #""actor":"A","date":"2024-01-01""#)
    let beside = try bench.control(held(box(36, 34, 37, 35)), point)
    let left = try beside.only(.notPolygons)
    #expect(left.severity == .note && left.place.feature == 1 && beside.isFit)
    #expect(try !bench.control(point).isFit)
    #expect(
      try !bench.regions(feature(#"{"type":"Point","coordinates":[36,34]}"#, #""name":"R""#)).isFit)
  }

  @Test func `an unknown geometry type does not hide the other features`() throws {
    let check = try bench.control(
      held(box(36, 34, 37, 35)), feature(#"{"type":"Circle","coordinates":[36,34]}"#, ""),
      held("[[36,34],[37,35],[37,34],[36,35],[36,34]]"))
    #expect(try check.only(.format).place.feature == 1)
    #expect(try check.only(.selfIntersection).place.feature == 2)
  }

  @Test func `a file that ends too early is refused and what comes before is checked`() throws {
    let whole = bench.collection([held(hole(36, 34, 37, 35)), held(box(36, 34, 37, 35))])
    let path = try bench.write(String(whole.dropLast(40)), "cut.geojson")
    let check = bench.check([path])
    #expect(try check.only(.format).severity == .refused)
    #expect(check.kinds.contains(.winding))
  }

  @Test func `an unknown coordinate reference system is refused`() throws {
    let members = #""crs":{"type":"name","properties":{"name":"EPSG:999999"}},"#
    let path = try bench.write(
      bench.collection([held(box(36, 34, 37, 35))], members), "control.geojson")
    #expect(try bench.check([path]).only(.unknownSystem).severity == .refused)
  }
}
