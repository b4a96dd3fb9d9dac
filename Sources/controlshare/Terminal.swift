import Foundation

/// Words for the user, on standard error; data never comes this way.
enum Terminal {
  static func say(_ line: String) {
    let printable = String(
      line.unicodeScalars.filter { $0 == "\n" || $0.properties.generalCategory != .control })
    write(printable + "\n")
  }

  /// Text as it is, on standard error; nobody can be told that nobody listens there.
  static func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// The line with nothing in it that would begin another, cut where it would fill the screen.
  ///
  /// Names in hostile files may hold line ends, to forge a line of this program.
  static func oneLine(_ text: String) -> String {
    let start = text.unicodeScalars.prefix(2000)
    let line = String(String.UnicodeScalarView(start.map { Character($0).isNewline ? " " : $0 }))
    return start.endIndex == text.unicodeScalars.endIndex ? line : line + "…"
  }

  /// Whether standard output is a terminal that is to show colours.
  static var showsColour: Bool {
    let wish = ProcessInfo.processInfo.environment["NO_COLOR"] ?? ""
    return wish.isEmpty && isatty(FileHandle.standardOutput.fileDescriptor) == 1
  }

  /// How many columns tables for people may take: the terminal's, or 80.
  static var width: Int {
    let columns = ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) } ?? 80
    return max(60, min(columns, 200))
  }
}
