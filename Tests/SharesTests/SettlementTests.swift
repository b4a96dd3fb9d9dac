import Atlas
import Geodesy
import Geometry
import Overlay
import SeededNumbers
import Testing

@testable import Shares

@Suite(.timeLimit(.minutes(20))) struct SettlementTests {
  private let options = MeasuringOptions()

  private func town(
    _ actor: String, _ longitude: Double, _ latitude: Double, _ status: Status = .controlled,
    accuracy: Double? = nil
  ) -> Settlement {
    Settlement(
      actor: actor, status: status, coordinate: Coordinate(longitude, latitude), name: actor,
      accuracy: accuracy, location: FeatureLocation(file: "towns", feature: 0))
  }

  private func settled(
    _ towns: [Settlement], in regions: PreparedRegion...
  ) throws -> (snapshot: Snapshot, notices: [String]) {
    let map = Snapshot(source: "S", date: someDay, areas: [], settlements: towns)
    let snapshot = try map.settled(in: RegionSet(regions), options: options)
    return (snapshot, snapshot.remarks.map(\.message))
  }

  private func shares(
    _ towns: [Settlement], in region: PreparedRegion
  ) throws -> (fractions: [String: Double], ledger: [String: Double]) {
    let assessment = try Assessment(
      snapshots: [try settled(towns, in: region).snapshot], regions: [region], options: options)
    #expect(assessment.shares.allSatisfy { $0.status == .influence || $0.isNothing })
    let fractions = assessment.shares.map { ($0.actor, $0.fraction) }
    return (
      Dictionary(fractions, uniquingKeysWith: +), try #require(assessment.ledgers.first).fractions
    )
  }

  /// A board with a bay in it, so that a cell may fall into two parts.
  private func bay() throws -> PreparedRegion {
    try region(
      "R",
      UncheckedPolygon([
        [(36, 34), (40, 34), (40, 36), (38.2, 36), (38, 34.4), (37.8, 36), (36, 36), (36, 34)]
          .map { Coordinate($0.0, $0.1) }
      ]))
  }

  @Test func `a map after another of the same towns is the map by itself`() throws {
    var random = SplitMix(seed: 1224)
    var towns = (0..<60).map { number in
      town(
        "ABC".map(String.init)[number % 3], .random(in: 35.5...40.5, using: &random),
        .random(in: 33.9...36.1, using: &random))
    }
    let regions = RegionSet([try bay()])
    func maps(_ towns: [Settlement]) throws -> [Snapshot] {
      let map = Snapshot(source: "S", date: someDay, areas: [], settlements: towns)
      return try [regions, RegionSet(regions.regions)].map {
        try map.settled(in: $0, options: options)
      }
    }
    // The same again, one town in other hands, one somewhere else, one fewer.
    for change in 0..<5 {
      if change == 2 { towns[7].actor = "C" }
      if change == 3 { towns[9].coordinate.longitude += 0.25 }
      if change == 4 { towns.removeLast() }
      let both = try maps(towns)
      let (after, alone) = (both[0], both[1])
      #expect(after.areas.map(\.actor) == alone.areas.map(\.actor))
      #expect(after.areas.map(\.outline) == alone.areas.map(\.outline))
      #expect(after.areas.map(\.accuracy) == alone.areas.map(\.accuracy))
      #expect(after.remarks.map(\.message) == alone.remarks.map(\.message))
    }
  }

  @Test func `of two towns as far from the middle each has half`() throws {
    let result = try shares(
      [town("A", 37, 34.5), town("B", 39, 34.5)], in: region("R", column(36, 40)))
    #expect(abs((result.fractions["A"] ?? 0) - 0.5) < 1e-9)
    #expect(abs((result.fractions["B"] ?? 0) - 0.5) < 1e-9)
    #expect(abs((result.ledger["influence"] ?? 0) - 1) < 1e-9)
  }

  @Test func `cells tile the region, and each holds its own town`() throws {
    var random = SplitMix(seed: 2017)
    for (count, region) in [(3, try bay()), (40, try bay()), (200, try bay())] {
      let points = (0..<count).map { _ in
        Coordinate(.random(in: 36...40, using: &random), .random(in: 34...36, using: &random))
      }
      let towns = points.enumerated().map { town("\($0)", $1.longitude, $1.latitude) }
      let (snapshot, _) = try settled(towns, in: region)
      let grounds = try snapshot.areas.map { try Overlay.repair($0.outline) }
      #expect(grounds.flatMap(\.defects).isEmpty)
      let sum = grounds.reduce(0) { $0 + StraightEdgeArea.area(of: $1.ground) }
      #expect(abs(sum / region.area - 1) < 1e-9)
      let isInside = try Overlay.contains(region.ground, points)
      for (area, ground) in zip(snapshot.areas, grounds) {
        let index = try #require(Int(area.actor))
        let held = try Overlay.contains(ground.ground, points)
        #expect(points.indices.filter { held[$0] } == (isInside[index] ? [index] : []))
      }
    }
  }

  @Test func `every place belongs to the town that is nearest on the ellipsoid`() throws {
    var random = SplitMix(seed: 99)
    let region = try region("R", box(20, 44, 40, 53))
    let towns = (0..<60).map {
      town("\($0)", .random(in: 20...40, using: &random), .random(in: 44...53, using: &random))
    }
    let (snapshot, _) = try settled(towns, in: region)
    let places = (0..<300).map { _ in
      Coordinate(
        .random(in: 20.01...39.99, using: &random), .random(in: 44.01...52.99, using: &random))
    }
    let grounds = try snapshot.areas.map { area in
      (actor: try #require(Int(area.actor)), ground: try Overlay.repair(area.outline).ground)
    }
    var differing = 0
    for place in places {
      let distances = towns.map { Geodesic.distance(from: place, to: $0.coordinate) }
      let least = try #require(distances.min())
      let holder = try grounds.first { try Overlay.contains($0.ground, [place]) == [true] }?.actor
      let own = distances[try #require(holder)]
      // The frame is off by less than a percent at a thousand kilometres from its centre.
      #expect(own - least < 0.0005 * least)
      differing += own > least ? 1 : 0
    }
    #expect(differing < 3)
  }

  @Test func `one town has the whole region, towns in a line share it`() throws {
    let board = try region("R", column(36, 40))
    #expect(abs((try shares([town("A", 39.9, 34.1)], in: board).fractions["A"] ?? 0) - 1) < 1e-12)
    // On the meridian in the middle bisectors cross it at right angles; the outer cells are equal by
    // no symmetry, but together the three have all of it.
    let line = [town("A", 38, 34.2), town("B", 38, 34.5), town("C", 38, 34.8)]
    let fractions = try shares(line, in: board).fractions
    #expect(fractions.count == 3)
    #expect(abs(fractions.values.reduce(0, +) - 1) < 1e-9)
    #expect(abs((fractions["B"] ?? 0) - 0.3) < 0.01)
  }

  @Test func `towns of one place and holder count once, of different holders both have the cell`()
    throws
  {
    let board = try region("R", column(36, 40))
    let twice = [town("A", 37, 34.5), town("A", 37, 34.5), town("B", 39, 34.5)]
    var (snapshot, notices) = try settled(twice, in: board)
    #expect(snapshot.areas.count == 2)
    #expect(notices.contains("'A' lies where another of the same holder does: counted once"))
    let both = [town("A", 37, 34.5), town("B", 37, 34.5), town("C", 39, 34.5)]
    (snapshot, notices) = try settled(both, in: board)
    #expect(
      notices.contains("'B' lies where another of a different holder does: both get its cell"))
    let result = try shares(both, in: board)
    #expect(abs((result.fractions["A"] ?? 0) - 0.5) < 1e-9)
    #expect(abs((result.fractions["B"] ?? 0) - 0.5) < 1e-9)
    #expect(abs((result.ledger["influence"] ?? 0) - 1) < 1e-9)
  }

  @Test func `towns in no region shape the cells if they are among regions, and are named`() throws
  {
    let bay = try bay()
    let (snapshot, notices) = try settled(
      [town("A", 37, 35), town("sea", 38, 35.9), town("far", 60, 10)], in: bay)
    #expect(snapshot.areas.map(\.actor) == ["A", "sea"])
    #expect(snapshot.areas.allSatisfy { !$0.outline.isEmpty })
    #expect(notices[0] == "'sea' lies in no region: only what is nearest to it in a region counts")
    #expect(
      notices[1] == "'far' lies in no region and far from all that have settlements: left out")
  }

  @Test func `settlements of which none lies in a region are refused`() throws {
    let board = try region("R", column(36, 40))
    let error = #expect(throws: SharesError.self) {
      _ = try settled([town("A", 34.5, 37), town("B", 34.6, 38)], in: board)
    }
    #expect(
      error?.description
        == "towns: feature 0: of 2 settlements none lies in a region; longitude comes first, or name "
        + "the columns of both")
  }

  @Test func `a region without a settlement gets none of their ground`() throws {
    let (west, east) = (try region("W", column(36, 38)), try region("E", column(39, 40)))
    let (snapshot, _) = try settled([town("A", 37, 34.5)], in: west, east)
    let assessment = try Assessment(
      snapshots: [snapshot], regions: [west, east], options: options)
    #expect(abs((assessment.share("A", .influence, in: "W")?.fraction ?? 0) - 1) < 1e-12)
    #expect(assessment.share("A", .influence, in: "E")?.fraction ?? 0 == 0)
  }

  @Test func `what is not known stays so, everything else is influence`() throws {
    let board = try region("R", column(36, 40))
    let statuses = Status.allCases
    let towns = statuses.enumerated().map {
      town("\($1.rawValue)", 36.2 + Double($0) / 2, 34.5, $1)
    }
    let (snapshot, _) = try settled(towns, in: board)
    for area in snapshot.areas {
      #expect(area.status == (area.actor == "unknown" ? .unknown : .influence))
    }
    #expect(snapshot.caveats == [.settlementCells] && snapshot.settlements.isEmpty)
  }

  /// One degree of longitude at 34.5° N is 91.8 km (Karney's geodesic: 91 829 m).
  @Test func `the front may lie half the way to either town, unless the source says better`() throws
  {
    let board = try region("R", column(36, 40))
    let towns = [town("A", 37.5, 34.5), town("B", 38.5, 34.5)]
    var accuracies = try settled(towns, in: board).snapshot.areas.map(\.accuracy)
    for accuracy in accuracies { #expect(abs((accuracy ?? 0) / 45_914 - 1) < 1e-3) }
    accuracies = try settled(
      [town("A", 37.5, 34.5, accuracy: 700), towns[1]], in: board
    ).snapshot.areas.map(\.accuracy)
    #expect(accuracies == [700, 700])
    let alone = try settled([town("A", 37, 34.5), town("A", 39, 34.5)], in: board)
    #expect(alone.snapshot.areas.map(\.accuracy) == [0])
  }

  /// What each of four towns has of a board around a meridian.
  private func fractions(around middle: Double) throws -> [String: Double] {
    func turned(_ longitude: Double) -> Double {
      longitude > 180 ? longitude - 360 : longitude
    }
    let outline = UncheckedPolygon([
      [(-2, -19), (2, -19), (2, -15), (-2, -15), (-2, -19)].map { (pair: (Double, Double)) in
        Coordinate(turned(middle + pair.0), pair.1)
      }
    ])
    let towns = [(-1.5, -18.0), (-0.2, -16.0), (0.4, -17.5), (1.7, -15.5)].enumerated().map {
      town("\($0)", turned(middle + $1.0), $1.1)
    }
    let board = try region("R", outline)
    return try shares(towns, in: board).fractions
  }

  @Test func `across the antimeridian cells are as they are elsewhere`() throws {
    let here = try fractions(around: 20)
    let there = try fractions(around: 180)
    #expect(here.count == 4 && there.count == 4)
    for (actor, fraction) in here { #expect(abs(fraction - (there[actor] ?? 0)) < 1e-9) }
    #expect(abs(there.values.reduce(0, +) - 1) < 1e-9)
  }

  @Test func `around a pole cells tile what is there`() throws {
    let cap = UncheckedPolygon([
      stride(from: -180.0, through: 180, by: 30).map { Coordinate($0, 75) }
        + [Coordinate(180, 90), Coordinate(-180, 90), Coordinate(-180, 75)]
    ])
    let towns = [town("A", -150, 80), town("B", -30, 80), town("C", 90, 80)]
    let fractions = try shares(towns, in: region("R", cap)).fractions
    #expect(abs(fractions.values.reduce(0, +) - 1) < 1e-6)
    for actor in ["A", "B", "C"] { #expect(abs((fractions[actor] ?? 0) - 1.0 / 3) < 1e-3) }
  }

  @Test func `thousands of towns take no more than moments`() throws {
    var random = SplitMix(seed: 30_000)
    let board = try region("R", box(22, 44, 40, 52))
    let towns = (0..<6000).map { _ in
      let longitude = Double.random(in: 22...40, using: &random)
      return town(
        longitude > 36 ? "east" : "west", longitude, .random(in: 44...52, using: &random))
    }
    let clock = ContinuousClock()
    var fractions: [String: Double] = [:]
    let elapsed = try clock.measure { fractions = try shares(towns, in: board).fractions }
    #expect(abs((fractions["east"] ?? 0) - 4.0 / 18) < 0.01)
    #expect(elapsed < .seconds(60))
  }

  @Test func `evidence takes the cells for all there is of control, and says what they are`() throws
  {
    let board = try region("R", column(36, 40))
    let (snapshot, _) = try settled([town("A", 37, 34.5), town("B", 39, 34.5)], in: board)
    let cover = try Cover(snapshot, options: options)
    let evidence = try Evidence(of: "A", in: board, covers: [cover], options: options)
    #expect(!evidence.rows.isEmpty)
    for row in evidence.rows { #expect(abs(row.fraction.best - 0.5) < 1e-9) }
    #expect(evidence.grounds.map(\.caveats) == [[.settlementCells]])
  }
}
