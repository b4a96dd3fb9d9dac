import ArgumentParser
import Atlas
import Claims
import Foundation
import Geodesy
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

  @Flag(help: "Allow repairs that change a feature by more than 0.1 %, and close open rings.")
  var repair = false

  @Option(help: "How many control files to measure at a time.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @Flag(help: "Do not print notices.")
  var quiet = false

  func validate() throws {
    if !(1...1024).contains(jobs) { throw ValidationError("--jobs takes 1 to 1024.") }
    if let accuracy, !(0...1_000_000).contains(accuracy) {
      throw ValidationError("--accuracy takes metres, from 0 to 1000000.")
    }
  }

  var options: MeasuringOptions {
    MeasuringOptions(edges: edges, accuracy: accuracy, allowsRepair: repair)
  }

  /// What the run rests on, its notices printed unless they are unwanted.
  func provenance(
    of data: Dataset, policy: Policy? = nil, notices: [Notice]
  ) -> Provenance {
    let all = data.notices + notices
    if !quiet {
      for notice in all.prefix(20) { Terminal.say("notice: \(notice)") }
      if all.count > 20 { Terminal.say("notice: and \(all.count - 20) more, see --format json") }
    }
    return Provenance(
      tool: Version.tool, libraries: Version.libraries, title: data.title, options: options,
      policy: policy, inputs: data.inputs, notices: all)
  }
}
