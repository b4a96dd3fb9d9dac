internal import Atlas
internal import Geometry
internal import Planimeter

/// One of two maps that are compared, and what is known of it in the region at hand.
struct ComparedSide {
  let cover: Cover
  private let statuses: StatusSet
  private let drawing: Drawing
  private let statesAccuracy: Bool
  private var region: PreparedRegion?
  private var ground: RegionalGround?
  private var mixed: Set<String> = []

  /// Takes a map and what counts as held on it.
  init(_ cover: Cover, _ statuses: StatusSet) {
    self.cover = cover
    self.statuses = statuses.asDrawn(in: cover)
    drawing = Drawing(cover.held)
    statesAccuracy = cover.holdings.contains { $0.layers.contains { $0.accuracy != nil } }
  }

  /// Turns to another region.
  mutating func enter(_ region: PreparedRegion) {
    self.region = region
    ground = nil
    mixed = drawing.actorsOfMixedAccuracy(near: region.ground)
  }

  /// The pieces of ground whose union is what the map gives an actor anywhere.
  ///
  /// - Throws: `SharesError.overlay`.
  func grounds(of actor: String) throws(SharesError) -> [MultiPolygon] {
    try cover.grounds(of: actor, under: statuses)
  }

  /// What the map gives an actor in the region, made on first need.
  ///
  /// - Throws: `SharesError.overlay`.
  mutating func held(by actor: String) throws(SharesError) -> HeldGround {
    guard let region else { preconditionFailure("no region was entered") }
    if ground == nil { ground = try RegionalGround(of: drawing, in: region) }
    return try ground?.held(by: actor, as: statuses) ?? .nothing
  }

  /// Whether the accuracy of what is drawn of an actor bounds its ground in the region, where it has a
  /// front there or not.
  func bounds(_ actor: String, hasFront: Bool) -> Bool {
    (hasFront && statesAccuracy) || mixed.contains(actor)
  }
}

/// Two maps that are compared region by region.
struct ComparedPair {
  var first: ComparedSide
  var second: ComparedSide

  /// Takes two maps and what counts as held on them.
  init(_ first: Cover, _ second: Cover, _ statuses: StatusSet) {
    self.first = ComparedSide(first, statuses)
    self.second = ComparedSide(second, statuses)
  }

  /// Turns to another region.
  mutating func enter(_ region: PreparedRegion) {
    first.enter(region)
    second.enter(region)
  }
}

/// What one actor has on each of two maps, alone and together, in every region.
struct ComparedAreas {
  private let each: AreaTable
  private let together: AreaTable

  /// Measures by the planimeter, the two together once more as one, so that there is something to
  /// check.
  ///
  /// - Throws: `SharesError`.
  init(
    of actor: String, on sides: ComparedPair, in regions: PreparedRegions
  ) throws(SharesError) {
    let first = try sides.first.grounds(of: actor)
    let second = try sides.second.grounds(of: actor)
    let subject = "\(sides.first.cover.label), and \(sides.second.cover.date)"
    each = try AreaTable([first, second], in: regions, of: subject)
    together = try AreaTable([first + second], in: regions, of: subject)
  }

  /// Square metres that the first map gives in a region.
  func first(_ region: Int) -> Double { each.area(of: 0, in: region) }
  /// Square metres that the second map gives.
  func second(_ region: Int) -> Double { each.area(of: 1, in: region) }
  /// Square metres that both give.
  func both(_ region: Int) -> Double { each.shared(of: 0, in: region) }
  /// Square metres that at least one gives.
  func union(_ region: Int) -> Double { together.area(in: region) }
  /// Whether the first map has a front in a region, and the second.
  func fronts(_ region: Int) -> (first: Bool, second: Bool) {
    (each.hasFront(of: 0, in: region), each.hasFront(of: 1, in: region))
  }
}
