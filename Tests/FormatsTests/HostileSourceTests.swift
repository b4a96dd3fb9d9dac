import Formats
import Foundation
import GeoJSON
import SampleFiles
import SeededNumbers
import Testing

/// Files cut short and altered at random, in every format: an error or what is left, no crash, no hang.
@Suite(
  .enabled(if: Bench.hasTools, "gdal-bin is not installed: no format can be written"),
  .timeLimit(.minutes(20)))
struct HostileSourceTests {
  private static let drivers = [
    "shp": "ESRI Shapefile", "gpkg": "GPKG", "fgb": "FlatGeobuf", "kml": "LIBKML",
    "kmz": "LIBKML", "gml": "GML", "tab": "MapInfo File", "mif": "MapInfo File", "csv": "CSV",
    "sqlite": "SQLite", "xlsx": "XLSX", "ods": "ODS",
  ]

  private static let rounds =
    ProcessInfo.processInfo.environment["CONTROLSHARE_THOROUGH"] == nil ? 30 : 1000

  @Test(arguments: drivers.keys.sorted())
  func `an altered file ends in an error or in features`(_ ending: String) throws {
    let bench = try Bench()
    try bench.write("source.geojson", Sample.districts)
    let options = ending == "csv" ? ["-lco", "GEOMETRY=AS_WKT"] : []
    try bench.convert(
      "source.geojson", to: "map.\(ending)", ["-f", Self.drivers[ending] ?? ""] + options)
    let names = try FileManager.default.contentsOfDirectory(atPath: bench.folder.path)
      .filter { $0.hasPrefix("map.") }.sorted()
    let source = FormatSource(bench.path("map.\(ending)"))
    let whole = try source.read().features.features.count
    #expect(whole == 2)
    var random = SplitMix(seed: 2026)
    for round in 0..<Self.rounds {
      // Every third time a file beside the one that is named, where there is one.
      let name = round % 3 == 0 ? names[Int(random.next() % UInt64(names.count))] : "map.\(ending)"
      let original = try bench.bytes(name)
      var bytes = original
      let isCut = round % 2 == 0
      if isCut {
        bytes.removeLast(Int(random.next() % UInt64(bytes.count)) + 1)
      } else {
        for _ in 0..<[1, 3, 20][round / 2 % 3] {
          bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
        }
      }
      try bench.write(name, bytes)
      do {
        #expect(try source.read().features.features.count <= whole + 1)
      } catch {
        #expect(!"\(error)".isEmpty)
      }
      try bench.write(name, original)
    }
  }

  @Test(arguments: drivers.keys.sorted())
  func `half a file is refused`(_ ending: String) throws {
    let bench = try Bench()
    try bench.write("source.geojson", Sample.districts)
    let options = ending == "csv" ? ["-lco", "GEOMETRY=AS_WKT"] : []
    try bench.convert(
      "source.geojson", to: "map.\(ending)", ["-f", Self.drivers[ending] ?? ""] + options)
    let bytes = try bench.bytes("map.\(ending)")
    try bench.write("map.\(ending)", Array(bytes.prefix(bytes.count / 2)))
    #expect(throws: FormatError.self) { try FormatSource(bench.path("map.\(ending)")).read() }
  }
}

/// Numbers that are the same on every run.
private struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
