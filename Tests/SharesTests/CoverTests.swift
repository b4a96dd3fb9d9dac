import Atlas
import Geodesy
import Shares
import Testing

/// How a cover divides ground, seen through the ledger of a board of four columns.
@Suite struct CoverTests {
  private func fractions(_ areas: ControlArea...) throws -> [String: Double] {
    let assessment = try assess(areas, in: region("R", column(36, 40)))
    return try #require(assessment.ledgers.first).fractions
  }

  @Test func `overlapping features of one actor count once`() throws {
    let found = try fractions(control("A", column(36, 38)), control("A", column(37, 39)))
    #expect(agree(found, ["A": 0.75, "unassigned": 0.25]))
  }

  @Test func `overlapping parts of one feature count once`() throws {
    let found = try fractions(control("A", column(36, 38), column(37, 39)))
    #expect(agree(found, ["A": 0.75, "unassigned": 0.25]))
  }

  @Test func `what two actors control is contested and counted once`() throws {
    let found = try fractions(control("A", column(36, 38)), control("B", column(37, 39)))
    #expect(agree(found, ["A": 0.25, "contested": 0.25, "B": 0.25, "unassigned": 0.25]))
  }

  @Test func `what three actors control is contested and counted once`() throws {
    let found = try fractions(
      control("A", column(36, 39)), control("B", column(37, 39)), control("C", column(38, 40)))
    #expect(agree(found, ["A": 0.25, "contested": 0.5, "C": 0.25]))
  }

  @Test func `ground said to be contested is nobody's`() throws {
    let found = try fractions(
      control("A", column(36, 38)), control("A", .contested, column(37, 39)))
    #expect(agree(found, ["A": 0.25, "contested": 0.5, "unassigned": 0.25]))
  }

  @Test func `a claim on ground that another holds takes nothing from it`() throws {
    let found = try fractions(control("A", column(36, 38)), control("B", .claimed, column(37, 39)))
    #expect(agree(found, ["A": 0.5, "claimed": 0.25, "unassigned": 0.25]))
  }

  @Test func `lesser statuses take what stronger ones leave`() throws {
    let found = try fractions(
      control("A", .unknown, column(36, 40)), control("A", .influence, column(36.5, 40)),
      control("B", .presence, column(37, 40)), control("C", .claimed, column(38, 40)),
      control("A", .contested, column(39, 40)))
    #expect(
      agree(
        found,
        [
          "unknown": 0.125, "influence": 0.125, "presence": 0.25, "claimed": 0.25,
          "contested": 0.25,
        ]))
  }

  @Test func `losses and liberated ground are not control`() throws {
    let assessment = try assess(
      [control("A", column(36, 37)), control("A", .liberated, column(37, 39))],
      in: region("R", column(36, 40)))
    #expect(abs((assessment.share("A")?.highFraction ?? 0) - 0.25) < 1e-12)
    #expect(abs((assessment.share("A")?.fraction ?? 0) - 0.25) < 1e-12)
    #expect(abs((assessment.share("A", .liberated)?.fraction ?? 0) - 0.5) < 1e-12)
  }

  @Test func `the parts of a cover are disjoint and make up what the source speaks of`() throws {
    let cover = try Cover(
      snapshot([
        control("A", column(36, 38)), control("B", column(37, 39)),
        control("C", .claimed, column(38.5, 41)),
      ]),
      options: MeasuringOptions())
    let widths: [Cover.Kind: Double] = [
      .controlled(by: "A"): 1, .contested: 1, .controlled(by: "B"): 1, .other(.claimed): 2,
    ]
    let degree = StraightEdgeArea.area(of: try region("D", column(0, 1)).ground)
    #expect(cover.parts.count == widths.count)
    for part in cover.parts {
      let width = try #require(widths[part.kind])
      #expect(abs(StraightEdgeArea.area(of: part.ground) / degree - width) < 1e-12)
    }
  }

  @Test func `an empty snapshot leaves the whole region unassigned`() throws {
    #expect(agree(try fractions(), ["unassigned": 1]))
  }
}
