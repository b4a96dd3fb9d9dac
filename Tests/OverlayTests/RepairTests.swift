import Geometry
import Overlay
import SeededNumbers
import Testing

@Suite struct RepairTests {
  private func repair(_ rings: [Coordinate]...) throws -> Repaired {
    try Overlay.repair([UncheckedPolygon(rings)])
  }

  private func ring(_ x: Double, _ y: Double, _ side: Double) -> [Coordinate] {
    square(x, y, side).polygons[0].shell.coordinates
  }

  @Test func `valid ground comes back vertex by vertex`() throws {
    let ground = MultiPolygon(square(0, 0, 1).polygons + square(3, 0, 1).polygons)
    let repaired = try Overlay.repair(ground.polygons.map(\.unchecked))
    #expect(repaired == Repaired(ground: ground, defects: []))
  }

  @Test func `a bow-tie keeps both lobes and names the crossing`() throws {
    let repaired = try repair(bowTie.polygons[0].shell.coordinates)
    #expect(planarArea(repaired.ground) == 0.5)
    let defect = try #require(repaired.defects.first)
    #expect(repaired.defects.count == 1)
    #expect(defect.kind == .selfIntersection)
    #expect(defect.polygon == 0 && defect.ring == 0)
    #expect(defect.coordinate == Coordinate(0.5, 0.5))
    #expect(defect.vertex == 0 || defect.vertex == 2)
    #expect(try Overlay.isValid(repaired.ground))
    #expect(try !Overlay.isValid(bowTie))
    #expect(try Overlay.validityDefect(bowTie)?.coordinate == Coordinate(0.5, 0.5))
  }

  @Test func `an unclosed ring is closed and its end named`() throws {
    let repaired = try repair(coordinates((0, 0), (1, 0), (1, 1), (0, 1)))
    #expect(planarArea(repaired.ground) == 1)
    #expect(repaired.defects.map(\.kind) == [.unclosedRing])
    #expect(repaired.defects.first?.vertex == 3)
    #expect(repaired.defects.first?.message == "not closed (first 0.0 0.0, last 0.0 1.0)")
  }

  @Test(arguments: [
    ([], Defect.Kind.tooFewVertices),
    (coordinates((0, 0)), .tooFewVertices),
    (coordinates((0, 0), (1, 1), (0, 0)), .tooFewVertices),
    (coordinates((0, 0), (0, 0), (0, 0), (0, 0)), .collapsedRing),
    (coordinates((0, 0), (1, 1), (2, 2), (0, 0)), .collapsedRing),
    (coordinates((0, 0), (.nan, 1), (1, 1), (0, 0)), .notFinite),
    (coordinates((0, 0), (1, .infinity), (1, 1), (0, 0)), .notFinite),
    (coordinates((0, 0), (1, 95), (1, 1), (0, 0)), .beyondPole),
  ])
  func `a shell that encloses nothing is dropped with its holes`(
    ring shell: [Coordinate], kind: Defect.Kind
  ) throws {
    let repaired = try repair(shell, ring(0, 0, 1))
    #expect(repaired.ground.isEmpty)
    #expect(repaired.defects.map(\.kind) == [kind, .holeWithoutShell])
  }

  @Test func `two open points are too few and also unclosed`() throws {
    let repaired = try repair(coordinates((0, 0), (1, 1)))
    #expect(repaired.ground.isEmpty)
    #expect(repaired.defects.map(\.kind) == [.unclosedRing, .tooFewVertices])
  }

  @Test func `a short hole is dropped and the shell stays`() throws {
    let repaired = try repair(ring(0, 0, 4), coordinates((1, 1), (2, 2), (1, 1)))
    #expect(planarArea(repaired.ground) == 16)
    #expect(repaired.defects.map(\.kind) == [.tooFewVertices])
    #expect(repaired.defects.first?.ring == 1)
  }

  @Test func `no rings is an empty polygon and nothing is nothing`() throws {
    #expect(try Overlay.repair([UncheckedPolygon([])]).defects.map(\.kind) == [.emptyPolygon])
    #expect(try Overlay.repair([]).isUnchanged)
  }

  @Test func `a hole that shares an edge with its shell is still subtracted`() throws {
    let repaired = try repair(ring(0, 0, 2), ring(0, 0.5, 1))
    #expect(planarArea(repaired.ground) == 3)
    #expect(repaired.defects.map(\.kind) == [.selfIntersection])
  }

