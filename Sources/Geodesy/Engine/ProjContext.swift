import CPROJ

/// The owner of one PROJ context without network, and of the last thing PROJ complained of.
@safe
final class ProjContext {
  private let proj: Proj
  private let raw: OpaquePointer
  private var complaint: String?

  /// Loads the library if nobody has, and makes the context.
  ///
  /// - Throws: `CoordinateSystemError.unavailable`.
  init() throws(CoordinateSystemError) {
    let proj = try Proj.load()
    guard let raw = unsafe proj.library.proj_context_create() else {
      preconditionFailure("proj_context_create gave no context")
    }
    self.proj = proj
    unsafe self.raw = raw
    // A result must not depend on what a server hands out today.
    _ = unsafe proj.library.proj_context_set_enable_network(raw, 0)
    unsafe proj.library.proj_log_func(raw, Unmanaged.passUnretained(self).toOpaque()) {
      owner, _, text in
      guard let owner = unsafe owner, let text = unsafe text else { return }
      unsafe Unmanaged<ProjContext>.fromOpaque(owner).takeUnretainedValue().complaint =
        unsafe String(cString: text)
    }
  }

  deinit { _ = unsafe proj.library.proj_context_destroy(raw) }

  /// Calls functions of the library in this context.
  @safe func call<Result>(_ body: (CPROJLibrary, OpaquePointer) -> Result) -> Result {
    unsafe body(proj.library, raw)
  }

  /// What went wrong last, taken so that it cannot be read into a later failure.
  func takeComplaint() -> String {
    defer { complaint = nil }
    if let complaint {
      // PROJ starts its messages with the name of the C function.
      return complaint.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? complaint
    }
    let code = unsafe proj.library.proj_context_errno(raw)
    guard code != 0, let text = unsafe proj.library.proj_context_errno_string(raw, code) else {
      return "no reason given"
    }
    return unsafe String(cString: text)
  }
}

/// The owner of one PROJ object, which keeps its context alive.
@safe
struct ProjObject: ~Copyable {
  let context: ProjContext
  let pointer: OpaquePointer

  /// Adopts what a PROJ function made, or gives `nil` if it made nothing.
  @safe init?(of context: ProjContext, _ make: (CPROJLibrary, OpaquePointer) -> OpaquePointer?) {
    guard let pointer = context.call({ unsafe make($0, $1) }) else { return nil }
    unsafe self.pointer = pointer
    self.context = context
  }

  deinit { _ = context.call { proj, _ in unsafe proj.proj_destroy(pointer) } }

  var name: String? {
    context.call { proj, _ in
      guard let name = unsafe proj.proj_get_name(pointer) else { return nil }
      return unsafe String(cString: name)
    }
  }
}
