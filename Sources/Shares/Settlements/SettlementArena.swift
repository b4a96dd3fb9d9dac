internal import Atlas
internal import Geodesy
internal import Geometry
internal import Overlay

/// The ground that settlements divide among themselves, and which of them take part.
struct SettlementArena {
  /// The regions that have a settlement, of those that lie in no other.
  let ground: MultiPolygon
  /// A metric frame around them.
  let frame: LocalFrame
  /// The smallest box around them in the frame.
  let box: Box
  /// The settlements in them, by index.
  let inside: [Int]
  /// Settlements in no region, but among them: the next town may lie across a border.
  let nearby: [Int]
  /// The settlements left out: neither in the regions nor among them.
  let far: [Int]

  init(_ settlements: [Settlement], in grounds: [MultiPolygon]) throws(SharesError) {
    let points = settlements.map(\.coordinate)
    let isInside: [Bool]
    do {
      (ground, isInside) = try Self.held(points, grounds)
    } catch {
      throw .overlay(settlements[0].location, detail: error.description)
    }
    guard let own = ground.box else {
      throw .strayedSettlements(settlements[0].location, count: settlements.count)
    }
    let outline = ground.polygons.flatMap(\.shell.closelySet)
    // Vertices all around the globe have no middle.
    let rough = LocalFrame(centre: Globe.middle(of: outline) ?? own.centre)
    let middle = Box(around: rough.project(outline))?.centre ?? Coordinate(0, 0)
    frame = LocalFrame(centre: rough.unproject([middle])[0].onGlobe)
    box = Box(around: frame.project(outline)) ?? Box(middle)
    inside = points.indices.filter { isInside[$0] }
    let outside = points.indices.filter { !isInside[$0] }
    let places = frame.project(outside.map { points[$0] })
    let (box, isNear) = (box, zip(outside, places))
    nearby = isNear.filter { box.contains($0.1) }.map(\.0)
    far = isNear.filter { !box.contains($0.1) }.map(\.0)
  }

  /// What is said of settlements in no region.
  ///
  /// - Parameter settlements: those the arena was made of, or others at the same positions.
  /// - Returns: one notice for those that count in part, and one for those left out.
  func notices(on settlements: [Settlement]) -> [Notice] {
    Self.notice(nearby, settlements, "in no region: only what is nearest to it in a region counts")
      + Self.notice(
        far, settlements, "in no region and far from all that have settlements: left out")
  }

  private static func notice(
    _ indices: [Int], _ settlements: [Settlement], _ words: String
  ) -> [Notice] {
    guard let first = indices.first else { return [] }
    let names = indices.dropFirst().prefix(5).map {
      settlements[$0].name ?? settlements[$0].coordinate.description
    }
    let rest = indices.count > 6 ? " and \(indices.count - 6) more" : ""
    let others = names.isEmpty ? "" : " (so are \(names.joined(separator: ", "))\(rest))"
    let name = settlements[first].name.map { "'\($0)' lies " } ?? "lies "
    return [Notice(name + words + others, at: settlements[first].location)]
  }

  /// All ground with a point in it, and which of the points lie in some.
  private static func held(
    _ points: [Coordinate], _ grounds: [MultiPolygon]
  ) throws(OverlayError) -> (ground: MultiPolygon, isInside: [Bool]) {
    var isInside = [Bool](repeating: false, count: points.count)
    var used: [MultiPolygon] = []
    for ground in grounds {
      guard let box = ground.box else { continue }
      let near = points.indices.filter { !isInside[$0] && box.contains(points[$0]) }
      let held = try Overlay.contains(ground, near.map { points[$0] })
      for (index, isHeld) in zip(near, held) where isHeld { isInside[index] = true }
      if held.contains(true) { used.append(ground) }
    }
    return (used.count == 1 ? used[0] : try Overlay.union(used), isInside)
  }
}
