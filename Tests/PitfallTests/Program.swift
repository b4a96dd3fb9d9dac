import Foundation
import SampleFiles

/// The built program, run as a user runs it, in a folder of its own.
struct Program {
  /// What one run said and how it ended.
  struct Run {
    var status: Int32
    var output: String
    var errors: String

    /// The rows of a CSV without quoted fields, each by its column's name.
    var rows: [[String: String]] {
      let lines = output.split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      guard let header = lines.first else { return [] }
      return lines.dropFirst().map {
        Dictionary(zip(header, $0)) { first, _ in first }
      }
    }
  }

  private let folder: Folder

  /// Makes an empty folder, removed with the program.
  init() throws { folder = try Folder() }

  /// Puts a file into the folder.
  func write(_ name: String, _ text: String) throws { try folder.write(name, text) }

  /// Runs the program in the folder.
  func run(_ arguments: String...) throws -> Run { try run(arguments) }

  /// Runs the program in the folder.
  func run(_ arguments: [String]) throws -> Run {
    let process = Process()
    process.executableURL = Self.executable
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.environment = ["NO_COLOR": "1", "PATH": "/usr/bin:/bin"]
    // Files instead of pipes: neither can fill up while the other is read.
    let output = folder.url.appendingPathComponent(".output")
    let errors = folder.url.appendingPathComponent(".errors")
    for file in [output, errors] {
      try Data().write(to: file)
    }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }

  private static let executable = URL(fileURLWithPath: CommandLine.arguments[0])
    .deletingLastPathComponent().appendingPathComponent("controlshare")
}
