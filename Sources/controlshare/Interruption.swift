import Dispatch

/// What happens on Ctrl-C and its like: one line, no half-written file, and the end by that signal.
///
/// The work need not notice and cannot delay it: GEOS may be deep in one call. A thread of its own waits
/// for the signal, deletes what is unfinished, and ends the process, which frees the rest. That is the
/// whole proof; asking GEOS to stop would need every loop of every library to ask likewise, and would
/// gain nothing, as no interrupted result is ever used.
struct Interruption {
  private let sources: [any DispatchSourceSignal]

  /// Watches from now on, for as long as this is kept.
  init() {
    let queue = DispatchQueue(label: "interruption", qos: .userInteractive)
    sources = Signals.ending.map { number in
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        Unfinished.abandon {
          Terminal.say("controlshare: interrupted")
          Signals.end(by: number)
        }
      }
      source.activate()
      return source
    }
  }
}
