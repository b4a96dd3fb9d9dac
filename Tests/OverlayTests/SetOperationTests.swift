import Geometry
import Overlay
import Testing

@Suite struct SetOperationTests {
  let left = square(0, 0, 2)
  let right = square(1, 0, 2)

  @Test func `two overlapping squares make a rectangle`() throws {
    #expect(try planarArea(Overlay.union([left, right])) == 6)
    #expect(try planarArea(Overlay.intersection(left, right)) == 2)
    #expect(try planarArea(Overlay.difference(left, right)) == 2)
    #expect(try planarArea(Overlay.symmetricDifference(left, right)) == 4)
  }

  @Test func `parts of one ground may overlap before a union`() throws {
    let pile = MultiPolygon(left.polygons + right.polygons + left.polygons)
    #expect(try planarArea(Overlay.union([pile])) == 6)
  }

  @Test func `ground that only touches intersects in nothing`() throws {
    let beside = square(2, 0, 2)
    #expect(try Overlay.intersection(left, beside).isEmpty)
    #expect(try Overlay.intersection(left, square(2, 2, 1)).isEmpty)
    #expect(try Overlay.touches(left, beside))
    #expect(try Overlay.intersects(left, beside))
    #expect(try !Overlay.touches(left, right))
  }

  @Test func `nothing in, nothing out`() throws {
    #expect(try Overlay.union([]).isEmpty)
    #expect(try Overlay.union([.empty, .empty]).isEmpty)
    #expect(try Overlay.intersection(left, .empty).isEmpty)
    #expect(try Overlay.difference(left, .empty) == left)
    #expect(try Overlay.difference(.empty, left).isEmpty)
    #expect(try Overlay.symmetricDifference(.empty, left) == left)
    #expect(try Overlay.centroid(of: .empty) == nil)
    #expect(try Overlay.pointOnSurface(of: .empty) == nil)
    #expect(try Overlay.buffer(MultiPolygon.empty, distance: 1).isEmpty)
    #expect(try Overlay.buffer(Lines.empty, distance: 1).isEmpty)
    #expect(try Overlay.isValid(.empty))
    #expect(try Overlay.contains(.empty, [Coordinate(0, 0)]) == [false])
  }

  @Test func `a hole is kept through an intersection`() throws {
    let holed = MultiPolygon([
      Polygon(shell: square(0, 0, 4).polygons[0].shell, holes: [square(1, 1, 1).polygons[0].shell])
    ])
    let half = try Overlay.intersection(holed, square(-1, -1, 4))
    #expect(planarArea(half) == 8)
    #expect(half.polygons.first?.holes.count == 1)
  }

  @Test func `a bow-tie is refused with the name of the function and the place`() throws {
    let error = #expect(throws: OverlayError.self) {
      try Overlay.intersection(bowTie, square(0.3, 0.1, 1))
    }
    #expect(error?.function == "GEOSIntersection_r")
    #expect(error?.message.contains("TopologyException") == true)
  }

  @Test func `a clip to a box cuts, keeps what is inside and drops what is outside`() throws {
    #expect(try planarArea(Overlay.clip(left, to: Box(west: 1, south: 1, east: 9, north: 9))) == 1)
    #expect(try Overlay.clip(left, to: Box(west: 0, south: 0, east: 2, north: 2)) == left)
    #expect(try Overlay.clip(left, to: Box(west: 5, south: 0, east: 6, north: 2)).isEmpty)
    #expect(try Overlay.clip(left, to: Box(west: 1, south: 0, east: 1, north: 2)).isEmpty)
  }

  @Test func `a prepared region answers as the plain functions do`() throws {
    let session = Overlay.Session()
    let region = try session.prepare(left)
    #expect(try planarArea(region.intersection(right)) == 2)
    let inside = square(0.5, 0.5, 1)
    #expect(try region.intersection(inside) == inside)
    #expect(try region.intersection(square(2, 0, 2)).isEmpty)
    #expect(try region.intersects(right))
    let points = [Coordinate(1, 1), Coordinate(0, 1), Coordinate(-1, 1)]
    #expect(try region.contains(points) == [true, true, false])
  }

  @Test func `a centroid is the middle and a surface point lies inside`() throws {
    #expect(try Overlay.centroid(of: left) == Coordinate(1, 1))
    let crescent = try Overlay.difference(square(0, 0, 4), square(1, -1, 4))
    let point = try #require(try Overlay.pointOnSurface(of: crescent))
    #expect(try Overlay.contains(crescent, [point]) == [true])
    #expect(try Overlay.covers(square(0, 0, 4), crescent))
    #expect(try !Overlay.covers(crescent, square(0, 0, 4)))
  }
}
