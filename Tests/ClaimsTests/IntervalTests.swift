import Claims
import Testing

@Suite struct IntervalTests {
  private func interval(
    _ lower: Double, _ upper: Double, _ lowerClosed: Bool = true, _ upperClosed: Bool = true
  ) throws -> Interval {
    try #require(
      Interval(lower: lower, upper: upper, lowerClosed: lowerClosed, upperClosed: upperClosed))
  }

  @Test func `an interval without a number in it does not exist`() {
    #expect(Interval(lower: 2, upper: 1) == nil)
    #expect(Interval(lower: 1, upper: 1, upperClosed: false) == nil)
    #expect(Interval(lower: .nan, upper: 1) == nil)
    #expect(Interval(lower: .infinity, upper: .infinity) == nil)
  }

  @Test func `open and closed ends decide whether neighbours meet`() throws {
    let low = try interval(0, 1, true, false)
    let high = try interval(1, 2)
    #expect(!low.intersects(high))
    #expect(try interval(0, 1).intersection(high) == Interval(exactly: 1))
    #expect(low.isSubset(of: try interval(0, 1)))
    #expect(!(try interval(0, 1)).isSubset(of: low))
  }

  @Test func `an infinite end is open`() throws {
    let above = try interval(3, .infinity)
    #expect(!above.upperClosed)
    #expect(above.contains(.greatestFiniteMagnitude))
    #expect(!above.contains(.infinity))
    #expect(above.width == .infinity)
  }

  @Test func `the complement swaps its ends`() throws {
    let complement = try interval(0.25, 0.5, true, false).subtracted(from: 1)
    #expect(complement == (try interval(0.5, 0.75, false, true)))
    #expect(complement?.description == "(0.5, 0.75]")
  }
}
