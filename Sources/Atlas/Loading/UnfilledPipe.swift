internal import Dispatch
internal import Foundation
internal import Synchronization

/// A named pipe that nobody writes to: to open it would wait for ever.
struct UnfilledPipe: Error {
  /// Opens what is no regular file, waiting a little until somebody writes to it.
  ///
  /// Once a writer is there, it may take its time.
  /// - Throws: `UnfilledPipe`, or what the operating system says.
  static func open(_ url: URL) throws -> FileHandle {
    let opening = Opening()
    DispatchQueue.global().async {
      let result = Result { try FileHandle(forReadingFrom: url) }
      opening.handle.withLock { $0 = result }
      opening.isDone.signal()
    }
    _ = opening.isDone.wait(timeout: .now() + patience)
    guard let result = opening.handle.withLock({ $0 }) else { throw UnfilledPipe() }
    return try result.get()
  }

  private static let patience = 3.0

  private final class Opening: Sendable {
    let handle = Mutex<Result<FileHandle, any Error>?>(nil)
    let isDone = DispatchSemaphore(value: 0)
  }
}
