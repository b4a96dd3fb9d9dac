public import Atlas
internal import Geometry

/// Figures measured again by independent routes, and by how much they differ at the worst.
public struct Certificate: Sendable {
  /// Each route with how it did, in the order given.
  public var routes: [RouteRecord]
  /// How many areas were certified, the regions' own included.
  public var count: Int
  /// The area on which routes and report differ most, over the region's area; `nil` of no area.
  public var worst: Entry?

  /// The largest disagreement that is rounding, over the region's area.
  public static let tolerance = 1e-9

  /// What is known of a route after the run.
  public struct RouteRecord: Sendable {
    /// The route's name.
    public var name: String
    /// What it does, in one clause.
    public var method: String
    /// The versions of what it measures with.
    public var versions: [(name: String, version: String)]
    /// What its method itself may miss at the worst, over the region's area.
    public var bound: Double
    /// Its largest difference from what is reported, over the region's area.
    public var worst: Double
    /// Why it could not measure some region, if so.
    public var failure: String?
  }

  /// One area by every route.
  public struct Entry: Sendable {
    /// The region's id.
    public var regionID: String
    /// The region's name.
    public var region: String
    /// The region's area as reported, in square metres.
    public var regionArea: Double
    /// Whose ground it is and after which map; `nil` for the region itself.
    public var holding: (actor: String, statuses: String, source: String, date: CalendarDate)?
    /// The area that is about to be printed, in square metres.
    public var reported: Double
    /// The area by each route that measured it, in square metres, by the route's name.
    public var areas: [(route: String, area: Double)]
    /// What the coarsest route may miss here by its method, over the region's area.
    public var bound: Double

    /// The largest difference between any two of report and routes, over the region's area.
    public var disagreement: Double {
      let all = areas.map(\.area) + [reported]
      // A route that gives no number agrees with nothing.
      guard all.allSatisfy(\.isFinite) else { return .infinity }
      return ((all.max() ?? 0) - (all.min() ?? 0)) / regionArea
    }
  }

  /// The largest disagreement, over the region's area.
  public var disagreement: Double { worst?.disagreement ?? 0 }

  /// Whether at least two routes measured everything and none differs by more than `tolerance`.
  public var agrees: Bool {
    routes.count >= 2 && routes.allSatisfy { $0.failure == nil } && disagreement <= Self.tolerance
  }

  /// Measures figures, and the regions they lie in, by every route.
  ///
  /// A route that fails is recorded, not thrown: the figures stand, uncertified.
  ///
  /// - Parameters:
  ///   - figures: what is about to be printed; a figure given twice counts once.
  ///   - routes: the ways to measure.
  /// - Throws: `SharesError.overlay` if the ground of a figure cannot be assembled.
  public init(
    of figures: [CertifiedFigure], by routes: [CertifyingRoute] = CertifyingRoute.all
  ) throws(SharesError) {
    self.routes = routes.map {
      RouteRecord(name: $0.name, method: $0.method, versions: $0.versions, bound: 0, worst: 0)
    }
    count = 0
    var order: [String] = []
    var byRegion: [String: [CertifiedFigure]] = [:]
    var seen: Set<Key> = []
    for figure in figures where seen.insert(Key(figure)).inserted {
      if byRegion[figure.region.id] == nil { order.append(figure.region.id) }
      byRegion[figure.region.id, default: []].append(figure)
    }
    for id in order {
      guard let figures = byRegion[id] else { continue }
      try add(figures, by: routes)
    }
  }

  private struct Key: Hashable {
    var region: String
    var source: String
    var date: CalendarDate
    var actor: String
    var statuses: StatusSet
    var reported: Double

    init(_ figure: CertifiedFigure) {
      region = figure.region.id
      source = figure.cover.source
      date = figure.cover.date
      actor = figure.actor
      statuses = figure.statuses
      reported = figure.reported
    }
  }

  /// Certifies the figures of one region and the region itself.
  private mutating func add(
    _ figures: [CertifiedFigure], by routes: [CertifyingRoute]
  ) throws(SharesError) {
    let region = figures[0].region
    var entries = [Entry(region)]
    var groups: [[MultiPolygon]] = []
    for figure in figures {
      entries.append(Entry(figure))
      groups.append(try figure.grounds().map { $0.parts(near: region.ground.box) })
    }
    for (index, route) in routes.enumerated() {
      do {
        let areas = try route.measure(groups, region.ground)
        guard areas.parts.count == groups.count else {
          throw Miscounted(expected: groups.count, found: areas.parts.count)
        }
        self.routes[index].bound = max(self.routes[index].bound, areas.bound / region.area)
        for (number, area) in ([areas.whole] + areas.parts).enumerated() {
          entries[number].areas.append((route.name, area))
          entries[number].bound = max(entries[number].bound, areas.bound / region.area)
          self.routes[index].worst = max(
            self.routes[index].worst, abs(area - entries[number].reported) / region.area)
        }
      } catch {
        self.routes[index].failure = self.routes[index].failure ?? "\(region.name): \(error)"
      }
    }
    count += entries.count
    for entry in entries where worst.map({ entry.disagreement > $0.disagreement }) ?? true {
      worst = entry
    }
  }
}

extension Certificate.Entry {
  fileprivate init(_ region: PreparedRegion) {
    regionID = region.id
    self.region = region.name
    regionArea = region.area
    reported = region.area
    areas = []
    bound = 0
  }

  fileprivate init(_ figure: CertifiedFigure) {
    self.init(figure.region)
    holding = (figure.actor, figure.statuses.name, figure.cover.source, figure.cover.date)
    reported = figure.reported
  }
}

/// A route that answers another number of questions than it was asked.
private struct Miscounted: Error, CustomStringConvertible {
  var expected: Int
  var found: Int

  var description: String { "\(found) areas where \(expected) were asked for" }
}

extension MultiPolygon {
  /// The polygons whose boxes touch a box; no other can have ground in it.
  fileprivate func parts(near box: Box?) -> MultiPolygon {
    guard let box else { return self }
    return MultiPolygon(
      polygons.filter { MultiPolygon([$0]).box?.touches(box) ?? false })
  }
}
