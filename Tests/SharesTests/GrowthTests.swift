import Atlas
import Geometry
import Shares
import Testing

/// More ground is never less ground.
@Suite struct GrowthTests {
  @Test(arguments: [true, false])
  func `a further feature never lowers best or high`(isPlain: Bool) throws {
    for seed in MeshScene.seeds(from: 100_000, isPlain ? 40 : 8) {
      let scene = try MeshScene(seed: seed, isPlain: isPlain)
      let regions = try scene.prepared()
      var areas: [ControlArea] = []
      var before: [String: AreaBounds] = [:]
      for var area in scene.areas {
        area.actor = "A"
        area.status = .controlled
        areas.append(area)
        let shares = try Assessment(
          snapshots: [snapshot(areas)], regions: regions, options: MeasuringOptions()
        ).shares
        for share in shares where share.status == .controlled {
          let last = before.updateValue(share.area, forKey: share.regionID) ?? .zero
          #expect(share.area.best >= last.best - 1e-12 * share.regionArea, "seed \(seed)")
          // Round ends of bands are polygons, inscribed at different angles: 1e-7 of a region.
          #expect(share.area.high >= last.high - 1e-7 * share.regionArea, "seed \(seed)")
        }
      }
    }
  }
}
