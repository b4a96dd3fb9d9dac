import Formats

/// A command as a shell would take it.
enum ShellCommand {
  /// The words of this run, without where its output goes and what it was called as, so that the same
  /// run is told in the same words, and without passwords.
  static func repeating(_ arguments: [String]) -> String {
    var words = ["controlshare"]
    var skips = false
    for argument in arguments.dropFirst() {
      if skips {
        skips = false
      } else if argument == "-o" || argument == "--output" {
        skips = true
      } else if !argument.hasPrefix("--output=") {
        words.append(quoted(DatabaseAddress.masked(argument)))
      }
    }
    return (words + ["-o", "report.html"]).joined(separator: " ")
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
