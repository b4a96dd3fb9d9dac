import Atlas
import GeoJSON
import Geodesy
import Geometry
import Overlay
import Reports
import Shares
import Testing

@Suite struct CertificateTests {
  private func figures(seed: UInt64) throws -> [CertifiedFigure] {
    var scene = RandomScene(seed: seed)
    let regions = try scene.quarters.map { try MapScene.region($0.outline, id: $0.id) }
    let snapshot = MapScene.snapshot(scene.areas())
    let assessment = try Assessment(
      snapshots: [snapshot], regions: regions, options: MapScene.options)
    return try assessment.figures(of: [snapshot])
  }

  /// A route that is off by a hundred-millionth of what it measures.
  private let wrong = CertifyingRoute(name: "wrong", method: "a planimeter with a worn wheel") {
    groups, region in
    var areas = try CertifyingRoute.planimeter.measure(groups, region)
    areas.parts = areas.parts.map { $0 * (1 + 1e-8) }
    return areas
  }

  @Test(arguments: 0..<12)
  func `three routes agree on any map`(seed: UInt64) throws {
    let certificate = try Certificate(of: figures(seed: seed))
    #expect(certificate.agrees, "\(certificate.notices)")
    #expect(certificate.routes.count == 3)
    #expect(certificate.count >= 10)
    #expect(certificate.notices.isEmpty)
    #expect(certificate.routes.allSatisfy { $0.bound <= 3.01e-10 })
  }

  @Test func `a route that is slightly wrong is found out, aloud and in JSON`() throws {
    let land = try MapScene.region(MapScene.box(36, 33, 38, 35))
    let cover = try MapScene.cover([MapScene.area(MapScene.box(36, 33, 37.5, 35))])
    let figure = CertifiedFigure(
      region: land, cover: cover, actor: "north", statuses: .controlled,
      reported: land.area * 0.75)
    #expect(try Certificate(of: [figure], by: [.overlay, .planimeter]).agrees)

    let certificate = try Certificate(of: [figure], by: [.overlay, wrong])
    #expect(!certificate.agrees)
    #expect(abs(certificate.disagreement / 0.75e-8 - 1) < 1e-3)
    #expect(certificate.worst?.holding?.actor == "north")
    let notice = try #require(certificate.notices.first)
    #expect(notice.message.hasPrefix("NOT CERTIFIED: routes disagree by 7.5"))
    #expect(notice.message.hasSuffix("please report this with the files"))
    #expect(CertificateReport.sentence(certificate).hasPrefix("NOT CERTIFIED"))

    var provenance = Provenance(
      tool: "test", libraries: [], title: "", options: MapScene.options, inputs: [], notices: [])
    provenance.certificate = certificate
    let members = JSON.object(provenance.members(schema: "test"))
    #expect(members["certificate"]?["agrees"]?.bool == false)
    #expect(members["certificate"]?["worst"]?["actor"]?.string == "north")
    #expect(members["certificate"]?["routes"]?.array?.count == 2)
  }

  @Test func `a reported figure that no route confirms is found out`() throws {
    var figures = try figures(seed: 1)
    let index = try #require(figures.firstIndex { $0.reported > 1e6 })
    figures[index].reported += 1e-8 * figures[index].region.area
    let certificate = try Certificate(of: figures)
    #expect(!certificate.agrees)
    #expect(certificate.worst?.reported == figures[index].reported)
  }

  @Test func `a route that fails, or gives no number, certifies nothing`() throws {
    struct Broken: Error {}
    let figures = try figures(seed: 2)
    let broken = CertifyingRoute(name: "broken", method: "") { _, _ in throw Broken() }
    let failed = try Certificate(of: figures, by: [.overlay, .planimeter, broken])
    #expect(!failed.agrees)
    #expect(failed.notices.contains { $0.message.contains("route 'broken' could not measure") })

    let silent = CertifyingRoute(name: "silent", method: "") { groups, _ in
      CertifyingRoute.Areas(whole: .nan, parts: groups.map { _ in .nan })
    }
    #expect(try !Certificate(of: figures, by: [.overlay, silent]).agrees)
    let short = CertifyingRoute(name: "short", method: "") { _, _ in
      CertifyingRoute.Areas(whole: 1, parts: [])
    }
    #expect(try !Certificate(of: figures, by: [.overlay, short]).agrees)
  }

