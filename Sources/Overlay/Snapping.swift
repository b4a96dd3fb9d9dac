public import Geometry
internal import Synchronization

/// The receipt for an overlay that GEOS could do only with all vertices on a grid.
public struct Snapping: Sendable {
  /// What GEOS said of the operands as they are.
  public let error: OverlayError
  /// The operands as they are, and on the grid.
  public internal(set) var operands: [(before: MultiPolygon, after: MultiPolygon)] = []

  /// The mesh of the grid in degrees: a hundredth of a millimetre.
  ///
  /// Ground that changes by no more than that along its whole border changes by less than 1e-9 of
  /// any region it can sensibly be compared with.
  public static let grid = 1e-10

  /// Begins a receipt, if there is somebody to give it to.
  ///
  /// - Throws: the error itself, if nobody listens or the task is cancelled.
  init(of error: OverlayError) throws(OverlayError) {
    guard Overlay.snapLog != nil, !error.isCancelling else { throw error }
    self.error = error
  }

  /// The failure that led here, with what came of the grid.
  func failure(because reason: String) -> OverlayError {
    OverlayError(
      function: error.function, message: "\(error.message); on a grid of \(Self.grid)°: \(reason)")
  }
}

extension Overlay {
  /// Where receipts of overlays on a grid go.
  ///
  /// Without one, such overlays are not done: no ground changes unsaid.
  @TaskLocal public static var snapLog: SnapLog?

  /// The receipts of one run, from however many tasks.
  public final class SnapLog: Sendable {
    private let entries = Mutex<[Snapping]>([])

    /// No receipts yet.
    public init() {}

    /// The receipts so far, in no particular order.
    public var snappings: [Snapping] { entries.withLock { $0 } }

    func add(_ snapping: Snapping) { entries.withLock { $0.append(snapping) } }
  }
}
