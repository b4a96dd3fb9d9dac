public import Geometry

/// Measures the ground that groups hold in regions without building an overlay.
///
/// See the module's README for how.
public enum Planimeter {
  /// Measures a snapshot.
  ///
  /// - Parameters:
  ///   - features: the polygons of each feature. Polygons may overlap each other; ground that
  ///     polygons of one group share counts once. The direction of rings does not matter.
  ///   - groups: per feature, the number of the group that holds it, `0..<groupCount`.
  ///   - groupCount: how many groups there are.
  ///   - regions: where to measure.
  ///   - measuringFronts: whether rows carry the length of fronts, which costs a little.
  /// - Throws: `PlanimeterError` if there are more crossings than memory for them.
  /// - Returns: areas, overlaps, fronts, and the features that `Overlay` should look at.
  public static func measure(
    _ features: [[Polygon]], groups: [Int], groupCount: Int, in regions: PreparedRegions,
    measuringFronts: Bool = true
  ) throws(PlanimeterError) -> Reading {
    try measure(
      Outlines(features, groups: groups, groupCount: groupCount), in: regions,
      measuringFronts: measuringFronts)
  }

  /// Measures a snapshot whose rings are in one buffer already.
  ///
  /// - Parameters:
  ///   - outlines: the rings.
  ///   - regions: where to measure.
  ///   - measuringFronts: whether rows carry the length of fronts, which costs a little.
  /// - Throws: `PlanimeterError` if there are more crossings than memory for them.
  /// - Returns: areas, overlaps, fronts, and the features that `Overlay` should look at.
  public static func measure(
    _ outlines: Outlines, in regions: PreparedRegions, measuringFronts: Bool = true
  ) throws(PlanimeterError) -> Reading {
    try measure(
      outlines, in: regions, measuringFronts: measuringFronts, limit: RingEvent.limit
    ).reading
  }

  /// Measures a snapshot that may be much like one that was measured before, which takes less time.
  ///
  /// - Parameters:
  ///   - outlines: the rings.
  ///   - regions: where to measure.
  ///   - measuringFronts: whether rows carry the length of fronts, which costs a little.
  ///   - precedent: the other snapshot, if there is one; no number depends on it. Receives this one.
  /// - Throws: `PlanimeterError` if there are more crossings than memory for them.
  /// - Returns: areas, overlaps, fronts, and the features that `Overlay` should look at.
  public static func measure(
    _ outlines: Outlines, in regions: PreparedRegions, measuringFronts: Bool = true,
    precedent: inout Precedent?
  ) throws(PlanimeterError) -> Reading {
    let (reading, crossings) = try measure(
      outlines, in: regions, measuringFronts: measuringFronts, limit: RingEvent.limit,
      precedent: precedent)
    var isSuspect = [Bool](repeating: false, count: outlines.groupOfOwner.count)
    for owner in reading.suspects { isSuspect[owner] = true }
    precedent = Precedent(
      rings: outlines.rings, isSuspect: isSuspect,
      crossings: BlockOrdered(crossings, blockCount: outlines.rings.blockCount),
      regions: regions.identity)
    return reading
  }

  static func measure(
    _ outlines: Outlines, in regions: PreparedRegions, measuringFronts: Bool, limit: Int,
    precedent: Precedent? = nil
  ) throws(PlanimeterError) -> (reading: Reading, crossings: [BorderCrossing]) {
    let rings = outlines.rings
    let tolerance = measuringFronts ? PreparedRegions.tolerance : nil
    let tree = BoxTree(rings, margin: tolerance ?? 0)
    let repetition = precedent.map { Repetition(rings, tree, of: $0) }

    var overlaps = OverlapSearch(
      rings: rings, tree: tree, groupOfOwner: outlines.groupOfOwner, tolerance: tolerance,
      limit: limit, isSuspect: rings.isSuspect, repetition: repetition)
    tree.visitPairs(&overlaps)

    var borders = RegionSearch(
      rings: rings, tree: tree, regions: regions, groupOfOwner: outlines.groupOfOwner,
      tolerance: tolerance, limit: limit, events: overlaps.events,
      known: precedent?.known(by: repetition, in: regions, tolerance: tolerance))
    overlaps.events = []
    tree.visitPairs(with: regions.tree, &borders)
    if borders.isFull { throw .tooManyCrossings(limit: limit) }

    var walk = RingWalk(
      rings: rings, tree: tree, groupOfOwner: outlines.groupOfOwner, regions: regions,
      events: RingEvent.inOrder(borders.events, blockCount: rings.blockCount),
      borderMarks: borders.borders, seamMarks: overlaps.seams, measuresFronts: measuringFronts,
      ledger: Ledger(regions: regions.count, groups: outlines.groupCount),
      groupCount: outlines.groupCount, isSuspect: overlaps.isSuspect)
    walk.run()

    var borderWalk = BorderWalk(
      rings: rings, tree: tree, groupOfOwner: outlines.groupOfOwner, regions: regions,
      events: RingEvent.inOrder(borders.regionEvents, blockCount: regions.rings.blockCount),
      ledger: walk.ledger, groupCount: outlines.groupCount)
    borderWalk.run()
    let reading = Reading(
      borderWalk.ledger, regions: regions, isSuspect: walk.isSuspect,
      faults: walk.faults + borderWalk.faults)
    return (reading, borders.crossings)
  }
}
