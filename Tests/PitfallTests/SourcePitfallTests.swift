import Testing

/// Feeds that count the wrong thing, or lose something.
@Suite struct SourcePitfallTests {
  private static let losses = File.collection(
    File.feature("\"actor\": \"A\", \"date\": \"2017-12-07\"", Country.north),
    File.feature(
      "\"actor\": \"A\", \"date\": \"2017-12-07\", \"status\": \"losses\"",
      File.ring(36, 32, 42, 33)))

  @Test func `a status that nobody has explained is refused, not counted`() throws {
    let measured = try Measured(Self.losses)
    #expect(measured.run.status == 2)
    #expect(measured.run.errors.contains("feature 1: status 'losses' is not one of"))
    #expect(measured.run.errors.contains("crosswalk"))
  }

  @Test func `losses that the crosswalk explains are not control`() throws {
    let program = try Program()
    try program.write("regions.geojson", Country.regions)
    try program.write("control.geojson", Self.losses)
    try program.write(
      "datapackage.json",
      """
      {"name": "losses", "licenses": [{"name": "CC0-1.0"}], "resources": [
        {"name": "regions", "path": "regions.geojson", "controlshare": {"role": "regions"}},
        {"name": "control", "path": "control.geojson", "controlshare": {"role": "control",
          "crosswalk": {"status": {"losses": "liberated"}}}}]}
      """)
    let run = try program.run("compute", ".", "--format", "csv")
    let controlled = try #require(run.rows.first { $0["status"] == "controlled" })
    let area = try #require(Double(controlled["area_km2"] ?? "")) * 1e6
    #expect(abs(area / Instrument.exact.north - 1) < 1e-12)
    let high = try #require(Double(controlled["area_high_km2"] ?? "")) * 1e6
    #expect(abs(high / Instrument.exact.north - 1) < 1e-12)
    #expect(run.rows.contains { $0["status"] == "liberated" })
  }

  /// Ten days on which a front moves east by 500 km² a day, with a layer that goes missing on the 7th.
  private func series(dropping: Bool) throws -> Program.Run {
    let program = try Program()
    try program.write("regions.geojson", Country.regions)
    for day in 1...10 {
      let front = File.feature(
        "\"actor\": \"A\"", File.ring(36, 32, 37 + 0.01 * Double(day), 37))
      let layer = File.feature(
        "\"actor\": \"A\", \"name\": \"held since 2014\"", File.ring(40, 32, 41, 33))
      let text = dropping && day >= 7 ? File.collection(front) : File.collection(front, layer)
      try program.write("maps/2024-03-\(day < 10 ? "0" : "")\(day).geojson", text)
    }
    return try program.run(
      "compute", "--regions", "regions.geojson", "--control", "maps", "--format", "csv")
  }

  @Test func `the dropped layer is noticed on its day and named`() throws {
    let run = try series(dropping: true)
    #expect(run.rows.count == 10)
    let jumps = run.errors.split(separator: "\n").filter { $0.contains("stands out") }
    #expect(jumps.count == 1)
    #expect(jumps.first?.contains("from 2024-03-06 to 2024-03-07") == true)
    #expect(jumps.first?.contains("'held since 2014' (40.0 to 41.0 E, 32.0 to 33.0 N)") == true)
  }

  @Test func `a front that moves steadily is no jump`() throws {
    #expect(try !series(dropping: false).errors.contains("stands out"))
  }
}
