import Atlas
import Claims
import Foundation

/// How far long work is, on a terminal's last line; nothing within the first second, and nothing where
/// standard error is no terminal.
struct ProgressLine {
  private let total: Int
  private let things: String
  private let isWanted: Bool
  private let start = ContinuousClock.now
  private var next = ContinuousClock.now + .seconds(1)
  private var length = 0

  /// Starts the clock.
  init(of total: Int, _ things: String, isWanted: Bool) {
    self.total = total
    self.things = things
    self.isWanted = isWanted && isatty(STDERR_FILENO) != 0
  }

  /// Does work for each of several things, telling a terminal how far it is.
  static func each<Thing, Result>(
    _ all: [Thing], _ things: String, isWanted: Bool, _ work: (Thing) throws -> Result
  ) rethrows -> [Result] {
    var line = ProgressLine(of: all.count, things, isWanted: isWanted)
    defer { line.erase() }
    return try all.enumerated().map { index, thing in
      line.show(index)
      return try work(thing)
    }
  }

  /// Says how much is done, unless it was said just now.
  mutating func show(_ done: Int) {
    let now = ContinuousClock.now
    guard isWanted, now >= next else { return }
    next = now + .milliseconds(200)
    let seconds = start.duration(to: now) / .seconds(1)
    write("\(done) of \(total) \(things)" + pace(done, after: seconds))
  }

  /// Leaves the line empty for what comes next.
  mutating func erase() {
    guard length > 0 else { return }
    write("")
    write("")
  }

  /// How many a second, and how long the rest takes at that rate.
  private func pace(_ done: Int, after seconds: Double) -> String {
    guard done > 0 else { return "" }
    let rate = Double(done) / seconds
    let digits = rate < 10 ? 1 : 0
    let left = Int((Double(total - done) / rate).rounded(.up))
    let time =
      left < 60
      ? "\(left) s"
      : left < 3600 ? "\(left / 60) min \(left % 60) s" : "\(left / 3600) h \(left / 60 % 60) min"
    return ", \(String(format: "%.\(digits)f", rate)) a second, \(time) left"
  }

  private mutating func write(_ text: String) {
    let padding = String(repeating: " ", count: max(0, length - text.count))
    Terminal.write("\r" + text + padding)
    length = text.count
  }
}

extension Judge {
  /// The findings on claims, telling a terminal how far it is unless that is unwanted.
  func findings(
    for claims: [Claim], quiet: Bool
  ) -> (findings: [Finding], unread: [ClaimError]) {
    let each = ProgressLine.each(claims, "claims", isWanted: !quiet) { findings(for: [$0]) }
    return (each.flatMap(\.findings), each.flatMap(\.unread))
  }
}
