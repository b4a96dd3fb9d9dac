import Atlas
import Geodesy
import Geometry
import Shares
import Testing

/// What low and high take in along the front.
@Suite struct AccuracyTests {
  /// 34° to 35° N along a meridian in metres: 110 931.460 (geod of PROJ 9.5.1).
  private let meridian = 110_931.460

  private func held(
    _ areas: ControlArea..., in outline: UncheckedPolygon, as set: StatusSet = .controlled
  ) throws -> HeldGround {
    let cover = try Cover(snapshot(areas), options: MeasuringOptions())
    let holding = try #require(cover.holdings.first { $0.actor == "A" })
    return try HeldGround(holding, of: cover, in: region("R", outline), as: set)
  }

  private func length(_ held: HeldGround) -> Double {
    held.fronts.reduce(0) { $0 + Geodesic.length(of: $1.line) }
  }

  /// A front loses a centimetre, 1e-7 degrees, where it ends at the region's border.
  private func expectLength(
    _ held: HeldGround, _ length: Double, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(abs(self.length(held) / length - 1) < 2e-6, sourceLocation: sourceLocation)
  }

  @Test func `control cut along the region's border has no front`() throws {
    let whole = try held(control("A", accuracy: 5000, column(36, 40)), in: column(36, 40))
    #expect(whole.fronts.isEmpty)
    #expect(whole.area.low == whole.area.best && whole.area.best == whole.area.high)
    #expect(whole.standardDeviation(correlationLength: 20_000) == 0)
  }

  @Test func `control that reaches beyond the region has no front at its border`() throws {
    let whole = try held(control("A", accuracy: 5000, box(30, 30, 45, 40)), in: column(36, 40))
    #expect(whole.fronts.isEmpty)
    #expect(whole.area.low == whole.area.high)
    let half = try held(control("A", accuracy: 1000, box(30, 30, 38, 40)), in: column(36, 40))
    expectLength(half, meridian)
  }

  @Test func `a border within the region that two regions share is a front of neither`() throws {
    for side in [column(36, 38), column(38, 40)] {
      let part = try held(control("A", accuracy: 5000, column(36, 38)), in: side)
      #expect(part.fronts.isEmpty)
    }
  }

  @Test(arguments: [10.0, 100, 1000, 5000])
  func `a straight front moves the area by its length times the accuracy`(accuracy: Double) throws {
    let half = try held(control("A", accuracy: accuracy, column(36, 38)), in: column(36, 40))
    expectLength(half, meridian)
    let expected = accuracy * meridian
    #expect(abs((half.area.best - half.area.low) / expected - 1) < 2e-4)
    #expect(abs((half.area.high - half.area.best) / expected - 1) < 2e-4)
  }

  @Test func `an accuracy in the options replaces those of the file`() throws {
    let areas = [control("A", accuracy: 1, column(36, 38))]
    let assessment = try assess(
      areas, in: region("R", column(36, 40)), options: MeasuringOptions(accuracy: 1000))
    let share = try #require(assessment.share("A"))
    #expect(abs((share.area.high - share.area.best) / (1000 * meridian) - 1) < 2e-4)
  }

  /// A square of 10 km in the middle of the board.
  private var pocket: UncheckedPolygon {
    let frame = LocalFrame(centre: Coordinate(38, 34.5))
    let corners = [(-5000.0, -5000.0), (5000, -5000), (5000, 5000), (-5000, 5000), (-5000, -5000)]
    return UncheckedPolygon([frame.unproject(corners.map { Coordinate($0.0, $0.1) })])
  }

  @Test func `a pocket shrinks to square corners and grows to round ones`() throws {
    let held = try held(control("A", accuracy: 1000, pocket), in: column(36, 40))
    #expect(abs(held.area.best / 100e6 - 1) < 1e-5)
    #expect(abs(held.area.low / 64e6 - 1) < 1e-4)
    // Four quarter circles of sixteen segments each: 32 sin(2π/64) = 3.136548.
    #expect(abs(held.area.high / 143.136_548e6 - 1) < 1e-4)
  }

  @Test func `a pocket smaller than its accuracy may not be there`() throws {
    let held = try held(control("A", accuracy: 5001, pocket), in: column(36, 40))
    #expect(held.area.low == 0)
    #expect(held.area.best > 0)
  }

  @Test func `a corner of the front is square on one side and round on the other`() throws {
    let held = try held(
      control("A", accuracy: 1000, box(38, 34.5, 39, 35.5)), in: box(37.9, 34.4, 38.1, 34.6))
    // A tenth of a degree north and east of the corner in metres (geod of PROJ 9.5.1).
    let front = 11_093.236 + 9183.998
    expectLength(held, front)
    let lost = held.area.best - held.area.low
    #expect(abs(lost / (1000 * front - 1e6) - 1) < 2e-4)
    let gained = held.area.high - held.area.best
    #expect(abs(gained / (1000 * front + 3.136_548 / 4 * 1e6) - 1) < 2e-4)
  }

