import SampleFiles
import Testing

@testable import Atlas

/// Files of the same bytes are read once; what that gives is compared with reading each of them.
@Suite struct TwinFileTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func files(
    _ entries: [(name: String, text: String)], _ reader: ControlReader = ControlReader(source: "s")
  ) throws -> [ControlFile] {
    try entries.map {
      try ControlFile(path: try folder.write($0.name, $0.text), reader: reader)
    }
  }

  /// What counts of what a file holds.
  private func words(_ contents: ControlFile.Contents) -> String {
    "\(contents.snapshots) \(contents.notices) \(contents.input)"
  }

  private let undated = collection(feature(#""actor":"A""#))
  private let dated = collection(feature(#""actor":"A","date":"2020-01-01""#))

  @Test(arguments: [1, 2, 9]) func `files are twins if all their bytes are equal`(jobs: Int)
    async throws
  {
    let long = collection(feature(#""actor":"A","note":"\#(String(repeating: "x", count: 9999))""#))
    let other = long.replacing("xx\"", with: "xy\"")
    let files = try files([
      ("2020-01-01.json", undated), ("2020-01-02.json", long), ("2020-01-03.json", undated),
      ("2020-01-04.json", other), ("2020-01-05.json", long), ("2020-01-06.json", undated + " "),
      ("2020-01-07.json", long),
    ])
    #expect(await ControlFile.twins(in: files, jobs: jobs) == [[0, 2], [1, 4, 6], [3], [5]])
  }

  @Test func `files that are read in different ways are no twins`() async throws {
    var reader = ControlReader(source: "s")
    let first = try files([("a/2020-01-01.json", undated)], reader)
    reader.date = CalendarDate("2021-01-01")
    let day = try files([("b/2020-01-01.json", undated)], reader)
    reader.crosswalk = spelledOut(actors: ["A": "B"])
    let words = try files([("c/2020-01-01.json", undated)], reader)
    #expect(await ControlFile.twins(in: first + day + words, jobs: 2) == [[0, 1], [2]])
  }

  @Test func `a twin holds what reading it would give`() throws {
    let interval = #""actor":"A","valid_from":"2019-01-01","date":"2020-01-01""#
    let texts = [
      undated, dated, collection(), collection(feature(interval)),
      collection(feature(#""actor":"A""#), feature(#""actor":"A","geometry":1"#, "null")),
    ]
    for (number, text) in texts.enumerated() {
      let files = try files([
        ("\(number)/2020-01-01.json", text), ("\(number)/2020-01-02.json", text),
      ])
      let contents = try #require(files[1].contents(likeThoseOf: files[0].read()))
      #expect(try words(contents) == words(files[1].read()), "\(text)")
    }
  }

  @Test func `what depends on the file's day in other ways is read again`() throws {
    let interval = feature(#""actor":"A","valid_to":"2020-01-01""#)
    let texts = [
      collection(interval),
      collection(feature(#""actor":"A""#), feature(#""actor":"A","date":"2020-01-01""#)),
    ]
    for (number, text) in texts.enumerated() {
      let files = try files([
        ("\(number)/2020-01-01.json", text), ("\(number)/2020-01-02.json", text),
      ])
      #expect(try files[1].contents(likeThoseOf: files[0].read()) == nil)
    }
    let nameless = try files([("2020-01-01.json", undated), ("map.json", undated)])
    #expect(try nameless[1].contents(likeThoseOf: nameless[0].read()) == nil)
  }
}

/// Files that memory cannot take.
@Suite struct MemoryLimitTests {
  private let gigabyte = 1_000_000_000

  @Test func `a file that needs more memory than is free is refused with both sizes`() throws {
    let text = try refusal {
      try MemoryLimit.check("big.json", size: 5 * gigabyte, available: 9 * gigabyte)
    }
    #expect(
      text
        == "big.json: 5.0 GB, and reading it takes about 2 times as much memory, of which 9.0 GB "
        + "are free; split it into files of fewer features")
    try MemoryLimit.check("big.json", size: 5 * gigabyte, available: 10 * gigabyte)
    try MemoryLimit.check("big.json", size: 5 * gigabyte, available: nil)
    try MemoryLimit.check("small.json", size: 1_000_000, available: 0)
  }

  @Test func `large files take turns`() {
    func inFlight(_ largest: Int, of free: Int?) -> Int {
      MemoryLimit.filesInFlight(largest: largest, available: free, atMost: 8)
    }
    #expect(inFlight(gigabyte, of: 7 * gigabyte) == 3)
    #expect(inFlight(gigabyte, of: 1) == 1)
    #expect(inFlight(gigabyte, of: 100 * gigabyte) == 8)
    #expect(inFlight(gigabyte, of: nil) == 8)
    #expect(inFlight(1000, of: 1) == 8)
  }
}
