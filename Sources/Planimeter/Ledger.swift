/// What has been measured so far, by region and group.
struct Ledger {
  struct Entry {
    let group: Int32
    let next: Int32
    var area = RunningSum()
    var shared = RunningSum()
    var front = 0.0
  }

  struct PairEntry {
    let first: Int32
    let second: Int32
    let next: Int32
    var area = RunningSum()
  }

  private(set) var entries: [Entry] = []
  private(set) var pairs: [PairEntry] = []
  /// Per region: the first entry of its chain, or −1.
  private(set) var firstEntry: [Int32]
  /// Per region: the first pair of its chain, or −1.
  private(set) var firstPair: [Int32]
  /// Per region: what at least two groups hold.
  private(set) var contested: [RunningSum]
  /// Per group: all it holds, inside regions or not.
  private(set) var totals: [RunningSum]

  init(regions: Int, groups: Int) {
    firstEntry = [Int32](repeating: -1, count: regions)
    firstPair = [Int32](repeating: -1, count: regions)
    contested = [RunningSum](repeating: RunningSum(), count: regions)
    totals = [RunningSum](repeating: RunningSum(), count: groups)
  }

  private mutating func entry(_ region: Int, _ group: Int32) -> Int {
    var index = firstEntry[region]
    while index >= 0 {
      if entries[Int(index)].group == group { return Int(index) }
      index = entries[Int(index)].next
    }
    entries.append(Entry(group: group, next: firstEntry[region]))
    firstEntry[region] = Int32(entries.count - 1)
    return entries.count - 1
  }

  private mutating func pair(_ region: Int, _ a: Int32, _ b: Int32) -> Int {
    let first = min(a, b)
    let second = max(a, b)
    var index = firstPair[region]
    while index >= 0 {
      let pair = pairs[Int(index)]
      if pair.first == first && pair.second == second { return Int(index) }
      index = pair.next
    }
    pairs.append(PairEntry(first: first, second: second, next: firstPair[region]))
    firstPair[region] = Int32(pairs.count - 1)
    return pairs.count - 1
  }

  /// Adds to all that a group holds.
  mutating func addTotal(_ group: Int32, _ part: RunningSum, times factor: Double) {
    totals[Int(group)].add(part, times: factor)
  }

  /// Adds a piece of the border of a group's ground that lies inside a region.
  ///
  /// - Parameters:
  ///   - group: whose ground the piece bounds.
  ///   - region: where the piece lies.
  ///   - part: the integral along it, as the ring runs.
  ///   - factor: the ring's direction.
  ///   - front: metres of front.
  ///   - others: the groups that cover the piece.
  mutating func addPiece(
    of group: Int32, in region: Int, _ part: RunningSum, times factor: Double, front: Double,
    others: [Int32]
  ) {
    let own = entry(region, group)
    entries[own].area.add(part, times: factor)
    entries[own].front += front
    guard let only = others.first else { return }
    entries[own].shared.add(part, times: factor)
    for other in others { pairs[pair(region, group, other)].area.add(part, times: factor) }
    guard others.count == 1 else { return }
    // Where one other covers the piece, the ground on one side of it has two holders.
    entries[entry(region, only)].shared.add(part, times: factor)
    contested[region].add(part, times: factor)
  }

  /// Adds a piece of the border of a region that groups cover.
  mutating func addBorder(
    of region: Int, _ part: RunningSum, times factor: Double, groups: [Int32]
  ) {
    for (place, group) in groups.enumerated() {
      let own = entry(region, group)
      entries[own].area.add(part, times: factor)
      guard groups.count > 1 else { continue }
      entries[own].shared.add(part, times: factor)
      for other in groups[(place + 1)...] {
        pairs[pair(region, group, other)].area.add(part, times: factor)
      }
    }
    if groups.count > 1 { contested[region].add(part, times: factor) }
  }
}
