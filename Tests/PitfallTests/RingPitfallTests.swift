import Testing

/// Rings that are wound, crossed or broken.
@Suite struct RingPitfallTests {
  private let bowTie: [[Double]] = [[36, 32], [38, 34], [38, 32], [36, 34], [36, 32]]

  @Test func `a bow-tie is refused with both readings of its area`() throws {
    let measured = try Measured(Country.held(bowTie))
    #expect(measured.run.status == 2)
    #expect(measured.run.output.isEmpty)
    #expect(measured.run.errors.contains("control.geojson: feature 0: ring 0"))
    #expect(measured.run.errors.contains("0.0 km² as drawn, 20728.227 km² repaired"))
    #expect(measured.run.errors.contains("--repair"))
  }

  @Test func `a bow-tie repaired keeps both lobes, which buffering by nothing does not`() throws {
    let measured = try Measured(Country.held(bowTie), "--repair")
    let lobes = BowTie.west + BowTie.east
    #expect(abs(measured.number("area_km2") * 1e6 / lobes - 1) < 1e-12)
    #expect(BowTie.leftByBufferOfZero == 0.5)
    #expect(measured.run.errors.contains("repaired: control.geojson: feature 0"))
  }

  @Test func `a lobe between hairlines is kept, which making valid alone does not`() throws {
    let measured = try Measured(Country.held(Hairlines.ring), "--repair")
    #expect(abs(measured.number("area_km2") * 1e6 / Hairlines.exact - 1) < 1e-9)
    #expect(Hairlines.isValid && Hairlines.leftByMakeValid < 0.14)
    #expect(measured.run.errors.contains("repaired: control.geojson: feature 0"))
  }

  @Test func `a hole is a hole, whichever way it is wound`() throws {
    let hole = File.ring(38, 35, 40, 36)
    let one = try Measured(Country.held(Country.north, hole))
    let other = try Measured(Country.held(Country.north, hole.reversed()))
    let alone = try Measured(Country.held(hole)).number("area_km2") * 1e6
    for measured in [one, other] {
      let expected = Instrument.exact.north - alone
      #expect(abs(measured.number("area_km2") * 1e6 / expected - 1) < 1e-12)
      #expect(!measured.run.errors.contains("repaired"))
    }
  }

  @Test func `a clockwise shell is the ground inside it, not the rest of the Earth`() throws {
    let measured = try Measured(Country.held(Country.north.reversed()))
    #expect(abs(measured.number("area_km2") * 1e6 / Instrument.exact.north - 1) < 1e-12)
    #expect(!measured.run.errors.contains("repaired"))
  }

  @Test func `a ring of two points is dropped with a receipt`() throws {
    let stump = File.feature(
      "\"actor\": \"A\", \"date\": \"2017-12-07\"", [[40, 33], [41, 33], [40, 33]])
    let good = File.feature("\"actor\": \"A\", \"date\": \"2017-12-07\"", Country.north)
    let measured = try Measured(File.collection(stump, good))
    #expect(measured.run.status == 0)
    #expect(abs(measured.number("area_km2") * 1e6 / Instrument.exact.north - 1) < 1e-12)
    #expect(measured.run.errors.contains("feature 0: ring 0: 3 vertices, a ring needs at least 4"))
  }

  @Test func `an open ring of two points is refused`() throws {
    let measured = try Measured(Country.held([[40, 33], [41, 33]]))
    #expect(measured.run.status == 2)
    #expect(measured.run.errors.contains("not closed (first 40.0 33.0, last 41.0 33.0)"))
  }
}
