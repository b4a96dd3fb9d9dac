internal import Atlas
internal import Geometry

/// Sanity gates: what no single map can be blamed for, but an analyst must hear of.
enum Gates {
  /// How much of an actor's ground may lie outside every region, as a fraction.
  static let outside = 0.01
  /// How many robust standard deviations a step of a series may differ from the median step.
  static let jump = 8.0
  /// How far from the median step a jump is at least, as a fraction of the ground held.
  static let smallestJump = 0.01
  /// How many steps a series needs before one of them can stand out.
  static let fewestSteps = 5

  /// Everything that stands out in what was measured.
  static func notices(_ snapshots: [SnapshotShares], in set: RegionSet) -> [Notice] {
    snapshots.flatMap { ground(outside: set, $0) } + overfull(snapshots)
      + Dictionary(grouping: snapshots, by: \.source).sorted { $0.key < $1.key }
      .flatMap { series($0.value.sorted { $0.date < $1.date }) }
  }

  /// Control that lies outside every region: a stray polygon, or another country's map.
  private static func ground(outside set: RegionSet, _ snapshot: SnapshotShares) -> [Notice] {
    snapshot.outside.sorted { $0.key < $1.key }.compactMap { actor, area in
      guard let total = snapshot.totals[actor], area > outside * total, area > 1 else { return nil }
      let strays = snapshot.marks.filter { mark in
        mark.actor == actor && !set.boxes.contains { $0.touches(mark.box) }
      }
      let named = strays.isEmpty ? "" : ": \(list(strays))"
      return Notice(
        "\(snapshot.source) \(snapshot.date): \(km2(area)) of what \(actor) holds, "
          + "\(percent(area / total)), lies outside every region and counts for none\(named)")
    }
  }

  /// Shares of an official area above one: the polygons and the statistic are of different grounds.
  private static func overfull(_ snapshots: [SnapshotShares]) -> [Notice] {
    snapshots.lazy.flatMap(\.shares).compactMap { share in
      guard share.fraction > 1 + 1e-9 else { return nil }
      return Notice(
        "\(share.source) \(share.date): \(share.actor) holds \(percent(share.fraction)) of "
          + "\(share.region): more than all of it")
    }
  }

  /// Steps of a series that stand out, and actors that are gone.
  private static func series(_ snapshots: [SnapshotShares]) -> [Notice] {
    var notices: [Notice] = []
    for actor in Set(snapshots.flatMap(\.totals.keys)).sorted() {
      let totals = snapshots.map { $0.totals[actor] ?? 0 }
      let steps = zip(totals, totals.dropFirst()).map { $1 - $0 }
      guard steps.count >= fewestSteps else { continue }
      let middle = median(steps)
      let spread = 1.4826 * median(steps.map { abs($0 - middle) })
      for (index, step) in steps.enumerated() {
        let held = max(totals[index], totals[index + 1])
        let excess = abs(step - middle)
        guard excess > jump * spread, excess > smallestJump * held else { continue }
        notices.append(
          notice(of: step, for: actor, from: snapshots[index], to: snapshots[index + 1]))
      }
    }
    return notices
  }

  private static func notice(
    of step: Double, for actor: String, from earlier: SnapshotShares, to later: SnapshotShares
  ) -> Notice {
    let before = earlier.marks.filter { $0.actor == actor }
    let after = later.marks.filter { $0.actor == actor }
    let came = after.filter { mark in !before.contains { $0.isSameOutline(as: mark) } }
    let went = before.filter { mark in !after.contains { $0.isSameOutline(as: mark) } }
    var changes: [String] = []
    if after.isEmpty { changes.append("the actor is gone from the map") }
    if !went.isEmpty { changes.append("went: \(list(went))") }
    if !came.isEmpty { changes.append("came: \(list(came))") }
    let sign = step > 0 ? "+" : "−"
    return Notice(
      "\(later.source): \(sign)\(km2(abs(step))) for \(actor) from \(earlier.date) to "
        + "\(later.date) stands out from the series; \(changes.joined(separator: "; "))")
  }

  private static func list(_ marks: [FeatureMark]) -> String {
    let largest = marks.sorted { $1.box.extent < $0.box.extent }.prefix(3)
    let more = marks.count > 3 ? " and \(marks.count - 3) more" : ""
    return largest.map(\.description).joined(separator: ", ") + more
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  private static func km2(_ squareMetres: Double) -> String {
    let value = squareMetres / 1e6
    return value >= 10 ? "\(Int(value.rounded())) km²" : "\((value * 100).rounded() / 100) km²"
  }

  private static func percent(_ fraction: Double) -> String {
    "\((fraction * 1000).rounded() / 10) %"
  }
}

extension Box {
  /// Square degrees, only to tell large from small.
  fileprivate var extent: Double { (east - west) * (north - south) }
}
