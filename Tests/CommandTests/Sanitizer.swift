import Foundation
import Testing

extension Trait where Self == ConditionTrait {
  /// Not under AddressSanitizer, but where `Scripts/sanitize` runs it: Foundation's `Process` leaks a few
  /// bytes of its own, which that script tells it to overlook.
  static var notUnderSanitizer: Self {
    .disabled("Foundation.Process leaks; use Scripts/sanitize") {
      unsafe isSanitized && getenv("LSAN_OPTIONS") == nil
    }
  }

  /// Not under any sanitizer, for the reason given.
  static func notSanitized(_ reason: Comment) -> Self {
    .disabled(reason) { unsafe isSanitized || dlsym(nil, "__tsan_init") != nil }
  }

  private static var isSanitized: Bool { unsafe dlsym(nil, "__asan_init") != nil }
}
