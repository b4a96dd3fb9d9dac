internal import Atlas
internal import Claims
internal import Geometry
internal import Shares

/// The ground of all maps of a report on one sheet, thinned together.
struct MapScene {
  let frame: MapFrame
  /// One per region of the assessment, in its order.
  private(set) var regions: [RegionShape] = []
  /// One per map.
  private(set) var snapshots: [SnapshotShape] = []
  /// Vertices given and drawn, and the least triangle kept, in square kilometres.
  private(set) var thinning: (given: Int, drawn: Int, squareKilometres: Double) = (0, 0, 0)

  /// A region as drawn.
  struct RegionShape {
    var rings: [[GridPoint]]
    var spot: LabelSpot?
    /// Whether other regions lie in it, so that it needs no label of its own.
    var holdsOthers = false
  }

  /// The map of one source and date.
  struct SnapshotShape {
    var source: String
    var date: CalendarDate
    var caveats: Set<Caveat>
    var parts: [(kind: Cover.Kind, rings: [[GridPoint]])]
    /// The rings of the highest and of the lowest ground of an actor: what lies between is uncertain.
    var bands: [(actor: String, rings: [[GridPoint]])]
    var witnesses: [PlacedWitness]
    var lacksAccuracy: Bool
  }

  /// Vertices that all maps of a page may have together.
  private static let budget = 45_000
  /// Square units: half a pixel each way, at eight times the size.
  private static let finest = 0.02

  /// Puts regions and maps on one sheet; `covers` are the maps to draw.
  init(_ content: ReportContent, covers: [Cover]) {
    let grounds = content.assessment.regions.map(\.ground)
    let frame = MapFrame(around: grounds)
    self.frame = frame
    var shapes = grounds.map { frame.rings($0) }
    var bands: [[(actor: String, low: Int, high: Int)]] = []
    var lacking: [Bool] = []
    for cover in covers {
      shapes += cover.parts.map { frame.rings($0.ground) }
      bands.append([])
      lacking.append(false)
      for (actor, held) in Self.fronts(of: cover, in: Self.roots(content.assessment.regions)) {
        lacking[lacking.count - 1] = lacking[lacking.count - 1] || held.lacksAccuracy
        let (low, high) = (frame.rings(held.low), frame.rings(held.high))
        if held.fronts.isEmpty || low == high { continue }
        bands[bands.count - 1].append((actor, shapes.count, shapes.count + 1))
        shapes += [low, high]
      }
    }
    let coverage = DisplayCoverage(shapes, finest: Self.finest, budget: Self.budget)
    thinning = (
      coverage.given, coverage.drawn, coverage.tolerance / frame.scale / frame.scale / 1e6
    )
    regions = grounds.indices.map {
      RegionShape(rings: coverage.shapes[$0], spot: LabelSpot(in: coverage.shapes[$0]))
    }
    markContainers(content.assessment.regions)
    var next = grounds.count
    for (index, cover) in covers.enumerated() {
      snapshots.append(
        SnapshotShape(
          source: cover.source, date: cover.date, caveats: cover.caveats,
          parts: cover.parts.enumerated().map { ($1.kind, coverage.shapes[next + $0]) },
          bands: bands[index].map {
            ($0.actor, coverage.shapes[$0.high] + coverage.shapes[$0.low])
          },
          witnesses: PlacedWitness.all(in: content, after: cover, frame: frame),
          lacksAccuracy: lacking[index]))
      next += cover.parts.count + 2 * bands[index].count
    }
  }

  /// What each actor holds at least and at most, in the regions that lie in no other.
  private static func fronts(
    of cover: Cover, in roots: [PreparedRegion]
  ) -> [(actor: String, held: HeldGround)] {
    cover.holdings.flatMap { holding in
      roots.compactMap { root in
        let set: StatusSet = holding.ground[.controlled] == nil ? .presence : .controlled
        // A map is drawn without a band rather than not at all; the numbers were measured before.
        return (try? HeldGround(holding, of: cover, in: root, as: set)).map { (holding.actor, $0) }
      }
    }
  }

  /// The regions whose parent is not among them, the larger of those of one name's extent.
  private static func roots(_ regions: [PreparedRegion]) -> [PreparedRegion] {
    let ids = Set(regions.map(\.id))
    var roots: [PreparedRegion] = []
    for region in regions.sorted(by: { $0.area > $1.area }) {
      if region.part != nil || region.region.parent.map(ids.contains) ?? false { continue }
      let isDrawnTwice = roots.contains { root in
        guard let a = root.ground.box, let b = region.ground.box else { return true }
        return a.touches(b) && region.area > 0.8 * root.area
      }
      if !isDrawnTwice { roots.append(region) }
    }
    return Array(roots.prefix(40))
  }

  private mutating func markContainers(_ prepared: [PreparedRegion]) {
    for index in regions.indices {
      let inside = regions.indices.filter { other in
        guard other != index, prepared[other].area < prepared[index].area / 3,
          let point = regions[other].spot?.point
        else { return false }
        let crossings = regions[index].rings.flatMap {
          LabelSpot.crossings($0, Double(point.y) + 0.5)
        }
        return crossings.count { $0 > Double(point.x) } % 2 == 1
      }
      let children = prepared.count { $0.region.parent == prepared[index].id }
      regions[index].holdsOthers = inside.count >= 3 || children >= 2
    }
  }
}
