/// What a snapshot's groups hold in each region.
public struct Reading: Hashable, Sendable {
  /// What one group holds in one region.
  public struct Row: Hashable, Sendable {
    /// The region's place in the list that was prepared.
    public var region: Int
    /// The group's number.
    public var group: Int
    /// Square metres of the group's ground in the region, each place counted once.
    public var area: Double
    /// Square metres of that which another group holds, too.
    public var shared: Double
    /// Metres of the border of the group's ground inside the region, its own border left out.
    public var front: Double
  }

  /// What two groups both hold in one region.
  public struct Overlap: Hashable, Sendable {
    /// The region's place in the list that was prepared.
    public var region: Int
    /// The group with the smaller number.
    public var first: Int
    /// The group with the larger number.
    public var second: Int
    /// Square metres that both hold.
    public var area: Double
  }

  /// By region, then by group; only where a group holds anything.
  public var rows: [Row]
  /// By region, then by groups; only where two groups hold the same ground.
  public var overlaps: [Overlap]
  /// Per region: square metres that at least two groups hold.
  public var contested: [Double]
  /// Per group: square metres it holds, in a region or not.
  public var totals: [Double]
  /// Features to be judged by `Overlay`, in order: rings that touch or cross themselves or each
  /// other, holes that stray from their shell, flat rings and spikes.
  ///
  /// Until they are repaired, their numbers mean nothing; a feature that turns out to be valid, as
  /// one with a hole that touches its shell, was measured rightly.
  public var suspects: [Int]
  /// Rings whose counts of what covers them did not add up; 0 unless the planimeter has a fault.
  public var faults: Int
}

extension Reading {
  /// An area, or nothing where it is so small that it may be what rounding leaves of areas that cancel,
  /// or the whole where it is more only by rounding.
  ///
  /// - Parameters:
  ///   - area: square metres, of either sign.
  ///   - whole: the area in square metres of the region that it lies in.
  /// - Returns: square metres, 0 up to 1e-12 of the region and, of small regions, up to 1e-11 of them
  ///   and 1e-4 m².
  public static func settled(_ area: Double, within whole: Double) -> Double {
    if area > whole && area <= whole + 1e-9 * whole { return whole }
    return area > 1e-12 * whole + min(1e-4, 1e-11 * whole) ? area : 0
  }

  init(_ ledger: Ledger, regions: PreparedRegions, isSuspect: [Bool], faults: Int) {
    rows = []
    overlaps = []
    for region in 0..<regions.count where ledger.firstEntry[region] >= 0 {
      func settled(_ sum: BoundarySum) -> Double {
        Self.settled(sum.area(above: regions.levels[region]), within: regions.areas[region])
      }
      let start = rows.count
      var index = ledger.firstEntry[region]
      while index >= 0 {
        let entry = ledger.entries[Int(index)]
        index = entry.next
        let area = settled(entry.area)
        if area == 0 { continue }
        rows.append(
          Row(
            region: region, group: Int(entry.group), area: area, shared: settled(entry.shared),
            front: entry.front))
      }
      rows[start...].sort { $0.group < $1.group }
      let overlapStart = overlaps.count
      index = ledger.firstPair[region]
      while index >= 0 {
        let pair = ledger.pairs[Int(index)]
        index = pair.next
        let area = settled(pair.area)
        if area == 0 { continue }
        overlaps.append(
          Overlap(
            region: region, first: Int(pair.first), second: Int(pair.second), area: area))
      }
      overlaps[overlapStart...].sort { ($0.first, $0.second) < ($1.first, $1.second) }
    }
    contested = regions.areas.indices.map { region in
      Self.settled(
        ledger.contested[region].area(above: regions.levels[region]),
        within: regions.areas[region])
    }
    totals = ledger.totals.map(\.value)
    suspects = isSuspect.indices.filter { isSuspect[$0] }
    self.faults = faults
  }
}
