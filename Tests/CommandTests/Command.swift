import Foundation
import SampleFiles
import Testing

/// A run of the built program.
///
/// What it prints on both streams and how it ends are always asserted together: there is no way to
/// ask for one without the others.
struct Command {
  private var arguments: [String]
  private var folder: String
  private var input: String?
  private var environment: [String: String] = [:]
  /// A program that runs it, with arguments.
  private var launcher: [String] = []

  /// A run in a folder, the repository's own if none is given.
  init(_ arguments: String..., in folder: Folder? = nil) {
    self.arguments = arguments
    self.folder = folder?.path ?? Self.repository
  }

  /// The same run with further arguments.
  func adding(_ arguments: String...) -> Command { adding(arguments) }

  /// The same run with further arguments.
  func adding(_ arguments: [String]) -> Command {
    var command = self
    command.arguments += arguments
    return command
  }

  /// The same run with text on its standard input.
  func reading(_ input: String) -> Command {
    var command = self
    command.input = input
    return command
  }

  /// The same run with a variable in its environment.
  func with(_ variable: String, _ value: String) -> Command {
    var command = self
    command.environment[variable] = value
    return command
  }

  /// The same run by another program, which gets the path of this one and its arguments behind its own.
  func launched(by launcher: String...) -> Command {
    var command = self
    command.launcher = launcher
    return command
  }

  /// The same run with each of some system calls written down, nothing where there are none.
  func traced(_ calls: String, to log: String) -> Command {
    launched(
      by: "/usr/bin/strace", "-f", "-qq", "-e", "signal=none", "-e", "trace=\(calls)", "-o", log)
  }

  /// Expects that it ends with 0, whatever it prints.
  func runsThrough(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let outcome = try run()
    #expect(outcome.status == 0, "\(words): \(outcome.stderr)", sourceLocation: sourceLocation)
  }

  /// Runs the program and compares everything that comes of it.
  func ends(
    with status: Int32, stdout: Expected, stderr: Expected,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let outcome = try run()
    #expect(
      outcome.status == status, "\(words) left with \(outcome.status): \(outcome.stderr)",
      sourceLocation: sourceLocation)
    try stdout.compare(outcome.stdout, "\(words): stdout", sourceLocation)
    try stderr.compare(outcome.stderr, "\(words): stderr", sourceLocation)
  }

  /// Expects status 2, nothing on standard output, and one line on standard error.
  func isRefused(
    _ line: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try ends(
      with: 2, stdout: .nothing, stderr: .exactly("controlshare: \(line)\n"),
      sourceLocation: sourceLocation)
  }

  /// Expects status 64, nothing on standard output, and an explanation that begins with a line.
  func isWrongUsage(
    _ line: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try ends(
      with: 64, stdout: .nothing, stderr: .lines(beginning: "Error: \(line)"),
      sourceLocation: sourceLocation)
  }

  /// What it prints, which must be free of the escapes that colour a terminal, on either stream.
  func uncoloured(sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    let outcome = try run()
    #expect(outcome.status == 0, "\(words)", sourceLocation: sourceLocation)
    #expect(!outcome.stdout.contains("\u{1B}"), "\(words)", sourceLocation: sourceLocation)
    #expect(!outcome.stderr.contains("\u{1B}"), "\(words)", sourceLocation: sourceLocation)
    return outcome.stdout
  }

  /// Sends it a signal once something has happened, and expects that the signal ended it, with a line
  /// unless it could print none, or that it was done before.
  ///
  /// - Returns: whether the signal ended it, and after how long.
  func isEnded(
    by signal: Int32, once wait: (Process) throws -> Void,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Duration? {
    let clock = ContinuousClock()
    var sent = clock.now
    let outcome = try run { process in
      try wait(process)
      sent = clock.now
      kill(process.processIdentifier, signal)
    }
    if outcome.status == 0 { return nil }
    #expect(outcome.status == -signal, "\(words)", sourceLocation: sourceLocation)
    #expect(
      ["", "controlshare: interrupted\n"].contains(outcome.stderr), "\(words)",
      sourceLocation: sourceLocation)
    return clock.now - sent
  }

  private var words: String { (["controlshare"] + arguments).joined(separator: " ") }

  private struct Outcome {
    var status: Int32
    var stdout: String
    var stderr: String
  }

  private func run(_ whileRunning: (Process) throws -> Void = { _ in }) throws -> Outcome {
    // Files instead of pipes: a pipe that nobody empties would stop the program.
    let streams = try Folder()
    let process = Process()
    process.executableURL = launcher.first.map { URL(fileURLWithPath: $0) } ?? Self.program
    process.arguments =
      launcher.isEmpty ? arguments : launcher.dropFirst() + [Self.program.path] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = Self.plainEnvironment.merging(environment) { $1 }
    process.standardInput = try FileHandle(
      forReadingFrom: URL(fileURLWithPath: try streams.write("stdin", input ?? "")))
    for name in ["stdout", "stderr"] { try streams.write(name, "") }
    let stdout = try FileHandle(forWritingTo: URL(fileURLWithPath: streams.path + "/stdout"))
    let stderr = try FileHandle(forWritingTo: URL(fileURLWithPath: streams.path + "/stderr"))
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    try whileRunning(process)
    process.waitUntilExit()
    let status =
      process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    return Outcome(
      status: status, stdout: try streams.read("stdout"), stderr: try streams.read("stderr"))
  }

  /// The root of the repository, found from this file.
  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The program that was built together with these tests.
  private static let program = URL(fileURLWithPath: CommandLine.arguments[0])
    .deletingLastPathComponent().appendingPathComponent("controlshare")

  /// What the program needs to start, and nothing that would change its output.
  private static let plainEnvironment = ProcessInfo.processInfo.environment
    .filter { name, _ in
      ["PATH", "HOME", "LD_LIBRARY_PATH"].contains(name) || name.hasSuffix("SAN_OPTIONS")
    }
    .merging(["LANG": "C.UTF-8", "COLUMNS": "80"]) { $1 }
}