  @Test func `each stretch of front has its own accuracy`() throws {
    // Two boxes one above the other: the seam between them is no front.
    let held = try held(
      control("A", accuracy: 1000, box(36, 34, 38, 34.5)),
      control("A", accuracy: 3000, box(36, 34.5, 38, 35)), in: column(36, 40))
    #expect(held.fronts.map(\.accuracy).sorted() == [1000, 3000])
    expectLength(held, meridian)
    let expected = meridian / 2 * 4000
    // Where the accuracy changes, the wider band goes around the end of its stretch.
    let end = 3000.0 * 3000 * 3.15 / 4
    #expect(held.area.high - held.area.best > expected * 0.999)
    #expect(held.area.high - held.area.best < expected + end)
    #expect(held.area.best - held.area.low > expected * 0.999)
    #expect(held.area.best - held.area.low < expected + end)
  }

  @Test func `pieces without a stated accuracy are said to lack it`() throws {
    let held = try held(
      control("A", accuracy: 1000, column(36, 37)), control("A", column(38, 39)),
      in: column(36, 40))
    #expect(held.lacksAccuracy)
    expectLength(held, meridian)
    let assessment = try assess(
      [control("A", column(38, 39))], in: region("R", column(36, 40)))
    #expect(assessment.notices.contains { $0.message.contains("no positional accuracy") })
    // A front that is not there needs no accuracy.
    #expect(try !self.held(control("A", column(30, 45)), in: column(36, 40)).lacksAccuracy)
  }

  @Test func `contested ground may be wider or narrower than drawn, by its own accuracy`() throws {
    let areas = [
      control("A", accuracy: 1000, column(30, 50)),
      control("B", accuracy: 2000, column(38, 50)),
    ]
    let held = try held(areas[0], areas[1], in: column(36, 40), as: .exclusive)
    let half = try region("H", column(36, 38)).area
    #expect(abs(held.area.best / half - 1) < 1e-12)
    #expect(abs((held.area.best - held.area.low) / (2000 * meridian) - 1) < 2e-4)
    #expect(abs((held.area.high - held.area.best) / (2000 * meridian) - 1) < 2e-4)
    expectLength(held, meridian)
  }

  @Test func `a front in contested ground bounds nothing that is held alone`() throws {
    let areas = [
      control("A", accuracy: 1000, column(36, 38)), control("B", accuracy: 1000, column(37, 39)),
    ]
    let held = try held(areas[0], areas[1], in: column(36, 40), as: .exclusive)
    expectLength(held, meridian)
    #expect(abs((held.area.high - held.area.best) / (1000 * meridian) - 1) < 2e-4)
  }

  @Test func `contested ground that abuts leaves the front where it is`() throws {
    let areas = [
      control("A", accuracy: 1000, column(36, 38)), control("B", .contested, column(38, 39)),
    ]
    let held = try held(areas[0], areas[1], in: column(36, 40), as: .exclusive)
    expectLength(held, meridian)
    #expect(abs((held.area.best - held.area.low) / (1000 * meridian) - 1) < 2e-4)
  }

  @Test func `pieces that share a border on the same side have a front there`() throws {
    // Both end at 38° E; the smaller lies in the larger.
    let held = try held(
      control("A", accuracy: 1000, column(36, 38)), control("A", accuracy: 200, column(37, 38)),
      in: column(36, 40))
    expectLength(held, meridian)
    #expect(abs((held.area.best - held.area.low) / (1000 * meridian) - 1) < 2e-4)
  }

  @Test(arguments: [1e-12, 1e-9, 1e-6, 1e-4])
  func `a slit between pieces drawn side by side is no front`(gap: Double) throws {
    let held = try held(
      control("A", accuracy: 1000, column(36, 37)),
      control("A", accuracy: 1000, column(37 + gap, 38)), in: column(36, 40))
    expectLength(held, meridian)
    #expect(abs((held.area.best - held.area.low) / (1000 * meridian) - 1) < 2e-4)
  }

  @Test func `a corridor wider than a twentieth of the accuracy has its fronts`() throws {
    let held = try held(
      control("A", accuracy: 1000, column(36, 37)),
      control("A", accuracy: 1000, column(37.01, 38)), in: column(36, 40))
    expectLength(held, 3 * meridian)
  }

  @Test func `a pocket thinner than its accuracy may not be there`() throws {
    let held = try held(
      control("A", accuracy: 1000, box(37, 34.2, 37.0001, 34.8)), in: column(36, 40))
    #expect(held.area.low == 0)
    #expect(held.area.best > 0)
  }

  @Test func `an exact piece on an uncertain front does not take its reach away`() throws {
    let vague = control("A", accuracy: 5000, column(36, 38))
    let exact = control("A", accuracy: 1, column(37.9, 38.01))
    let one = try held(vague, in: column(36, 40)).area
    let both = try held(vague, exact, in: column(36, 40)).area
    #expect(both.best > one.best)
    #expect(both.high >= one.high)
  }

  @Test func `a front of its own standard deviation is as wide as the formula says`() throws {
    let held = try held(control("A", accuracy: 1960, column(36, 38)), in: column(36, 40))
    // σ = 1 km, ℓ = 20 km, L = 110.931 km: 2·1·20·[110.931 − 20(1 − e^(−5.5466))] = 3640.379 km⁴.
    let deviation = held.standardDeviation(correlationLength: 20_000)
    #expect(abs(deviation / 60.335_554e6 - 1) < 1e-6)
  }
}
