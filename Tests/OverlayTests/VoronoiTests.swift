import Geometry
import SeededNumbers
import Testing

@testable import Overlay

@Suite struct VoronoiTests {
  private static let box = Box(west: 0, south: 0, east: 1000, north: 600)

  @Test(arguments: voronoiScenes.indices)
  func `cells have the areas that shapely gives them, in the order of their points`(
    _ index: Int
  ) throws {
    let scene = voronoiScenes[index]
    let cells = try Overlay.voronoi(of: scene.points, covering: Self.box)
    let areas = try cells.map {
      planarArea(try Overlay.intersection(MultiPolygon([$0]), MultiPolygon([Self.box.polygon])))
    }
    #expect(areas.count == scene.areas.count)
    for (area, expected) in zip(areas, scene.areas) {
      #expect(abs(area - expected) < 1e-9 * 600_000, "\(scene.name)")
    }
  }

  @Test func `cells tile the box and hold their own points and no other`() throws {
    var random = SplitMix(seed: 7)
    for count in [2, 3, 10, 300] {
      let points = (0..<count).map { _ in
        Coordinate(.random(in: -200...1200, using: &random), .random(in: 0...600, using: &random))
      }
      let cells = try Overlay.voronoi(of: points, covering: Self.box)
      let parts = try cells.map { try Overlay.clip(MultiPolygon([$0]), to: Self.box) }
      #expect(abs(parts.reduce(0) { $0 + planarArea($1) } / 600_000 - 1) < 1e-9)
      for (index, cell) in cells.enumerated() {
        let held = try Overlay.contains(MultiPolygon([cell]), points)
        #expect(points.indices.filter { held[$0] } == [index])
      }
    }
  }

  @Test func `one point has the whole box, none has nothing`() throws {
    let alone = try Overlay.voronoi(of: [Coordinate(1500, 10)], covering: Self.box)
    #expect(alone.map { planarArea(MultiPolygon([$0])) } == [1500 * 600])
    #expect(try Overlay.voronoi(of: [], covering: Self.box).isEmpty)
  }

  @Test func `points that all but coincide keep their cells or are refused`() throws {
    for distance in [1.0, 1e-3, 1e-6, 1e-9, 1e-12] {
      let points = [Coordinate(500, 300), Coordinate(500 + distance, 300), Coordinate(100, 100)]
      guard let cells = try? Overlay.voronoi(of: points, covering: Self.box) else { continue }
      #expect(cells.count == 3)
      #expect(try Overlay.contains(MultiPolygon([cells[2]]), points) == [false, false, true])
    }
  }

  @Test func `the point nearest to a position is that of a walk over all of them`() {
    var random = SplitMix(seed: 11)
    let points = (0..<500).map { _ in
      Coordinate(Double(Int.random(in: 0...30, using: &random)), .random(in: 0...9, using: &random))
    }
    let tree = PointTree(points)
    func distance(_ index: Int, _ position: Coordinate) -> Double {
      let (east, north) = (
        points[index].longitude - position.longitude, points[index].latitude - position.latitude
      )
      return east * east + north * north
    }
    for _ in 0..<500 {
      let position = Coordinate(
        .random(in: -5...35, using: &random), .random(in: -5...15, using: &random))
      let least = points.indices.map { distance($0, position) }.min()
      #expect(distance(tree.nearest(to: position), position) == least)
    }
  }
}
