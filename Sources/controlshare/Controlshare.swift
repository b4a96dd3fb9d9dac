import ArgumentParser
import Atlas
import Overlay

/// Flags, files and exit status; everything else is in the libraries.
@main
struct Controlshare: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "controlshare",
    abstract: "Who controls how much of a region, and is the reported figure true?",
    discussion: """
      controlshare compute Geodata/syria-2017-12
      controlshare validate Geodata/syria-2017-12
      controlshare validate Geodata/syria-2017-12 --reported "about 3%" --actor IS \
      --region Syria --date 2017-12-07
      """,
    // The text takes loading every library, and the configuration is asked for by every command.
    version: CommandLine.arguments.contains("--version") ? Version.text : Version.tool,
    subcommands: [
      Compute.self, Validate.self, Export.self, CheckCommand.self, Compare.self, Names.self,
      Import.self, Report.self, Verify.self,
    ])

  @Flag(
    name: [.customLong("licenses"), .customLong("licences")],
    help: "Show what the program is made of, with versions and licences.")
  var licenses = false

  func run() async throws {
    guard licenses else { throw CleanExit.helpRequest(self) }
    throw CleanExit.message(Licences.text)
  }

  /// Runs the command; bad data and failed writes leave with 2, wrong usage with 64.
  static func main() async {
    let interruption = Interruption()
    defer { withExtendedLifetime(interruption) {} }
    do {
      // Whatever GEOS can do only on a grid is said in the notices.
      try await Overlay.$snapLog.withValue(Overlay.SnapLog()) {
        try await FilesRead.$log.withValue(FilesRead()) { try await run(parseAsRoot()) }
      }
    } catch {
      if let failure = Failure.unforeseen(error, by: exitCode(for: error)) {
        Terminal.say("controlshare: \(failure.message)")
        exit(withError: ExitCode(2))
      }
      exit(withError: error)
    }
  }

  /// Runs a command within its limits.
  static func run(_ command: any ParsableCommand) async throws {
    var command = command
    let limits = (command as? any ReadingCommand)?.data.limiting.limits ?? ReadingLimits.current
    let watch = MemoryWatch(limits)
    defer { withExtendedLifetime(watch) {} }
    try await ReadingLimits.$current.withValue(limits) {
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    }
  }
}
