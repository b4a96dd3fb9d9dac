import Testing

/// Figures that are right and say the wrong thing.
@Suite struct FigurePitfallTests {
  /// Runs `validate` on one reported figure, its words with single spaces.
  private func validate(
    _ reported: String, of region: String = "Country", regions: String = Country.regions,
    _ control: String
  ) throws -> (status: Int32, text: String) {
    let program = try Program()
    try program.write("regions.geojson", regions)
    try program.write("control.geojson", control)
    let run = try program.run(
      "validate", "--regions", "regions.geojson", "--control", "control.geojson",
      "--reported", reported, "--actor", "A", "--region", region, "--date", "2017-12-07",
      "--exit-code")
    return (
      run.status, run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    )
  }

  /// A camp of about two square kilometres: 0.0007 % of the country.
  private let camp = Country.held(File.ring(36.3, 33.47, 36.31, 33.49))

  @Test func `what is there is never printed as nothing`() throws {
    let program = try Program()
    try program.write("regions.geojson", Country.regions)
    try program.write("control.geojson", camp)
    let run = try program.run(
      "compute", "--regions", "regions.geojson", "--control", "control.geojson")
    let row = try #require(run.output.split(separator: "\n").first { $0.contains("controlled") })
    #expect(row.contains("0.0007"))
    #expect(row.contains("2.06"))
  }

  @Test func `a camp that rounds to 0.0 % refutes that no territory is held`() throws {
    let (status, text) = try validate("no territory", camp)
    #expect(status == 1)
    #expect(text.contains("REFUTED"))
    #expect(text.contains("2.06 km²"))
  }

  @Test func `each boundary is its own denominator, printed beside its share`() throws {
    // One country by two editions: with the disputed east and without.
    let regions = File.collection(
      File.feature("\"id\": \"with\", \"name\": \"With\"", Country.ring),
      File.feature("\"id\": \"without\", \"name\": \"Without\"", File.ring(36, 32, 40, 37)))
    let measured = try Measured(Country.held(Country.east), regions: regions, "--zeros")
    #expect(measured.run.rows.map { $0["region_id"] } == ["with", "without"])
    let without = Instrument.exact.country - Instrument.exact.east
    #expect(abs(measured.number("region_km2") * 1e6 / Instrument.exact.country - 1) < 1e-12)
    #expect(abs(measured.number("region_km2", row: 1) * 1e6 / without - 1) < 1e-12)
    #expect(abs(measured.number("share") - 1.0 / 3) < 1e-12)
    #expect(measured.number("share", row: 1) == 0)
  }

  @Test func `an official area is a further denominator, and a verdict may hang on it`() throws {
    // Half of the polygon is 38 % of a statistic that is larger by 30 %.
    let regions = File.collection(
      File.feature(
        "\"id\": \"C\", \"name\": \"Country\", "
          + "\"official_areas\": [{\"km2\": 400000, \"source\": \"official statistic\"}]",
        Country.ring))
    let (_, text) = try validate("about 50 percent", regions: regions, Country.held(Country.north))
    #expect(text.contains("DEPENDS ON DEFINITION"))
    #expect(text.contains("official statistic"))
    #expect(text.contains("37.6 %"))
    #expect(text.contains("49.3 %"))
  }

  @Test func `a code without its system is refused where two systems have it`() throws {
    let regions = File.collection(
      File.feature(
        "\"id\": \"N\", \"name\": \"Homs\", "
          + "\"codes\": {\"OCHA P-code\": \"SY04\", \"FIPS 10-4\": \"SY11\"}",
        Country.north),
      File.feature(
        "\"id\": \"S\", \"name\": \"Raqqa\", "
          + "\"codes\": {\"OCHA P-code\": \"SY11\", \"FIPS 10-4\": \"SY04\"}",
        File.ring(36, 32, 42, 34.5)))
    let measured = try Measured(Country.held(Country.ring), regions: regions, "--region", "SY04")
    #expect(measured.run.status == 2)
    #expect(measured.run.errors.contains("OCHA P-code:SY04 is Homs, FIPS 10-4:SY04 is Raqqa"))
    let homs = try Measured(
      Country.held(Country.ring), regions: regions, "--region", "OCHA P-code:SY04")
    #expect(homs.run.rows.map { $0["region"] } == ["Homs"])
    #expect(abs(homs.number("area_km2") * 1e6 / Instrument.exact.north - 1) < 1e-12)
  }

  /// The northern half with more vertices on its front, and a positional accuracy.
  private func north(vertices: Int) -> String {
    let front = (0...vertices).map { [36 + 6 * Double($0) / Double(vertices), 34.5] }
    return Country.held(
      front + [[42, 37], [36, 37], [36, 34.5]], properties: "\"accuracy_m\": 5000")
  }

  @Test func `an interval does not shrink as vertices are added`() throws {
    let coarse = try Measured(north(vertices: 1))
    let dense = try Measured(north(vertices: 200))
    for column in ["share_low", "share_high", "share_p05", "share_p95"] {
      #expect(abs(coarse.number(column) - dense.number(column)) < 1e-5, "\(column)")
    }
    // 551 km of front with σ = 2.55 km and ℓ = 20 km leave ±612 km² nine times in ten; 200 vertices
    // taken as independent would leave ±163.
    let width =
      (dense.number("share_p95") - dense.number("share_p05"))
      * Instrument.exact.country / 1e6
    #expect((1200...1250).contains(width))
  }
}
