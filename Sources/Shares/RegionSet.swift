public import Atlas
internal import Geodesy
internal import Geometry
internal import Overlay
internal import Planimeter

/// Regions made ready for measuring any number of snapshots, in the order asked for.
public struct RegionSet: Sendable {
  /// The regions.
  public let regions: [PreparedRegion]
  let prepared: PreparedRegions
  /// All ground that the dataset knows, against which stray control is held.
  let territory: Territory
  /// The boxes around the territory's regions, in degrees.
  let boxes: [Box]

  /// Prepares regions that are prepared one by one already.
  public init(_ regions: [PreparedRegion]) {
    self.init(regions, among: nil)
  }

  private init(_ regions: [PreparedRegion], among all: [PreparedRegion]?) {
    let prepared = PreparedRegions(regions.map(\.ground))
    self.prepared = prepared
    self.regions = zip(regions, prepared.areas).map { region, area in
      var region = region
      region.area = area
      return region
    }
    territory = all.map { Territory($0) } ?? Territory(self.regions, prepared: prepared)
    boxes = (all ?? regions).compactMap(\.ground.box)
  }

  /// Repairs and prepares regions of a dataset, or parts of them.
  ///
  /// Sound outlines are not sent through GEOS.
  /// - Throws: `SharesError` if an outline cannot be repaired, or a region has no ground.
  public init(
    _ dataset: Dataset, _ references: [RegionReference], options: MeasuringOptions
  ) throws(SharesError) {
    let suspects = try Self.suspects(dataset.regions.map(\.outline))
    func prepare(_ reference: RegionReference) throws(SharesError) -> PreparedRegion {
      let region = dataset.regions[reference.index]
      let isSound = options.edges == .straight && !suspects.contains(reference.index)
      return try PreparedRegion(
        region, part: reference.part, options: options,
        sound: isSound ? Self.checked(region.outline) : nil)
    }
    var regions: [PreparedRegion] = []
    for reference in references { regions.append(try prepare(reference)) }
    let asked = Set(references.filter { $0.part == nil }.map(\.index))
    if asked.count == dataset.regions.count {
      self.init(regions)
    } else {
      var all: [PreparedRegion] = []
      for index in dataset.regions.indices {
        all.append(try prepare(RegionReference(index: index)))
      }
      self.init(regions, among: all)
    }
  }

  /// The outlines that only `Overlay` can judge, the planimeter being the sieve.
  ///
  /// Each polygon is an owner and each outline a group, so that parts of one region that overlap
  /// each other show as a difference of areas.
  private static func suspects(
    _ outlines: [[UncheckedPolygon]]
  ) throws(SharesError) -> Set<Int> {
    var suspects: Set<Int> = []
    var features: [[Polygon]] = []
    var owners: [Int] = []
    for (index, outline) in outlines.enumerated() {
      guard let polygons = checked(outline) else {
        suspects.insert(index)
        continue
      }
      for polygon in polygons {
        features.append([polygon])
        owners.append(index)
      }
    }
    func measure(groups: [Int], count: Int) throws(SharesError) -> Reading {
      do {
        return try Planimeter.measure(
          features, groups: groups, groupCount: count, in: PreparedRegions([]),
          measuringFronts: false)
      } catch {
        throw .unmeasurable("regions", detail: "\(error)")
      }
    }
    // Each polygon a group of its own: its total is its own area, that of the outline is the union.
    let alone = try measure(groups: Array(owners.indices), count: owners.count)
    let together = try measure(groups: owners, count: outlines.count)
    for suspect in alone.suspects { suspects.insert(owners[suspect]) }
    var sums = [Double](repeating: 0, count: outlines.count)
    for (owner, area) in zip(owners, alone.totals) { sums[owner] += area }
    for (index, sum) in sums.enumerated() where abs(sum - together.totals[index]) > 1e-9 * sum {
      suspects.insert(index)
    }
    return suspects
  }

  /// The polygons, if all rings are closed, long enough and clear of the antimeridian.
  private static func checked(_ outline: [UncheckedPolygon]) -> [Polygon]? {
    Intake.sound(outline, edges: .straight)
  }
}

/// All ground that a dataset knows, each place once: the regions that lie in no other.
struct Territory: Sendable {
  /// The regions of the territory, prepared.
  let prepared: PreparedRegions
  /// Those of them that lie in no other, by index.
  let roots: Set<Int>
  /// Whether the territory is made of just the regions asked for, so that one reading serves both.
  let isAllRegions: Bool

  init(_ regions: [PreparedRegion]) {
    prepared = PreparedRegions(regions.map(\.ground))
    roots = Self.roots(regions)
    isAllRegions = false
  }

  init(_ regions: [PreparedRegion], prepared: PreparedRegions) {
    self.prepared = prepared
    roots = Self.roots(regions)
    isAllRegions = true
  }

  /// Leaves out every region whose parent is there, and of what is left, largest first, whatever lies
  /// for the most part in one already taken (a country drawn twice).
  private static func roots(_ regions: [PreparedRegion]) -> Set<Int> {
    let ids = Set(regions.filter { $0.part == nil }.map(\.id))
    var roots: [Int] = []
    let candidates = regions.indices.filter { index in
      regions[index].part == nil && !(regions[index].region.parent.map(ids.contains) ?? false)
    }
    guard candidates.count <= 50 else { return Set(candidates) }
    for index in candidates.sorted(by: { regions[$0].area > regions[$1].area }) {
      let region = regions[index]
      let isCovered = roots.contains { root in
        let common = try? Overlay.intersection(region.ground, regions[root].ground)
        return StraightEdgeArea.area(of: common ?? .empty) > region.area / 2
      }
      if !isCovered { roots.append(index) }
    }
    return Set(roots)
  }
}
