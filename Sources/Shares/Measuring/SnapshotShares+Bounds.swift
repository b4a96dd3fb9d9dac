internal import Atlas
internal import Geometry

/// Statuses and accuracies.
extension SnapshotShares {
  /// Adds what each actor has of each status, bounded by what other sets of statuses would give and by
  /// where the front may lie.
  mutating func addBoundedShares(
    of snapshot: Snapshot, by reading: SnapshotReading, _ division: Division,
    in regions: RegionSet, options: MeasuringOptions
  ) throws(SharesError) {
    let sets = try SetAreas(division, options: options)
    let drawing = Drawing(snapshot.areas, reading.polygons, options: options)
    let hasAccuracy = snapshot.areas.contains { (options.accuracy ?? $0.accuracy) != nil }
    for (index, region) in regions.regions.enumerated() {
      let fronted = Set(
        reading.holders.indices.filter { reading.hasFront(of: $0, in: index) }
          .map { reading.holders[$0].actor })
      var moving = fronted
      var ground: RegionalGround?
      if hasAccuracy {
        moving.formUnion(drawing.actorsOfMixedAccuracy(near: region.ground))
      } else {
        lacksAccuracy = lacksAccuracy || !fronted.isEmpty
      }
      for (number, actor) in division.actors.enumerated() {
        let isCut = sets.contested[index][number] > 0 && !fronted.isEmpty
        let needsGround = sets.needGround || hasAccuracy && (moving.contains(actor) || isCut)
        if needsGround && ground == nil { ground = try RegionalGround(of: drawing, in: region) }
        for status in Status.allCases {
          guard status == .controlled || sets.has(status, reading, number, actor) else { continue }
          let best =
            status == .contested
            ? sets.contested[index][number] : reading.area(of: actor, status, in: index)
          var bounds = AreaBounds(best)
          if status == .controlled { sets.widen(&bounds, of: number, in: index) }
          var deviation = 0.0
          if needsGround {
            let stated = StatusSet(name: status.rawValue, statuses: [status])
            var wanted = [(set: stated, area: Optional(best))]
            if status == .controlled { wanted += sets.wanted(of: number, in: index) }
            deviation = try widen(
              &bounds, of: actor, wanted, by: &ground, in: region, options: options)
          }
          shares.append(
            share(of: actor, status, in: region, bounds, standardDeviation: deviation))
        }
      }
    }
  }

  /// Widens bounds by where the front may lie under each of some sets, and gives the standard deviation
  /// that it makes under the first.
  private mutating func widen(
    _ bounds: inout AreaBounds, of actor: String, _ sets: [(set: StatusSet, area: Double?)],
    by ground: inout RegionalGround?, in region: PreparedRegion, options: MeasuringOptions
  ) throws(SharesError) -> Double {
    var deviation: Double?
    for (set, area) in sets {
      guard let held = try ground?.held(by: actor, as: set) else { return 0 }
      bounds.widen(
        by: area.map { held.area.settled(at: $0, within: region.area) } ?? held.area)
      if deviation == nil {
        lacksAccuracy = lacksAccuracy || held.lacksAccuracy
        deviation = held.standardDeviation(correlationLength: options.correlationLength)
      }
    }
    return deviation ?? 0
  }
}

/// What each actor has in each region under the sets that bound control.
private struct SetAreas {
  let contested: [[Double]]
  private let sets: [(set: StatusSet, areas: [[Double]]?)]

  init(_ division: Division, options: MeasuringOptions) throws(SharesError) {
    contested = try division.contested()
    sets = [
      (options.lowest, try division.areas(under: options.lowest)),
      (options.highest, try division.areas(under: options.highest)),
    ]
  }

  /// Whether the planimeter does not say what a set gives.
  var needGround: Bool { sets.contains { $0.areas == nil } }

  /// The sets, with what an actor has under each in a region, where that is known.
  func wanted(of actor: Int, in region: Int) -> [(set: StatusSet, area: Double?)] {
    sets.map { ($0.set, $0.areas?[region][actor]) }
  }

  /// Whether an actor has ground of a status anywhere.
  func has(
    _ status: Status, _ reading: SnapshotReading, _ number: Int, _ actor: String
  ) -> Bool {
    reading.holders.contains(SnapshotReading.Holder(actor: actor, status: status))
      || status == .contested && contested.contains { $0[number] > 0 }
  }

  func widen(_ bounds: inout AreaBounds, of actor: Int, in region: Int) {
    for (_, area) in wanted(of: actor, in: region) {
      if let area { bounds.widen(by: AreaBounds(area)) }
    }
  }
}
