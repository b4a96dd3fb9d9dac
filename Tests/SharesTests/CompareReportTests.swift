import Atlas
import GeoJSON
import Geodesy
import Geometry
import Reports
import Shares
import Testing

@Suite struct CompareReportTests {
  let change: CoverComparison
  let agreement: CoverComparison
  let provenance = Provenance(
    tool: "test", libraries: [], title: "a land", options: MapScene.options, inputs: [], notices: []
  )

  init() throws {
    let land = try MapScene.region(MapScene.box(0, 33, 4, 34), id: "L", name: "Land, the")
    let far = try MapScene.region(MapScene.box(50, 33, 54, 34), id: "F")
    let before = [MapScene.area(MapScene.box(0, 33, 2, 34), accuracy: 100)]
    let after = [MapScene.area(MapScene.box(1, 33, 3, 34), accuracy: 100)]
    change = try CoverComparison(
      MapScene.cover(before), MapScene.cover(after, day: 1), in: [land, far])
    agreement = try CoverComparison(
      MapScene.cover(before, source: "a"), MapScene.cover(after, source: "b"), in: [land, far])
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `the columns of a change stay as they are documented`() throws {
    let lines = text(ComparisonReport.csv(change, zeros: false)).split(separator: "\n")
    #expect(
      lines[0]
        == """
        source,from,to,statuses,actor,region_id,region,earlier_km2,later_km2,gained_km2,\
        gained_low_km2,gained_high_km2,lost_km2,lost_low_km2,lost_high_km2,kept_km2,kept_low_km2,\
        kept_high_km2,net_km2,net_low_km2,net_high_km2,gross_km2,region_km2,earlier_share,\
        later_share,net_share,resolution,net_resolved
        """)
    #expect(lines.count == 2)
    #expect(lines[1].hasPrefix("map,2016-07-18,2016-07-19,controlled,north,L,\"Land, the\","))
    #expect(text(ComparisonReport.csv(change, zeros: true)).split(separator: "\n").count == 3)
  }

  @Test func `the columns of an agreement stay as they are documented`() throws {
    let lines = text(ComparisonReport.csv(agreement, zeros: false)).split(separator: "\n")
    #expect(
      lines[0]
        == """
        source_a,date_a,source_b,date_b,statuses,actor,region_id,region,a_km2,b_km2,both_km2,\
        both_low_km2,both_high_km2,a_only_km2,a_only_low_km2,a_only_high_km2,b_only_km2,\
        b_only_low_km2,b_only_high_km2,union_km2,region_km2,jaccard,a_share,b_share,resolution
        """)
  }

  @Test func `rows in JSON carry the names and order of the columns`() throws {
    for comparison in [change, agreement] {
      let csv = text(ComparisonReport.csv(comparison, zeros: true)).split(separator: "\n")
      let json = try JSON(
        parsing: ComparisonReport.json(comparison, zeros: true, provenance: provenance))
      #expect(json["schema"]?.string == "controlshare/comparison/1")
      #expect(json["kind"]?.string == comparison.kind.rawValue)
      let rows = try #require(json["rows"]?.array)
      #expect(rows.count == 2)
      for row in rows { #expect(row.object?.keys.joined(separator: ",") == String(csv[0])) }
      #expect(json["worst_imbalance"]?.number.map { $0 <= 1e-9 } == true)
    }
    let none = try JSON(
      parsing: ComparisonReport.json(agreement, zeros: true, provenance: provenance))
    #expect(none["rows"]?.array?.last?["jaccard"] == .null)
  }

  @Test func `exported parts have the ground that they say`() throws {
    for (comparison, names) in [
      (change, ["gained", "lost", "kept"]), (agreement, ["b_only", "a_only", "both"]),
    ] {
      let bytes = try ComparisonReport.geoJSON(comparison, provenance: provenance)
      let features = try FeatureReader().read(bytes).features
      #expect(features.map { $0.properties["part"]?.string } == names)
      for feature in features {
        guard case .polygons(let polygons) = feature.geometry else {
          Issue.record("no polygons")
          continue
        }
        var area = 0.0
        for ring in polygons.flatMap(\.rings) {
          // Counter-clockwise shells, as RFC 7946 wants them; there are no holes here.
          area += StraightEdgeArea.signed(of: try Ring(ring))
        }
        let stated = try #require(feature.properties["part_km2"]?.number)
        #expect(abs(area / 1e6 / stated - 1) < 1e-7)
      }
    }
  }

  @Test func `a table names what is compared and marks what the accuracy hides`() throws {
    let table = text(ComparisonReport.table(change, zeros: false) { $0.uppercased() })
    #expect(table.hasPrefix("map, 2016-07-18 to 2016-07-19: controlled\n"))
    #expect(table.contains("Land, the  NORTH"))
    #expect(!table.contains("below resolvable"))
    let land = try MapScene.region(MapScene.box(0, 33, 4, 34))
    let hidden = try CoverComparison(
      MapScene.cover([MapScene.area(MapScene.box(0, 33, 2, 34), accuracy: 5000)]),
      MapScene.cover([MapScene.area(MapScene.box(0, 33, 2.01, 34), accuracy: 5000)], day: 1),
      in: [land])
    #expect(
      text(ComparisonReport.table(hidden, zeros: false) { $0 }).contains("~ below resolvable"))
  }

  @Test func `a comparison of nothing says so`() throws {
    let land = try MapScene.region(MapScene.box(0, 33, 4, 34))
    let empty = try CoverComparison(MapScene.cover([]), MapScene.cover([], day: 1), in: [land])
    #expect(text(ComparisonReport.table(empty, zeros: false) { $0 }).contains("neither map"))
  }
}
