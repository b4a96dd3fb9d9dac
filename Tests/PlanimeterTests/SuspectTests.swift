import Geodesy
import Geometry
import Overlay
import Planimeter
import SeededNumbers
import Testing

@Suite struct `What is sent to GEOS` {
  private let regions = PreparedRegions([polygon([0, 0, 20, 0, 20, 20, 0, 20])])

  private func reading(_ polygons: Polygon...) throws -> Reading {
    try Planimeter.measure([polygons], groups: [0], groupCount: 1, in: regions)
  }

  @Test(arguments: [
    ("a bow-tie", [[1, 1, 3, 3, 3, 1, 1, 3]]),
    ("a pentagram", [[5, 9, 7, 2, 1, 6, 9, 6, 3, 2]]),
    ("a ring walked twice", [[1, 1, 3, 1, 3, 3, 1, 1, 3, 1, 3, 3]]),
    ("a bow-tie that crosses at a vertex", [[1, 1, 2, 2, 3, 3, 3, 1, 2, 2, 1, 3]]),
    ("a spike", [[1, 1, 3, 1, 6, 1, 3, 1, 3, 3, 1, 3]]),
    ("a spike at the start", [[6, 1, 3, 1, 3, 3, 1, 3, 1, 1, 3, 1]]),
    ("a flat ring", [[1, 1, 3, 3, 2, 2]]),
    ("a ring of one place", [[1, 1, 1, 1, 1, 1]]),
    ("a hole that shares an edge", [[1, 1, 5, 1, 5, 5, 1, 5], [1, 2, 3, 2, 3, 3, 1, 3]]),
    ("a hole along part of an edge", [[1, 1, 5, 1, 5, 5, 1, 5], [2, 1, 3, 1, 3, 3, 2, 3]]),
    ("a hole that leaves the shell", [[1, 1, 5, 1, 5, 5, 1, 5], [4, 2, 6, 2, 6, 3, 4, 3]]),
    ("a hole that leaves at vertices", [[1, 1, 5, 1, 5, 5, 1, 5], [4, 2, 5, 2.5, 6, 3, 5, 4]]),
    ("a hole outside", [[1, 1, 5, 1, 5, 5, 1, 5], [7, 2, 8, 2, 8, 3]]),
    ("a hole outside that touches", [[1, 1, 5, 1, 5, 5, 1, 5], [5, 2, 8, 2, 8, 3]]),
    (
      "a hole in a hole",
      [[1, 1, 9, 1, 9, 9, 1, 9], [2, 2, 8, 2, 8, 8, 2, 8], [3, 3, 4, 3, 4, 4]]
    ),
    (
      "holes that overlap", [[1, 1, 9, 1, 9, 9, 1, 9], [2, 2, 5, 2, 5, 5], [3, 2.5, 8, 3, 8, 4]]
    ),
    ("a hole as large as the shell", [[1, 1, 5, 1, 5, 5, 1, 5], [1, 1, 5, 1, 5, 5, 1, 5]]),
    ("longitudes of another world", [[1, 1, 1e9, 1, 1e9, 5, 1, 5]]),
    ("longitudes beyond all bounds", [[1, 1, 1e308, 1, -1e308, 5, 1, 5]]),
  ])
  func `is whatever GEOS would have to repair`(what: String, rings: [[Double]]) throws {
    #expect(try reading(makePolygon(rings)).suspects == [0], "\(what)")
  }

