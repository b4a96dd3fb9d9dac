import ArgumentParser
import Atlas
import Claims
import Foundation
import Geodesy
import Overlay
import Reports
import Shares

/// How to measure.
struct MeasuringArguments: ParsableArguments {
  @Option(help: "What a segment between two vertices means: straight (RFC 7946) or geodesic.")
  var edges: EdgeModel = .straight

  @Option(
    help: ArgumentHelp(
      "Positional accuracy in metres, in place of what the files state.", valueName: "metres"))
  var accuracy: Double?

  @Option(
    help: ArgumentHelp(
      "Metres along a front over which digitising errors hang together.", valueName: "metres"))
  var correlationLength = FrontError.defaultCorrelationLength

  @Option(
    help: ArgumentHelp(
      "Statuses that the lower bound keeps to: exclusive, or a list.", valueName: "statuses"),
    completion: .statuses)
  var atLeast = "exclusive"

  @Option(
    help: ArgumentHelp(
      "Statuses that the upper bound takes in, separated by commas.", valueName: "statuses"),
    completion: .statuses)
  var atMost = "controlled,contested,presence"

  @Option(
    help: ArgumentHelp(
      "Part of a feature's area that a repair may change unasked.", valueName: "fraction"))
  var repairTolerance = 0.001

  @Flag(help: "Allow repairs that change a feature by more than that, and close open rings.")
  var repair = false

  @Option(help: "How many control files to measure at a time.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @Flag(help: "Do not print notices.")
  var quiet = false

  @Flag(help: "Do not colour verdicts on a terminal; NO_COLOR in the environment does the same.")
  var noColor = false

  func validate() throws {
    if !(1...1024).contains(jobs) { throw ValidationError("--jobs takes 1 to 1024.") }
    for statuses in [atLeast, atMost] where StatusSet(listing: statuses) == nil {
      throw ValidationError(
        "'\(statuses)': give \(StatusSet.listingWords.joined(separator: ", ")).")
    }
    let (lowest, highest) = (options.lowest, options.highest)
    if !lowest.statuses.isSubset(of: highest.statuses)
      || (highest.isExclusive && !lowest.isExclusive)
    {
      throw ValidationError(
        "--at-least '\(atLeast)' counts more than --at-most '\(atMost)'; the other way round?")
    }
    if !(correlationLength > 0 && correlationLength <= 10_000_000) {
      throw ValidationError("--correlation-length takes metres, more than 0.")
    }
    if !(0...1).contains(repairTolerance) {
      throw ValidationError("--repair-tolerance takes a fraction, 0 to 1.")
    }
    if let accuracy, !ControlArea.accuracies.contains(accuracy) {
      throw ValidationError("--accuracy takes metres, from 0 to 1000000.")
    }
  }

  var options: MeasuringOptions {
    MeasuringOptions(
      edges: edges, accuracy: accuracy, lowest: StatusSet(listing: atLeast) ?? .exclusive,
      highest: StatusSet(listing: atMost) ?? .presence, correlationLength: correlationLength,
      allowsRepair: repair, repairTolerance: repairTolerance)
  }

  /// What the run rests on, its notices printed unless they are unwanted.
  func provenance(
    of data: Dataset, policy: Policy? = nil, notices: [Notice]
  ) -> Provenance {
    let all = data.notices + notices + (Overlay.snapLog?.notices ?? [])
    if !quiet {
      for notice in all.prefix(20) { Terminal.say(Terminal.oneLine("notice: \(notice)")) }
      if all.count > 20 { Terminal.say("notice: and \(all.count - 20) more, see --format json") }
    }
    return Provenance(
      tool: Version.tool, libraries: Version.libraries, command: Invocation.recorded,
      title: data.title, options: options, policy: policy, inputs: data.inputs, notices: all)
  }
}
