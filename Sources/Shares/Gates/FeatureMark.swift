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
    var extent = Extent()
    vertices = 0
    for polygon in area.outline {
      for ring in polygon.rings {
        vertices += ring.count
        for coordinate in ring { extent.take(coordinate) }
      }
    }
    guard vertices > 0 else { return nil }
    box = extent.box
    actor = area.actor
    label = area.name.map { "'\($0)'" } ?? "feature \(area.location.feature ?? 0)"
  }

  /// Whether two marks are of the same outline, wherever it stands in its file.
  func isSameOutline(as other: FeatureMark) -> Bool {
    actor == other.actor && box == other.box && vertices == other.vertices
  }
}

/// A box that grows, two comparisons at a time; it is empty before it took anything.
private struct Extent {
  private var least = SIMD2(repeating: Double.infinity)
  private var most = SIMD2(repeating: -Double.infinity)

  @inline(__always)
  mutating func take(_ coordinate: Coordinate) {
    let place = SIMD2(coordinate.longitude, coordinate.latitude)
    least.replace(with: place, where: place .< least)
    most.replace(with: place, where: place .> most)
  }

  var box: Box { Box(west: least.x, south: least.y, east: most.x, north: most.y) }
}

extension FeatureMark: CustomStringConvertible {
  /// The label and the ground it stretches over.
  public var description: String {
    func degrees(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }
    return "\(label) (\(degrees(box.west)) to \(degrees(box.east)) E, "
      + "\(degrees(box.south)) to \(degrees(box.north)) N)"
  }
}
