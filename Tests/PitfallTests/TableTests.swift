import Foundation
import Testing

/// The table of pitfalls and the tests behind it.
@Suite struct TableTests {
  private let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  @Test func `every test that the table names is here`() throws {
    let table = try String(contentsOf: folder.appendingPathComponent("README.md"), encoding: .utf8)
    let rows = table.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let sources = try files.filter { $0.hasSuffix(".swift") }.map {
      try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)
    }.joined()
    #expect(rows.count >= 23)
    for row in rows {
      let cell = row.split(separator: "|").last ?? ""
      let names = cell.split(separator: "`").filter { $0.contains(" ") && !$0.hasPrefix(",") }
        .filter { $0 != " " }
      #expect(!names.isEmpty, "\(row)")
      for name in names { #expect(sources.contains("func `\(name)`()"), "\(name)") }
    }
  }
}