  @Test(arguments: [
    ("a hole that touches at a vertex", [[1, 1, 5, 1, 5, 5, 1, 5], [1, 2, 3, 2, 3, 3]]),
    ("a hole that touches a corner", [[1, 1, 5, 1, 5, 5, 1, 5], [1, 1, 3, 2, 2, 3]]),
    ("a shell whose vertex touches a hole", [[1, 1, 5, 1, 3, 3, 1, 5], [2, 2, 3, 3, 2, 3]]),
    ("holes that touch", [[1, 1, 9, 1, 9, 9, 1, 9], [2, 2, 4, 2, 4, 4], [4, 3, 6, 2, 6, 4]]),
    ("repeated vertices", [[1, 1, 1, 1, 5, 1, 5, 5, 5, 5, 5, 5, 1, 5]]),
    ("vertices on an edge", [[1, 1, 2, 1, 3, 1, 5, 1, 5, 5, 1, 5]]),
  ])
  func `is not what GEOS finds valid`(what: String, rings: [[Double]]) throws {
    let polygon = makePolygon(rings)
    #expect(try Overlay.isValid(MultiPolygon([polygon])))
    let reading = try reading(polygon)
    #expect(reading.suspects.isEmpty, "\(what)")
    let exact = StraightEdgeArea.area(of: polygon)
    #expect(abs(reading.totals[0] - exact) <= 1e-12 * exact)
  }

  @Test func `is known by number, and the others are measured all the same`() throws {
    let good = makePolygon([[1, 1, 5, 1, 5, 5, 1, 5]])
    let bad = makePolygon([[1, 6, 3, 8, 3, 6, 1, 8]])
    let reading = try Planimeter.measure(
      [[good], [bad], [], [good, bad]], groups: [0, 1, 0, 2], groupCount: 3, in: regions)
    #expect(reading.suspects == [1, 3])
    let exact = StraightEdgeArea.area(of: good)
    #expect(abs(reading.totals[0] - exact) <= 1e-12 * exact)
  }

  @Test func `are random rings exactly if GEOS finds them invalid`() throws {
    var random = SplitMix(seed: 11)
    var valid = 0
    for round in 0..<400 {
      var points = (0..<Int.random(in: 3...7, using: &random)).map { _ in
        Coordinate(
          Double.random(in: 1...9, using: &random), Double.random(in: 1...9, using: &random))
      }
      points.append(points[0])
      let polygon = Polygon(shell: Ring(trusted: points))
      let isValid = try Overlay.isValid(MultiPolygon([polygon]))
      valid += isValid ? 1 : 0
      #expect(try reading(polygon).suspects.isEmpty == isValid, "round \(round): \(points)")
    }
    #expect(valid > 50 && valid < 350)
  }

  /// Rings on a lattice touch and overlap themselves all the time.
  ///
  /// Those that only touch are invalid to GEOS, but bound the same ground.
  @Test func `leaves nothing behind whose area is in doubt`() throws {
    var random = SplitMix(seed: 12)
    var kept = 0
    for round in 0..<600 {
      var points = (0..<Int.random(in: 3...9, using: &random)).map { _ in
        Coordinate(
          Double(Int.random(in: 1...5, using: &random)),
          Double(Int.random(in: 1...5, using: &random)))
      }
      points.append(points[0])
      let polygon = Polygon(shell: Ring(trusted: points))
      let reading = try reading(polygon)
      if try Overlay.isValid(MultiPolygon([polygon])) {
        #expect(reading.suspects.isEmpty, "round \(round): \(points)")
      }
      guard reading.suspects.isEmpty else { continue }
      kept += 1
      let repaired = try Overlay.repair([polygon.unchecked]).ground
      let exact = StraightEdgeArea.area(of: repaired)
      #expect(abs(reading.totals[0] - exact) <= 1e-10 * exact, "round \(round): \(points)")
    }
    #expect(kept > 50)
  }
}

/// A polygon of rings given as longitude, latitude, longitude, …, unclosed.
func makePolygon(_ rings: [[Double]]) -> Polygon {
  let rings = rings.map { numbers in
    var points = stride(from: 0, to: numbers.count, by: 2).map {
      Coordinate(numbers[$0], numbers[$0 + 1])
    }
    points.append(points[0])
    return Ring(trusted: points)
  }
  return Polygon(shell: rings[0], holes: Array(rings.dropFirst()))
}

/// Ground of one ring.
func polygon(_ numbers: [Double]) -> MultiPolygon { MultiPolygon([makePolygon([numbers])]) }
