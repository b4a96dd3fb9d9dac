import Testing

/// Numbers that come from the wrong instrument.
@Suite struct InstrumentPitfallTests {
  /// The northern half of the country, as the program measures it.
  private func north(_ arguments: String...) throws -> (area: Double, country: Double) {
    let program = try Program()
    try program.write("regions.geojson", Country.regions)
    try program.write("control.geojson", Country.held(Country.north))
    let run = try program.run(
      ["compute", "--regions", "regions.geojson", "--control", "control.geojson"]
        + ["--format", "csv"] + arguments)
    let row = try #require(run.rows.first)
    return (
      try #require(Double(row["area_km2"] ?? "")) * 1e6,
      try #require(Double(row["region_km2"] ?? "")) * 1e6
    )
  }

  /// Checks that the program is right where an instrument is off by a known part.
  private func compare(
    _ naive: Instrument, areaOff: ClosedRange<Double>, shareOff: ClosedRange<Double>,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let measured = try north()
    let exact = Instrument.exact
    #expect(abs(measured.country / exact.country - 1) < 1e-12, sourceLocation: sourceLocation)
    #expect(abs(measured.area / exact.north - 1) < 1e-12, sourceLocation: sourceLocation)
    #expect(areaOff.contains(naive.country / measured.country - 1), sourceLocation: sourceLocation)
    let share = measured.area / measured.country
    #expect(shareOff.contains(naive.north / naive.country - share), sourceLocation: sourceLocation)
  }

  @Test func `square degrees are not an area`() throws {
    try compare(.squareDegrees, areaOff: -1 ... -0.99, shareOff: 0.007...0.008)
    try compare(.degreesOf111km, areaOff: 0.21...0.22, shareOff: 0.007...0.008)
  }

  @Test func `the area is not that of Web Mercator`() throws {
    try compare(.webMercator, areaOff: 0.47...0.48, shareOff: -1...1)
  }

  @Test func `the share is not that of Web Mercator`() throws {
    // 49.3 % of the country becomes 50.7 %: "more than half".
    try compare(.webMercator, areaOff: 0.47...0.48, shareOff: 0.014...0.015)
  }

  @Test func `the Earth is no sphere of its equatorial radius`() throws {
    try compare(.equatorialSphere, areaOff: 0.0024...0.0025, shareOff: -1e-3...1e-3)
  }

  @Test func `the Earth is no sphere of its mean radius`() throws {
    try compare(.meanSphere, areaOff: 0.0001...0.0002, shareOff: -1e-3...1e-3)
  }

  @Test func `one UTM zone does not fit a country`() throws {
    try compare(.utm37, areaOff: -0.0003 ... -0.0001, shareOff: -1e-4...1e-4)
  }

  @Test func `the neighbour's UTM zone fits its far end even less`() throws {
    try compare(.utm36, areaOff: 0.007...0.008, shareOff: -1e-3...1e-3)
    let east = try Measured(Country.held(Country.east)).number("area_km2") * 1e6
    #expect(abs(east / Instrument.exact.east - 1) < 1e-12)
    #expect((0.012...0.013).contains(Instrument.utm36.east / east - 1))
  }

  @Test func `straight and geodesic edges are told apart, and both totals printed`() throws {
    let straight = try north()
    let geodesic = try north("--edges", "geodesic")
    #expect(abs(straight.country / Instrument.exact.country - 1) < 1e-12)
    #expect(abs(geodesic.country / Instrument.geodesic.country - 1) < 1e-9)
    let program = try Program()
    try program.write("regions.geojson", Country.regions)
    try program.write("control.geojson", Country.held(Country.north))
    let run = try program.run(
      "compute", "--regions", "regions.geojson", "--control", "control.geojson")
    let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("305,541 km² with edges straight in longitude and latitude"))
    #expect(text.contains("305,552 km² with geodesic edges"))
  }

  @Test func `no border is simplified`() throws {
    let ragged = Country.held(RaggedBorder.teeth + [[42, 37], [36, 37], [36, 34.5]])
    let area = try Measured(ragged).number("area_km2") * 1e6
    #expect(abs(area / RaggedBorder.exact - 1) < 1e-12)
    #expect((-0.005 ... -0.004).contains(RaggedBorder.simplified / area - 1))
  }
}
