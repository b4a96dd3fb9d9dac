import Checks
import Foundation
import SeededNumbers
import Testing

@Suite struct HostileFileTests {
  @Test(arguments: [
    "", "{", "[]", "null", "\u{FEFF}", #"{"type":"FeatureCollection"}"#,
    #"{"type":"FeatureCollection","features":[null,1,{}]}"#,
    #"{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null}]}"#,
    String(repeating: "[", count: 100_000),
  ])
  func `a broken text is refused and nothing traps`(text: String) throws {
    let bench = try Workbench()
    #expect(!bench.check([try bench.write(text, "broken.geojson")]).isFit)
  }

  @Test func `hundreds of tangled features are checked without a trap`() throws {
    let bench = try Workbench()
    var random = SplitMix(seed: 20_240_101)
    for _ in 0..<60 {
      let features = (0..<4).map { _ in
        let rings = (0..<Int.random(in: 0...3, using: &random)).map { _ in
          let corners = (0..<Int.random(in: 0...8, using: &random)).map { _ in
            "[\(Int.random(in: 0...5, using: &random)),\(Int.random(in: 0...5, using: &random))]"
          }
          return "[" + corners.joined(separator: ",") + "]"
        }
        return held(rings.joined(separator: ","))
      }
      let check = bench.check([try bench.write(bench.collection(features), "tangled.geojson")])
      #expect(check.files.first?.features == 4)
      // Whatever measuring refuses or repairs has a reason with a place.
      for remark in check.remarks where remark.severity == .repaired {
        #expect(remark.place.feature != nil)
      }
    }
  }

  /// Files of several publishers, where they are at hand: no crash, and none is refused for its rings.
  @Test func `real files have no broken rings`() throws {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.deletingLastPathComponent().appendingPathComponent("shared/data")
    let bench = try Workbench()
    for kind in ["regions", "control"] {
      let path = folder.appendingPathComponent(kind).path
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      for name in names.sorted() where name.hasSuffix(".geojson") {
        let check = bench.check(["\(path)/\(name)"])
        #expect(check.count(.repaired) == 0)
        #expect(!check.kinds.contains(.largeRepair))
      }
    }
  }
}
