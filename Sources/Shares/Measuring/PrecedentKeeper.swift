internal import Planimeter
internal import Synchronization

/// The snapshot that was measured last, for the one that is measured next.
///
/// Which one that is depends on timing; no number depends on it.
final class PrecedentKeeper: Sendable {
  private let last = Mutex<Precedent?>(nil)

  /// Vertices beyond which a snapshot is not kept, some 25 MB.
  private static let most = 1 << 20

  /// What was kept last.
  var precedent: Precedent? { last.withLock(\.self) }

  /// Keeps a snapshot in place of the last, unless it is large.
  func keep(_ precedent: Precedent?) {
    guard let precedent, precedent.vertexCount <= Self.most else { return }
    last.withLock { $0 = precedent }
  }
}
