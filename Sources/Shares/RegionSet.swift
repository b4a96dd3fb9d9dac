public import Atlas
internal import Geodesy
internal import Geometry
internal import Overlay
internal import Planimeter

/// Regions made ready for measuring any number of snapshots, in the order asked for.
public struct RegionSet: Sendable {
  /// The regions.
  public let regions: [PreparedRegion]
  /// The places of the regions by the text of their ids.
  let byID: [Int]
  let prepared: PreparedRegions
  /// All ground that the dataset knows, against which stray control is held.
  let territory: Territory
  /// The boxes around the territory's regions, in degrees.
  let boxes: [Box]
  /// The snapshot measured last in these regions.
  let last = PrecedentKeeper()
  /// The cells of the settlements that became ground last in these regions.
  let diagrams = DiagramKeeper()

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
    byID = regions.indices.sorted { (regions[$0].id, $0) < (regions[$1].id, $1) }
    territory = all.map { Territory($0) } ?? Territory(self.regions, prepared: prepared)
    boxes = (all ?? regions).compactMap(\.ground.box)
  }

  /// Repairs and prepares the regions that are named, each once, or all regions of a dataset if none is.
  ///
  /// - Throws: `NameError` for a name that means nothing or too much; `SharesError` if an outline cannot
  ///   be repaired, or a region has no ground.
  public init(
    _ dataset: Dataset, named names: [String] = [], options: MeasuringOptions = MeasuringOptions()
  ) throws {
    let gazetteer = Gazetteer(dataset)
    var seen: Set<RegionReference> = []
    let references =
      names.isEmpty
      ? dataset.regions.indices.map { RegionReference(index: $0) }
      : try names.map { try gazetteer.region($0) }.filter { seen.insert($0).inserted }
    try self.init(dataset, references, options: options)
  }

  /// Repairs and prepares regions of a dataset, or parts of them.
  ///
  /// Sound outlines are not sent through GEOS.
  /// - Throws: `SharesError` if an outline cannot be repaired, or a region has no ground.
  public init(
    _ dataset: Dataset, _ references: [RegionReference], options: MeasuringOptions
  ) throws(SharesError) {
    let sieve = try Sieve(dataset.regions.map(\.outline))
    func prepare(_ reference: RegionReference) throws(SharesError) -> PreparedRegion {
      let region = dataset.regions[reference.index]
      let isSound = options.edges == .straight && !sieve.suspects.contains(reference.index)
      return try PreparedRegion(
        region, part: reference.part, options: options,
        sound: isSound ? Sieve.checked(region.outline) : nil, area: sieve.areas[reference.index])
    }
    var regions: [PreparedRegion] = []
    for reference in references { regions.append(try prepare(reference)) }
    let asked = Set(references.filter { $0.part == nil }.map(\.index))
    if asked.count == dataset.regions.count {
      self.init(regions)
      return
    }
    let known = Dictionary(zip(references, regions)) { first, _ in first }
    var all: [PreparedRegion] = []
    for index in dataset.regions.indices {
      let whole = RegionReference(index: index)
      if let region = known[whole] {
        all.append(region)
      } else {
        all.append(try prepare(whole))
      }
    }
    self.init(regions, among: all)
  }
}

/// Tells sound outlines from those that only `Overlay` can judge, by the planimeter.
///
/// Each polygon is a feature and a group of its own. Parts of one region that overlap each other show
/// as a difference between the sum of their areas and the area of all of them as one group.
private struct Sieve {
  /// The outlines to be judged by `Overlay`.
  private(set) var suspects: Set<Int> = []
  /// The area of each outline in square metres; of a suspect, it means nothing.
  private(set) var areas: [Double]

  init(_ outlines: [[UncheckedPolygon]]) throws(SharesError) {
    areas = [Double](repeating: 0, count: outlines.count)
    var polygons: [(polygon: Polygon, owner: Int)] = []
    var parts = [Int](repeating: 0, count: outlines.count)
    for (index, outline) in outlines.enumerated() {
      guard let sound = Self.checked(outline) else {
        suspects.insert(index)
        continue
      }
      parts[index] = sound.count
      for polygon in sound { polygons.append((polygon, index)) }
    }
    let alone = try Self.measure(polygons.map(\.polygon), Array(polygons.indices))
    for suspect in alone.suspects { suspects.insert(polygons[suspect].owner) }
    for (area, entry) in zip(alone.totals, polygons) { areas[entry.owner] += area }
    let several = polygons.filter { parts[$0.owner] > 1 }
    guard !several.isEmpty else { return }
    let together = try Self.measure(
      several.map(\.polygon), several.map(\.owner), groupCount: outlines.count)
    for index in outlines.indices where parts[index] > 1 {
      let difference = abs(areas[index] - together.totals[index])
      if difference > 1e-9 * areas[index] { suspects.insert(index) }
    }
  }

  private static func measure(
    _ polygons: [Polygon], _ groups: [Int], groupCount: Int? = nil
  ) throws(SharesError) -> Reading {
    do {
      return try Planimeter.measure(
        polygons.map { [$0] }, groups: groups, groupCount: groupCount ?? polygons.count,
        in: PreparedRegions([]), measuringFronts: false)
    } catch {
      throw .unmeasurable("regions", detail: "\(error)")
    }
  }

  /// The polygons, if all rings are closed, long enough and clear of the antimeridian.
  static func checked(_ outline: [UncheckedPolygon]) -> [Polygon]? {
    Intake.sound(outline, edges: .straight)
  }
}

/// All ground that a dataset knows, each place once: the regions that lie in no other.
struct Territory: Sendable {
  /// The regions of the territory, prepared.
  let prepared: PreparedRegions
  /// The snapshot that was measured in them last.
  let last = PrecedentKeeper()
  /// Those of them that lie in no other, by index.
  let roots: Set<Int>
  /// The ground of those, in the order of the regions.
  let grounds: [MultiPolygon]
  /// Whether the territory is made of just the regions asked for, so that one reading serves both.
  let isAllRegions: Bool

  init(_ regions: [PreparedRegion]) {
    prepared = PreparedRegions(regions.map(\.ground))
    roots = Self.roots(regions)
    grounds = roots.sorted().map { regions[$0].ground }
    isAllRegions = false
  }

  init(_ regions: [PreparedRegion], prepared: PreparedRegions) {
    self.prepared = prepared
    roots = Self.roots(regions)
    grounds = roots.sorted().map { regions[$0].ground }
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
