import Foundation
import SampleFiles
import Testing

/// What the program is made of, and what it does not do behind its user's back.
@Suite(.notUnderSanitizer, .endsHangs) struct SupplyTests {
  @Test func `the licences of all parts are listed, with the version that the manifest pins`()
    throws
  {
    let list = try Command("--licenses").uncoloured()
    let manifest = try String(
      contentsOfFile: Command.repository + "/Package.swift", encoding: .utf8)
    let pin = try #require(
      manifest.firstMatch(of: #/\/([a-z-]+)", exact: "([0-9.]+)"\)/#), "nothing is pinned exactly")
    #expect(manifest.matches(of: #/\.package\(/#).count == 1)
    #expect(list.contains(try Regex("\(pin.1) +\(pin.2) +Apache-2.0")))
    for part in [
      "GEOS +3[0-9.]+ +LGPL-2.1", "PROJ +[0-9.]+ +MIT", "GDAL .*MIT", "Swift.*Apache-2.0",
    ] {
      #expect(list.contains(try Regex(part)), "\(part)")
    }
    #expect(try Command("--licences").uncoloured() == list)
  }

  @Test(
    .notSanitized("LeakSanitizer cannot run under strace"),
    .enabled("needs strace") { FileManager.default.isExecutableFile(atPath: "/usr/bin/strace") })
  func
    `no command reaches for the network, not even where PROJ is told that it may use the network`()
    throws
  {
    for words in [
      ["compute", "--format", "json", "--certify"], ["validate"], ["export", "-o", "-"], ["check"],
      ["report", "-o", "-"],
    ] {
      let folder = try Folder()
      let log = folder.path + "/calls"
      try Command(words[0], "Geodata/syria-2017-12").adding(Array(words.dropFirst()))
        .with("PROJ_NETWORK", "ON").traced("socket,connect", to: log)
        .runsThrough()
      // The C library asks a service of this machine for users' names, where there is one.
      let calls = try folder.read("calls").split(separator: "\n")
        .filter { $0.contains("socket(") || $0.contains("connect(") || $0.contains("resumed") }
      #expect(calls.filter { !$0.contains("AF_UNIX") } == [], "\(words)")
    }
  }
}
