/// A GEOS function that failed, and what GEOS said of it.
public struct OverlayError: Error, Hashable, Sendable {
  /// The C function, such as `GEOSIntersection_r`.
  public let function: String
  /// GEOS's own words, such as `TopologyException: side location conflict at 36 33`.
  public let message: String

  init(function: String, message: String) {
    self.function = function
    self.message = message
  }
}

extension OverlayError: CustomStringConvertible {
  /// One clause: the function, then GEOS's words.
  public var description: String { "overlay failed in \(function): \(message)" }
}
