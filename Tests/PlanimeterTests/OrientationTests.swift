import Geometry
import SeededNumbers
import Testing

@testable import Planimeter

@Suite struct `Which side of a line a point lies on` {
  /// The determinant in units of 2⁻¹⁰⁰ by integers: coordinates are multiples of 2⁻⁵⁰ below 16.
  private func exact(_ a: Coordinate, _ b: Coordinate, _ c: Coordinate) -> Int128 {
    func whole(_ x: Double) -> Int128 { Int128(x * 0x1p50) }
    let left =
      (whole(a.longitude) - whole(c.longitude)) * (whole(b.latitude) - whole(c.latitude))
    let right =
      (whole(a.latitude) - whole(c.latitude)) * (whole(b.longitude) - whole(c.longitude))
    return left - right
  }

  private func lattice(_ p: Coordinate) -> Coordinate {
    Coordinate(
      (p.longitude * 0x1p50).rounded() * 0x1p-50, (p.latitude * 0x1p50).rounded() * 0x1p-50)
  }

  @Test func `points within a few roundings of a line are told apart exactly`() {
    var random = SplitMix(seed: 1)
    var zeros = 0
    for _ in 0..<20_000 {
      let a = Coordinate(
        Double.random(in: 0..<8, using: &random), Double.random(in: 0..<8, using: &random))
      let b = Coordinate(
        Double.random(in: 0..<8, using: &random), Double.random(in: 0..<8, using: &random))
      let t = Double.random(in: 0..<1, using: &random)
      let c = Coordinate(
        a.longitude + t * (b.longitude - a.longitude),
        a.latitude + t * (b.latitude - a.latitude))
      let (la, lb, lc) = (lattice(a), lattice(b), lattice(c))
      let value = Orientation.value(la, lb, lc)
      let exact = exact(la, lb, lc).signum()
      zeros += exact == 0 ? 1 : 0
      #expect((value > 0 ? 1 : value < 0 ? -1 : 0) == exact, "\(la), \(lb), \(lc)")
    }
    #expect(zeros < 20_000)
  }

  @Test(arguments: [1.0, 0x1p-10, 0x1p-20, 0x1p-30, 0x1p-40])
  func `how far from a short edge's line a point lies is known to a few roundings`(
    length: Double
  ) {
    var random = SplitMix(seed: 2)
    for round in 0..<2_000 {
      let a = Coordinate(
        Double.random(in: 2..<8, using: &random), Double.random(in: 2..<8, using: &random))
      let (x, y) = (
        Double.random(in: -1..<1, using: &random), Double.random(in: -1..<1, using: &random)
      )
      let b = Coordinate(a.longitude + x * length, a.latitude + y * length)
      // Every second point lies all but on the line.
      let away = round.isMultiple(of: 2) ? 1 : 1e-8
      let c = Coordinate(a.longitude + x + y * away, a.latitude + y - x * away)
      let (la, lb, lc) = (lattice(a), lattice(b), lattice(c))
      let exact = Double(exact(la, lb, lc)) * 0x1p-100
      #expect(
        abs(Orientation.precise(la, lb, lc) - exact) <= 4e-15 * abs(exact), "\(la), \(lb), \(lc)")
    }
  }

  @Test func `coordinates of very different size are no excuse`() {
    let a = Coordinate(1e-30, 1e-30)
    let b = Coordinate(89, 89)
    #expect(Orientation.value(a, b, Coordinate(44.5, 44.5)) == 0)
    #expect(Orientation.value(a, b, Coordinate(2e-30, 1e-30)) < 0)
    #expect(Orientation.value(a, b, Coordinate(1e-30, 2e-30)) > 0)
    #expect(
      Orientation.value(Coordinate(1e-30, 0), b, Coordinate(44.5, 44.5)) > 0)
  }

  @Test func `a shift decides what lies on the line, and the other shift the opposite`() {
    let a = Coordinate(1, 1)
    for b in [Coordinate(2, 1), Coordinate(0, 1), Coordinate(1, 3), Coordinate(2, 5)] {
      let forward = SymbolicShift.isLeft(0, a, b, forward: true)
      #expect(forward != SymbolicShift.isLeft(0, a, b, forward: false))
      #expect(forward != SymbolicShift.isLeft(0, b, a, forward: true))
    }
    #expect(SymbolicShift.isLeft(0, a, Coordinate(2, 1), forward: true))
    #expect(!SymbolicShift.isLeft(0, a, Coordinate(1, 3), forward: true))
  }
}
