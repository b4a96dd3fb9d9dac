/// A place on a drawing, in tenths of its unit: what is written is what is compared.
struct GridPoint: Hashable, Comparable {
  var x: Int
  var y: Int

  static func < (left: GridPoint, right: GridPoint) -> Bool {
    (left.x, left.y) < (right.x, right.y)
  }

  /// The area of the triangle of three points, in square units of the drawing.
  static func area(_ a: GridPoint, _ b: GridPoint, _ c: GridPoint) -> Double {
    let twice = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)
    return Double(abs(twice)) / 200
  }
}

extension [GridPoint] {
  /// Twice the area inside a ring, in square tenths.
  var twiceArea: Int {
    var sum = 0
    for (a, b) in zip(self, dropFirst()) { sum += a.x * b.y - b.x * a.y }
    return abs(sum)
  }
}
