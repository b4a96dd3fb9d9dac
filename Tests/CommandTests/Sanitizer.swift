import Foundation
import Testing

extension Trait where Self == ConditionTrait {
  /// Not under AddressSanitizer: Foundation's `Process` leaks a few bytes of its own.
  static var notUnderSanitizer: Self {
    .disabled("Foundation.Process leaks") { unsafe dlsym(nil, "__asan_init") != nil }
  }
}
