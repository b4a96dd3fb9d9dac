import Foundation
import GeoJSON
import Geometry
import SampleFiles
import Testing

@testable import Atlas

/// Sequences that are read in pieces, compared with the same bytes read whole.
@Suite struct LoadedSequenceTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  /// Squares on lines of their own, a megabyte and a half.
  private static let lines: [String] = (0..<300).map { number in
    let west = Double(number % 100) / 100
    let south = Double(number / 100) / 100
    let ring = [(0.0, 0.0), (0.01, 0), (0.01, 0.01), (0, 0.01), (0, 0)].map {
      "[\(west + $0),\(south + $1)]"
    }
    let properties =
      #"{"actor":"A\#(number % 3)","date":"2020-01-01","note":"\#(String(repeating: "x", count: 4500))"}"#
    return #"{"type":"Feature","properties":\#(properties),"geometry":{"type":"Polygon","#
      + #""coordinates":[[\#(ring.joined(separator: ","))]]}}"#
  }

  private func read(
    _ file: () throws -> LoadedFile, _ reader: ControlReader
  ) throws -> (snapshots: [Snapshot], error: String) {
    do {
      return (try reader.read(try file()).snapshots, "")
    } catch {
      return ([], "\(error)")
    }
  }

  private func areas(_ snapshots: [Snapshot]) -> [(String, [UncheckedPolygon], Int?)] {
    snapshots.flatMap(\.areas).map { ($0.actor, $0.outline, $0.location.feature) }
  }

  /// Expects that a text, as a file and as a pipe, is a sequence and means what its bytes mean whole.
  private func expectTheSame(
    _ text: String, _ reader: ControlReader = ControlReader(source: "s"), error: String = "",
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let path = try folder.write("map.json", text)
    let wanted = LoadedFile.Use.features(keeping: reader.properties)
    let bytes = LoadedFile(path: path, bytes: Array(text.utf8))
    let file = try LoadedFile(path, for: wanted)
    let pipe = try LoadedFile(path, .stream, for: wanted)
    let whole = try read({ bytes }, reader)
    #expect(whole.error.hasSuffix(error), sourceLocation: sourceLocation)
    #expect(whole.error.isEmpty == error.isEmpty, sourceLocation: sourceLocation)
    for sequence in [file, pipe] {
      #expect(sequence.sequence != nil, sourceLocation: sourceLocation)
      let got = try read({ sequence }, reader)
      #expect(areas(got.snapshots).elementsEqual(areas(whole.snapshots), by: ==))
      #expect(got.error == whole.error, sourceLocation: sourceLocation)
      #expect(
        sequence.input(role: "control") == bytes.input(role: "control"),
        sourceLocation: sourceLocation)
    }
    let survey = RecoveredFeatures(try LoadedFile(path, for: .features(keeping: nil)))
    let wholeSurvey = RecoveredFeatures(bytes)
    #expect(survey.features == wholeSurvey.features, sourceLocation: sourceLocation)
    #expect(
      survey.faults.map(\.description) == wholeSurvey.faults.map(\.description),
      sourceLocation: sourceLocation)
  }

  @Test func `lines of features mean the same in pieces and whole`() throws {
    try expectTheSame(Self.lines.joined(separator: "\n"))
    try expectTheSame("\u{FEFF}" + Self.lines.joined(separator: "\r\n\r\n") + "\r\n")
    try expectTheSame(Self.lines.map { "\u{1E}\($0)\n" }.joined())
  }

  @Test func `what is wrong with a record is told as it is of the whole text`() throws {
    var lines = Self.lines
    lines[250] = lines[250].replacing("]]]", with: "]]")
    try expectTheSame(
      lines.joined(separator: "\n"),
      error: #"expected "," or "]" after an array element, found "}""#)
    lines = Self.lines
    lines[250] = lines[250].replacing("actor", with: "colour")
    try expectTheSame(
      lines.joined(separator: "\n"),
      error: "(there are: colour, date, note), or state one with --held-by")
    lines = Array(Self.lines.dropLast()) + [String(Self.lines[0].dropLast(9))]
    try expectTheSame(lines.joined(separator: "\n"), error: "found the end of the text")
    lines = Self.lines
    lines[250] =
      "{\"type\":\"Feature\",\"properties\":null,\"geometry\":null,\"type\":\"Feature\"}"
    try expectTheSame(
      lines.joined(separator: "\n"),
      error: "a second member \"type\" in one object; remove one of them")
  }

  @Test func `a collection, a table and a small file are not read as sequences`() throws {
    let wanted = LoadedFile.Use.features(keeping: nil)
    let text = Self.lines.joined(separator: "\n")
    let collection =
      #"{"type":"FeatureCollection","features":["# + Self.lines.joined(separator: ",") + "]}"
    for (name, text) in [
      ("map.json", collection), ("map.txt", text), ("small.json", Self.lines[0]),
    ] {
      let path = try folder.write(name, text)
      let file = try LoadedFile(path, for: wanted)
      #expect(file.sequence == nil)
      #expect(file.bytes == Array(text.utf8))
    }
    let path = try folder.write("map.json", collection)
    let pipe = try LoadedFile(path, .stream, for: wanted)
    #expect(pipe.sequence == nil)
    #expect(pipe.bytes == Array(collection.utf8))
    #expect(try LoadedFile(folder.write("map.json", text)).bytes == Array(text.utf8))
  }

  @Test func `of a sequence the vertices are counted, not the text beside them`() throws {
    let text = Self.lines.joined(separator: "\n")
    let size = text.utf8.count
    let path = try folder.write("map.json", text)
    func read(_ use: LoadedFile.Use, memory: Int) throws {
      _ = try ReadingLimits.$current.withValue(ReadingLimits(memory: memory)) {
        try LoadedFile(path, for: use)
      }
    }
    try read(.features(keeping: nil), memory: size + size / 2)
    let whole = try refusal { try read(.any, memory: size + size / 2) }
    #expect(whole.contains("about 2 times as much memory, of which"))
    let sequence = try refusal { try read(.features(keeping: nil), memory: size - 1) }
    #expect(sequence.contains("MB, and reading it takes about as much memory, of which"))
  }

  @Test func `a record that memory cannot take is refused with its size`() throws {
    let long = Self.lines[0].replacing("xxxx", with: String(repeating: "x", count: 1200))
    let path = try folder.write("map.json", [Self.lines[0], long].joined(separator: "\n"))
    let text = try refusal {
      _ = try ReadingLimits.$current.withValue(ReadingLimits(memory: 2_000_000)) {
        try LoadedFile(path, for: .features(keeping: nil))
      }
    }
    #expect(
      text.hasSuffix(
        "map.json: feature 1: more than 1.0 MB in one record, and reading it takes about 2 times as "
          + "much memory, of which 2.0 MB are allowed; split it into files of fewer features, or "
          + "raise --max-memory"))
  }

  @Test func `a file that is rewritten while it is read is refused`() throws {
    let path = try folder.write("map.json", "one")
    let address = URL(fileURLWithPath: path)
    let bytes = try Files.unchanged(path) { try Data(contentsOf: address) }
    #expect(bytes == Data("one".utf8))
    let text = try refusal {
      try Files.unchanged(path) {
        try Data("two".utf8).write(to: address)
        // The clock of a file system may stand still between the two writes.
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: path)
      }
    }
    #expect(text == "\(path): changed while it was being read; run again")
  }
}
