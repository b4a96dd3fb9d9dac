internal import Geometry

/// What pieces of a boundary add up to.
///
/// Where three edges meet, the places of their crossings may be a rounding apart, and with them the
/// pieces. Such a gap counts as if all ground between it and the integral's reference latitude were
/// missing or there twice, which in a small region is more than rounding. So how far the pieces lead
/// east in all, nothing if they close, is summed up as well, and in the end a gap is counted from the
/// region's own latitude.
struct BoundarySum: Sendable {
  /// The integral along the pieces, in square metres.
  private(set) var area = RunningSum()
  /// Degrees of longitude from where the pieces begin to where they end.
  private var east = RunningSum()

  /// Nothing yet.
  init() {}

  /// One piece, from place to place.
  @inline(__always)
  init(_ area: RunningSum, from start: Coordinate, to end: Coordinate) {
    self.area = area
    east.add(end.longitude)
    east.add(-start.longitude)
  }

  /// Adds other pieces, times a factor that is exact, such as −1.
  @inline(__always)
  mutating func add(_ other: BoundarySum, times factor: Double) {
    area.add(other.area, times: factor)
    east.add(other.east, times: factor)
  }

  /// Square metres inside the boundary, its gaps counted from a latitude whose level this is.
  func area(above level: EdgeIntegral.Level) -> Double {
    var sum = area
    sum.add(-level.height * east.value)
    return sum.value
  }
}
