import ArgumentParser
import Atlas
import Foundation
import GeoJSON
import Reports

/// A result computed again, and what of it has changed since.
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compute a result again from the same files, and say what has changed.",
    discussion: """
      controlshare compute Geodata/syria-2017-12 --format json -o shares.json
      controlshare verify shares.json

      Run it in the folder in which the result was made. What changed is a file, a version, or a
      number. Leaves with 0 if nothing did, 1 if something did, 2 if it cannot be told.
      """)

  @Argument(
    help: "JSON or GeoJSON that compute, validate, compare, export or check wrote.",
    completion: .file(extensions: ["json", "geojson"]))
  var result: String

  @Flag(help: "Open web addresses and databases that the result names, if it names any.")
  var remote = false

  func run() async throws {
    let published = try read(result)
    let record = published["provenance"] ?? published
    let words = try words(of: record)
    let inputs = Self.inputs(of: record)
    if inputs.contains(where: { $0.path == "-" }) {
      throw Failure(
        "\(result): cannot be computed again: it rests on standard input, which is gone; make it from "
          + "a file")
    }
    for input in inputs where input.isUnchanged == nil {
      throw Failure(
        "\(result): cannot be computed again: no \(input.path) here; run verify in the folder in "
          + "which the result was made")
    }
    let recomputed: JSON
    do {
      recomputed = try await Self.recompute(words)
    } catch let failure as Failure {
      let changed = inputs.filter { $0.isUnchanged == false }.map(\.path)
      throw Failure(
        "\(result): cannot be computed again: \(failure.message)"
          + (changed.isEmpty ? "" : "; changed since then: \(changed.joined(separator: ", "))"))
    }
    let comparison = ResultComparison(published: published, recomputed: recomputed)
    try OutputFile("-").write(comparison.text(of: result))
    if !comparison.isSame { throw ExitCode(1) }
  }

  private func read(_ path: String) throws -> JSON {
    guard FileManager.default.fileExists(atPath: path) else {
      throw Failure("\(path): no such file")
    }
    do {
      return try JSON(parsing: [UInt8](Data(contentsOf: URL(fileURLWithPath: path))))
    } catch let error as JSONError {
      throw Failure("\(path): \(error)")
    } catch {
      throw Failure("\(path): cannot be read: \(OutputFile.reason(error) ?? "\(error)")")
    }
  }

  /// The words of the command that made a result: of one that only reads, and says nothing of where to
  /// write, for a result may come from anybody.
  private func words(of record: JSON) throws -> [String] {
    let all = record["command"]?.array?.compactMap(\.string) ?? []
    let words = Array(all.dropFirst())
    guard all.first == "controlshare", let command = words.first,
      ["compute", "validate", "compare", "export", "check"].contains(command),
      Invocation.deciding(words) == words
    else {
      throw Failure(
        "\(result): does not record the command that made it; verify takes JSON or GeoJSON of "
          + "compute, validate, compare, export or check")
    }
    if !remote, let address = words.first(where: Invocation.isRemote) {
      throw Failure("\(result): rests on \(address); give --remote to let it be opened")
    }
    return words
  }

  private static func inputs(of record: JSON) -> [Input] {
    (record["inputs"]?.array ?? []).compactMap { input in
      guard let path = input["path"]?.string, let digest = input["sha256"]?.string else {
        return nil
      }
      return Input(path: path, role: "", sha256: digest, source: "", licence: "")
    }
  }

  /// Runs a command with its output in a folder of its own, and reads what it wrote.
  private static func recompute(_ words: [String]) async throws -> JSON {
    let parent = FileManager.default.temporaryDirectory.path
    let folder: String
    do {
      folder = try Unfinished.makeFolder(in: parent)
    } catch {
      throw Failure(
        "\(parent): no folder can be made in it for what is computed again; name another with TMPDIR"
      )
    }
    defer { Unfinished.remove(folder) }
    let file = folder + "/result"
    let quiet = words[0] == "check" ? [] : ["--quiet"]
    do {
      let command = try Controlshare.parseAsRoot(
        words.prefix(1) + ["-o", file] + quiet + words.dropFirst())
      try await Invocation.$words.withValue(words) { try await Controlshare.run(command) }
    } catch let failure as Failure {
      throw failure
    } catch  where error is ExitCode && FileManager.default.fileExists(atPath: file) {
      // It has told by its status what is in the result as well.
    } catch {
      let reason =
        Controlshare.message(for: error).split(separator: "\n").first ?? "no reason given"
      throw Failure("its command is refused: \(reason)")
    }
    do {
      return try JSON(parsing: [UInt8](Data(contentsOf: URL(fileURLWithPath: file))))
    } catch {
      throw Failure("its command makes no JSON")
    }
  }
}
