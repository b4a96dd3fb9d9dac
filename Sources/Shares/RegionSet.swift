public import Atlas
internal import Geodesy
internal import Geometry
internal import Planimeter

/// Regions made ready for measuring any number of snapshots, in the order asked for.
public struct RegionSet: Sendable {
  /// The regions.
  public let regions: [PreparedRegion]
  let prepared: PreparedRegions

  /// Prepares regions that are prepared one by one already.
  public init(_ regions: [PreparedRegion]) {
    let prepared = PreparedRegions(regions.map(\.ground))
    self.prepared = prepared
    self.regions = zip(regions, prepared.areas).map { region, area in
      var region = region
      region.area = area
      return region
    }
  }

  /// Repairs and prepares regions of a dataset, or parts of them.
  ///
  /// Sound outlines are not sent through GEOS.
  /// - Throws: `SharesError` if an outline cannot be repaired, or a region has no ground.
  public init(
    _ dataset: Dataset, _ references: [RegionReference], options: MeasuringOptions
  ) throws(SharesError) {
    let outlines = references.map {
      (dataset.regions[$0.index].outline, dataset.regions[$0.index].location)
    }
    let suspects = Self.suspects(outlines.map(\.0))
    var regions: [PreparedRegion] = []
    for (index, reference) in references.enumerated() {
      let region = dataset.regions[reference.index]
      let isSound = options.edges == .straight && !suspects.contains(index)
      regions.append(
        try PreparedRegion(
          region, part: reference.part, options: options,
          sound: isSound ? Self.checked(region.outline) : nil))
    }
    self.init(regions)
  }

  /// The outlines that only `Overlay` can judge, the planimeter being the sieve.
  ///
  /// Each polygon is an owner and each outline a group, so that parts of one region that overlap
  /// each other show as a difference of areas.
  private static func suspects(_ outlines: [[UncheckedPolygon]]) -> Set<Int> {
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
    let none = PreparedRegions([])
    // Each polygon a group of its own: its total is its own area, that of the outline is the union.
    let alone = Planimeter.measure(
      features, groups: Array(owners.indices), groupCount: owners.count, in: none,
      measuringFronts: false)
    for suspect in alone.suspects { suspects.insert(owners[suspect]) }
    let together = Planimeter.measure(
      features, groups: owners, groupCount: outlines.count, in: none, measuringFronts: false)
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
