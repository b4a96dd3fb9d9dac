import Foundation
import SampleFiles
import Testing

/// What a run may take, and what it says where that is not enough.
@Suite(
  .notSanitized("a sanitizer takes memory and time of its own"), .endsHangs)
struct LimitTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write("r.geojson", collection(feature(#""id":"R","name":"Region""#)))
    try folder.write(
      "c.geojson", collection(feature(#""actor":"A","date":"2017-12-07","accuracy_m":0"#)))
  }

  private var compute: Command {
    Command(
      "compute", "--regions", "r.geojson", "--control", "c.geojson", "--format", "csv", in: folder)
  }

  private func succeeds(_ command: Command) throws {
    try command.ends(
      with: 0, stdout: .parts(["2017-12-07,c,A,controlled,R,Region,"]), stderr: .nothing)
  }

  @Test func `a file of more vertices than allowed is refused with its place`() throws {
    try succeeds(compute.adding("--max-vertices", "5"))
    try compute.adding("--max-vertices", "4").isRefused(
      "r.geojson: feature 0: more than 4 vertices up to here, the limit for a file; raise "
        + "--max-vertices, or split the file")
    try Command("check", "r.geojson", "--max-vertices", "4", in: folder).ends(
      with: 2, stdout: .parts(["more than 4 vertices up to here"]), stderr: .nothing)
  }

  @Test func `a file that needs more memory than allowed is refused before it is read`() throws {
    try folder.write("big.geojson", String(repeating: " ", count: 1_000_000) + "not JSON")
    try Command(
      "compute", "--regions", "big.geojson", "--control", "c.geojson", "--max-memory", "1 MB",
      in: folder
    ).isRefused(
      "big.geojson: 1.0 MB, and reading it takes about 2 times as much memory, of which 1.0 MB are "
        + "allowed; split it into files of fewer features, or raise --max-memory")
  }

  @Test func `lines of features are let go while they are read, from a pipe too`() throws {
    let note = String(repeating: "x", count: 10_000)
    let lines = (0..<130).map { number in
      feature(
        #""actor":"A","date":"2017-12-07","accuracy_m":0,"note":"\#(note)""#,
        square(36 + Double(number % 10) / 10, 33 + Double(number / 10) / 13, side: 0.01))
    }
    let text = lines.joined(separator: "\n")
    try folder.write("c.geojson", text)
    try succeeds(compute)
    try Command(
      "compute", "--regions", "c.geojson", "--control", "c.geojson", "--max-memory", "1MB",
      in: folder
    ).isRefused(
      "c.geojson: 1.3 MB, and reading it takes about as much memory, of which 1.0 MB are allowed; "
        + "split it into files of fewer features, or raise --max-memory")
    let faulty = text + "\n{\"type\":\"Feature\",]"
    try Command("compute", "--regions", "r.geojson", "--control", "-", in: folder)
      .reading(faulty).isRefused(
        "-: feature 130: line 131, column 19: expected a member name in quotes, found \"]\"")
  }

  @Test func `a run that comes to take more memory than allowed is stopped, and its file stays`()
    throws
  {
    let pieces = (0..<3000).map { number in
      feature(
        #""actor":"A","date":"2017-12-07","accuracy_m":0"#,
        square(36 + Double(number % 60) / 60, 33 + Double(number / 60) / 60, side: 0.02))
    }
    try folder.write(
      "c.geojson",
      #"{"type":"FeatureCollection","features":["# + pieces.joined(separator: ",") + "]}")
    try folder.write("out.csv", "old")
    try compute.adding("--max-memory", "20MB", "-o", "out.csv").ends(
      with: 2, stdout: .nothing,
      stderr: .parts([
        "controlshare: stopped at ", "MB of memory, more than what --max-memory allows; measure",
      ]))
    #expect(try folder.read("out.csv") == "old")
  }

  @Test func `sizes are read as people write them`() throws {
    for size in ["4GB", "4 gb", "1.5GiB", "3000000000", "900M"] {
      try succeeds(compute.adding("--max-memory", size))
    }
    for size in ["GB", "-1GB", "0", "4 apples", "1e400", "99999999999TB"] {
      try compute.adding("--max-memory=" + size).isWrongUsage(
        "The value '\(size)' is invalid for '--max-memory <size>'")
    }
    try compute.adding("--max-vertices", "0").isWrongUsage("--max-vertices takes 1 or more.")
  }

  @Test func `JSON may lie 512 deep and no deeper`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    // The collection, its features, the feature and its properties are four.
    for (depth, isRead) in [(508, true), (509, false), (100_000, false)] {
      try folder.write(
        "c.geojson",
        collection(
          feature(#""actor":"A","date":"2017-12-07","accuracy_m":0,"more":\#(nested(depth))"#)))
      if isRead {
        try succeeds(compute)
      } else {
        try compute.ends(
          with: 2, stdout: .nothing,
          stderr: .parts(["c.geojson: ", "more than 512 arrays and objects inside each other\n"]))
      }
    }
  }
}
