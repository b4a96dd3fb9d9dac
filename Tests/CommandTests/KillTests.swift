import Foundation
import SampleFiles
import SeededNumbers
import Testing

/// Runs that are ended at any moment: under the name of the output lies all of the old or all of the new.
@Suite(
  .notSanitized("a sanitizer takes memory and time of its own"), .serialized,
  .endsHangs) struct KillTests
{
  private static let isThorough =
    ProcessInfo.processInfo.environment["CONTROLSHARE_THOROUGH"] != nil
  private static let old = String(repeating: "old\n", count: 1000)
  private let folder: Folder
  private var random = SplitMix(seed: 9)

  init() throws {
    folder = try Folder()
    try folder.write("r.geojson", Self.grid(12) { #""id":"\#($0)","name":"Region \#($0)""# })
    try folder.write(
      "c.geojson",
      collection(feature(#""actor":"A","date":"2017-12-07","accuracy_m":0"#, square(0, 0, side: 9)))
    )
  }

  @Test mutating func `killed at any moment, a run leaves the old file or all of the new`() throws {
    let outcome = try end(by: SIGKILL, times: Self.isThorough ? 100 : 10)
    #expect(!outcome.left.contains { !$0.hasPrefix(".controlshare-") })
    figure(
      "killed: \(outcome.ended) of \(outcome.old + outcome.new + outcome.other) runs before their end; "
        + "they left \(outcome.old) old files, \(outcome.new) complete new ones, "
        + "\(outcome.other) wrong")
  }

  @Test mutating func `interrupted at any moment, a run leaves nothing of its own`() throws {
    for signal in [SIGINT, SIGTERM] {
      let outcome = try end(by: signal, times: Self.isThorough ? 50 : 4)
      #expect(outcome.left == [])
      #expect(outcome.longest < .seconds(1))
    }
  }

  @Test func `in the midst of one long GEOS operation, Ctrl-C ends the run within a second`() throws
  {
    var random = SplitMix(seed: 1)
    var star = (0..<4000).map { _ in (random.fraction, random.fraction) }
    star.append(star[0])
    let ring = star.map { "[\($0.0),\($0.1)]" }.joined(separator: ",")
    try folder.write(
      "c.geojson",
      collection(
        feature(
          #""actor":"A","date":"2017-12-07","accuracy_m":0"#,
          #"{"type":"Polygon","coordinates":[[\#(ring)]]}"#)))
    let duration = try compute.adding("--repair").isEnded(by: SIGINT) { _ in
      Thread.sleep(forTimeInterval: 1.5)
    }
    let time = try #require(duration, "the run was over before it was interrupted")
    #expect(time < .seconds(1))
    #expect(try folder.names == ["c.geojson", "r.geojson"])
  }

  private var compute: Command {
    Command(
      "compute", "--regions", "r.geojson", "--control", "c.geojson", "--format", "csv", "--zeros",
      "-o", "out.csv", in: folder)
  }

  private struct Outcome {
    var (ended, old, new, other) = (0, 0, 0, 0)
    var longest = Duration.zero
    /// What lies in the folder beside the inputs and the output.
    var left: [String] = []
  }

  /// Half of the signals come at any time of the run, half while the output is being written.
  private mutating func end(by signal: Int32, times: Int) throws -> Outcome {
    let start = ContinuousClock.now
    try compute.ends(with: 0, stdout: .nothing, stderr: .nothing)
    let run = start.duration(to: .now) / .seconds(1)
    let new = try folder.read("out.csv")
    let own = try folder.names
    var outcome = Outcome()
    for time in 0..<times {
      try folder.write("out.csv", Self.old)
      let pause = random.fraction
      let duration = try compute.isEnded(by: signal) { process in
        guard time.isMultiple(of: 2) else { return Thread.sleep(forTimeInterval: pause * run) }
        let left = try folder.names
        while process.isRunning, try folder.names == left {}
        Thread.sleep(forTimeInterval: pause * 0.01)
      }
      if let duration { outcome.ended += 1; outcome.longest = max(outcome.longest, duration) }
      let found = try folder.read("out.csv")
      #expect(
        found == Self.old || found == new, "neither old nor complete: \(found.utf8.count) bytes")
      switch found {
      case new: outcome.new += 1
      case Self.old: outcome.old += 1
      default: outcome.other += 1
      }
    }
    try compute.ends(with: 0, stdout: .nothing, stderr: .nothing)
    #expect(try folder.read("out.csv") == new)
    outcome.left = try folder.names.filter { !own.contains($0) }
    return outcome
  }

  private static func grid(_ side: Int, _ properties: (Int) -> String) -> String {
    let features = (0..<side * side).map { number in
      feature(properties(number), square(Double(number % side), Double(number / side)))
    }
    return #"{"type":"FeatureCollection","features":["# + features.joined(separator: ",") + "]}"
  }
}
