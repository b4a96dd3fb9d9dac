import Foundation
import SampleFiles
import Testing

/// A result computed again tells whether the file, the version or the number has changed.
@Suite(.notUnderSanitizer, .endsHangs) struct VerifyTests {
  private let folder: Folder
  private static let data = ["--regions", "r.geojson", "--control", "c.geojson"]

  init() throws {
    folder = try Folder()
    try folder.write("r.geojson", collection(feature(#""id":"R","name":"Region""#)))
    try folder.write("c.geojson", Self.control(side: 0.5))
    try folder.write(
      "claims.csv",
      "id,claimant,date,actor,region,wording\none,Somebody,2017-12-07,A,Region,about 30%\n")
  }

  private static func control(side: Double, name: String = "") -> String {
    collection(
      feature(
        #""actor":"A","date":"2017-12-07","accuracy_m":500,"name":"\#(name)""#,
        square(36, 33, side: side)))
  }

  private func make(_ result: String, _ command: String, _ arguments: String...) throws {
    try Command(command, in: folder).adding(Self.data).adding(arguments).adding("-o", result)
      .ends(with: 0, stdout: .nothing, stderr: .nothing)
  }

  private func verify(_ result: String) -> Command { Command("verify", result, in: folder) }

  @Test func `every kind of result is the same when computed again`() throws {
    try make("shares.json", "compute", "--format", "json", "--certify", "--quiet")
    try make("claims.json", "validate", "--claims", "claims.csv", "--format", "json")
    try make("export.geojson", "export", "--jobs", "2")
    try Command(
      "check", "r.geojson", "c.geojson", "--format", "json", "-o", "check.json", in: folder
    )
    .ends(with: 0, stdout: .nothing, stderr: .nothing)
    try folder.write("d.geojson", Self.control(side: 0.6))
    try Command(
      "compare", "--regions", "r.geojson", "--control", "d.geojson", "c.geojson", "--source", "c",
      "--source", "d", "--format", "geojson", "-o", "changes.geojson", in: folder
    ).ends(with: 0, stdout: .nothing, stderr: .nothing)
    for (result, count) in [
      ("shares.json", 2), ("claims.json", 3), ("export.geojson", 2), ("check.json", 2),
      ("changes.geojson", 3),
    ] {
      try verify(result).ends(
        with: 0, stdout: .exactly("\(result): the same, from \(count) files\n"), stderr: .nothing)
    }
    #expect(try !folder.names.contains { $0.hasPrefix(".") })
  }

  @Test func `a flag that ends a list of files and changes nothing does not join what it parts`()
    throws
  {
    try folder.write("own.geojson", Self.control(side: 0.25))
    try folder.write(
      "set/datapackage.json",
      #"{"name":"set","resources":[{"path":"r.geojson","controlshare":{"role":"regions"}}]}"#)
    try folder.write("set/r.geojson", folder.read("r.geojson"))
    for parting in [["--quiet"], ["--jobs", "2"], ["--no-color"], ["--max-memory=1GB"]] {
      try Command("compute", "--control", "own.geojson", in: folder).adding(parting)
        .adding("set", "--format", "json", "--quiet", "-o", "parted.json").runsThrough()
      try verify("parted.json").ends(
        with: 0, stdout: .parts(["parted.json: the same, from "]), stderr: .nothing)
    }
  }

  @Test func `a record of inputs with more in it is not the same`() throws {
    try make("shares.json", "compute", "--format", "json")
    let text = try folder.read("shares.json")
    try folder.write(
      "shares.json", text.replacing(#/"inputs": \[/#, with: #""inputs": ["all is well","#))
    try verify("shares.json").ends(
      with: 1, stdout: .parts(["shares.json: not the same"]), stderr: .nothing)
  }

  @Test func `what stands in the way is no difference of numbers`() throws {
    try make("shares.json", "compute", "--format", "json")
    try verify("shares.json").with("TMPDIR", "/nowhere").isRefused(
      "shares.json: cannot be computed again: /nowhere: no folder can be made in it for what is "
        + "computed again; name another with TMPDIR")
    try Command(
      "compute", "--regions", "r.geojson", "--control", "-", "--format", "json", "-o", "s.json",
      in: folder
    ).reading(folder.read("c.geojson")).runsThrough()
    try verify("s.json").isRefused(
      "s.json: cannot be computed again: it rests on standard input, which is gone; make it from a file"
    )
  }

  @Test func `a changed file is named, and what that did to the numbers`() throws {
    try make("shares.json", "compute", "--format", "json")
    try folder.write("c.geojson", Self.control(side: 0.6))
    try verify("shares.json").ends(
      with: 1,
      stdout: .parts([
        "shares.json: not the same\nfile: c.geojson: changed; its SHA-256 begins with ",
        "\nnumber: shares[0].share: 0.3",
      ]), stderr: .nothing)
    try folder.write("c.geojson", Self.control(side: 0.5, name: "renamed"))
    try verify("shares.json").ends(
      with: 1, stdout: .parts(["file: c.geojson: changed", "\nevery number is the same\n"]),
      stderr: .nothing)
  }

  @Test func `a changed version is named`() throws {
    try make("shares.json", "compute", "--format", "json")
    let text = try folder.read("shares.json")
    try folder.write(
      "shares.json",
      text.replacing(#/"controlshare": "[0-9.]+"/#, with: #""controlshare": "0.0.9""#))
    try verify("shares.json").ends(
      with: 1,
      stdout: .parts([
        #"version: controlshare: "0.1.0", then "0.0.9""#, "\nevery number is the same\n",
      ]), stderr: .nothing)
  }

  @Test func `an edited number is named`() throws {
    try make("shares.json", "compute", "--format", "json")
    let text = try folder.read("shares.json")
    let share = try #require(text.firstMatch(of: #/"share": (0\.\d)/#))
    try folder.write("shares.json", text.replacing(share.0, with: #""share": 0.9"#))
    try verify("shares.json").ends(
      with: 1,
      stdout: .parts([
        "shares.json: not the same\nnumber: shares[0].share: \(share.1)", ", then 0.9",
        "the files and the versions are those of then: the result was edited",
      ]), stderr: .nothing)
  }

  @Test func `what cannot be computed again is said, with the reason`() throws {
    try make("shares.json", "compute", "--format", "json")
    try folder.write("empty.json", "{}")
    try verify("empty.json").isRefused(
      "empty.json: does not record the command that made it; verify takes JSON or GeoJSON of "
        + "compute, validate, compare, export or check")
    try folder.write("half.json", String(folder.read("shares.json").prefix(100)))
    try verify("half.json").ends(
      with: 2, stdout: .nothing, stderr: .parts(["controlshare: half.json: line "]))
    try verify("gone.json").isRefused("gone.json: no such file")
    try folder.write("c.geojson", "{}")
    try verify("shares.json").ends(
      with: 2, stdout: .nothing,
      stderr: .parts([
        "controlshare: shares.json: cannot be computed again: c.geojson: ",
        "; changed since then: c.geojson\n",
      ]))
    try FileManager.default.removeItem(atPath: folder.path + "/c.geojson")
    try verify("shares.json").isRefused(
      "shares.json: cannot be computed again: no c.geojson here; run verify in the folder in which "
        + "the result was made")
  }

  @Test func `a result from a stranger can make nothing be written`() throws {
    try folder.write("precious", "old")
    for command in [
      #""controlshare","compute","--regions","r.geojson","-o","precious""#,
      #""controlshare","compute","--regions","r.geojson","--output=precious""#,
      #""controlshare","report","--regions","r.geojson""#, #""controlshare","verify","x.json""#,
      #""sh","-c","rm precious""#, #""controlshare""#, "",
    ] {
      try folder.write("x.json", #"{"command":[\#(command)],"inputs":[]}"#)
      try verify("x.json").ends(
        with: 2, stdout: .nothing,
        stderr: .parts(["controlshare: x.json: does not record the command"]))
    }
    for (words, address) in [
      (#""http://localhost:9/r.geojson""#, "http://localhost:9/r.geojson"),
      (#""r.geojson","--control=PG:host=localhost""#, "--control=PG:host=localhost"),
    ] {
      try folder.write("x.json", #"{"command":["controlshare","compute","--regions",\#(words)]}"#)
      try verify("x.json").isRefused(
        "x.json: rests on \(address); give --remote to let it be opened")
    }
    try folder.write("x.json", #"{"command":["controlshare","compute","--help"]}"#)
    try verify("x.json").ends(
      with: 2, stdout: .nothing, stderr: .parts(["controlshare: x.json: cannot be"]))
    #expect(try folder.read("precious") == "old")
  }
}
