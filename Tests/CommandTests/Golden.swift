import Foundation
import Testing

/// A file beside the tests with what the program printed when somebody last looked at it.
///
/// To record all of them anew, run the suite once with `RECORD_GOLDENS=1`. That run fails, so that
/// what was recorded is read before it is believed:
///
///     RECORD_GOLDENS=1 swift test --disable-xctest --filter CommandTests; git diff Tests
struct Golden {
  private let name: String
  private let url: URL

  init(_ name: String) {
    self.name = name
    url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Goldens").appendingPathComponent(name)
  }

  /// The commands that a recorded help lists, so that a new one cannot go without a golden.
  var subcommands: [String] {
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    let list = text.split(separator: "SUBCOMMANDS:\n").dropFirst().first ?? ""
    return list.matches(of: #/(?m)^ {2}([a-z-]+) /#).map { String($0.1) }
  }

  func compare(_ found: String, _ what: String, _ sourceLocation: SourceLocation) throws {
    let found = Self.masked(found)
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try Data(found.utf8).write(to: url)
      Issue.record(
        "recorded \(name); run again without RECORD_GOLDENS", sourceLocation: sourceLocation)
      return
    }
    guard let data = try? Data(contentsOf: url) else {
      Issue.record(
        "no golden \(name); record it with RECORD_GOLDENS=1", sourceLocation: sourceLocation)
      return
    }
    let golden = String(decoding: data, as: UTF8.self)
    #expect(
      found == golden, "\(what) is not \(name):\n\(Self.difference(from: golden, to: found))",
      sourceLocation: sourceLocation)
  }

  /// The text without what differs between machines: versions of libraries, the number of cores, and
  /// digits beyond those that the measuring promises.
  static func masked(_ text: String) -> String {
    text.replacing(/(GEOS|PROJ|GDAL)("?:? ?"?)\d+\.\d+\.\d+/) { "\($0.1)\($0.2)<version>" }
      .replacing(/(at a time\.\s+\(default: )\d+/) { "\($0.1)<cores>" }
      .replacing(/(worst imbalance: )\S+/) { "\($0.1)<rounding>" }
      .replacing(/-?\d+\.\d{7,}(e[+-]?\d+)?/) { match in
        Double(match.0).map(Self.shortened) ?? String(match.0)
      }
  }

  /// A number to nine significant digits.
  private static func shortened(_ number: Double) -> String {
    guard number != 0 else { return "0" }
    let scale = pow(10, 8 - floor(log10(abs(number))))
    return "\((number * scale).rounded() / scale)"
  }

  /// The lines that are in only one of two texts.
  private static func difference(from golden: String, to found: String) -> String {
    let old = golden.split(separator: "\n", omittingEmptySubsequences: false)
    let new = found.split(separator: "\n", omittingEmptySubsequences: false)
    let changes = new.difference(from: old)
    let shown = changes.prefix(20).map { change in
      switch change {
      case .remove(let line, let text, _): "-\(line + 1): \(text)"
      case .insert(let line, let text, _): "+\(line + 1): \(text)"
      }
    }
    let rest = changes.count > 20 ? ["and \(changes.count - 20) more"] : []
    return (shown + rest).joined(separator: "\n")
  }
}
