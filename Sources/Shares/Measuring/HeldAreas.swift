internal import Atlas
internal import Geometry
internal import Planimeter

/// The planimeter's reading of what some groups of ground have in regions.
struct HeldAreas {
  private let reading: Regrouped
  private let fronts: Set<Int>
  private let count: Int

  /// Measures groups of ground in regions.
  ///
  /// - Parameters:
  ///   - groups: the pieces of each group, each piece valid; what pieces of one group share counts once.
  ///   - regions: where to measure.
  ///   - subject: what is measured, for the error.
  /// - Throws: `SharesError`.
  init(
    _ groups: [[MultiPolygon]], in regions: PreparedRegions, of subject: String
  ) throws(SharesError) {
    let numbers = groups.indices.flatMap { [Int](repeating: $0, count: groups[$0].count) }
    let found: Reading
    do {
      found = try Planimeter.measure(
        groups.flatMap(\.self).map(\.polygons), groups: numbers, groupCount: groups.count,
        in: regions)
    } catch {
      throw .unmeasurable(subject, detail: "\(error)")
    }
    guard found.faults == 0 else {
      throw .unmeasurable(subject, detail: "\(found.faults) rings did not add up")
    }
    count = groups.count
    reading = Regrouped(found, regions: regions.areas.count, groups: groups.count)
    fronts = Set(found.rows.filter { $0.front > 0 }.map { $0.region * groups.count + $0.group })
  }

  /// Square metres that a group has in a region.
  func area(of group: Int = 0, in region: Int = 0) -> Double {
    reading.amount(of: group, in: region).area
  }

  /// Square metres of that which another group has, too.
  func shared(of group: Int, in region: Int) -> Double {
    reading.amount(of: group, in: region).shared
  }

  /// Whether a border of the group's ground lies in the region, away from the region's own.
  func hasFront(of group: Int, in region: Int) -> Bool {
    fronts.contains(region * count + group)
  }
}
