import SampleFiles
import SeededNumbers
import Testing

@testable import Atlas

/// Whatever the bytes, a reader gives a value or an `AtlasError`; it never stops the process.
@Suite struct HostileInputTests {
  private static let samples: [(name: String, text: String)] = [
    (
      "c.geojson",
      collection(
        feature(
          #""actor":"A","status":"contested","valid_from":"2017-01-01","valid_to":"2017-12-31","#
            + #""accuracy_m":5e3,"area":12,"reconstruction":false"#),
        members: #""crs":{"type":"name","properties":{"name":"EPSG:4326"}},"#)
    ),
    (
      "r.geojson",
      collection(
        feature(
          #""id":"SY","name":"Syria","names":{"en":["a","b"]},"codes":{"x":"y"},"#
            + #""official_areas":[{"km2":185180,"source":"s"}],"population":1e7"#))
    ),
    ("t.csv", "id,name,longitude,latitude\n1,\"A \"\"b\"\"\",36.5,33\n2,é,-1e2,0\n"),
    ("claims.csv", "claimant,date,actor,region,wording\nx,2017-12-07,IS,SY,\"3 %\"\n"),
    (
      "datapackage.json",
      #"{"resources":[{"path":"a","hash":"sha256:00","controlshare":{"role":"control","#
        + #""date":"2017-12-07","fields":{"actor":"who"},"crosswalk":{"status":{"x":"claimed"}}}}]}"#
    ),
  ]

  private func read(_ name: String, _ bytes: [UInt8]) throws(AtlasError) {
    let file = LoadedFile(path: name, bytes: bytes)
    switch name {
    case "c.geojson": _ = try ControlReader(source: "s").read(file)
    case "r.geojson": _ = try RegionReader().read(file)
    case "t.csv": _ = try TableReader(file).places()
    case "claims.csv": _ = try TableReader(file).claims()
    default:
      let package = try PackageDocument(file)
      _ = try package.actors()
      for resource in try package.resources() { _ = try resource.controlReader() }
    }
  }

  @Test(arguments: samples)
  func `the sample is read, its every beginning is read or refused`(
    _ name: String, _ text: String
  ) throws {
    let bytes = Array(text.utf8)
    try read(name, bytes)
    for length in bytes.indices {
      do throws(AtlasError) {
        try read(name, Array(bytes[..<length]))
      } catch {
        #expect(error.description.hasPrefix("\(name): "))
      }
    }
  }

  @Test(arguments: samples)
  func `changed bytes are read or refused in one line`(_ name: String, _ text: String) {
    var random = SplitMix(seed: 8_080)
    let original = Array(text.utf8)
    let pieces: [[UInt8]] =
      [
        "-", "null", "1e308", "[]", "{}", "\"", ",", "\n", "2017-02-30", "\u{0}", "\\u0000", "é",
        "99",
      ].map { Array($0.utf8) } + [[0xFF], [0xED, 0xA0, 0x80]]
    for _ in 0..<400 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let last = min(bytes.count, place + Int.random(in: 0...6, using: &random))
        let piece = pieces[Int.random(in: 0..<pieces.count, using: &random)]
        bytes.replaceSubrange(place..<last, with: piece)
      }
      do throws(AtlasError) {
        try read(name, bytes)
      } catch {
        let words = error.description
        #expect(words.hasPrefix("\(name): ") && !words.contains("\n"))
        #expect(words.utf8.count < 1500)
      }
    }
  }

  @Test func `a value of a megabyte is quoted in a few words`() throws {
    let long = String(repeating: "x", count: 1_000_000)
    let words = try refusal {
      _ = try control(collection(feature(#""actor":"A","date":"\#(long)""#)))
    }
    #expect(words.utf8.count < 200)
  }
}
