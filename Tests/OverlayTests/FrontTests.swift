import Geometry
import Overlay
import SeededNumbers
import Testing

@Suite struct FrontTests {
  let region = square(0, 0, 4)

  private func length(_ lines: Lines) -> Double {
    lines.lines.reduce(0) { sum, line in
      zip(line, line.dropFirst()).reduce(sum) {
        let (dx, dy) = (
          $1.1.longitude - $1.0.longitude, $1.1.latitude - $1.0.latitude
        )
        return $0 + (dx * dx + dy * dy).squareRoot()
      }
    }
  }

  @Test func `control cut along the region has its front inside only`() throws {
    let half = try Overlay.intersection(square(-1, -1, 3), region)
    let front = try Overlay.front(of: half, within: region)
    #expect(front.lines.count == 1)
    #expect(front.lines.first?.count == 3)
    #expect(abs(length(front) - 4) < 1e-8)
  }

  @Test func `control that holds the whole region has no front`() throws {
    #expect(try Overlay.front(of: region, within: region).isEmpty)
    #expect(try Overlay.front(of: square(-1, -1, 9), within: region).isEmpty)
    #expect(try Overlay.front(of: square(7, 7, 1), within: region).isEmpty)
    #expect(try Overlay.front(of: square(4, 0, 4), within: region).isEmpty)
    #expect(try Overlay.front(of: .empty, within: region).isEmpty)
    #expect(try Overlay.front(of: region, within: .empty).isEmpty)
  }

  @Test func `an island is front all around and stays closed`() throws {
    let island = square(1, 1, 1)
    let front = try Overlay.front(of: island, within: region)
    #expect(front.lines == [island.polygons[0].shell.coordinates])
  }

  @Test func `control that crosses the border is cut at it`() throws {
    let front = try Overlay.front(of: square(3, 1, 2), within: region)
    #expect(front.lines.count == 1)
    #expect(abs(length(front) - 4) < 1e-8)
  }

  @Test func `borders that coincide within the tolerance are no front`() throws {
    let shifted = MultiPolygon([
      Polygon(
        shell: Ring(
          trusted: coordinates(
            (1e-10, 0), (2, -1e-10), (2, 4), (1, 4 + 1e-10), (0, 4 - 1e-10), (1e-10, 0))))
    ])
    let front = try Overlay.front(of: shifted, within: region)
    #expect(front.lines.count == 1)
    #expect(abs(length(front) - 4) < 1e-8)
    let loose = try Overlay.front(of: square(0.01, 0.01, 3), within: region, tolerance: 0.02)
    #expect(abs(length(loose) - 6) < 0.05)
    let tight = try Overlay.front(of: square(0.01, 0.01, 3), within: region, tolerance: 1e-9)
    #expect(abs(length(tight) - 12) < 1e-12)
  }

  @Test func `a front does not depend on where rings start or how they run`() throws {
    let corner = coordinates((0, 0), (2, 0), (2, 2), (1, 3), (0, 2))
    let expected = 2 + 2 * 2.0.squareRoot()
    for shift in corner.indices {
      let turned = Array(corner[shift...] + corner[..<shift])
      for ring in [turned + [turned[0]], (turned + [turned[0]]).reversed()] {
        let ground = MultiPolygon([Polygon(shell: Ring(trusted: ring))])
        let front = try Overlay.front(of: ground, within: region)
        #expect(front.lines.count == 1)
        #expect(abs(length(front) - expected) < 1e-8)
      }
    }
  }

  @Test func `fronts on both sides of a divided region are the same`() throws {
    var random = SplitMix(seed: 7)
    for _ in 0..<50 {
      let points = (0..<3).map { _ in
        Coordinate(
          Double.random(in: -1...5, using: &random), Double.random(in: -1...5, using: &random))
      }
      let triangle = MultiPolygon([Polygon(shell: try Ring(closing: points))])
      let held = try Overlay.intersection(triangle, region)
      let rest = try Overlay.difference(region, triangle)
      let one = try length(Overlay.front(of: held, within: region))
      let other = try length(Overlay.front(of: rest, within: region))
      let uncut = try length(Overlay.front(of: triangle, within: region))
      #expect(abs(one - other) < 1e-7)
      #expect(abs(one - uncut) < 1e-7)
    }
  }
}

@Suite struct BufferTests {
  @Test func `a buffered line is a band with round ends`() throws {
    let line = Lines([coordinates((0, 0), (1000, 0))])
    let band = try Overlay.buffer(line, distance: 100)
    // A regular 64-gon has the area 32 sin(2π/64) r², that is 3.136548 r².
    #expect(abs(planarArea(band) - (200_000 + 31_365.48)) < 0.01)
  }

  @Test func `ground grows and shrinks and may vanish`() throws {
    let block = square(0, 0, 1000)
    #expect(try planarArea(Overlay.buffer(block, distance: -100)) == 640_000)
    let grown = try planarArea(Overlay.buffer(block, distance: 100))
    #expect(abs(grown - (1_400_000 + 31_365.48)) < 0.01)
    #expect(try Overlay.buffer(block, distance: -500).isEmpty)
    #expect(try Overlay.buffer(block, distance: 0) == block)
  }
}
