import Foundation
import SampleFiles
import Testing

/// Tables of who holds which unit, beside any boundary file.
@Suite(.notUnderSanitizer, .endsHangs) struct ControlTableTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    let inCountry = #","level":"district","parent":"C","population":"#
    try folder.write(
      "r.geojson",
      collection(
        feature(#""id":"C","name":"Country","level":"country""#, square(36, 33, side: 2)),
        feature(#""id":"n","name":"North"\#(inCountry)100"#, square(36, 34)),
        feature(#""id":"s","name":"South"\#(inCountry)300"#, square(36, 33)),
        feature(#""id":"e","name":"East"\#(inCountry)600"#, square(37, 33))))
    try folder.write("t.tsv", "district\twho\tday\nNorth\tA\t2024-01-01\ns\tB\t2024-01-01\n")
  }

  private var compute: Command {
    Command("compute", "--regions", "r.geojson", "--control-table", "t.tsv", in: folder)
      .adding("--unit-field", "district", "--actor-field", "who", "--date-field", "day")
  }

  @Test func `shares come by area, by count and by population`() throws {
    let csv = try compute.adding("--format", "csv", "--region", "Country", "--quiet").uncoloured()
    let rows = csv.split(separator: "\n").map { $0.split(separator: ",") }
    #expect(
      rows[0].suffix(4).joined(separator: ",") == "units,units_total,population,population_total")
    #expect(
      rows.dropFirst().map { $0.suffix(4).joined(separator: ",") } == [
        "1,3,100,1000", "1,3,300,1000",
      ])
    let table = try compute.adding("--region", "Country", "--quiet").uncoloured()
    #expect(table.contains("by units of level 'district'\n\n"))
    #expect(table.contains("1 of 3  33.3            100  10.0"))
    #expect(table.contains("1 of 3  33.3            300  30.0"))
  }

  @Test func `units without a row are told`() throws {
    try compute.adding("--format", "csv").ends(
      with: 0, stdout: .parts(["date,source,"]),
      stderr: .exactly(
        "notice: t.tsv: rows for 2 of 3 units of level 'district'; none for East\n"))
  }

  @Test func `rows that contradict each other are refused`() throws {
    try folder.write(
      "t.tsv", "district\twho\tday\nNorth\tA\t2024-01-01\nn\tB\t2024-01-01\n")
    try compute.isRefused(
      "t.tsv: line 3: 'North' is controlled by 'B', but controlled by 'A' after t.tsv: line 2; give "
        + "both the status 'contested', or remove one")
  }

  @Test func `rows that mean no unit are listed`() throws {
    try folder.write(
      "t.tsv", "district\twho\tday\nNowhere\tA\t2024-01-01\nElsewhere\tB\t2024-01-01\n")
    try compute.isRefused(
      "t.tsv: line 2: no such region: 'Nowhere'; t.tsv: line 3: no such region: 'Elsewhere'")
  }
}
