import Atlas
import Geometry
import SeededNumbers
import Shares
import Testing

/// What carries no meaning must change no number.
@Suite struct InvarianceTests {
  /// The areas of every share, and the parts of every ledger, by what they are.
  private func numbers(
    _ areas: [ControlArea], in regions: [PreparedRegion]
  ) throws -> (best: [String: Double], bounds: [String: Double]) {
    let assessment = try Assessment(
      snapshots: [snapshot(areas)], regions: regions, options: MeasuringOptions())
    var best: [String: Double] = [:]
    var bounds: [String: Double] = [:]
    for share in assessment.shares {
      let key = "\(share.actor) \(share.status) \(share.regionID)"
      best[key] = share.fraction
      bounds[key + " low"] = share.lowFraction
      bounds[key + " high"] = share.highFraction
      bounds[key + " deviation"] = share.standardDeviation / share.regionArea
    }
    for ledger in assessment.ledgers {
      for (part, fraction) in ledger.fractions { best["\(part) in \(ledger.regionID)"] = fraction }
    }
    return (best, bounds)
  }

  private func worst(_ left: [String: Double], _ right: [String: Double]) -> Double {
    Set(left.keys).union(right.keys).map { abs((left[$0] ?? 0) - (right[$0] ?? 0)) }.max() ?? 0
  }

  /// Compares each scene with a rewritten one.
  ///
  /// Where rounding parts what touches in a point, one front becomes two: `partsFronts` leaves their
  /// deviations out.
  private func compare(
    seeds: Range<UInt64>, isPlain: Bool, partsFronts: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation,
    rewriting change: (inout MeshScene, inout SplitMix) -> Void
  ) throws {
    for seed in seeds {
      let scene = try MeshScene(seed: seed, isPlain: isPlain)
      var rewritten = scene
      var random = SplitMix(seed: seed ^ 0xC0FFEE)
      change(&rewritten, &random)
      let before = try numbers(scene.areas, in: scene.prepared())
      let after = try numbers(rewritten.areas, in: rewritten.prepared())
      let kept = { (bounds: [String: Double]) in
        bounds.filter { !partsFronts || !$0.key.hasSuffix("deviation") }
      }
      #expect(
        worst(before.best, after.best) < 1e-12, "seed \(seed)", sourceLocation: sourceLocation)
      #expect(
        worst(kept(before.bounds), kept(after.bounds)) < 1e-6, "seed \(seed)",
        sourceLocation: sourceLocation)
    }
  }

  /// Rewrites every ring of regions and control.
  private func rings(_ scene: inout MeshScene, _ change: ([Coordinate]) -> [Coordinate]) {
    scene.regions = scene.regions.map(change)
    scene.hole = scene.hole.map(change)
    for index in scene.areas.indices {
      scene.areas[index].outline = scene.areas[index].outline.map {
        UncheckedPolygon($0.rings.map(change))
      }
    }
  }

  @Test(arguments: [true, false])
  func `rings may start anywhere`(isPlain: Bool) throws {
    try compare(
      seeds: MeshScene.seeds(from: 40_000, isPlain ? 30 : 6), isPlain: isPlain
    ) {
      scene, random in
      rings(&scene) { ring in
        let open = ring.dropLast()
        let shift = Int.random(in: open.indices, using: &random)
        let turned = Array(open[shift...] + open[..<shift])
        return turned + [turned[0]]
      }
    }
  }

  @Test(arguments: [true, false])
  func `rings may run either way`(isPlain: Bool) throws {
    try compare(
      seeds: MeshScene.seeds(from: 50_000, isPlain ? 30 : 6), isPlain: isPlain
    ) {
      scene, random in
      rings(&scene) { Bool.random(using: &random) ? $0 : $0.reversed() }
    }
  }

  @Test(arguments: [true, false])
  func `a vertex repeated or put on an edge changes nothing`(isPlain: Bool) throws {
    try compare(
      seeds: MeshScene.seeds(from: 60_000, isPlain ? 30 : 6), isPlain: isPlain, partsFronts: true
    ) {
      scene, random in
      rings(&scene) { ring in
        let index = Int.random(in: 1..<ring.count, using: &random)
        let (a, b) = (ring[index - 1], ring[index])
        let part =
          [0, 0.25, 0.5, Double.random(in: 0...1, using: &random)].randomElement(
            using: &random) ?? 0
        let middle = Coordinate(
          a.longitude + part * (b.longitude - a.longitude),
          a.latitude + part * (b.latitude - a.latitude))
        return ring[..<index] + [middle] + ring[index...]
      }
    }
  }

  @Test(arguments: [true, false])
  func `features and regions may come in any order`(isPlain: Bool) throws {
    try compare(
      seeds: MeshScene.seeds(from: 70_000, isPlain ? 30 : 6), isPlain: isPlain
    ) {
      scene, random in
      scene.areas.shuffle(using: &random)
    }
  }

  @Test func `files may come in any order`() throws {
    for seed in MeshScene.seeds(from: 90_000, 15) {
      let scene = try MeshScene(seed: seed, isPlain: true)
      let regions = try scene.prepared()
      let middle = scene.areas.count / 2
      let files = [
        snapshot(Array(scene.areas[..<middle])), snapshot(Array(scene.areas[middle...])),
      ]
      let one = try numbers(Snapshot.joined(files)[0].areas, in: regions)
      let other = try numbers(Snapshot.joined(files.reversed())[0].areas, in: regions.reversed())
      #expect(worst(one.best, other.best) < 1e-12, "seed \(seed)")
    }
  }

  @Test(arguments: [true, false])
  func `whole turns of longitude change nothing`(isPlain: Bool) throws {
    for turn in [-360.0, 360] {
      try compare(
        seeds: MeshScene.seeds(from: 80_000, isPlain ? 15 : 4), isPlain: isPlain, partsFronts: true
      ) {
        scene, _ in
        for index in scene.areas.indices {
          scene.areas[index].outline = scene.areas[index].outline.map { polygon in
            UncheckedPolygon(
              polygon.rings.map { ring in
                ring.map { Coordinate($0.longitude + turn, $0.latitude) }
              })
          }
        }
      }
    }
  }
}
