import Foundation
import SampleFiles
import Testing

/// What lies under the name of an output, whatever happens to the run.
@Suite(.notUnderSanitizer, .endsHangs) struct WritingTests {
  private let folder: Folder
  private let inputs = ["c.geojson", "r.geojson"]

  init() throws {
    folder = try Folder()
    try folder.write("r.geojson", collection(feature(#""id":"R","name":"Region""#)))
    try folder.write(
      "c.geojson",
      collection(
        feature(#""actor":"A","date":"2017-12-07","accuracy_m":0"#, square(36, 33, side: 0.5))))
  }

  private func compute(_ output: String) -> Command {
    Command(
      "compute", "--regions", "r.geojson", "--control", "c.geojson", "--format", "csv", "-o",
      output, in: folder)
  }

  private func succeeds(_ output: String) throws {
    try compute(output).ends(with: 0, stdout: .nothing, stderr: .nothing)
  }

  @Test func `a new file gets the permissions of new files, an old one keeps its own`() throws {
    try folder.write("plain", "")
    try succeeds("new.csv")
    #expect(try folder.permissions("new.csv") == folder.permissions("plain"))
    try folder.write("old.csv", "old")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640], ofItemAtPath: folder.path + "/old.csv")
    try succeeds("old.csv")
    #expect(try folder.permissions("old.csv") == 0o640)
    #expect(try folder.read("old.csv") == folder.read("new.csv"))
    #expect(try folder.names == ["c.geojson", "new.csv", "old.csv", "plain", "r.geojson"])
  }

  @Test func `a link stays, and what it points at is replaced`() throws {
    try folder.write("else/old.csv", "old")
    for (name, target) in [("one.csv", "two.csv"), ("two.csv", "else/old.csv")] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/" + name, withDestinationPath: target)
    }
    try succeeds("one.csv")
    #expect(try folder.read("else/old.csv").hasPrefix("date,source"))
    #expect(try folder.read("one.csv") == folder.read("else/old.csv"))
    try FileManager.default.removeItem(atPath: folder.path + "/else/old.csv")
    try succeeds("one.csv")
    #expect(try folder.read("else/old.csv").hasPrefix("date,source"))
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/one.csv")
        == "two.csv")
  }

  @Test func `a place that cannot be written is refused before any work`() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/round", withDestinationPath: "round")
    try folder.write("no-regions.geojson", "nonsense that would be noticed on reading")
    for (output, line) in [
      ("nowhere/out.csv", "nowhere/out.csv: no such folder: \(folder.path)/nowhere"),
      (".", ".: is a folder, name a file"),
      ("round", "round: too many levels of symbolic links"),
    ] {
      try Command(
        "compute", "--regions", "no-regions.geojson", "-o", output, in: folder
      ).isRefused(line)
    }
  }

  @Test func `what a killed run left is no input of the next, and stays`() throws {
    try folder.write("maps/2017-12-07.geojson", folder.read("c.geojson"))
    try folder.write("maps/.controlshare-1a2b3c/2017-12-08.geojson", "{\"type\":\"Feat")
    try Command(
      "compute", "--regions", "r.geojson", "--control", "maps", "--format", "csv", "-o",
      "maps/out.csv", in: folder
    ).ends(with: 0, stdout: .nothing, stderr: .nothing)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/maps").sorted()
        == [".controlshare-1a2b3c", "2017-12-07.geojson", "out.csv"])
  }

  @Test(.enabled("needs root, to make a small disk") { SmallDisk.isPossible })
  func `a full disk leaves the old file, and says that it is full`() throws {
    let disk = try SmallDisk(bytes: 65536)
    let output = disk.path + "/out.csv"
    try Data("old".utf8).write(to: URL(fileURLWithPath: output))
    try disk.fill()
    try compute(output).isRefused("\(output): cannot be written: no space left on device")
    #expect(try String(contentsOfFile: output, encoding: .utf8) == "old")
    #expect(try disk.names == ["filling", "out.csv"])
    try disk.clear()
    try succeeds(output)
    #expect(try disk.names == ["out.csv"])
  }

  @Test(.enabled("needs root, to make a small disk") { SmallDisk.isPossible })
  func `a folder or a file that may not be written is left alone`() throws {
    let disk = try SmallDisk(bytes: 65536)
    let output = disk.path + "/out.csv"
    try Data("old".utf8).write(to: URL(fileURLWithPath: output))
    try disk.protect()
    let outcome = "\(output): permission denied in \(disk.path)"
    try compute(output).isRefused(outcome)
    #expect(try String(contentsOfFile: output, encoding: .utf8) == "old")
  }
}

extension Folder {
  /// A file's permissions.
  func permissions(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path + "/" + name)[.posixPermissions] as? Int
  }
}
