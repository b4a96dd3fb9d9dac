import Checks
import Geometry
import Testing

@Suite struct CoverageRemarkTests {
  let bench: Workbench
  /// Half a cell of 36–37 E, 34–35 N; frozen, see `RingRemarkTests`.
  let half = 5_093_905_983.299859

  init() throws { bench = try Workbench() }

  @Test func `overlapping features of one actor count once`() throws {
    let check = try bench.control(held(box(36, 34, 37, 35)), held(box(36.5, 34, 37.5, 35)))
    let overlap = try check.only(.actorOverlap)
    #expect(overlap.place.feature == 1 && isNear(overlap.squareMetres, half))
    #expect(overlap.consequence == "united, the shared ground counts once")
    let at = try #require(overlap.place.coordinate)
    #expect(Box(west: 36.5, south: 34, east: 37, north: 35).contains(at))
  }

  @Test func `overlapping control of two actors is contested`() throws {
    let check = try bench.control(
      held(box(36, 34, 37, 35), by: "A"), held(box(36.5, 34, 37.5, 35), by: "B"))
    let overlap = try check.only(.contestedOverlap)
    #expect(isNear(overlap.squareMetres, half))
    #expect(overlap.consequence.hasPrefix("contested"))
  }

  @Test func `features of two dates do not overlap`() throws {
    let check = try bench.control(
      held(box(36, 34, 37, 35)), held(box(36.5, 34, 37.5, 35), date: "2024-01-02"))
    #expect(check.kinds == [.mixedDates])
  }

  @Test func `features of a history overlap only while both hold`() throws {
    func lasting(_ rings: String, _ from: String, _ to: String) -> String {
      held(rings, #","valid_from":"\#(from)","valid_to":"\#(to)""#)
        .replacing(#""date":"2024-01-01","#, with: "")
    }
    let first = lasting(box(36, 34, 37, 35), "2024-01-01", "2024-01-31")
    let later = lasting(box(36.5, 34, 37.5, 35), "2024-02-01", "2024-03-01")
    let beside = lasting(box(36.5, 34, 37.5, 35), "2024-01-31", "2024-03-01")
    #expect(try !bench.control(first, later).kinds.contains(.actorOverlap))
    #expect(isNear(try bench.control(first, beside).only(.actorOverlap).squareMetres, half))
  }

  @Test func `features that share a border do not overlap`() throws {
    let check = try bench.control(
      held(box(36, 34, 37, 35), by: "A"), held(box(37, 34, 38, 35), by: "B"))
    #expect(check.remarks.isEmpty)
  }

  @Test func `overlapping regions are named with what both count`() throws {
    let check = try bench.regions(
      region(box(36, 34, 37, 35), "West"), region(box(36.5, 34, 37.5, 35), "East"))
    let overlap = try check.only(.regionOverlap)
    #expect(overlap.place.feature == 1 && isNear(overlap.squareMetres, half))
  }

  @Test func `a gap between regions is named with its size`() throws {
    let frame = "\(box(35, 33, 38, 36)),\(hole(36.5, 34, 37, 35))"
    let check = try bench.regions(region(frame, "Frame"), region(box(38, 33, 39, 34), "East"))
    let gap = try check.only(.regionGap)
    #expect(isNear(gap.squareMetres, half))
    #expect(gap.place.coordinate.map { $0.longitude > 36.5 && $0.longitude < 37 } == true)
  }

  @Test func `a thin gap is a sliver`() throws {
    let frame = "\(box(35, 33, 38, 36)),\(hole(36.5, 34, 36.501, 35))"
    let check = try bench.regions(region(frame, "Frame"), region(box(38, 33, 39, 34), "East"))
    #expect(check.kinds == [.regionSliver])
  }

  @Test func `what children leave of their parent, and reach beyond it, is named`() throws {
    let check = try bench.regions(
      region(box(36, 34, 37, 35), "Whole", #","id":"W","level":"country""#),
      region(box(35.5, 34, 36, 35), "Beyond", #","id":"B","level":"part","parent":"W""#),
      region(box(36, 34, 36.2, 35), "Small", #","id":"S","level":"part","parent":"W""#),
      region(box(36.2, 34, 36.5, 35), "Middle", #","id":"M","level":"part","parent":"W""#),
      region(box(36.6, 34, 37, 35), "Rest", #","id":"R","level":"part","parent":"W""#))
    let outside = try check.only(.outsideParent)
    #expect(outside.place.feature == 0 && isNear(outside.squareMetres, half))
    // A strip of 0.1° is a fifth of the half cell.
    #expect(isNear(try check.only(.regionGap).squareMetres, half / 5))
  }

  @Test func `control outside every region is named with the nearest one`() throws {
    let regions = try bench.write(
      bench.collection([
        region(box(36, 34, 37, 35), "Near"), region(box(20, 34, 21, 35), "Far"),
      ]), "regions.geojson")
    let control = try bench.write(
      bench.collection([held(box(36.5, 34, 37.5, 35)), held(box(61, 30, 74, 38))]),
      "control.geojson")
    let outside = bench.check([regions, control]).remarks.filter { $0.kind == .controlOutside }
    #expect(outside.map(\.place.feature) == [0, 1])
    #expect(isNear(outside[0].squareMetres, half))
    #expect(outside[0].message.hasPrefix("50.0 %") && outside[0].message.hasSuffix("nearest: Near"))
    #expect(outside[1].message.hasPrefix("all of"))
    #expect(outside[1].message.contains("nearest: Near, about"))
  }
}
