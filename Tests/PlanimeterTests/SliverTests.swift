import Geometry
import Planimeter
import Testing

/// Ground with gaps and overlaps of 1e-11 to 1e-9 degrees, as repairs of rings drawn over themselves leave it.
@Suite struct SliverTests {
  /// Found by fuzzing: how far along a region's edge the shortest of their edges, 3e-10 degrees, crosses it
  /// was known to 4e-9 only, so that the crossings came in the wrong order.
  ///
  /// The area was computed from exact fractions with mpmath (30 digits): intersections of signed
  /// triangles, each integrated on the ellipsoid.
  @Test func `three wedges that all but touch have the area of exact arithmetic`() throws {
    let exact = 2_093_024_647.205_424_92
    let region = MultiPolygon([
      Polygon(shell: try Ring(Self.shell), holes: [try Ring(Self.hole)]),
      Polygon(shell: try Ring(Self.part)),
    ])
    let held = try Self.wedges.map { Polygon(shell: try Ring($0)) }
    let reading = try Planimeter.measure(
      [held], groups: [0], groupCount: 1, in: PreparedRegions([region]), measuringFronts: false)
    let row = try #require(reading.rows.first)
    #expect(abs(row.area - exact) <= 1e-13 * 2_945_397_464)
  }

  private static let shell = [
    Coordinate(36.71111111121511, 33.84761904756259),
    Coordinate(36.71428571438493, 33.85714285706366),
    Coordinate(36.714285714343056, 33.85714285712647),
    Coordinate(36.428571428555045, 33.99999999997952),
    Coordinate(36.99999999997542, 33.85714285712647),
    Coordinate(36.948051948037595, 33.80519480518765),
    Coordinate(37.047619047589926, 33.783068783063605),
    Coordinate(37.71428571428981, 33.85714285713876),
    Coordinate(37.44401544399313, 33.69498069496881),
    Coordinate(37.999999999983615, 33.57142857140809),
    Coordinate(37.43859649119111, 33.69172932328777),
    Coordinate(36.99999999993447, 33.42857142854685),
    Coordinate(36.82857142856651, 33.68571428571428),
    Coordinate(36.57142857142857, 33.42857142857143),
    Coordinate(36.67582417591933, 33.74175824176832),
    Coordinate(36.78325123154203, 33.753694581281536),
    Coordinate(36.722222222298726, 33.84523809518762),
    Coordinate(36.71111111121511, 33.84761904756259),
  ]
  private static let hole = [
    Coordinate(36.94117647055577, 33.79831932770569),
    Coordinate(36.91071428570541, 33.767857142854744),
    Coordinate(37.024390243810714, 33.780487804866006),
    Coordinate(36.94117647055577, 33.79831932770569),
  ]
  private static let part = [
    Coordinate(36.428571428571175, 33.71428571428616),
    Coordinate(36.42857142844036, 33.857142857110084),
    Coordinate(35.99999999996723, 33.99999999996723),
    Coordinate(36.71111111121511, 33.84761904756259),
    Coordinate(36.67582417591933, 33.74175824176832),
    Coordinate(36.428571428571175, 33.71428571428616),
  ]
  private static let wedges = [
    [
      Coordinate(36.714285714285715, 33.57142857142858),
      Coordinate(37.142857142857146, 34.142857142857146),
      Coordinate(38.142857142857146, 33.857142857142854),
      Coordinate(38.1428571428574, 33.8571428571426),
      Coordinate(38.142857142857146, 33.0),
      Coordinate(36.714285714285715, 33.57142857142857),
      Coordinate(36.714285714285715, 33.57142857142858),
    ],
    [
      Coordinate(36.714285714285715, 33.5714285717781),
      Coordinate(36.71428571428981, 33.85714285712647),
      Coordinate(37.14285714075999, 34.14285714075999),
      Coordinate(36.714285714285715, 33.5714285717781),
    ],
    [
      Coordinate(36.714285714285715, 33.57142857142858),
      Coordinate(36.285714285714285, 33.0),
      Coordinate(36.714285714285715, 33.5714285717781),
      Coordinate(36.714285714285715, 33.57142857142858),
    ],
  ]
}
