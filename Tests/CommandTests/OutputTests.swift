import Foundation
import SampleFiles
import Testing

@Suite(.notUnderSanitizer, .endsHangs) struct OutputTests {
  private static let bundled = "Geodata/syria-2017-12"
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write("r.geojson", collection(feature(#""id":"R","name":"Region""#)))
    try folder.write(
      "c.geojson",
      collection(
        feature(#""actor":"A","date":"2017-12-07","accuracy_m":0"#, square(36, 33, side: 0.5))))
  }

  private var compute: Command {
    Command(
      "compute", "--regions", "r.geojson", "--control", "c.geojson", "--format", "csv", in: folder)
  }

  @Test func `a file that is there is replaced by a run that succeeds`() throws {
    try folder.write("out.csv", "old")
    try compute.adding("-o", "out.csv").ends(with: 0, stdout: .nothing, stderr: .nothing)
    #expect(try folder.read("out.csv").hasPrefix("date,source,actor,status,region_id,region,"))
    #expect(try folder.names == ["c.geojson", "out.csv", "r.geojson"])
  }

  @Test func `a file that is there outlives a run that fails`() throws {
    try folder.write("out.csv", "old")
    try compute.adding("-o", "out.csv", "--region", "Atlantis").isRefused(
      "no such region: 'Atlantis'")
    try compute.adding("-o", "out.csv", "--accuracy", "x").ends(
      with: 64, stdout: .nothing,
      stderr: .lines(beginning: "Error: The value 'x' is invalid for '--accuracy <metres>'"))
    #expect(try folder.read("out.csv") == "old")
    #expect(try folder.names == ["c.geojson", "out.csv", "r.geojson"])
  }

  @Test func `what the run has read is not written over, whatever it is called`() throws {
    let link = folder.path + "/link.geojson"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: folder.path + "/c.geojson")
    try folder.write(
      "claims.csv",
      "id,claimant,date,actor,region,wording\none,Somebody,2017-12-07,A,Region,about 30%\n")
    let before = try folder.names.map { try folder.read($0) }
    for name in ["c.geojson", "r.geojson", "./c.geojson", "link.geojson"] {
      try compute.adding("-o", name).ends(
        with: 2, stdout: .nothing,
        stderr: .parts([
          "controlshare: \(name): is a file that this run has read; write the result elsewhere\n"
        ]))
    }
    try Command(
      "validate", "--regions", "r.geojson", "--control", "c.geojson", "--claims", "claims.csv",
      "--quiet", "-o", "claims.csv", in: folder
    ).isRefused("claims.csv: is a file that this run has read; write the result elsewhere")
    #expect(try folder.names.map { try folder.read($0) } == before)
  }

  @Test func `no map is written to where the next run would read it`() throws {
    try folder.write("maps/2017-12-07.geojson", folder.read("c.geojson"))
    let export = Command(
      "export", "--regions", "r.geojson", "--control", "maps", "--quiet", in: folder)
    try export.adding("-o", "maps/out.geojson").isRefused(
      "maps/out.geojson: lies in 'maps', a folder of maps, where the next run would read it as one; "
        + "write it elsewhere")
    try export.adding("-o", "maps/out.csv").runsThrough()
  }

  @Test func `standard output by its other names is added to, as the shell asked`() throws {
    let words = ["compute", "--regions", "r.geojson", "--control", "c.geojson", "--format", "csv"]
    let text = try Command(in: folder).adding(words).uncoloured()
    try folder.write("log", "kept\n")
    try Command(in: folder).adding(words).adding("-o", "/dev/stdout")
      .launched(by: "/bin/sh", "-c", #"exec "$0" "$@" >>log"#)
      .ends(with: 0, stdout: .nothing, stderr: .nothing)
    #expect(try folder.read("log") == "kept\n" + text)
  }

  @Test func `a dash is standard output, and standard input`() throws {
    try compute.adding("-o", "-").ends(
      with: 0, stdout: .lines(beginning: Self.header), stderr: .nothing)
    try Command(
      "compute", "--regions", "-", "--control", "c.geojson", "--format", "csv", in: folder
    ).reading(try folder.read("r.geojson")).ends(
      with: 0, stdout: .lines(beginning: Self.header), stderr: .nothing)
    try Command(
      "compute", "--regions", "r.geojson", "--control", "-", "--format", "csv", "--date",
      "2017-12-31", in: folder
    ).reading(try folder.read("c.geojson")).ends(
      with: 0, stdout: .parts(["2017-12-07,standard input,A,controlled,R,Region,"]),
      stderr: .nothing)
  }

  @Test func `a refuted claim is a status of its own where that is asked for`() throws {
    let claim = Command("validate", Self.bundled, "--claim", "rudskoi-liberated", "--quiet")
    try claim.ends(with: 0, stdout: .parts(["REFUTED"]), stderr: .nothing)
    try claim.adding("--exit-code").ends(with: 1, stdout: .parts(["REFUTED"]), stderr: .nothing)
    try Command(
      "validate", Self.bundled, "--claim", "sohr-yarmouk", "--quiet", "--exit-code"
    ).ends(with: 0, stdout: .parts(["SUPPORTED"]), stderr: .nothing)
  }

  @Test func `nothing is coloured where nobody looks, NO_COLOR or not`() throws {
    let plain = try compute.uncoloured()
    #expect(try compute.with("NO_COLOR", "1").uncoloured() == plain)
    #expect(try compute.with("TERM", "xterm-256color").uncoloured() == plain)
  }

  @Test func `notices are kept off standard output, and off altogether with --quiet`() throws {
    try folder.write("c.geojson", collection(feature(#""actor":"A","date":"2017-12-07""#)))
    try compute.ends(
      with: 0, stdout: .lines(beginning: Self.header),
      stderr: .exactly(
        "notice: c 2017-12-07: no positional accuracy is stated; bounds take in the statuses only "
          + "(state one with --accuracy)\n"))
    try compute.adding("--quiet").ends(
      with: 0, stdout: .lines(beginning: Self.header), stderr: .nothing)
  }

  @Test func `a coordinate system is honoured, and told`() throws {
    try folder.write(
      "c.geojson",
      collection(
        feature(
          #""actor":"A","date":"2017-12-07","accuracy_m":0"#, square(250_000, 3_690_000, side: 9000)
        )))
    try compute.adding("--crs", "c.geojson=EPSG:32637").ends(
      with: 0, stdout: .parts(["2017-12-07,c,A,controlled,R,Region,80.", "\n"]),
      stderr: .exactly(
        "notice: c.geojson: vertices brought from EPSG:32637 (WGS 84 / UTM zone 37N) to longitude "
          + "and latitude with no change of datum; edges between them count as straight there\n"))
  }

  @Test func `a history answers for the day that is asked for`() throws {
    try folder.write(
      "c.geojson",
      collection(
        feature(#""actor":"A","valid_from":"2017-01-01","valid_to":"2017-06-30","accuracy_m":0"#),
        feature(#""actor":"B","valid_from":"2017-07-01","accuracy_m":0"#)))
    try compute.adding("--date", "2017-06-30").ends(
      with: 0, stdout: .parts(["\n2017-01-01,c,A,controlled,R,Region,"]), stderr: .nothing)
    try compute.adding("--date", "2017-07-01").ends(
      with: 0, stdout: .parts(["\n2017-07-01,c,B,controlled,R,Region,"]), stderr: .nothing)
  }

  static let header =
    "date,source,actor,status,region_id,region,area_km2,area_low_km2,area_high_km2,region_km2,"
    + "share,share_low,share_high,share_p05,share_p95"
}
