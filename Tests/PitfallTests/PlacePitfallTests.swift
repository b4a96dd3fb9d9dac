import Testing

/// Ground that is not where it should be.
@Suite struct PlacePitfallTests {
  /// A control file with a stray polygon of the size and place of Afghanistan.
  private static let withStray = File.collection(
    File.feature("\"actor\": \"A\", \"date\": \"2017-12-07\"", Country.north),
    File.feature(
      "\"actor\": \"A\", \"date\": \"2017-12-07\", \"name\": \"losses\"",
      File.ring(60.5, 29.4, 74.9, 38.5)))

  @Test func `the Afghanistan day: a stray polygon counts for nothing and is named`() throws {
    let measured = try Measured(Self.withStray)
    #expect(abs(measured.number("area_km2") * 1e6 / Instrument.exact.north - 1) < 1e-12)
    #expect(measured.run.errors.contains("lies outside every region"))
    #expect(measured.run.errors.contains("'losses' (60.5 to 74.9 E, 29.4 to 38.5 N)"))
  }

  @Test func `control beyond the border does not count, and is said to lie there`() throws {
    let measured = try Measured(Country.held(File.ring(30, 34.5, 42, 40)))
    #expect(abs(measured.number("area_km2") * 1e6 / Instrument.exact.north - 1) < 1e-12)
    #expect(measured.number("share") < 0.5)
    #expect(measured.run.errors.contains("lies outside every region"))
  }

  @Test func `no share exceeds the whole`() throws {
    let measured = try Measured(Country.held(File.ring(30, 20, 50, 45)))
    #expect(measured.number("share") == 1)
    #expect(measured.number("share_high") <= 1)
  }

  @Test func `swapped axes are told by where the ground then lies`() throws {
    let swapped = Country.ring.map { [$0[1], $0[0]] }
    let measured = try Measured(Country.held(swapped))
    let inside = 1 - measured.number("area_km2") * 1e6 / Instrument.swapped.country
    #expect(measured.number("share") < 0.04)
    #expect(inside > 0.9)
    #expect(measured.run.errors.contains("lies outside every region"))
  }

  @Test func `check says which file has its axes swapped`() throws {
    let program = try Program()
    try program.write("regions.geojson", Country.regions)
    try program.write("control.geojson", Country.held(Country.ring.map { [$0[1], $0[0]] }))
    let run = try program.run(
      "check", "--regions", "regions.geojson", "--control", "control.geojson")
    #expect(run.output.contains("swapped-axes"))
    #expect(run.output.contains("latitude seems to stand before longitude"))
  }

  @Test func `latitudes beyond the pole are refused, and guessed to be longitudes`() throws {
    // Around Tokyo, latitude first.
    let measured = try Measured(
      Country.held([[35, 139], [36, 139], [36, 140], [35, 140], [35, 139]]))
    #expect(measured.run.status == 2)
    #expect(measured.run.errors.contains("35.0 139.0 is not a longitude and latitude"))
    #expect(measured.run.errors.contains("latitude before longitude"))
  }

  @Test func `metres of Web Mercator are refused, and guessed`() throws {
    let metres = [[4.0e6, 3.76e6], [4.2e6, 3.76e6], [4.2e6, 4.0e6], [4.0e6, 3.76e6]]
    let measured = try Measured(Country.held(metres))
    #expect(measured.run.status == 2)
    #expect(measured.run.errors.contains("pass --crs EPSG:3857"))
  }
}
