/// Where in ground a label or a marker can stand.
struct LabelSpot {
  /// The middle of the widest of a few level lines through the largest ring.
  var point: GridPoint
  /// How wide the ground is there, in tenths.
  var width: Int

  init?(in rings: [[GridPoint]]) {
    guard let largest = rings.max(by: { $0.twiceArea < $1.twiceArea }),
      let top = largest.map(\.y).min(), let bottom = largest.map(\.y).max(), top < bottom
    else { return nil }
    var best: (LabelSpot, Double)?
    for line in 1..<Self.lines {
      let y = Double(top) + Double(bottom - top) * Double(line) / Double(Self.lines)
      let crossings = rings.flatMap { Self.crossings($0, y) }.sorted()
      // Between an odd crossing and the next lies ground, whatever the rings' directions.
      for index in stride(from: 0, to: crossings.count - 1, by: 2) {
        let width = crossings[index + 1] - crossings[index]
        // A line near the middle looks better, if it is about as wide.
        let offset = abs(Double(line) / Double(Self.lines) - 0.5)
        let merit = width * (1 - offset)
        if merit > best?.1 ?? 0 {
          let middle = (crossings[index] + crossings[index + 1]) / 2
          best = (
            LabelSpot(
              point: GridPoint(x: Int(middle.rounded()), y: Int(y.rounded())), width: Int(width)),
            merit
          )
        }
      }
    }
    guard let (spot, _) = best else { return nil }
    self = spot
  }

  private init(point: GridPoint, width: Int) {
    self.point = point
    self.width = width
  }

  /// Where a level line meets a ring.
  static func crossings(_ ring: [GridPoint], _ y: Double) -> [Double] {
    zip(ring, ring.dropFirst()).compactMap { a, b in
      guard (Double(a.y) <= y) != (Double(b.y) <= y) else { return nil }
      return Double(a.x) + (y - Double(a.y)) * Double(b.x - a.x) / Double(b.y - a.y)
    }
  }

  private static let lines = 12
}
