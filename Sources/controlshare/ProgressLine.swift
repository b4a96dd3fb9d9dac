import Foundation

/// How far long work is, on a terminal's last line; nothing within the first second, and nothing where
/// standard error is no terminal.
struct ProgressLine {
  private let total: Int
  private let things: String
  private let isWanted: Bool
  private var last = ContinuousClock.now
  private var pause = Duration.seconds(1)
  private var length = 0

  /// Starts the clock.
  init(of total: Int, _ things: String, isWanted: Bool) {
    self.total = total
    self.things = things
    self.isWanted = isWanted && isatty(STDERR_FILENO) != 0
  }

  /// Says how much is done, unless it was said just now.
  mutating func show(_ done: Int) {
    guard isWanted, last.duration(to: .now) >= pause else { return }
    last = .now
    pause = .milliseconds(200)
    write("\(done) of \(total) \(things)")
  }

  /// Leaves the line empty for what comes next.
  mutating func erase() {
    guard length > 0 else { return }
    write("")
    write("")
  }

  private mutating func write(_ text: String) {
    let padding = String(repeating: " ", count: max(0, length - text.count))
    FileHandle.standardError.write(Data(("\r" + text + padding).utf8))
    length = text.count
  }
}
