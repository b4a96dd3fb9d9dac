import Atlas
import Checks
import Geometry
import Shares
import Testing

// One quadrilateral, its area by each instrument frozen from pyproj 3.7.2 with PROJ 9.5.1 (planes: the
// shoelace formula over projected corners) and a Python script (ellipsoid: Snyder's eq. 3-12 by
// Simpson's rule; spheres: the mean of sinφ along each edge), all in square metres.
@Suite struct StatedAreaTests {
  let ground = MultiPolygon([
    Polygon(
      shell: Ring(trusted: [
        Coordinate(40, 35), Coordinate(41, 35.2), Coordinate(41.1, 36), Coordinate(40.2, 36.1),
        Coordinate(40, 35),
      ]))
  ])
  static let ellipsoid = 9_001_686_532.880722
  static let mercator = 13_637_644_899.435547

  private func reading(_ value: Double, _ property: String = "AREA") -> StatedAreaReading? {
    .recognise(ControlArea.StatedArea(property: property, value: value), of: ground)
  }

  @Test(arguments: [
    (ellipsoid, StatedAreaReading.Instrument.ellipsoid, StatedAreaReading.Unit.squareMetres),
    (ellipsoid / 1e6, .ellipsoid, .squareKilometres),
    (9002, .ellipsoid, .squareKilometres), (ellipsoid / 1e4, .ellipsoid, .hectares),
    (ellipsoid / 2_589_988.110336, .ellipsoid, .squareMiles),
    (ellipsoid / 4046.8564224, .ellipsoid, .acres),
    (mercator, .webMercator, .squareMetres), (mercator / 1e6, .webMercator, .squareKilometres),
    (mercator / 1e4, .webMercator, .hectares),
    (9_000_280_464.60791, .utm(zone: 37), .squareMetres),
    (9_101_266_089.17627 / 1e6, .utm(zone: 36), .squareKilometres),
    (9_031_079_541.147629, .utm(zone: 38), .squareMetres),
    (9_021_346_436.187006, .equatorialSphere, .squareMetres),
    (0.8949999999998681, .degrees, .squareDegrees),
  ])
  func `a stated area is recognised by its ratio`(
    value: Double, instrument: StatedAreaReading.Instrument, unit: StatedAreaReading.Unit
  ) throws {
    let found = try #require(reading(value))
    #expect(found.instrument == instrument)
    #expect(found.unit == unit)
  }

  @Test func `the instruments agree with pyproj to a hundred thousandth`() throws {
    for (value, property) in [
      (9_000_280_464.60791, "UTM"), (Self.mercator, "Mercator"), (0.8949999999998681, "degrees"),
    ] {
      #expect(try #require(reading(value, property)).deviation < 1e-5)
    }
  }

  @Test func `what fits nothing is not guessed`() {
    #expect(reading(Self.ellipsoid * 1.2) == nil)
    #expect(reading(123_456_789) == nil)
  }

  @Test func `a column in square degrees is one remark with an example`() throws {
    let bench = try Workbench()
    let check = try bench.control(
      held(box(36, 34, 37, 35), #","Shape__Area":1"#),
      held(box(38, 34, 38.5, 34.5), #","Shape__Area":0.25"#))
    let stated = try check.only(.statedArea)
    #expect(stated.place.feature == 0)
    #expect(stated.message.hasPrefix("'Shape__Area' = 1.0 looks like square degrees"))
    #expect(stated.message.contains("2 features have it"))
  }

  @Test func `a column that promises another unit is named`() throws {
    let bench = try Workbench()
    let check = try bench.control(
      held(box(36, 34, 37, 35), #","area_km2":10187811966.6"#))
    #expect(try check.only(.statedAreaUnit).message.contains("square metres, not square kilo"))
  }

  @Test func `one number that disagrees with its column is named with the difference`() throws {
    let bench = try Workbench()
    let check = try bench.control(
      held(box(36, 34, 37, 35), #","area_km2":10187.8"#),
      held(box(37, 34, 38, 35), #","area_km2":10187.8"#),
      held(box(38, 34, 39, 35), #","area_km2":11187.8"#))
    let off = try check.only(.statedArea)
    #expect(off.place.feature == 2)
    #expect(abs((off.squareMetres ?? 0) - 1e9) < 1e5)
  }
}
