import Geometry
import Planimeter
import Testing

@Suite struct `A map much like the one before` {
  private let regions = PreparedRegions([
    polygon([0, 0, 10, 0, 10, 20, 0, 20]), polygon([10, 0, 20, 0, 20, 20, 10, 20]),
    polygon([2, 4, 17, 5, 9, 9.5, 18, 15, 3, 14]),
  ])
  private let others = PreparedRegions([polygon([1, 1, 11, 3, 19, 18, 6, 12])])

  private func reading(
    _ features: [[Polygon]], in regions: PreparedRegions, fronts: Bool,
    _ precedent: inout Precedent?
  ) throws -> Reading {
    try Planimeter.measure(
      Outlines(features, groups: features.map { _ in 0 }, groupCount: 1), in: regions,
      measuringFronts: fronts, precedent: &precedent)
  }

  /// Vertices are moved, put in, left out and walked twice, rings come and go, so that rings begin and
  /// cease to cross themselves, each other and borders far from and near to what did not change.
  @Test(arguments: [21, 22], [false, true])
  func `is measured as if there had been none`(seed: UInt64, fronts: Bool) throws {
    var edits = Edits(seed: seed)
    var features = edits.features()
    var precedent: Precedent?
    var suspected = 0
    for day in 0..<60 {
      // Every seventh map is one of other regions, so that the next finds a precedent of those.
      let regions = day % 7 == 6 ? others : regions
      let fresh = try {
        var none: Precedent?
        return try reading(features, in: regions, fronts: fronts, &none)
      }()
      let found = try reading(features, in: regions, fronts: fronts, &precedent)
      #expect(found == fresh, "day \(day)")
      #expect(!fresh.rows.isEmpty && fresh.faults == 0)
      suspected += fresh.suspects.count
      features = edits.changed(features)
      if day % 15 == 14 { features = edits.features() }
    }
    #expect(suspected > 40 && suspected < 400)
  }
}

/// Small changes to rings, from a seed.
private struct Edits {
  private var shapes: RandomShapes

  init(seed: UInt64) { shapes = RandomShapes(seed: seed) }

  private mutating func number(_ range: Range<Int>) -> Int {
    Int.random(in: range, using: &shapes.random)
  }

  /// Eight rough stars, every other with a rough hole.
  mutating func features() -> [[Polygon]] {
    (0..<8).map { index in
      let (west, south) = (3.0 + Double(index % 4) * 4.5, 5.0 + Double(index / 4) * 9)
      let shell = shapes.star(west, south, radius: 3, vertices: number(20..<90), roughness: 0.3)
      guard index % 2 == 0 else { return [Polygon(shell: shell)] }
      let hole = shapes.star(west, south, radius: 1.8, vertices: number(5..<60), roughness: 0.3)
      return [Polygon(shell: shell, holes: [hole])]
    }
  }

  /// The same with two changes, and sometimes a feature less or another order.
  mutating func changed(_ features: [[Polygon]]) -> [[Polygon]] {
    var features = features
    for _ in 0..<2 {
      let index = number(0..<features.count)
      features[index] = features[index].map { polygon in
        let change = number(0..<8)
        guard polygon.holes.isEmpty || number(0..<3) > 0 else {
          return Polygon(shell: polygon.shell, holes: polygon.holes.map { edited($0, change) })
        }
        return Polygon(shell: edited(polygon.shell, change), holes: polygon.holes)
      }
    }
    if number(0..<20) == 0, features.count > 4 { features.remove(at: number(0..<features.count)) }
    if number(0..<20) == 0 { features.swapAt(0, features.count - 1) }
    return features
  }

  private mutating func edited(_ ring: Ring, _ change: Int) -> Ring {
    var points = Array(ring.coordinates.dropLast())
    let place = number(0..<points.count)
    let end = min(points.count, place + number(1..<12))
    switch change {
    case 0, 1:  // a vertex a little aside, or far
      let far = change == 0 ? 0.05 : 2.0
      points[place].longitude += Double.random(in: -far...far, using: &shapes.random)
    case 2 where points.count - (end - place) >= 4: points.removeSubrange(place..<end)
    case 3:  // a stretch walked twice
      points.insert(contentsOf: points[place..<end], at: end)
    case 4:  // there, back, and there again
      points.insert(contentsOf: points[place..<end].reversed() + points[place..<end], at: end)
    case 5:  // an excursion that comes back to where it left
      let here = points[place]
      let aside = Coordinate(here.longitude + 0.01, here.latitude + 0.02)
      let back = Coordinate(here.longitude + 0.02, here.latitude + 0.01)
      points.insert(contentsOf: [aside, back, here], at: place + 1)
    case 6: points.swapAt(place, end - 1)
    default:  // a stretch moved to another place of the ring
      let stretch = Array(points[place..<end])
      points.insert(contentsOf: stretch, at: number(0..<points.count))
    }
    return Ring(trusted: points + [points[0]])
  }
}
