import Atlas
import Geodesy
import Geometry
import Overlay
import Shares
import Testing

/// What must hold of every scene, coincident borders and shared vertices included.
@Suite struct MeshPropertyTests {
  private func assess(_ scene: MeshScene) throws -> Assessment {
    try Assessment(
      snapshots: [snapshot(scene.areas)], regions: scene.prepared(), options: MeasuringOptions())
  }

  /// The ground of a feature, by GEOS.
  private func ground(_ areas: [ControlArea]) throws -> MultiPolygon {
    try Overlay.union(areas.map { try Overlay.repair($0.outline).ground })
  }

  @Test(arguments: [true, false])
  func `ledgers balance, and each part is what another route gives`(isPlain: Bool) throws {
    for seed in MeshScene.seeds(from: 0, isPlain ? 100 : 15) {
      let scene = try MeshScene(seed: seed, isPlain: isPlain)
      let assessment = try assess(scene)
      for (region, ledger) in zip(assessment.regions, assessment.ledgers) {
        #expect(abs(ledger.relativeError) < 1e-9, "seed \(seed)")
        let spoken = try Overlay.intersection(ground(scene.areas), region.ground)
        let rest = region.area - StraightEdgeArea.area(of: spoken)
        #expect(abs(ledger.unassigned - rest) < 1e-11 * region.area, "seed \(seed)")
        let parts = ledger.controlled.map(\.area) + ledger.others.map(\.area)
        #expect((parts + [ledger.contested, ledger.unassigned]).allSatisfy { $0 >= 0 })
        for (actor, area) in ledger.controlled {
          let mine = scene.areas.filter { $0.actor == actor && $0.status == .controlled }
          let theirs = scene.areas.filter {
            $0.status == .contested || ($0.status == .controlled && $0.actor != actor)
          }
          let alone = try Overlay.difference(ground(mine), ground(theirs))
          let expected = StraightEdgeArea.area(of: try Overlay.intersection(alone, region.ground))
          #expect(abs(area - expected) < 1e-11 * region.area, "seed \(seed), \(actor)")
        }
      }
    }
  }

  @Test(arguments: [true, false])
  func `areas agree with an equal-area projection of the overlay`(isPlain: Bool) throws {
    for seed in MeshScene.seeds(from: 10_000, isPlain ? 15 : 5) {
      let scene = try MeshScene(seed: seed, isPlain: isPlain)
      for share in try assess(scene).shares {
        let mine = scene.areas.filter { $0.actor == share.actor && $0.status == share.status }
        guard !mine.isEmpty, share.status != .contested,
          let region = try scene.prepared().first(where: { $0.id == share.regionID })
        else { continue }
        let held = try Overlay.intersection(ground(mine), region.ground)
        let area = try EqualArea().area(of: held)
        // The frame rounds each of some hundred vertices to nanometres, and edges to 0.01 m².
        #expect(abs(share.area.best - area) < 1e-10 * region.area + 1, "seed \(seed)")
      }
    }
  }

  @Test func `low is at most best, best at most high, high at most the region`() throws {
    for seed in MeshScene.seeds(from: 20_000, 20) {
      for share in try assess(MeshScene(seed: seed, isPlain: false)).shares {
        let area = share.area
        #expect(0 <= area.low && area.low <= area.best && area.best <= area.high, "seed \(seed)")
        #expect(area.high <= share.regionArea * (1 + 1e-12), "seed \(seed)")
        #expect(share.probable.contains(area.best), "seed \(seed)")
        #expect(share.probable.lowerBound >= 0, "seed \(seed)")
        #expect(share.probable.upperBound <= share.regionArea * (1 + 1e-12), "seed \(seed)")
      }
    }
  }

  @Test func `what all regions hold is what lies in all of them together`() throws {
    for seed in MeshScene.seeds(from: 30_000, 40) {
      let scene = try MeshScene(seed: seed, isPlain: true)
      let assessment = try assess(scene)
      let all = try Overlay.union(assessment.regions.map(\.ground))
      let whole = StraightEdgeArea.area(of: all)
      for actor in Set(scene.areas.map(\.actor)) {
        let parts = assessment.shares.filter { $0.actor == actor && $0.status == .controlled }
          .reduce(0) { $0 + $1.area.best }
        let mine = try ground(scene.areas.filter { $0.actor == actor })
        let together = StraightEdgeArea.area(of: try Overlay.intersection(mine, all))
        #expect(abs(parts - together) < 1e-11 * whole, "seed \(seed)")
      }
    }
  }
}
