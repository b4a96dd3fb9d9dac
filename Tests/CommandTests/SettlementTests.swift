import Foundation
import SampleFiles
import Testing

/// Points become ground only where that was asked for, and every output says that they did.
@Suite(.notUnderSanitizer, .endsHangs) struct SettlementTests {
  private let folder: Folder
  private static let notice =
    "notice: towns.csv: 2 settlements, each given the ground nearest to it: influence, not a front "
    + "that anybody drew; towns on its two sides leave the front open by 46 km either way, on average\n"
  private static let clause =
    "ettlements stand for the ground nearest to them: influence, not a front that anybody drew"

  init() throws {
    folder = try Folder()
    try folder.write("r.geojson", collection(feature(#""id":"R","name":"Region""#, square(36, 33))))
    try folder.write(
      "towns.csv",
      "town,lon,lat,actor,date\nA-town,36,33.5,A,2024-01-01\nB-town,37,33.5,B,2024-01-01\n")
  }

  private func run(_ command: String, _ more: String...) -> Command {
    more.reduce(
      Command(command, "--regions", "r.geojson", "--control", "towns.csv", in: folder)
        .adding("--settlements", "voronoi")
    ) { $0.adding($1) }
  }

  @Test func `unasked, points are refused`() throws {
    try Command("compute", "--regions", "r.geojson", "--control", "towns.csv", in: folder)
      .isRefused(
        "towns.csv: points where polygons are wanted; pass --settlements voronoi to give each the "
          + "ground nearest to it")
    try run("compute").adding("--settlements", "circles").isWrongUsage(
      "The value 'circles' is invalid for '--settlements <method>'. Please provide one of 'voronoi'."
    )
  }

  @Test(arguments: ["table", "markdown"])
  func `what people read says below the shares what they are`(_ format: String) throws {
    let text = try run("compute", "--quiet", "--format", format).uncoloured()
      .replacing("\n", with: " ")
    #expect(text.contains("towns, 2024-01-01 (the ground nearest to settlements)"))
    #expect(text.contains("influence") && !text.contains("controlled  "))
    #expect(text.contains("S" + Self.clause + "."))
  }

  @Test func `CSV has a column for it, after the contract's`() throws {
    try run("compute", "--format", "csv").ends(
      with: 0,
      stdout: .lines(
        beginning: "date,source,actor,status,region_id,region,area_km2,area_low_km2,area_high_km2,"
          + "region_km2,share,share_low,share_high,share_p05,share_p95,settlement_cells"),
      stderr: .exactly(Self.notice))
    let rows = try run("compute", "--format", "csv", "--quiet").uncoloured().split(separator: "\n")
    #expect(rows.count == 3)
    #expect(rows.dropFirst().allSatisfy { $0.contains(",influence,R,") && $0.hasSuffix(",true") })
  }

  @Test func `JSON says it of the snapshot, of each share, and as a notice`() throws {
    let text = try run("compute", "--format", "json", "--quiet").uncoloured()
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let snapshots = try #require(json?["snapshots"] as? [[String: Any]])
    #expect(snapshots.map { $0["settlement_cells"] as? Bool } == [true])
    #expect(snapshots.map { $0["reconstruction"] as? Bool } == [false])
    let shares = try #require(json?["shares"] as? [[String: Any]])
    #expect(shares.map { $0["settlement_cells"] as? Bool } == [true, true])
    #expect(text.contains("2 settlements, each given the ground nearest to it"))
  }

  @Test func `GeoJSON says it of each feature`() throws {
    try run("export", "-o", "out.geojson").ends(
      with: 0, stdout: .nothing, stderr: .exactly(Self.notice))
    let text = try folder.read("out.geojson")
    #expect(text.components(separatedBy: #""settlement_cells":true"#).count == 3)
    #expect(text.components(separatedBy: #""status":"influence""#).count == 3)
  }

  @Test func `pages and drawings say it of the map`() throws {
    _ = try run("report", "--quiet", "-o", "out.html").uncoloured()
    let page = try folder.read("out.html")
    #expect(page.contains("<strong>S" + Self.clause + ".</strong>"))
    _ = try run("report", "--quiet", "--format", "svg", "-o", "out.svg").uncoloured()
    #expect(
      try folder.read("out.svg").contains(
        "(the ground nearest to settlements, not a published map)"))
  }

  @Test func `verdicts rest on the cells, with the caveat`() throws {
    let text = try run(
      "validate", "--quiet", "--reported", "about half", "--actor", "A", "--region", "R", "--date",
      "2024-01-01"
    ).uncoloured().replacing("\n", with: " ")
    #expect(text.contains("50"))
    let words = text.split(separator: " ").joined(separator: " ")
    #expect(words.contains("s" + Self.clause))
  }

  @Test func `comparisons say it of either side`() throws {
    try folder.write(
      "towns.csv",
      "town,lon,lat,actor,date\nA-town,36,33.5,A,2024-01-01\nB-town,37,33.5,B,2024-01-01\n"
        + "A-town,36,33.5,B,2024-01-02\nB-town,37,33.5,B,2024-01-02\n")
    let change = run("compare", "--quiet", "--from", "2024-01-01", "--to", "2024-01-02")
    let table = try change.uncoloured()
    #expect(table.contains("2024-01-01 (the ground nearest to settlements)"))
    let json = try change.adding("--format", "json").uncoloured()
    #expect(json.components(separatedBy: #""settlement_cells": true"#).count == 3)
  }
}
