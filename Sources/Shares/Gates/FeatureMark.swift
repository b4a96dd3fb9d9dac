internal import Atlas
public import Geometry

/// What is kept of a feature once it is measured: enough to say which features came or went.
public struct FeatureMark: Sendable, Hashable {
  /// The name of the piece, or the number of the feature in its file.
  public var label: String
  /// The actor's id.
  public var actor: String
  /// The box around it, in degrees.
  public var box: Box
  private var vertices: Int

  init?(_ area: ControlArea) {
    var box: Box?
    vertices = 0
    for coordinates in area.outline.lazy.flatMap(\.rings) {
      vertices += coordinates.count
      for coordinate in coordinates { box = box?.union(coordinate) ?? Box(coordinate) }
    }
    guard let box else { return nil }
    self.box = box
    actor = area.actor
    label = area.name.map { "'\($0)'" } ?? "feature \(area.location.feature ?? 0)"
  }

  /// Whether two marks are of the same outline, wherever it stands in its file.
  func isSameOutline(as other: FeatureMark) -> Bool {
    actor == other.actor && box == other.box && vertices == other.vertices
  }
}

extension FeatureMark: CustomStringConvertible {
  /// The label and the ground it stretches over.
  public var description: String {
    func degrees(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }
    return "\(label) (\(degrees(box.west)) to \(degrees(box.east)) E, "
      + "\(degrees(box.south)) to \(degrees(box.north)) N)"
  }
}
