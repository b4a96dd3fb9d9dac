import CGEOS

/// The owner of one GEOS context, and the one place where a C call becomes a Swift result.
///
/// GEOS asks that a context be used by one thread at a time (libgeos commit 68c588b). The class is
/// not `Sendable`, so the compiler sees to it.
@safe
final class Context {
  private let raw: GEOSContextHandle_t
  private var message: String?

  init() {
    Self.heedsCancelling
    guard let raw = unsafe GEOS_init_r() else {
      preconditionFailure("GEOS_init_r gave no context")
    }
    unsafe self.raw = raw
    _ = unsafe GEOSContext_setErrorMessageHandler_r(
      raw,
      { text, owner in
        guard let text = unsafe text, let owner = unsafe owner else { return }
        let context = unsafe Unmanaged<Context>.fromOpaque(owner).takeUnretainedValue()
        context.message = unsafe String(cString: text)
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  deinit { unsafe GEOS_finish_r(raw) }

  /// A call that cannot fail, or whose failure the caller judges.
  @safe func call<Result>(_ body: (GEOSContextHandle_t) -> Result) -> Result {
    unsafe body(raw)
  }

  /// A call that gives a null pointer when it fails.
  func pointer(
    _ function: StaticString, _ body: (GEOSContextHandle_t) -> OpaquePointer?
  ) throws(OverlayError) -> OpaquePointer {
    guard let result = unsafe repeating(body, while: { unsafe $0 == nil }) else {
      throw failure(of: function)
    }
    return unsafe result
  }

  /// A predicate that answers 0 or 1, and 2 when it fails.
  @safe func predicate(
    _ function: StaticString, _ body: (GEOSContextHandle_t) -> CChar
  ) throws(OverlayError) -> Bool {
    let answer = unsafe repeating(body) { $0 != 0 && $0 != 1 }
    guard answer == 0 || answer == 1 else { throw failure(of: function) }
    return answer == 1
  }

  /// A call that gives a status, one value of which means failure (0 or −1, by the function).
  @safe @discardableResult
  func status(
    _ function: StaticString, failure value: Int32, _ body: (GEOSContextHandle_t) -> Int32
  ) throws(OverlayError) -> Int32 {
    let status = unsafe repeating(body) { $0 == value }
    guard status != value else { throw failure(of: function) }
    return status
  }

  /// Calls again for as long as GEOS stopped on behalf of another task that was cancelled.
  ///
  /// Only what can take long can be stopped, and nothing of that consumes its arguments.
  private func repeating<Result>(
    _ body: (GEOSContextHandle_t) -> Result, while hasFailed: (Result) -> Bool
  ) -> Result {
    while true {
      let result = unsafe body(raw)
      let isStopped = message.map { OverlayError(function: "", message: $0).isCancelling } ?? false
      guard hasFailed(result), isStopped, !Task.isCancelled else { return result }
      message = nil
    }
  }

  /// The last message, taken so that it cannot be read into a later failure.
  private func failure(of function: StaticString) -> OverlayError {
    defer { message = nil }
    return OverlayError(function: "\(function)", message: message ?? "no reason given")
  }
}
