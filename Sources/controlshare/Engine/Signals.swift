import Glibc

/// The signals that ask a program to end.
enum Signals {
  /// Those that whoever started the program has not told it to ignore, as `nohup` does.
  static var ending: [Int32] {
    [SIGINT, SIGTERM, SIGHUP].filter { signal in
      var action = sigaction()
      guard unsafe sigaction(signal, nil, &action) == 0 else { return false }
      return unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
        != unsafeBitCast(SIG_IGN, to: Int.self)
    }
  }

  /// Ends the program as if it had never caught the signal, so that a shell learns what ended it.
  static func end(by number: Int32) -> Never {
    _ = signal(number, SIG_DFL)
    var set = sigset_t()
    unsafe sigemptyset(&set)
    unsafe sigaddset(&set, number)
    unsafe pthread_sigmask(SIG_UNBLOCK, &set, nil)
    raise(number)
    _exit(128 + number)
  }
}
