import GeoJSON
import Reports
import Testing

/// Two results held against each other, the parts that can change told apart.
@Suite struct ResultComparisonTests {
  private static let result: JSON = [
    "schema": "controlshare/shares/1", "tool": ["controlshare": "1.0", "GEOS": "3.11"],
    "inputs": [["path": "a", "role": "regions", "sha256": "aa11"]],
    "shares": [["region": "R", "share": 0.5], ["region": "S", "share": 0.25]],
  ]

  private func change(_ edit: (inout JSONObject) -> Void) throws -> ResultComparison {
    var edited = try #require(Self.result.object)
    edit(&edited)
    return ResultComparison(published: Self.result, recomputed: .object(edited))
  }

  @Test func `equal results are the same`() throws {
    let same = try change { _ in }
    #expect(same.isSame && same.fileCount == 1)
    #expect(String(decoding: same.text(of: "x"), as: UTF8.self) == "x: the same, from 1 file\n")
  }

  @Test func `a file, a version and a number are told apart`() throws {
    let file = try change {
      $0["inputs"] = [["path": "a", "role": "regions", "sha256": "bb22"]]
    }
    #expect(file.files.map(\.name) == ["a"] && file.versions.isEmpty && file.valueCount == 0)
    let version = try change { $0["tool"] = ["controlshare": "1.0", "GEOS": "3.12"] }
    #expect(version.files.isEmpty && version.versions.map(\.name) == ["GEOS"])
    let number = try change {
      $0["shares"] = [["region": "R", "share": 0.5], ["region": "S", "share": 0.2]]
    }
    #expect(number.files.isEmpty && number.versions.isEmpty)
    #expect(number.values == [.init(name: "shares[1].share", old: 0.25, new: 0.2)])
    #expect(abs(number.largest - 0.2) < 1e-15)
  }

  @Test func `rows and files that are in only one of the results count`() throws {
    let fewer = try change { $0["shares"] = [["region": "R", "share": 0.5]] }
    #expect(
      fewer.values
        == [.init(name: "shares[1]", old: ["region": "S", "share": 0.25], new: Optional.none)])
    let more = try change {
      $0["inputs"] = [
        ["path": "a", "role": "regions", "sha256": "aa11"],
        ["path": "b", "role": "control", "sha256": "cc33"],
      ]
    }
    #expect(more.files == [.init(name: "b", old: nil, new: "cc33")] && !more.isSame)
    #expect(more.valueCount == 1)
  }

  @Test func `the record of a GeoJSON result is found in its provenance`() {
    func export(_ digest: JSON) -> JSON {
      [
        "type": "FeatureCollection",
        "provenance": ["inputs": [["path": "a", "role": "regions", "sha256": digest]]],
        "features": [],
      ]
    }
    let comparison = ResultComparison(published: export("aa11"), recomputed: export("bb22"))
    #expect(comparison.files.map(\.name) == ["a"] && comparison.valueCount == 0)
  }

  @Test func `of many changes the first are kept and all are counted`() {
    let old = JSON.array((0..<1000).map { .number(Double($0)) })
    let new = JSON.array((0..<1000).map { .number(Double($0) + 1) })
    let comparison = ResultComparison(published: ["rows": old], recomputed: ["rows": new])
    #expect(comparison.values.count == 20 && comparison.valueCount == 1000)
    #expect(comparison.largest == 1)
    #expect(
      String(decoding: comparison.text(of: "x"), as: UTF8.self).contains("\nand 980 more\n"))
  }
}
