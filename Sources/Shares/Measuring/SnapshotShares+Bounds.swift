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
    var bounding = try Bounding(snapshot, reading, division, options: options)
    for (index, region) in regions.regions.enumerated() {
      bounding.enter(region, index)
      for actor in bounding.actors {
        let needsGround = bounding.needsGround(for: actor)
        for (status, best) in bounding.areas(of: actor) {
          let bounds = bounding.boundsBySets(of: actor, status, best)
          let (area, deviation) =
            needsGround
            ? try bounding.boundsByFront(of: actor, status, best, beyond: bounds) : (bounds, 0)
          shares.append(
            share(of: actor.id, status, in: region, area, standardDeviation: deviation))
        }
      }
    }
    lacksAccuracy = bounding.lacksAccuracy
  }
}

/// What bounds the shares of one snapshot, turned to one region after the other.
private struct Bounding {
  /// An actor, and what it has anywhere.
  struct Actor {
    var id: String
    /// Its place among the actors of the division.
    var number: Int
    /// Statuses in their order, `controlled` in any case, each with the reading's holder if there is one.
    var statuses: [(status: Status, holder: Int?)]
  }

  /// What each actor has in each region under a set that bounds control; `nil` where the planimeter
  /// does not say.
  private struct SetAreas {
    var set: StatusSet
    var areas: [[Double]]?
  }

  let actors: [Actor]
  /// Whether some front has no stated accuracy, so that the bounds leave it out.
  private(set) var lacksAccuracy = false
  private let reading: SnapshotReading
  private let options: MeasuringOptions
  private let contested: [[Double]]
  private let sets: [SetAreas]
  private let drawing: Drawing
  private let hasAccuracy: Bool

  private var place: (region: PreparedRegion, index: Int)?
  private var ground: RegionalGround?
  /// Whether there is a front of anybody in the region.
  private var hasFront = false
  /// The actors whose ground moves with a front, or may.
  private var moving: Set<String> = []

  init(
    _ snapshot: Snapshot, _ reading: SnapshotReading, _ division: Division,
    options: MeasuringOptions
  ) throws(SharesError) {
    self.reading = reading
    self.options = options
    let contested = try division.contested()
    self.contested = contested
    sets = try [options.lowest, options.highest].map { set throws(SharesError) in
      SetAreas(set: set, areas: try division.areas(under: set))
    }
    drawing = Drawing(snapshot.areas, reading.polygons, options: options)
    hasAccuracy = snapshot.areas.contains { (options.accuracy ?? $0.accuracy) != nil }
    let holders = Dictionary(uniqueKeysWithValues: zip(reading.holders, reading.holders.indices))
    actors = division.actors.enumerated().map { number, id in
      let isContested = contested.contains { $0[number] > 0 }
      return Actor(
        id: id, number: number,
        statuses: Status.allCases.compactMap { status in
          let holder = holders[SnapshotReading.Holder(actor: id, status: status)]
          let isHeld = holder != nil || status == .contested && isContested
          return isHeld || status == .controlled ? (status, holder) : nil
        })
    }
  }

  /// Turns to another region.
  mutating func enter(_ region: PreparedRegion, _ index: Int) {
    place = (region, index)
    ground = nil
    moving = []
    for (number, holder) in reading.holders.enumerated()
    where reading.table.hasFront(of: number, in: index) {
      moving.insert(holder.actor)
    }
    hasFront = !moving.isEmpty
    if hasAccuracy {
      moving.formUnion(drawing.actorsOfMixedAccuracy(near: region.ground))
    } else {
      lacksAccuracy = lacksAccuracy || hasFront
    }
  }

  /// Whether the planimeter does not bound what an actor has here.
  func needsGround(for actor: Actor) -> Bool {
    if sets.contains(where: { $0.areas == nil }) { return true }
    let isCut = hasFront && contested[here.index][actor.number] > 0
    return hasAccuracy && (moving.contains(actor.id) || isCut)
  }

  /// Square metres of each status.
  func areas(of actor: Actor) -> [(status: Status, area: Double)] {
    actor.statuses.map { status, holder in
      let area =
        status == .contested
        ? contested[here.index][actor.number]
        : holder.map { reading.table.area(of: $0, in: here.index) } ?? 0
      return (status, area)
    }
  }

  /// Control under the sets of statuses that bound it; of other statuses just the area.
  func boundsBySets(of actor: Actor, _ status: Status, _ best: Double) -> AreaBounds {
    var bounds = AreaBounds(best)
    guard status == .controlled else { return bounds }
    for set in sets {
      if let areas = set.areas { bounds.widen(by: AreaBounds(areas[here.index][actor.number])) }
    }
    return bounds
  }

  /// Bounds widened by where the front may lie under each set that counts, and the standard deviation
  /// that it makes under the status itself.
  ///
  /// - Throws: `SharesError.overlay`.
  mutating func boundsByFront(
    of actor: Actor, _ status: Status, _ best: Double, beyond bounds: AreaBounds
  ) throws(SharesError) -> (AreaBounds, deviation: Double) {
    let region = here.region
    var near = if let ground { ground } else { try RegionalGround(of: drawing, in: region) }
    ground = nil  // so that `near` is the only owner of what it keeps
    defer { ground = near }
    let stated = StatusSet(name: status.rawValue, statuses: [status])
    guard let drawn = try near.held(by: actor.id, as: stated) else { return (bounds, 0) }
    lacksAccuracy = lacksAccuracy || drawn.lacksAccuracy
    var bounds = bounds
    bounds.widen(by: drawn.area.settled(at: best, within: region.area))
    for set in status == .controlled ? sets : [] {
      guard let held = try near.held(by: actor.id, as: set.set) else { continue }
      let area = set.areas?[here.index][actor.number]
      bounds.widen(by: area.map { held.area.settled(at: $0, within: region.area) } ?? held.area)
    }
    return (bounds, drawn.standardDeviation(correlationLength: options.correlationLength))
  }

  private var here: (region: PreparedRegion, index: Int) {
    guard let place else { preconditionFailure("no region was entered") }
    return place
  }
}