  @Test func `one route alone certifies nothing`() throws {
    #expect(try !Certificate(of: figures(seed: 2), by: [.overlay]).agrees)
  }

  @Test func `long slanted edges agree because they are cut, and would not agree uncut`() throws {
    let outline = [
      UncheckedPolygon([
        [
          Coordinate(36, 33), Coordinate(40.2, 33.7), Coordinate(41.1, 36.9),
          Coordinate(35.2, 35.1),
          Coordinate(36, 33),
        ]
      ])
    ]
    let land = try MapScene.region(outline)
    let cover = try MapScene.cover([
      MapScene.area([
        UncheckedPolygon([
          [
            Coordinate(34, 32), Coordinate(41, 34.5), Coordinate(38, 37), Coordinate(34, 32),
          ]
        ])
      ])
    ])
    let parts = try Overlay.intersection(cover.holdings[0].layers[0].ground, land.ground)
    let figure = CertifiedFigure(
      region: land, cover: cover, actor: "north", statuses: .controlled,
      reported: StraightEdgeArea.area(of: parts))
    let certificate = try Certificate(of: [figure])
    #expect(certificate.agrees)

    let uncut = CertifyingRoute(name: "uncut", method: "the equal-area frame, edges as they are") {
      groups, region in
      let frame = try EqualArea(tolerance: .greatestFiniteMagnitude)
      let flat = try frame.project(region)
      return CertifyingRoute.Areas(
        whole: EqualArea.planarArea(of: flat),
        parts: try groups.map { grounds in
          let flatGrounds = try grounds.map { try frame.project($0) }
          return EqualArea.planarArea(
            of: try Overlay.intersection(Overlay.union(flatGrounds), flat))
        })
    }
    #expect(try Certificate(of: [figure], by: [.overlay, uncut]).disagreement > 1e-5)
  }

  private func slanted(_ west: Double, _ side: Double) -> [UncheckedPolygon] {
    let corners = [(0.0, 0.1), (0.9, 0), (1, 0.8), (0.2, 1), (0, 0.1)]
    return [
      UncheckedPolygon([corners.map { Coordinate(west + $0.0 * side, 33.4 + $0.1 * side) }])
    ]
  }

  /// A region with that side in degrees, held in two overlapping pieces.
  private func certificate(side: Double) throws -> Certificate {
    let land = try MapScene.region(slanted(36.3, side))
    let snapshot = MapScene.snapshot([
      MapScene.area(slanted(36.3 + side / 3, side)), MapScene.area(slanted(36.3, side / 2)),
    ])
    let assessment = try Assessment(
      snapshots: [snapshot], regions: [land], options: MapScene.options)
    return try Certificate(of: assessment.figures(of: [snapshot]))
  }

  /// From a yard of 100 m to a country.
  @Test(arguments: [0.001, 0.003, 0.1, 5])
  func `regions of any size are certified`(side: Double) throws {
    let certificate = try certificate(side: side)
    #expect(certificate.agrees, "\(certificate.notices)")
  }

  @Test func `a house is too small for the frame, which is said and not taken for an error`() throws
  {
    let certificate = try certificate(side: 0.000_2)
    #expect(!certificate.agrees)
    #expect(certificate.disagreement < 1e-8)
    #expect(certificate.notices.first?.message.contains("beyond what the routes resolve") == true)
  }

  @Test(arguments: ["syria-2017-12", "ukraine-2022-09"])
  func `every share of a bundled dataset is certified`(name: String) throws {
    let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    var data = try Dataset(folder: "/\(folder)/Geodata/\(name)")
    let snapshots = try data.readSnapshots()
    let regions = try data.regions.map { try PreparedRegion($0, options: MapScene.options) }
    let assessment = try Assessment(
      snapshots: snapshots, regions: regions, options: MapScene.options)
    let certificate = try Certificate(of: assessment.figures(of: snapshots))
    #expect(certificate.agrees, "\(certificate.notices)")
    #expect(certificate.count > regions.count)
    for route in certificate.routes where route.name != "equal-area frame" {
      #expect(route.worst < 1e-12)
    }
  }
}
