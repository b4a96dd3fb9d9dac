import Atlas
import Geodesy
import Geometry
import Shares
import Testing

/// Boxes between the same parallels, so that areas are to each other as widths in longitude.
@Suite struct CompareTests {
  let land: PreparedRegion

  init() throws { land = try MapScene.region(MapScene.box(0, 33, 4, 34)) }

  private func held(_ west: Double, _ east: Double, accuracy: Double? = nil) -> [ControlArea] {
    [MapScene.area(MapScene.box(west, 33, east, 34), accuracy: accuracy)]
  }

  private func change(
    _ earlier: [ControlArea], _ later: [ControlArea], statuses: StatusSet = .controlled
  ) throws -> CoverComparison {
    try CoverComparison(
      MapScene.cover(earlier), MapScene.cover(later, day: 1), in: [land], statuses: statuses)
  }

  private func share(_ bounds: AreaBounds) -> Double { bounds.best / land.area }

  @Test func `ground that moves by half its width is half kept, half lost, and gains as much`()
    throws
  {
    let comparison = try change(held(0, 2), held(1, 3))
    #expect(comparison.kind == .change)
    let contrast = try #require(comparison.rows.first).contrast
    for part in [contrast.secondOnly, contrast.firstOnly, contrast.both] {
      #expect(abs(share(part) - 0.25) < 1e-13)
    }
    #expect(abs(contrast.net.best) < 1e-13 * land.area)
    #expect(abs(contrast.gross / land.area - 0.5) < 1e-13)
    #expect(abs(try #require(contrast.jaccard) - 1.0 / 3) < 1e-13)
  }

  @Test func `two maps that draw the same agree in all`() throws {
    let comparison = try change(held(1, 2), held(1, 2))
    let contrast = try #require(comparison.rows.first).contrast
    #expect(contrast.resolution == .same)
    #expect(contrast.jaccard == 1)
    let ground = try #require(comparison.grounds().first)
    #expect(ground.firstOnly.isEmpty && ground.secondOnly.isEmpty)
  }

  @Test func `an actor that is new gains all it has`() throws {
    let comparison = try change([], held(0, 4))
    let contrast = try #require(comparison.rows.first).contrast
    #expect(contrast.first == .zero)
    #expect(abs(share(contrast.secondOnly) - 1) < 1e-13)
    #expect(contrast.jaccard == 0)
  }

  @Test func `of nothing there is no index`() throws {
    let contrast = try #require(change(held(5, 6), held(6, 7)).rows.first).contrast
    #expect(contrast.isNothing)
    #expect(contrast.jaccard == nil)
    #expect(contrast.resolution == .same)
  }

  @Test func `only the statuses that were chosen count`() throws {
    let later = [
      MapScene.area(MapScene.box(0, 33, 1, 34)),
      MapScene.area(MapScene.box(1, 33, 3, 34), .contested),
    ]
    let narrow = try #require(change(held(0, 1), later).rows.first).contrast
    #expect(narrow.resolution == .same)
    let wide = try #require(change(held(0, 1), later, statuses: .contested).rows.first).contrast
    #expect(abs(share(wide.secondOnly) - 0.5) < 1e-13)
  }

  @Test func `what another takes is lost to exclusive control, though still drawn`() throws {
    let later = held(0, 2) + [MapScene.area(MapScene.box(1, 33, 2, 34), by: "south")]
    let rows = try change(held(0, 2), later, statuses: .exclusive).rows
    let north = try #require(rows.first { $0.actor == "north" }).contrast
    #expect(abs(share(north.firstOnly) - 0.25) < 1e-13)
  }

  @Test func `a front that moves less than its accuracy shows no change that is sure`() throws {
    let contrast = try #require(
      change(held(0, 2, accuracy: 500), held(0, 2.001, accuracy: 500)).rows.first
    ).contrast
    #expect(contrast.secondOnly.best > 1e6)
    #expect(contrast.secondOnly.low == 0)
    #expect(contrast.resolution == .belowResolvable)
    #expect(!contrast.netIsResolved)
  }

  @Test func `a front that moves far is sure but for its accuracy on both sides`() throws {
    let contrast = try #require(
      change(held(0, 2, accuracy: 500), held(0, 2.5, accuracy: 500)).rows.first
    ).contrast
    #expect(contrast.resolution == .resolved && contrast.netIsResolved)
    // A degree of latitude at 33.5°: 111 132.95 − 559.82 cos 2φ + 1.18 cos 4φ metres (WGS84 series).
    let front = 110_913.4
    let band = 2 * 500 * front
    #expect(abs((contrast.secondOnly.best - contrast.secondOnly.low) / band - 1) < 1e-3)
    #expect(abs((contrast.secondOnly.high - contrast.secondOnly.best) / band - 1) < 1e-3)
  }

  @Test func `the region's own border is no front and hides no change`() throws {
    let contrast = try #require(change([], held(0, 4, accuracy: 50_000)).rows.first).contrast
    #expect(contrast.secondOnly.low == contrast.secondOnly.best)
    #expect(contrast.resolution == .resolved)
  }

  @Test func `without a stated accuracy there is no telling`() throws {
    let comparison = try change(held(0, 2), held(0, 3))
    #expect(comparison.rows.first?.contrast.resolution == .unstated)
    #expect(comparison.notices.contains { $0.message.contains("--accuracy") })
  }

  @Test func `maps of two sources are held against each other as agreement`() throws {
    let comparison = try CoverComparison(
      MapScene.cover(held(0, 3), source: "a"), MapScene.cover(held(2, 4), source: "b"), in: [land])
    #expect(comparison.kind == .agreement)
    let contrast = try #require(comparison.rows.first).contrast
    #expect(abs(share(contrast.firstOnly) - 0.5) < 1e-13)
    #expect(abs(share(contrast.secondOnly) - 0.25) < 1e-13)
    #expect(abs(try #require(contrast.jaccard) - 0.25) < 1e-13)
  }

  @Test func `actors that were not asked for are left out`() throws {
    let areas = held(0, 1) + [MapScene.area(MapScene.box(2, 33, 3, 34), by: "south")]
    let comparison = try CoverComparison(
      MapScene.cover(areas), MapScene.cover([], day: 1), in: [land], actors: ["south"])
    #expect(comparison.rows.map(\.actor) == ["south"])
  }

  @Test(arguments: [
    ("controlled", ["controlled"]), ("contested,controlled", ["controlled", "contested"]),
    ("liberated", ["liberated"]),
  ])
  func `statuses are read by their names`(text: String, names: [String]) throws {
    let set = try #require(StatusSet(listing: text))
    #expect(Set(set.statuses.map(\.rawValue)) == Set(names))
    #expect(!set.isExclusive)
  }

  @Test(arguments: ["", "held", "controlled,", "Controlled", "exclusive,contested"])
  func `what is no status is no set`(text: String) {
    #expect(StatusSet(listing: text) == nil)
  }
}
