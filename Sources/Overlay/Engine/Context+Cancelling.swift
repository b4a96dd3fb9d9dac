import CGEOS

extension Context {
  /// Has GEOS ask, wherever it can stop, whether the task it works for is cancelled.
  ///
  /// The request it then raises is one for the whole process (GEOS 3.11, `util/Interrupt.cpp`): another
  /// task may meet it first. That one does its call again, see `repeating(_:while:)`; the cancelled one
  /// asks again at its next stop.
  static let heedsCancelling: Void = {
    _ = GEOS_interruptRegisterCallback {
      if Task.isCancelled { GEOS_interruptRequest() }
    }
  }()
}

extension OverlayError {
  /// Whether GEOS stopped because the task was cancelled.
  public var isCancelling: Bool { message.hasPrefix("InterruptedException") }
}
