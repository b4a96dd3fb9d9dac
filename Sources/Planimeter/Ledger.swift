/// What has been measured so far, by region and group.
struct Ledger {
  struct Entry {
    let group: Int32
    let next: Int32
    var area = BoundarySum()
    var shared = BoundarySum()
    var front = 0.0
  }

  struct PairEntry {
    let first: Int32
    let second: Int32
    let next: Int32
    var area = BoundarySum()
  }

  private(set) var entries: [Entry] = []
  private(set) var pairs: [PairEntry] = []
  /// Per region: the first entry of its chain, or −1.
  private(set) var firstEntry: [Int32]
  /// Per region: the first pair of its chain, or −1.
  private(set) var firstPair: [Int32]
  /// Per region: what at least two groups hold.
  private(set) var contested: [BoundarySum]
  /// Per group: all it holds, inside regions or not.
  private(set) var totals: [RunningSum]
  /// The places of entries and of pairs, in regions whose chains of them are long.
  private var placeOfEntry: [Key: Int32] = [:]
  private var placeOfPair: [Key: Int32] = [:]
  private var hasManyEntries: Set<Int> = []
  private var hasManyPairs: Set<Int> = []

  private struct Key: Hashable {
    let region: Int
    let first: Int32
    var second: Int32 = -1
  }

  /// Links of a chain that are walked before its table is asked, which takes as long as some twenty.
  private static let walkedLinks = 24

  init(regions: Int, groups: Int) {
    firstEntry = [Int32](repeating: -1, count: regions)
    firstPair = [Int32](repeating: -1, count: regions)
    contested = [BoundarySum](repeating: BoundarySum(), count: regions)
    totals = [RunningSum](repeating: RunningSum(), count: groups)
  }

  private mutating func entry(_ region: Int, _ group: Int32) -> Int {
    var index = firstEntry[region]
    var links = 0
    while index >= 0, links < Self.walkedLinks {
      if entries[Int(index)].group == group { return Int(index) }
      index = entries[Int(index)].next
      links += 1
    }
    let isLong = index >= 0
    let key = Key(region: region, first: group)
    if isLong {
      if hasManyEntries.insert(region).inserted { tabulateEntries(of: region) }
      if let place = placeOfEntry[key] { return Int(place) }
    }
    entries.append(Entry(group: group, next: firstEntry[region]))
    firstEntry[region] = Int32(entries.count - 1)
    if isLong { placeOfEntry[key] = firstEntry[region] }
    return entries.count - 1
  }

  private mutating func pair(_ region: Int, _ a: Int32, _ b: Int32) -> Int {
    let first = min(a, b)
    let second = max(a, b)
    var index = firstPair[region]
    var links = 0
    while index >= 0, links < Self.walkedLinks {
      let pair = pairs[Int(index)]
      if pair.first == first && pair.second == second { return Int(index) }
      index = pair.next
      links += 1
    }
    let isLong = index >= 0
    let key = Key(region: region, first: first, second: second)
    if isLong {
      if hasManyPairs.insert(region).inserted { tabulatePairs(of: region) }
      if let place = placeOfPair[key] { return Int(place) }
    }
    pairs.append(PairEntry(first: first, second: second, next: firstPair[region]))
    firstPair[region] = Int32(pairs.count - 1)
    if isLong { placeOfPair[key] = firstPair[region] }
    return pairs.count - 1
  }

  private mutating func tabulateEntries(of region: Int) {
    var index = firstEntry[region]
    while index >= 0 {
      placeOfEntry[Key(region: region, first: entries[Int(index)].group)] = index
      index = entries[Int(index)].next
    }
  }

  private mutating func tabulatePairs(of region: Int) {
    var index = firstPair[region]
    while index >= 0 {
      let pair = pairs[Int(index)]
      placeOfPair[Key(region: region, first: pair.first, second: pair.second)] = index
      index = pair.next
    }
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
  ///   - part: the piece, as the ring runs.
  ///   - factor: the ring's direction, times how many polygons of the region the piece lies in.
  ///   - front: metres of front.
  ///   - others: the groups that cover the piece.
  mutating func addPiece(
    of group: Int32, in region: Int, _ part: BoundarySum, times factor: Double, front: Double,
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
    of region: Int, _ part: BoundarySum, times factor: Double, groups: [Int32]
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
