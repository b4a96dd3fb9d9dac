import Atlas
import Checks
import Testing

/// Control without polygons: tables of units, and settlements.
@Suite struct ControlTableRemarkTests {
  let bench: Workbench
  private var files = LooseFiles()

  init() throws {
    bench = try Workbench()
    files.regions = [
      try bench.write(
        bench.collection([
          region(box(36, 33, 37, 34), "West", #","id":"1""#),
          region(box(37, 33, 38, 34), "Twin", #","id":"2""#),
          region(box(38, 33, 39, 34), "Twin", #","id":"3""#),
        ]), "regions.geojson")
    ]
  }

  /// Checks rows of a table of units as measuring would read them.
  private func check(units rows: String...) throws -> Check {
    var files = files
    let table = ["region,actor,status,date"] + rows
    files.controlTables = [try bench.write(table.joined(separator: "\n"), "units.csv")]
    return bench.check([], files)
  }

  /// Checks a map of settlements.
  private func check(
    settlements: String, name: String, _ method: SettlementMethod? = .voronoi
  ) throws -> Check {
    var files = files
    files.control = [try bench.write(settlements, name)]
    var survey = DatasetSurvey()
    survey.settlements = method
    survey.add(files)
    return Check(survey)
  }

  /// The lines of a table with a remark of a kind and severity.
  private func lines(
    _ check: Check, _ severity: Remark.Severity, _ kind: Remark.Kind
  ) -> [Int] {
    check.remarks.filter { $0.severity == severity && $0.kind == kind }.compactMap(\.place.line)
  }

  @Test func `every row whose unit means nothing or two things is refused in its line`() throws {
    let check = try check(
      units: "West,A,,2017-12-07", "Nowhere,A,,2017-12-07", "Twin,A,,2017-12-07",
      "2,A,,2017-12-07", "Elsewhere,A,,2017-12-07")
    #expect(lines(check, .refused, .unresolvedName) == [3, 6])
    #expect(lines(check, .refused, .ambiguousName) == [4])
    #expect(check.refusals == 3)
    #expect(check.files.last?.role == "control-table" && check.files.last?.features == 5)
  }

  @Test func `a contradiction, a bad day and a bad status are found in one pass`() throws {
    let check = try check(
      units: "1,A,controlled,2017-12-07", "1,B,controlled,2017-12-07", "2,A,controlled,2017-02-30",
      "3,A,held,2017-12-07")
    #expect(lines(check, .refused, .badValue) == [3, 4])
    #expect(lines(check, .refused, .unknownStatus) == [5])
  }

  @Test func `units without a row and rows said twice are noted`() throws {
    let check = try check(units: "1,A,,2017-12-07", "2,A,,2017-12-07", "2,A,,2017-12-07")
    #expect(check.isFit)
    #expect(lines(check, .note, .noticed) == [4])
    #expect(
      check.remarks.contains {
        $0.kind == .noticed && $0.place.line == nil
          && $0.message.hasPrefix("rows for 2 of 3 units of level")
      })
  }

  @Test func `a sound table gets no remark of its own`() throws {
    let check = try check(units: "1,A,,2017-12-07", "2,A,,2017-12-07", "3,B,,2017-12-07")
    #expect(check.isFit && !check.remarks.contains { $0.place.file.hasSuffix("units.csv") })
  }

  @Test func `towns outside every region and towns in one place are noted, once for a series`()
    throws
  {
    let towns = """
      name,longitude,latitude,actor,date
      East,37.5,33.5,B,2017-12-07
      Again,37.5,33.5,B,2017-12-07
      Far,10,10,B,2017-12-07
      East,37.5,33.5,B,2017-12-08
      Far,10,10,B,2017-12-08

      """
    let check = try check(settlements: towns, name: "towns.csv")
    #expect(check.isFit)
    #expect(lines(check, .note, .noticed) == [3, 4])
    #expect(try self.check(settlements: towns, name: "towns.csv", nil).refusals == 1)
  }

  @Test func `every bad row of settlements is refused in its line`() throws {
    let check = try check(
      settlements: """
        name,longitude,latitude,actor,date
        Bad,500,10,B,2017-12-07
        West,36.5,33.5,A,2017-12-07
        No one's,36.4,33.2,,2017-12-07
        """, name: "towns.csv")
    #expect(lines(check, .refused, .badValue) == [2])
    #expect(lines(check, .refused, .missingActor) == [4])
  }

  @Test func `settlements of which none lies in a region are refused, as measuring does`() throws {
    let check = try check(
      settlements: "name,longitude,latitude,actor,date\nFar,10,10,B,2017-12-07\n",
      name: "towns.csv")
    #expect(try check.only(.controlOutside).severity == .refused)
  }

  @Test func `points that become ground are not said to hold none`() throws {
    func point(_ longitude: Double) -> String {
      feature(
        #"{"type":"Point","coordinates":[\#(longitude),33.5]}"#,
        #""actor":"A","date":"2017-12-07""#)
    }
    let map = bench.collection([point(36.5), point(6.5)])
    let check = try check(settlements: map, name: "towns.geojson")
    #expect(check.isFit && !check.kinds.contains(.notPolygons))
    #expect(try check.only(.noticed).place.feature == 1)
    #expect(try self.check(settlements: map, name: "towns.geojson", nil).refusals == 1)
  }
}
