import Claims
import Testing

/// The table of countries against official areas, land and inland water (United Nations Demographic
/// Yearbook 2021, table 3).
@Suite struct CountryAreaTests {
  @Test(arguments: [
    ("Belgium", 30_528.0), ("Ireland", 69_825), ("Sri Lanka", 65_610), ("Jordan", 89_318),
    ("the United Kingdom", 242_495), ("Britain", 242_495), ("Portugal", 92_226),
    ("Bosnia and Herzegovina", 51_209), ("Syria", 185_180), ("Switzerland", 41_285),
  ])
  func `areas are official ones to two per cent`(_ country: String, _ area: Double) throws {
    let found = try #require(CountryAreas.squareKilometres(of: country))
    #expect(abs(found / area - 1) < 0.02)
  }

  @Test(arguments: ["", "Atlantis", "Maryland", "the"])
  func `what is no country has no area`(_ name: String) {
    #expect(CountryAreas.squareKilometres(of: name) == nil)
  }
}
