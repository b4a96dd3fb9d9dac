import Testing

/// Areas that a file states of itself: never used, but recognised.
@Suite struct AttributePitfallTests {
  /// What `check` says of a northern half with an area attribute, in single spaces.
  private func check(_ property: String, _ value: Double) throws -> String {
    let program = try Program()
    try program.write("regions.geojson", Country.regions)
    try program.write(
      "control.geojson", Country.held(Country.north, properties: "\"\(property)\": \(value)"))
    let run = try program.run(
      "check", "--regions", "regions.geojson", "--control", "control.geojson")
    return run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `an area attribute from Web Mercator is recognised and not used`() throws {
    let said = try check("Shape__Area", Instrument.webMercator.north)
    #expect(said.contains("stated-area"))
    #expect(said.contains("Web Mercator"))
    #expect(said.contains("not used"))
    let held = Country.held(
      Country.north, properties: "\"Shape__Area\": \(Instrument.webMercator.north)")
    let area = try Measured(held).number("area_km2") * 1e6
    #expect(abs(area / Instrument.exact.north - 1) < 1e-12)
  }

  @Test func `an area attribute in square degrees is recognised and not used`() throws {
    let said = try check("Shape_Area", Instrument.squareDegrees.north)
    #expect(said.contains("stated-area"))
    #expect(said.contains("square degrees"))
  }

  @Test func `an area attribute that is right is not complained of`() throws {
    #expect(try !check("area_km2", Instrument.exact.north / 1e6).contains("stated-area"))
  }
}
