import Dispatch
import Foundation

/// Prints what each stage costs per vertex.
///
///     Benchmarks                      all stages, the median of several rounds
///     Benchmarks STAGE TIMES          one stage so many times and nothing else, for a profiler
@main
enum Benchmarks {
  private static let rounds = 7

  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let map = GeneratedMap()
    if arguments.count == 2, let stage = Stage(rawValue: arguments[0]),
      let times = Int(arguments[1]), case let load = try stage.load(map),
      case .now(let run) = load.work
    {
      for _ in 0..<times { _ = try run() }
      print(load.vertices)
      return
    }
    guard arguments.isEmpty else {
      let stages = "parse|prepare|measure|next|union"
      FileHandle.standardError.write(Data("usage: Benchmarks [\(stages) TIMES]\n".utf8))
      exit(64)
    }
    Task {
      do {
        try await compare(map)
        exit(0)
      } catch {
        FileHandle.standardError.write(Data("Benchmarks: \(error)\n".utf8))
        exit(1)
      }
    }
    dispatchMain()
  }

  private static func compare(_ map: GeneratedMap) async throws {
    print("\(map.regions.count) regions of \(map.regionVertices) vertices, ", terminator: "")
    print("\(map.control.count) control areas of \(map.controlVertices) vertices")
    print("stage        ns/vertex    fastest       MB/s")
    for stage in Stage.allCases { print(try await row(stage, map)) }
  }

  private static func row(_ stage: Stage, _ map: GeneratedMap) async throws -> String {
    let load = try stage.load(map)
    var times: [Double] = []
    for _ in 0..<rounds {
      // Long enough for the clock, and the same work in every round.
      var runs = 0
      let start = ContinuousClock.now
      repeat {
        _ = try await load.run()
        runs += 1
      } while start.duration(to: .now) < .milliseconds(100)
      let spent = start.duration(to: .now) / runs
      times.append(Double(spent.components.attoseconds) / 1e18 + Double(spent.components.seconds))
    }
    times.sort()
    let (median, least) = (times[rounds / 2], times[0])
    func number(_ value: Double) -> String {
      let text = String(Int((value * 10).rounded()))
      let padded = String(repeating: "0", count: max(0, 2 - text.count)) + text
      let words = padded.dropLast() + "." + padded.suffix(1)
      return String(repeating: " ", count: max(0, 11 - words.count)) + words
    }
    let name = stage.rawValue.padding(toLength: 11, withPad: " ", startingAt: 0)
    return name + number(median * 1e9 / Double(load.vertices))
      + number(least * 1e9 / Double(load.vertices)) + number(Double(load.bytes) / median / 1e6)
  }
}
