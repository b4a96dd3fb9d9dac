import Foundation
import SampleFiles
import SeededNumbers
import Testing

/// What a run writes depends on what is in the files, and on nothing else.
@Suite(.notUnderSanitizer, .endsHangs) struct SameBytesTests {
  private static let isThorough =
    ProcessInfo.processInfo.environment["CONTROLSHARE_THOROUGH"] != nil
  private let folder: Folder
  private let files: [String]

  /// Maps of several sources; some share a date, overlap, and are the same bytes.
  init() throws {
    folder = try Folder()
    var random = SplitMix(seed: 6)
    try folder.write(
      "r.geojson",
      collection(
        feature(#""id":"W","name":"West""#, square(36, 33)),
        feature(#""id":"E","name":"East""#, square(37, 33))))
    try folder.write(
      "claims.csv",
      """
      id,claimant,date,actor,region,wording
      one,Somebody,2020-01-20,A,West,about 30%
      two,Somebody,2020-01-20,B,East,no territory

      """)
    var names: [String] = []
    for number in 0..<10 {
      let name = number.isMultiple(of: 2) ? "map-2020-01-\(number + 10)" : "part\(number)"
      let areas = ["A", "B"].map { actor in
        let west = 36 + Double.random(in: 0..<1.3, using: &random)
        let south = 33 + Double.random(in: 0..<0.4, using: &random)
        return feature(
          #""actor":"\#(actor)","date":"2020-01-\#(number / 3 + 10)","accuracy_m":500"#,
          square(west, south, side: 0.5))
      }
      try folder.write("maps/\(name).geojson", collection(areas[0], areas[1]))
      names.append("maps/\(name).geojson")
    }
    // The same bytes in two files, and a folder whose files are of one source.
    try folder.write("twin.geojson", folder.read(names[3]))
    for name in names.prefix(4) { try folder.write("more/" + name, folder.read(name)) }
    files = names + ["twin.geojson", "more/maps"]
  }

  @Test func `any order of the files and any number of jobs gives the same bytes`() throws {
    var random = SplitMix(seed: 50)
    var known: [String: String] = [:]
    let times = Self.isThorough ? 50 : 8
    for time in 0..<times {
      for (kind, first, last) in Self.runs {
        var run = Command(first, "--regions", "r.geojson", "--claims", "claims.csv", in: folder)
        run = run.adding("--control").adding(files.shuffled(using: &random))
        run = run.adding(last).adding("--quiet", "-o", "-")
        if first != "export" || time > 0 { run = run.adding("--jobs", "\(1 + time % 5)") }
        let bytes = try run.uncoloured()
        #expect(bytes.utf8.count > 300)
        if let first = known[kind] {
          #expect(bytes == first, "\(kind), time \(time)")
        }
        known[kind] = bytes
      }
    }
    figure("same bytes: \(known.count) kinds of result, \(times) shuffles of files and jobs each")
  }

  private static let runs: [(kind: String, command: String, flags: [String])] = [
    ("shares.csv", "compute", ["--format", "csv"]),
    ("shares.json", "compute", ["--format", "json", "--certify"]),
    ("claims.json", "validate", ["--format", "json"]),
    ("export.geojson", "export", ["--format", "geojson"]),
    ("changes.geojson", "compare", ["--format", "geojson"] + pair),
    ("page.html", "report", []),
  ]
  private static let pair = ["--source", "part1", "--source", "part7"]

  @Test func `what does not change a result is not recorded in it`() throws {
    let plain = Command("compute", "--regions", "r.geojson", "--format", "json", in: folder)
      .adding("--control", "maps")
    let bytes = try plain.adding("--quiet").uncoloured()
    let busy = try plain.adding(
      "--jobs", "3", "--max-memory=4GB", "--max-vertices", "1000", "--no-color", "--quiet",
      "--output=-"
    ).uncoloured()
    #expect(busy == bytes)
    #expect(bytes.contains(#""command": ["#))
  }
}
