import Foundation
import SampleFiles
import Testing

/// What goes into other programs comes back as the same shares.
@Suite(.notUnderSanitizer, .endsHangs) struct ExportTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write("r.geojson", collection(feature(#""id":"R","name":"Region; \"one\", two""#)))
    try folder.write(
      "c.geojson",
      collection(
        feature(
          #""actor":"A","date":"2017-12-07","status":"controlled""#, square(36.1, 33.2, side: 0.5)),
        feature(
          #""actor":"B","date":"2017-12-07","status":"contested""#, square(36.3, 33.4, side: 0.7))))
  }

  private func command(_ name: String, control: String = "c.geojson") -> Command {
    Command(name, "--regions", "r.geojson", "--control", control, "--quiet", in: folder)
  }

  @Test(arguments: ["gpkg", "fgb", "sqlite", "geojson"])
  func `what is exported measures the same`(_ ending: String) throws {
    try command("export").adding("-o", "c2.\(ending)").ends(
      with: 0, stdout: .nothing, stderr: .nothing)
    let layer = ["gpkg", "sqlite"].contains(ending) ? ["--layer", "c2.\(ending)=pieces"] : []
    let before = try command("compute").adding("--format", "csv").uncoloured()
    var again = command("compute", control: "c2.\(ending)").adding("--format", "csv")
    for word in layer { again = again.adding(word) }
    let after = try again.uncoloured()
    let numbers = [before, after].map { text in
      text.split(separator: "\n").dropFirst().map { row in
        row.split(separator: ",").compactMap { Double($0) }.map { ($0 * 1e6).rounded() / 1e6 }
      }
    }
    #expect(numbers[0] == numbers[1] && numbers[0].count == 2)
  }

  @Test func `a run that fails leaves no file`() throws {
    try command("export", control: "none.geojson").adding("-o", "out.gpkg").isRefused(
      "none.geojson: no such file or folder")
    #expect(try folder.names == ["c.geojson", "r.geojson"])
  }

  @Test func `the ending says the format, and an unknown one is asked about`() throws {
    try command("export").adding("-o", "out.shp").isWrongUsage(
      "-o out.shp: what is .shp? Say it with --format: geojson, csv, gpkg, fgb, kml, sqlite, postgis."
    )
    try command("export").adding("-o", "out.shp", "--format", "kml").ends(
      with: 0, stdout: .nothing, stderr: .nothing)
    #expect(try folder.read("out.shp").hasPrefix("<?xml"))
    try command("export").adding("-o", "out.CSV").ends(with: 0, stdout: .nothing, stderr: .nothing)
    #expect(try folder.read("out.CSV").hasPrefix("date,source,actor,"))
  }

  @Test func `a database is named whole, and its tables may be elsewhere`() throws {
    try command("export").adding("-o", "postgresql://h/d", "--format", "csv").isWrongUsage(
      "-o names a database: --format is postgis, not csv.")
    try command("export").adding("-o", "out", "--format", "postgis").isWrongUsage(
      "-o: is no address of a database: give postgresql://… or PG:….")
    try command("export").adding("-o", "out.csv", "--schema", "A b").isWrongUsage(
      "--schema 'A b': give lower-case letters, digits and _.")
  }

  @Test func `a spreadsheet gets its mark, its commas and its semicolons`() throws {
    let plain = try command("compute").adding("--format", "csv").uncoloured()
    let european = try command("compute").adding("--format", "csv", "--bom", "--decimal-comma")
      .uncoloured()
    #expect(european.hasPrefix("\u{FEFF}date;source;actor;status;region_id;region;area_km2;"))
    #expect(plain.contains(#","Region; ""one"", two","#))
    #expect(european.contains(#";"Region; ""one"", two";"#))
    let row = try #require(european.split(separator: "\n").dropFirst().first)
    let numbers = row.split(separator: ";").suffix(9).map(String.init)
    #expect(numbers.allSatisfy { !$0.contains(".") })
    #expect(plain.contains(numbers.map { $0.replacing(",", with: ".") }.joined(separator: ",")))
    try command("compute").adding("--bom").isWrongUsage("--bom goes with --format csv.")
    try command("export").adding("--decimal-comma", "-o", "x.kml").isWrongUsage(
      "--decimal-comma goes with --format csv.")
  }

  @Test func `a tidy table has one variable per row`() throws {
    let text = try command("export").adding("--tidy", "-o", "-", "--format", "csv").uncoloured()
    let rows = text.split(separator: "\n")
    #expect(
      rows.first
        == "date,source,actor,status,region_id,region,variable,low,best,high,p05,p95")
    #expect(rows.count == 5)
    #expect(rows[1].contains(",area_km2,") && rows[2].contains(",share,"))
    try command("compute").adding("--tidy").isWrongUsage("--tidy goes with --format csv.")
  }
}
