internal import Planimeter

/// A reading by groups that are not actor and status.
struct Regrouped {
  /// Per region: square metres that at least two groups hold.
  let contested: [Double]
  private let amounts: [(area: Double, shared: Double)]
  private let groups: Int

  init(_ reading: Reading, regions: Int, groups: Int) {
    contested = reading.contested
    self.groups = groups
    var amounts = [(area: Double, shared: Double)](repeating: (0, 0), count: regions * groups)
    for row in reading.rows {
      amounts[row.region * groups + row.group] = (row.area, row.shared)
    }
    self.amounts = amounts
  }

  /// What a group has in a region, and how much of it another group has too, in square metres.
  func amount(of group: Int, in region: Int) -> (area: Double, shared: Double) {
    amounts[region * groups + group]
  }
}
