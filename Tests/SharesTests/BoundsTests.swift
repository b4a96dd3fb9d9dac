import Atlas
import Geometry
import Shares
import Testing

/// What low and high take in when no positional accuracy is stated: the statuses alone.
@Suite struct StatusBoundsTests {
  private func share(_ areas: ControlArea..., of actor: String = "A") throws -> Share {
    let assessment = try assess(areas, in: region("R", column(36, 40)))
    return try #require(assessment.share(actor))
  }

  private func expect(
    _ share: Share, _ low: Double, _ best: Double, _ high: Double,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(abs(share.lowFraction - low) < 1e-12, sourceLocation: sourceLocation)
    #expect(abs(share.fraction - best) < 1e-12, sourceLocation: sourceLocation)
    #expect(abs(share.highFraction - high) < 1e-12, sourceLocation: sourceLocation)
  }

  @Test func `what is held alone has no bounds but itself`() throws {
    expect(try share(control("A", column(36, 38))), 0.5, 0.5, 0.5)
  }

  @Test func `the whole region is a share of one`() throws {
    expect(try share(control("A", column(36, 40))), 1, 1, 1)
  }

  @Test func `control beyond the region does not count`() throws {
    expect(try share(control("A", box(30, 30, 38, 40))), 0.5, 0.5, 0.5)
    expect(try share(control("A", box(20, 20, 50, 50))), 1, 1, 1)
  }

  @Test func `control that only touches the region is no share of it`() throws {
    expect(try share(control("A", box(30, 34, 36, 35))), 0, 0, 0)
  }

  @Test func `what another controls too is left out of the lower bound`() throws {
    let areas = [control("A", column(36, 38)), control("B", column(37, 39))]
    expect(try share(areas[0], areas[1]), 0.25, 0.5, 0.5)
    expect(try share(areas[0], areas[1], of: "B"), 0.25, 0.5, 0.5)
  }

  @Test func `what is contested by anybody is left out of the lower bound`() throws {
    expect(
      try share(control("A", column(36, 38)), control("B", .contested, column(37, 39))),
      0.25, 0.5, 0.5)
  }

  @Test func `contested ground and presence of the actor raise the upper bound`() throws {
    expect(
      try share(
        control("A", column(36, 37)), control("A", .contested, column(37, 38)),
        control("A", .presence, column(38, 39)), control("A", .claimed, column(39, 40))),
      0.25, 0.25, 0.75)
  }

  @Test func `presence alone has a share of none with an upper bound`() throws {
    expect(try share(control("A", .presence, column(36, 37))), 0, 0, 0.25)
  }

  @Test func `holes and islands in them are taken as they are`() throws {
    let lake = UncheckedPolygon(
      column(36, 40).rings + box(37, 34.25, 39, 34.75).rings)
    let assessment = try assess(
      [control("A", column(36, 38)), control("B", box(37.5, 34.25, 38.5, 34.75))],
      in: region("R", lake), region("hole", box(37, 34.25, 39, 34.75)))
    let land = try #require(assessment.regions.first { $0.id == "R" }).area
    let whole = try region("W", column(36, 40)).area
    let hole = try region("H", box(37, 34.25, 39, 34.75)).area
    #expect(abs(land / (whole - hole) - 1) < 1e-12)
    #expect(abs((assessment.share("A")?.fraction ?? 0) - 0.5) < 1e-12)
    #expect(assessment.share("B")?.area.best == 0)
    #expect(abs((assessment.share("B", in: "hole")?.fraction ?? 0) - 0.5) < 1e-12)
  }
}
