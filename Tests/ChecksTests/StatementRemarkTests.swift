import Atlas
import Checks
import Testing

@Suite struct StatementRemarkTests {
  let bench: Workbench

  init() throws { bench = try Workbench() }

  @Test func `an unknown status is refused with the word`() throws {
    let check = try bench.control(held(box(36, 34, 37, 35), #","status":"sphere of influence""#))
    let status = try check.only(.unknownStatus)
    #expect(status.severity == .refused && status.place.feature == 0)
    #expect(status.message.contains("'sphere of influence'"))
  }

  @Test func `one feature may have several faults, and all are listed`() throws {
    let check = try bench.control(
      held(box(36, 34, 37, 35)),
      feature(
        #"{"type":"Polygon","coordinates":[[[36,34],[37,35],[37,34],[36,35],[36,34]]]}"#,
        #""date":"soon","status":"odd""#))
    #expect(
      check.kinds.isSuperset(of: [
        .missingActor, .badValue, .unknownStatus, .selfIntersection, .largeRepair,
      ]))
    #expect(check.remarks.allSatisfy { $0.place.feature == 1 || $0.kind == .missingAccuracy })
  }

  @Test func `control without a date is refused`() throws {
    let check = try bench.control(
      feature(
        #"{"type":"Polygon","coordinates":[\#(box(36, 34, 37, 35))]}"#,
        #""actor":"A","accuracy_m":1"#))
    #expect(try check.only(.missingDate).severity == .refused)
    #expect(check.refusals == 1)
  }

  @Test func `a date in the file name is a date`() throws {
    let check = try bench.control(
      feature(
        #"{"type":"Polygon","coordinates":[\#(box(36, 34, 37, 35))]}"#,
        #""actor":"A","accuracy_m":1"#), name: "control_2024-01-01.geojson")
    #expect(check.remarks.isEmpty)
  }

  @Test func `dates in one file are counted, and those out of order named`() throws {
    let check = try bench.control(
      held(box(36, 34, 37, 35), date: "2024-01-05"), held(box(38, 34, 39, 35), date: "2024-01-02"))
    #expect(
      try check.only(.mixedDates).message == "2 dates in one file, from 2024-01-02 to 2024-01-05")
    let order = try check.only(.datesOutOfOrder)
    #expect(order.severity == .harmless && order.place.feature == 1)
  }

  @Test func `a feature that ended before the day of its map is left out and named`() throws {
    let check = try bench.control(held(box(36, 34, 37, 35), #","valid_to":"2023-12-31""#))
    #expect(try check.only(.notValid).place.feature == 0)
    #expect(check.isFit)
  }

  @Test func `a feature that ends before it begins is refused`() throws {
    let check = try bench.control(
      held(
        box(36, 34, 37, 35),
        #","valid_from":"2023-12-31","valid_to":"2023-12-01""#))
    #expect(try check.only(.badValue).severity == .refused)
  }

  @Test func `a source that stopped long before the others is stale`() throws {
    let old = try bench.write(
      bench.collection([held(box(36, 34, 37, 35), date: "2023-01-01")]), "old.geojson")
    let new = try bench.write(
      bench.collection([held(box(36, 34, 37, 35), date: "2024-01-01")]), "new.geojson")
    let stale = try bench.check([old, new]).only(.staleSnapshot)
    #expect(stale.place.file == old && stale.message.contains("365 days"))
  }

  @Test func `missing accuracy and licence are said once for each file`() throws {
    let bare = held(box(36, 34, 37, 35))
      .replacing(",\"accuracy_m\":100", with: "")
    let text = bench.collection([bare, bare]).replacing("\"license\":\"CC0-1.0\",", with: "")
    let check = try bench.check([bench.write(text, "control.geojson")])
    #expect(try check.only(.missingAccuracy).message.hasPrefix("2 of 2 features"))
    #expect(try check.only(.missingLicence).severity == .note)
  }

  @Test func `two spellings of one actor are two actors`() throws {
    let check = try bench.control(
      held(box(36, 34, 37, 35), by: "Islamic State"), held(box(38, 34, 39, 35), by: "islamic state")
    )
    let spelled = check.remarks.filter { $0.kind == .ambiguousName }
    #expect(spelled.map(\.place.feature) == [0, 1])
  }

  @Test func `regions of one id are refused, of one name noted, and a lost parent too`() throws {
    let check = try bench.regions(
      region(box(36, 34, 37, 35), "Suran", #","id":"X""#),
      region(box(37, 34, 38, 35), "Suran", #","id":"Y","parent":"none""#),
      region(box(38, 34, 39, 35), "Other", #","id":"X""#))
    #expect(try check.only(.duplicateID).place.feature == 2)
    #expect(try check.only(.ambiguousName).place.feature == 1)
    #expect(try check.only(.unresolvedName).place.feature == 1)
  }

  @Test func `a file that is not there is refused by its name`() throws {
    let check = bench.check(["/nonexistent/map.geojson"])
    #expect(try check.only(.unreadable).place.file == "/nonexistent/map.geojson")
  }
}
