import Atlas
import Dispatch
import Foundation

/// Ends a run that takes more memory than it may, before the system does so without a word.
///
/// Files that are too large are refused before they are read; this is for what nobody can tell
/// beforehand, such as how much an overlay makes of them.
struct MemoryWatch {
  private let timer: any DispatchSourceTimer

  /// Looks ten times a second, for as long as this is kept.
  init(_ limits: ReadingLimits) {
    timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "memory"))
    if let most = limits.allowance { watch(most, isStated: limits.memory == most) }
    timer.activate()
  }

  private func watch(_ most: Int, isStated: Bool) {
    timer.schedule(deadline: .now() + .milliseconds(100), repeating: .milliseconds(100))
    timer.setEventHandler {
      guard let bytes = Self.used, bytes > most else { return }
      let limit = isStated ? "what --max-memory allows" : "what was free at the start"
      Unfinished.abandon {
        Terminal.say(
          "controlshare: stopped at \(ByteCount(bytes)) of memory, more than \(limit); "
            + "measure fewer files at a time (--jobs 1), or ask for fewer dates")
        _exit(2)
      }
    }
  }

  /// Bytes of memory that this process has in use.
  private static var used: Int? {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else {
      return nil
    }
    let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    return pages.map { $0 * sysconf(Int32(_SC_PAGESIZE)) }
  }
}
