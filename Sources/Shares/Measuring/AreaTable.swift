internal import Atlas
internal import Geometry
internal import Planimeter

/// What groups of ground have in regions, by the planimeter.
struct AreaTable {
  /// Per region: square metres that at least two groups have.
  let contested: [Double]
  private let groupCount: Int
  private let rows: [Reading.Row]
  /// By region, then by group: the row, −1 where the group has nothing.
  private let places: [Int32]

  /// Takes a reading.
  init(_ reading: Reading) {
    contested = reading.contested
    groupCount = reading.totals.count
    rows = reading.rows
    var places = [Int32](repeating: -1, count: contested.count * groupCount)
    for (index, row) in rows.enumerated() {
      places[row.region * groupCount + row.group] = Int32(index)
    }
    self.places = places
  }

  /// Measures features that need no repair.
  ///
  /// - Parameters:
  ///   - features: the polygons of each feature; what features of one group share counts once.
  ///   - groups: per feature, the number of its group, `0..<groupCount`.
  ///   - groupCount: how many groups there are.
  ///   - regions: where to measure.
  ///   - fronts: whether the length of fronts is wanted, which costs a little.
  ///   - subject: what is measured, for the error.
  /// - Throws: `SharesError`.
  init(
    _ features: [[Polygon]], groups: [Int], groupCount: Int, in regions: PreparedRegions,
    fronts: Bool, of subject: String
  ) throws(SharesError) {
    let reading: Reading
    do {
      reading = try Planimeter.measure(
        features, groups: groups, groupCount: groupCount, in: regions, measuringFronts: fronts)
    } catch {
      throw .unmeasurable(subject, detail: "\(error)")
    }
    guard reading.faults == 0 else { throw .planimeter(subject, faults: reading.faults) }
    self.init(reading)
  }

  /// Measures groups of ground, with their fronts.
  ///
  /// - Parameters:
  ///   - groups: the pieces of each group, each piece valid; what pieces of one group share counts once.
  ///   - regions: where to measure.
  ///   - subject: what is measured, for the error.
  /// - Throws: `SharesError`.
  init(
    _ groups: [[MultiPolygon]], in regions: PreparedRegions, of subject: String
  ) throws(SharesError) {
    try self.init(
      groups.flatMap(\.self).map(\.polygons),
      groups: groups.indices.flatMap { [Int](repeating: $0, count: groups[$0].count) },
      groupCount: groups.count, in: regions, fronts: true, of: subject)
  }

  /// Square metres that a group has in a region.
  func area(of group: Int = 0, in region: Int = 0) -> Double { row(group, region)?.area ?? 0 }

  /// Square metres of that which another group has, too.
  func shared(of group: Int, in region: Int) -> Double { row(group, region)?.shared ?? 0 }

  /// Whether some of the border of a group's ground lies inside a region, away from the region's own.
  func hasFront(of group: Int, in region: Int) -> Bool { (row(group, region)?.front ?? 0) > 0 }

  private func row(_ group: Int, _ region: Int) -> Reading.Row? {
    let place = places[region * groupCount + group]
    return place < 0 ? nil : rows[Int(place)]
  }
}
