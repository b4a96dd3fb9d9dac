import Atlas
import Geodesy
import Geometry
import Overlay
import Testing

@testable import Shares

/// The planimeter's ledgers and bounds against the same ground built by GEOS.
@Suite struct DivisionTests {
  private struct Scene {
    var snapshot: Snapshot
    var cover: Cover
    var regions: RegionSet

    init(seed: UInt64, accuracy: Double? = nil) throws {
      var random = RandomScene(seed: seed)
      regions = RegionSet(
        try random.quarters.map { try MapScene.region($0.outline, id: $0.id) })
      let areas = random.areas(accuracy: accuracy)
      snapshot = MapScene.snapshot(areas)
      cover = try MapScene.cover(areas)
    }

    func measured() throws -> SnapshotShares {
      try SnapshotShares(snapshot, in: regions, options: MapScene.options)
    }
  }

  @Test(arguments: 0..<80)
  func `a region is divided as GEOS divides it`(seed: UInt64) throws {
    let scene = try Scene(seed: seed)
    for (ledger, region) in zip(try scene.measured().ledgers, scene.regions.regions) {
      var left = region.area
      for part in scene.cover.parts {
        let theirs = StraightEdgeArea.area(
          of: try Overlay.intersection(part.ground, region.ground))
        let ours =
          switch part.kind {
          case .controlled(let actor): ledger.controlled.first { $0.actor == actor }?.area ?? 0
          case .contested: ledger.contested
          case .other(let status): ledger.others.first { $0.status == status }?.area ?? 0
          }
        #expect(abs(ours - theirs) <= 1e-9 * region.area, "\(region.id), \(part.kind)")
        left -= theirs
      }
      #expect(abs(ledger.unassigned - left) <= 1e-9 * region.area, "\(region.id)")
    }
  }

  @Test(arguments: 0..<80)
  func `contested shares and the bounds of statuses are those of GEOS`(seed: UInt64) throws {
    let scene = try Scene(seed: seed)
    let byID = Dictionary(uniqueKeysWithValues: scene.regions.regions.map { ($0.id, $0) })
    for share in try scene.measured().shares {
      let region = try #require(byID[share.regionID])
      func area(_ set: StatusSet) throws -> Double {
        let holding = try #require(scene.cover.holdings.first { $0.actor == share.actor })
        return try HeldGround(holding, of: scene.cover, in: region, as: set).area.best
      }
      let stated = try area(StatusSet(name: "", statuses: [share.status]))
      #expect(abs(share.area.best - stated) <= 1e-9 * region.area)
      guard share.status == .controlled else { continue }
      #expect(abs(share.area.low - min(stated, try area(.exclusive))) <= 1e-9 * region.area)
      #expect(abs(share.area.high - max(stated, try area(.presence))) <= 1e-9 * region.area)
    }
  }

  @Test(arguments: 0..<20)
  func `where a front may lie is asked of all regions that it runs through`(
    seed: UInt64
  ) throws {
    let scene = try Scene(seed: seed, accuracy: 2000)
    let byID = Dictionary(uniqueKeysWithValues: scene.regions.regions.map { ($0.id, $0) })
    for share in try scene.measured().shares where share.status != .controlled {
      let region = try #require(byID[share.regionID])
      let holding = try #require(scene.cover.holdings.first { $0.actor == share.actor })
      let set = StatusSet(name: "", statuses: [share.status])
      let held = try HeldGround(holding, of: scene.cover, in: region, as: set).area
      #expect(abs(share.area.low - held.low) <= 1e-9 * region.area, "\(region.id)")
      #expect(abs(share.area.high - held.high) <= 1e-9 * region.area, "\(region.id)")
    }
  }

  @Test(arguments: [nil, 100, 3000] as [Double?], StatusSet.definitions)
  func `ground cut to the surroundings of a region has the same front and bounds`(
    accuracy: Double?, set: StatusSet
  ) throws {
    let land = try MapScene.region(MapScene.box(36.2, 33.3, 37.1, 34.2))
    let cover = try MapScene.cover([
      MapScene.area(Self.wheel(around: Coordinate(36, 33), 1.5), accuracy: accuracy),
      MapScene.area(Self.wheel(around: Coordinate(37.5, 35), 2), by: "south", accuracy: 500),
      MapScene.area(
        Self.wheel(around: Coordinate(36.5, 33.5), 0.3), .contested, accuracy: accuracy),
    ])
    for holding in cover.holdings {
      let whole = try HeldGround(holding, of: cover.held, in: land.ground, as: set)
      let cut = try HeldGround(holding, of: cover, in: land, as: set)
      #expect(cut.fronts.map(\.accuracy) == whole.fronts.map(\.accuracy))
      for (ours, theirs) in zip(cut.fronts, whole.fronts) {
        let (ours, theirs) = (Geodesic.length(of: ours.line), Geodesic.length(of: theirs.line))
        #expect(abs(ours - theirs) <= 1e-6 * theirs)
      }
      #expect(cut.lacksAccuracy == whole.lacksAccuracy)
      #expect(abs(cut.area.best - whole.area.best) <= 1e-12 * land.area)
      // Bands are drawn stretch by stretch in frames that start elsewhere.
      #expect(abs(cut.area.low - whole.area.low) <= 1e-6 * land.area)
      #expect(abs(cut.area.high - whole.area.high) <= 1e-6 * land.area)
    }
  }

  /// A toothed wheel of 900 vertices, which is more than is left uncut.
  private static func wheel(around centre: Coordinate, _ radius: Double) -> [UncheckedPolygon] {
    var ring: [Coordinate] = []
    for index in 0..<900 {
      let t = Double(index % 225) / 225
      // A quarter of a rational circle, turned.
      let (x, y) = ((1 - t * t) / (1 + t * t), 2 * t / (1 + t * t))
      let (east, north) =
        switch index / 225 {
        case 0: (x, y)
        case 1: (-y, x)
        case 2: (-x, -y)
        default: (y, -x)
        }
      let reach = radius * (index.isMultiple(of: 2) ? 1 : 0.99)
      ring.append(
        Coordinate(centre.longitude + reach * east, centre.latitude + reach * north))
    }
    return [UncheckedPolygon([ring + [ring[0]]])]
  }
}
