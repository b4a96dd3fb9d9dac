import Formats
import Foundation

/// The words of a run that decide what it gives.
///
/// Left out are where the output goes, how much the run may take, and what is told on the terminal: so
/// the same run is told in the same words.
enum Invocation {
  /// The words as they were typed, without the name of the program.
  @TaskLocal static var words = Array(CommandLine.arguments.dropFirst())

  /// What a result records of this run, the name of the program first; no password of a database.
  static var recorded: [String] { ["controlshare"] + deciding(words).map(masked) }

  /// An address by itself or behind `--option=`, without its password.
  private static func masked(_ word: String) -> String {
    guard word.hasPrefix("--"), let sign = word.firstIndex(of: "=") else {
      return DatabaseAddress.masked(word)
    }
    return word[...sign] + DatabaseAddress.masked(String(word[word.index(after: sign)...]))
  }

  /// Whether a word names something that is not on this machine.
  static func isRemote(_ word: String) -> Bool {
    let value = word.hasPrefix("--") ? word.drop { $0 != "=" }.dropFirst() : word[...]
    return FormatSource(String(value)).isRemote
  }

  /// Options with a value, and flags, that change nothing.
  private static let idleOptions = [
    "-o", "--output", "--schema", "--jobs", "--max-memory", "--max-vertices",
  ]
  private static let idleFlags = ["--quiet", "--no-color"]

  /// Options that take all words up to the next option.
  private static let lists = ["--regions", "--control", "--control-table"]

  /// Those of the words that decide what a run gives.
  static func deciding(_ words: [String]) -> [String] {
    var kept: [String] = []
    // What was parted from a list only by a word that is left out goes to the end, behind `--`.
    var parted: [String] = []
    var rest = words[...]
    func takeParted() {
      let option = kept.last { $0.hasPrefix("-") && $0 != "-" }
      guard let option, lists.contains(option) else { return }
      while let word = rest.first, isValue(word) { parted.append(rest.removeFirst()) }
    }
    while let word = rest.popFirst() {
      if word == "--" {
        parted += rest
        rest = []
      } else if idleOptions.contains(word) {
        _ = rest.popFirst()
        takeParted()
      } else if word == "--control" {
        // Their order means nothing, see `DataArguments.looseFiles`.
        let files = rest.prefix(while: isValue)
        rest = rest.dropFirst(files.count)
        kept += [word] + files.sorted()
      } else if !idleFlags.contains(word)
        && !idleOptions.contains(where: { word.hasPrefix($0 + "=") })
      {
        kept.append(word)
      } else {
        takeParted()
      }
    }
    return parted.isEmpty && !words.contains("--") ? kept : kept + ["--"] + parted
  }

  private static func isValue(_ word: String) -> Bool { word == "-" || !word.hasPrefix("-") }

  /// Words as a shell would take them.
  static func shellText(_ words: [String]) -> String {
    words.map(quoted).joined(separator: " ")
  }

  private static func quoted(_ word: String) -> String {
    let plain = word.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "-_./:=,@%+".contains($0))
    }
    if plain && !word.isEmpty { return word }
    return "'"
      + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