  @Test func `a hole wound like its shell is subtracted without a word`() throws {
    let repaired = try repair(ring(0, 0, 4), ring(1, 1, 1))
    #expect(planarArea(repaired.ground) == 15)
    #expect(repaired.isUnchanged)
  }

  @Test func `a hole outside its shell is named and takes nothing away`() throws {
    let repaired = try repair(ring(0, 0, 4), ring(5, 5, 1))
    #expect(planarArea(repaired.ground) == 16)
    #expect(repaired.defects.map(\.kind) == [.holeOutsideShell])
    #expect(repaired.defects.first?.ring == 1)
  }

  @Test func `a hole in a hole stays a hole`() throws {
    let repaired = try repair(ring(0, 0, 6), ring(1, 1, 3), ring(2, 2, 1))
    #expect(planarArea(repaired.ground) == 27)
    #expect(repaired.defects.map(\.kind) == [.nestedHoles])
  }

  @Test func `overlapping holes are subtracted once`() throws {
    let repaired = try repair(ring(0, 0, 6), ring(1, 1, 2), ring(2, 2, 2))
    #expect(planarArea(repaired.ground) == 29)
    #expect(repaired.defects.map(\.kind) == [.selfIntersection])
  }

  @Test func `overlapping polygons of one geometry count once`() throws {
    let pair = [square(0, 0, 2), square(1, 0, 2)].flatMap(\.polygons)
    let repaired = try Overlay.repair(pair.map(\.unchecked))
    #expect(planarArea(repaired.ground) == 6)
    #expect(repaired.defects.map(\.kind) == [.overlappingParts])
  }

  @Test func `nested shells count once`() throws {
    let pair = [square(0, 0, 4), square(1, 1, 1)].flatMap(\.polygons)
    let repaired = try Overlay.repair(pair.map(\.unchecked))
    #expect(planarArea(repaired.ground) == 16)
    #expect(repaired.defects.map(\.kind) == [.overlappingParts])
  }

  @Test func `the same polygon twice counts once`() throws {
    let one = square(0, 0, 2).polygons[0].unchecked
    let repaired = try Overlay.repair([one, one])
    #expect(planarArea(repaired.ground) == 4)
    #expect(repaired.defects.map(\.kind) == [.duplicateRing])
    #expect(repaired.defects.first?.polygon == 1)
  }

  @Test func `a spike is named at its tip and encloses nothing`() throws {
    let repaired = try repair(coordinates((0, 0), (2, 0), (2, 2), (2, 5), (2, 2), (0, 2), (0, 0)))
    #expect(planarArea(repaired.ground) == 4)
    let spike = try #require(repaired.defects.first { $0.kind == .spike })
    #expect(spike.vertex == 3)
    #expect(spike.coordinate == Coordinate(2, 5))
  }

  @Test func `a ring walked twice counts once`() throws {
    let once = ring(0, 0, 2)
    #expect(try planarArea(repair(once + once.dropFirst()).ground) == 4)
  }

  @Test func `the outcome does not depend on the start or direction of rings`() throws {
    let star = coordinates((0, 3), (2, -3), (-3, 1), (3, 1), (-2, -3))
    let area = try planarArea(repair(star + [star[0]]).ground)
    #expect(area > 0)
    for shift in star.indices {
      let turned = Array(star[shift...] + star[..<shift])
      let closed = turned + [turned[0]]
      #expect(abs(try planarArea(repair(closed).ground) - area) < 1e-14 * area)
      #expect(abs(try planarArea(repair(closed.reversed()).ground) - area) < 1e-14 * area)
    }
  }

  @Test func `hundreds of tangled rings become valid ground inside their box`() throws {
    var random = SplitMix(seed: 20_171_207)
    for _ in 0..<200 {
      let polygons = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        UncheckedPolygon(
          (0..<Int.random(in: 1...3, using: &random)).map { _ in
            (0..<Int.random(in: 0...8, using: &random)).map { _ in
              Coordinate(
                Double(Int.random(in: 0...5, using: &random)),
                Double(Int.random(in: 0...5, using: &random)))
            }
          })
      }
      let repaired = try Overlay.repair(polygons)
      #expect(try Overlay.isValid(repaired.ground))
      #expect(planarArea(repaired.ground) <= 25)
    }
  }
}
