import Geometry
import Planimeter
import Testing

/// Ground that very many hold at once.
@Suite struct CrowdTests {
  private static let count = 100
  private let region = polygon([0, 0, 10, 0, 10, 10, 0, 10])

  private func reading(_ features: [MultiPolygon]) throws -> Reading {
    try Planimeter.measure(
      features.map(\.polygons), groups: Array(features.indices), groupCount: features.count,
      in: PreparedRegions([region]), measuringFronts: false)
  }

  /// Each of the pairs is looked up for each piece of a border: in a list of them that took minutes.
  @Test func `every pair that holds the same ground is told`() throws {
    let all = try reading((0..<Self.count).map { _ in region })
    let whole = PreparedRegions([region]).areas[0]
    #expect(all.rows.count == Self.count)
    #expect(all.overlaps.count == Self.count * (Self.count - 1) / 2)
    #expect(all.overlaps.allSatisfy { abs($0.area - whole) <= 1e-12 * whole })
    #expect(abs(all.contested[0] - whole) <= 1e-12 * whole)
  }

  @Test func `so is every pair of strips that overlap their neighbours`() throws {
    let strips = (0..<Self.count).map { number in
      let west = Double(number) * 0.05
      return polygon([west, 1, west + 1, 1, west + 1, 9, west, 9])
    }
    let reading = try reading(strips)
    let alone = try Planimeter.measure(
      [strips[0].polygons], groups: [0], groupCount: 1, in: PreparedRegions([region]),
      measuringFronts: false
    ).rows[0].area
    #expect(reading.faults == 0)
    for overlap in reading.overlaps {
      let common = 1 - Double(overlap.second - overlap.first) * 0.05
      #expect(abs(overlap.area - alone * common) <= 1e-9 * alone)
    }
    // A strip is twenty steps wide; the last of its neighbours only touches it.
    #expect(
      reading.overlaps.count == (0..<Self.count).reduce(0) { $0 + min(19, Self.count - 1 - $1) })
  }
}
