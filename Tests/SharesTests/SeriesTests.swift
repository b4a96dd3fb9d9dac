import Atlas
import SampleFiles
import Shares
import Testing

/// Series of files, some of them the same, against the same files made different by white space.
@Suite struct SeriesTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private static func file(_ properties: String, _ ring: String) -> String {
    #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{\#(properties)},"#
      + #""geometry":{"type":"Polygon","coordinates":[[\#(ring)]]}}]}"#
  }

  private static let bowTie = "[36,33],[38,35],[38,33],[36,35],[36,33]"
  private static let square = "[36.5,33.5],[37.5,33.5],[37.5,36],[36.5,36],[36.5,33.5]"

  /// Measures one file per text, named by days from 2020-01-01 on.
  private func measure(
    _ name: String, _ texts: [String], jobs: Int, from day: Int = 1, zeros: Bool = true
  ) async throws -> Series.Outcome {
    for (index, text) in texts.enumerated() {
      try folder.write("\(name)/maps/2020-01-0\(index + 1).json", text)
    }
    let region = Self.file(#""name":"R""#, "[36,33],[38,33],[38,35],[36,35],[36,33]")
    var files = LooseFiles()
    files.regions = [try folder.write("\(name)/regions.json", region)]
    files.control = ["\(folder.path)/\(name)/maps"]
    var data = Dataset()
    try data.add(files)
    let options = MeasuringOptions(allowsRepair: true)
    let set = try RegionSet(data, [RegionReference(index: 0)], options: options)
    let series = Series(in: set, options: options, jobs: jobs, digesting: true, zeros: zeros)
    return try await series.measure(
      data.controlFiles, choosing: { _, date in date.description >= "2020-01-0\(day)" })
  }

  /// Everything that is reported, the folder left out of the paths.
  private func words(_ outcome: Series.Outcome, _ name: String) -> String {
    let snapshots = outcome.assessment.snapshots.map { "\($0.date) \($0.repairs) \($0.ledgers)" }
    let paths = outcome.inputs.map(\.path)
    let all = "\(outcome.assessment.shares) \(snapshots) \(outcome.assessment.notices) \(paths)"
    return all.replacing("/\(name)/", with: "/")
  }

  @Test func `files of the same bytes are measured as if each were alone`() async throws {
    let texts = [Self.bowTie, Self.square, Self.bowTie, Self.square, Self.bowTie]
      .map { Self.file(#""actor":"A""#, $0) }
    let different = texts.enumerated().map { $1 + String(repeating: " ", count: $0) }
    for day in [1, 3] {
      let alone = try await measure("alone", different, jobs: 1, from: day)
      #expect(alone.assessment.snapshots.count == 6 - day)
      for jobs in [1, 3] {
        let same = try await measure("same", texts, jobs: jobs, from: day)
        #expect(words(same, "same") == words(alone, "alone"))
        #expect(same.inputs[0].sha256 == same.inputs[2].sha256)
        #expect(same.inputs[0].sha256 != alone.inputs[2].sha256)
      }
    }
  }

  @Test(arguments: [#""actor":"A""#, #""actor":"A","status":"contested","accuracy_m":900"#])
  func `without shares of nothing the others are the same`(_ properties: String) async throws {
    let elsewhere = "[20,30],[21,30],[21,31],[20,30]"
    let texts = [Self.square, elsewhere].map { Self.file(properties, $0) }
    let all = try await measure("all", texts, jobs: 1).assessment.shares
    let some = try await measure("some", texts, jobs: 1, zeros: false).assessment.shares
    #expect(some == all.filter { !$0.isNothing })
    #expect(!some.isEmpty && some.count < all.count)
  }

  @Test func `files of the same bytes that date themselves are one map`() async throws {
    let text = Self.file(#""actor":"A","date":"2020-05-05""#, Self.square)
    let same = try await measure("same", [text, text, text], jobs: 2)
    let alone = try await measure("alone", [text, text + " ", text + "  "], jobs: 2)
    #expect(same.assessment.snapshots.count == 1)
    #expect(words(same, "same") == words(alone, "alone"))
  }

  @Test func `the first file at fault is the one that is named`() async throws {
    let texts = [Self.square, "", "", Self.square].map { Self.file(#""actor":"A""#, $0) }
      .map { $0.replacing("[[]]", with: "[[[1]]]") }
    for jobs in [1, 3] {
      let error = await #expect(throws: AtlasError.self) {
        try await measure("faulty", texts, jobs: jobs)
      }
      #expect(error?.location.file.hasSuffix("2020-01-02.json") == true)
    }
  }
}
