/// Open lines taken together, such as a front.
public struct Lines: Hashable, Sendable {
  /// Each line's vertices in order, at least two.
  public var lines: [[Coordinate]]

  /// Makes a set of lines; a line of fewer than two vertices is dropped.
  public init(_ lines: [[Coordinate]] = []) {
    self.lines = lines.filter { $0.count >= 2 }
  }

  /// No line at all.
  public static let empty = Lines()

  /// Whether there is no line.
  public var isEmpty: Bool { lines.isEmpty }
}
