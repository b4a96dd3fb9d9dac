import Foundation
import Geometry
import SeededNumbers

/// A known front in metres, `longitude` being metres east and `latitude` metres north.
struct Front: Sendable {
  var name: String
  var vertices: [Coordinate]
  var isClosed: Bool

  /// From south to north.
  static func straight(length: Double, _ count: Int) -> Front {
    let step = length / Double(count - 1)
    return Front(
      name: "a straight front of \(Int(length / 1000)) km",
      vertices: (0..<count).map { Coordinate(0, Double($0) * step - length / 2) }, isClosed: false)
  }

  /// From south to north in three bends.
  static func winding(length: Double, _ count: Int) -> Front {
    let vertices = (0..<count).map { index in
      let part = Double(index) / Double(count - 1)
      return Coordinate(0.08 * length * sin(6 * .pi * part), length * (part - 0.5))
    }
    return Front(
      name: "a winding front of \(Int(length / 1000)) km", vertices: vertices, isClosed: false)
  }

  /// An ellipse of two half-axes.
  static func pocket(_ east: Double, _ north: Double, _ count: Int) -> Front {
    let vertices = (0..<count).map { index in
      let angle = 2 * .pi * Double(index) / Double(count)
      return Coordinate(east * cos(angle), north * sin(angle))
    }
    return Front(
      name: "a pocket of \(east / 1000) km by \(north / 1000) km", vertices: vertices,
      isClosed: true)
  }

  /// Metres along the front to each vertex, and to the end.
  var distances: (at: [Double], end: Double) {
    var at = [0.0]
    for (start, end) in zip(vertices, vertices.dropFirst()) {
      at.append(at[at.count - 1] + Self.distance(start, end))
    }
    let last = at[at.count - 1]
    return (at, isClosed ? last + Self.distance(vertices[vertices.count - 1], vertices[0]) : last)
  }

  /// The vertices moved to the right of the way along the front, outwards for a pocket.
  func moved(by errors: [Double]) -> [Coordinate] {
    vertices.indices.map { index in
      let count = vertices.count
      let before = isClosed ? (index + count - 1) % count : max(0, index - 1)
      let after = isClosed ? (index + 1) % count : min(count - 1, index + 1)
      let (a, b) = (vertices[before], vertices[after])
      let length = Self.distance(a, b)
      return Coordinate(
        vertices[index].longitude + errors[index] * (b.latitude - a.latitude) / length,
        vertices[index].latitude - errors[index] * (b.longitude - a.longitude) / length)
    }
  }

  /// Square metres inside a pocket; of an open front, 10⁶ km² and what it adds to the west of it.
  func area(of moved: [Coordinate]) -> Double {
    var corners = moved
    if !isClosed, let first = moved.first, let last = moved.last {
      corners += [Coordinate(0, last.latitude), Coordinate(0, first.latitude)]
    }
    let twice = zip(corners, corners.dropFirst() + [corners[0]]).reduce(0) { sum, edge in
      sum + edge.0.longitude * edge.1.latitude - edge.1.longitude * edge.0.latitude
    }
    return isClosed ? abs(twice) / 2 : 1e12 + twice / 2
  }

  private static func distance(_ a: Coordinate, _ b: Coordinate) -> Double {
    hypot(b.longitude - a.longitude, b.latitude - a.latitude)
  }
}

/// Draws of a Gaussian process along a front, by Cholesky's factor of its covariance.
struct CorrelatedErrors {
  private var factor: [[Double]]

  init(_ front: Front, sigma: Double, correlation: Double) {
    let (at, end) = front.distances
    factor = at.map { _ in [Double](repeating: 0, count: at.count) }
    for i in at.indices {
      for j in 0...i {
        var apart = at[i] - at[j]
        if front.isClosed { apart = min(apart, end - apart) }
        var rest = sigma * sigma * exp(-apart / correlation)
        for k in 0..<j { rest -= factor[i][k] * factor[j][k] }
        factor[i][j] = i == j ? max(0, rest).squareRoot() : rest / factor[j][j]
      }
    }
  }

  /// One error in metres for each vertex.
  func draw(_ random: inout SplitMix) -> [Double] {
    let normals = factor.map { _ in Self.normal(&random) }
    return factor.indices.map { row in
      (0...row).reduce(0) { $0 + factor[row][$1] * normals[$1] }
    }
  }

  /// Box and Muller's transform.
  private static func normal(_ random: inout SplitMix) -> Double {
    let radius = (-2 * log(1 - Double.random(in: 0..<1, using: &random))).squareRoot()
    return radius * cos(2 * .pi * Double.random(in: 0..<1, using: &random))
  }
}
