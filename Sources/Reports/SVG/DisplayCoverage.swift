/// Rings thinned for display so that borders shared by several of them stay shared.
///
/// Rings are cut where their neighbours differ; each stretch is thinned by itself, always in the same
/// direction, so that every ring which has it gets the same line. Numbers never come from here.
struct DisplayCoverage {
  /// The thinned rings of each shape, closed, in the order in which the shapes were given.
  private(set) var shapes: [[[GridPoint]]]
  /// How many vertices were given.
  let given: Int
  /// How many are drawn.
  private(set) var drawn = 0
  /// The least triangle that was kept, in square units of the drawing.
  let tolerance: Double

  /// Thins rings until they have no more vertices than wanted.
  ///
  /// - Parameters:
  ///   - shapes: closed rings, by shape.
  ///   - finest: the least triangle worth drawing, in square units.
  ///   - budget: vertices in all; each stretch keeps its ends, and each ring a triangle, all the same.
  init(_ shapes: [[[GridPoint]]], finest: Double, budget: Int) {
    given = shapes.lazy.flatMap(\.self).reduce(0) { $0 + $1.count }
    let junctions = Self.junctions(shapes)
    var weighed: [[[Stretch]]] = []
    for rings in shapes {
      weighed.append(rings.map { Self.cut($0, at: junctions).map { Stretch($0) } })
    }
    let weights = weighed.lazy.flatMap(\.self).flatMap(\.self).flatMap(\.weights)
      .filter { $0 >= finest && $0 < .infinity }
      .sorted(by: >)
    tolerance = weights.count > budget && budget >= 0 ? weights[budget].nextUp : finest
    self.shapes = []
    for rings in weighed {
      self.shapes.append(rings.map { Self.assembled($0, tolerance: tolerance) })
    }
    drawn = self.shapes.lazy.flatMap(\.self).reduce(0) { $0 + $1.count }
  }

  /// The vertices where the way goes on differently in different rings.
  private static func junctions(_ shapes: [[[GridPoint]]]) -> Set<GridPoint> {
    var neighbours: [GridPoint: (GridPoint, GridPoint)] = [:]
    var junctions: Set<GridPoint> = []
    for ring in shapes.lazy.flatMap(\.self) where ring.count >= 4 {
      for index in 0..<ring.count - 1 {
        let before = ring[index == 0 ? ring.count - 2 : index - 1]
        let pair = (min(before, ring[index + 1]), max(before, ring[index + 1]))
        if let known = neighbours[ring[index]] {
          if known != pair { junctions.insert(ring[index]) }
        } else {
          neighbours[ring[index]] = pair
        }
      }
    }
    return junctions
  }

  /// The stretches of a ring between junctions; the whole ring, from its least vertex, without any.
  private static func cut(_ ring: [GridPoint], at junctions: Set<GridPoint>) -> [[GridPoint]] {
    let open = ring.dropLast()
    guard
      let first = open.firstIndex(where: junctions.contains)
        ?? open.indices.min(by: { open[$0] < open[$1] })
    else { return [] }
    let turned = Array(open[first...]) + Array(open[..<first]) + [open[first]]
    var stretches: [[GridPoint]] = []
    var stretch: [GridPoint] = []
    for (index, point) in turned.enumerated() {
      stretch.append(point)
      let isEnd = index == turned.count - 1
      if stretch.count > 1 && (isEnd || junctions.contains(point)) {
        stretches.append(stretch)
        stretch = [point]
      }
    }
    return stretches
  }

  private static func assembled(_ stretches: [Stretch], tolerance: Double) -> [GridPoint] {
    var ring: [GridPoint] = []
    for stretch in stretches {
      let kept = stretch.thinned(tolerance: tolerance)
      ring += ring.isEmpty ? kept : Array(kept.dropFirst())
    }
    return ring
  }
}

/// A stretch of border with the weight of each vertex, weighed in one direction whichever way it runs.
private struct Stretch {
  var points: [GridPoint]
  var weights: [Double]

  init(_ points: [GridPoint]) {
    self.points = points
    let isTurned = Self.isTurned(points)
    let weights = VertexThinning.weights(isTurned ? points.reversed() : points)
    self.weights = isTurned ? weights.reversed() : weights
  }

  private static func isTurned(_ points: [GridPoint]) -> Bool {
    for (a, b) in zip(points, points.reversed()) where a != b { return b < a }
    return false
  }

  /// The vertices that matter; of a closed stretch at least three.
  func thinned(tolerance: Double) -> [GridPoint] {
    var least = tolerance
    if points.first == points.last {
      let heaviest = weights.filter { $0 < .infinity }.sorted(by: >)
      if heaviest.count >= 2 { least = min(least, heaviest[1]) }
    }
    return zip(points, weights).filter { $0.1 >= least }.map(\.0)
  }
}
