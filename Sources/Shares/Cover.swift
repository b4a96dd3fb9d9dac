public import Atlas
internal import Geodesy
public import Geometry
internal import Overlay

/// A snapshot made ready for measuring: valid, one piece of ground per actor and status, and divided
/// into disjoint parts.
public struct Cover: Sendable {
  /// Short name of the source.
  public var source: String
  /// The as-of date.
  public var date: CalendarDate
  /// The last day the source says it holds, if it does.
  public var validThrough: CalendarDate?
  /// What a reader must know of how the map came about.
  public var caveats: Set<Caveat>
  /// What is to be said of how its ground was made.
  public var remarks: [Notice]
  /// What each actor holds, by actor id.
  public var holdings: [Holding]
  /// Disjoint parts whose union is all ground that the source speaks of.
  public var parts: [Part]
  /// What was repaired.
  public var repairs: [Repair]

  /// What one part of a cover is.
  public enum Kind: Sendable, Hashable {
    /// Held by one actor, contested by nobody.
    case controlled(by: String)
    /// Controlled by two actors, or said to be contested.
    case contested
    /// Only claimed, influenced and so on, by whomever.
    case other(Status)
  }

  /// Ground of one kind that no other part covers.
  public struct Part: Sendable {
    /// What it is.
    public var kind: Kind
    /// Where it is.
    public var ground: MultiPolygon
  }

  /// Repairs, unites and divides a snapshot.
  ///
  /// - Throws: `SharesError` with the feature that cannot be repaired.
  public init(
    _ snapshot: Snapshot, options: MeasuringOptions = MeasuringOptions()
  ) throws(SharesError) {
    source = snapshot.source
    date = snapshot.date
    validThrough = snapshot.validThrough
    precondition(snapshot.settlements.isEmpty, "settlements become ground first")
    caveats = snapshot.caveats
    remarks = snapshot.remarks
    repairs = []
    var layers: [String: [Holding.Layer]] = [:]
    for area in snapshot.areas {
      let prepared = try PreparedGround(area.outline, at: area.location, options: options)
      if let repair = prepared.repair { repairs.append(repair) }
      layers[area.actor, default: []].append(
        Holding.Layer(
          status: area.status, accuracy: options.accuracy ?? area.accuracy, name: area.name,
          ground: prepared.ground))
    }
    do {
      holdings = []
      for (actor, layers) in layers.sorted(by: { $0.key < $1.key }) {
        holdings.append(try Holding(actor: actor, layers: layers))
      }
      let contested = try Self.markContested(&holdings)
      parts = try Self.divide(holdings, contested: contested)
    } catch {
      throw .overlay(nil, detail: "\(source), \(date): \(error)")
    }
  }

  /// All ground that two actors control or that is said to be contested.
  public var contested: MultiPolygon {
    parts.first { $0.kind == .contested }?.ground ?? .empty
  }

  /// Finds what two actors both control, and enters it as contested with each of them.
  private static func markContested(
    _ holdings: inout [Holding]
  ) throws(OverlayError) -> MultiPolygon {
    let controlled = holdings.map { $0.ground[.controlled] ?? .empty }
    var all = holdings.compactMap { $0.ground[.contested] }
    for i in holdings.indices {
      var shared: [MultiPolygon] = []
      for j in holdings.indices where j != i {
        shared.append(try Overlay.intersection(controlled[i], controlled[j]))
      }
      shared.removeAll(where: \.isEmpty)
      if shared.isEmpty { continue }
      all += shared
      let stated = holdings[i].ground[.contested].map { [$0] } ?? []
      holdings[i].ground[.contested] = try Overlay.union(stated + shared)
    }
    return all.isEmpty ? .empty : try Overlay.union(all)
  }

  private static func divide(
    _ holdings: [Holding], contested: MultiPolygon
  ) throws(OverlayError) -> [Part] {
    var parts: [Part] = []
    var taken = contested
    for holding in holdings {
      guard let controlled = holding.ground[.controlled] else { continue }
      let alone = try Overlay.difference(controlled, contested)
      parts.append(Part(kind: .controlled(by: holding.actor), ground: alone))
    }
    taken = try Overlay.union([taken] + parts.map(\.ground))
    if !contested.isEmpty { parts.append(Part(kind: .contested, ground: contested)) }
    for status in Status.allCases.sorted() where status > .contested {
      let stated = holdings.compactMap { $0.ground[status] }
      if stated.isEmpty { continue }
      let rest = try Overlay.difference(Overlay.union(stated), taken)
      parts.append(Part(kind: .other(status), ground: rest))
      taken = try Overlay.union([taken, rest])
    }
    return parts.filter { !$0.ground.isEmpty }
  }
}

/// The ground of one actor in one snapshot, by status.
public struct Holding: Sendable {
  /// The actor's id.
  public var actor: String
  /// The union of the actor's ground of each status; what another actor also controls is under
  /// `contested` as well as under `controlled`.
  public var ground: [Status: MultiPolygon]
  /// The features the ground was united from.
  public var layers: [Layer]

  /// One feature after repair.
  public struct Layer: Sendable {
    /// What the source says of it.
    public var status: Status
    /// Positional accuracy in metres, where it is stated.
    public var accuracy: Double?
    /// The name of the piece, if it has one.
    public var name: String?
    /// Where it is.
    public var ground: MultiPolygon
  }

  init(actor: String, layers: [Layer]) throws(OverlayError) {
    self.actor = actor
    self.layers = layers
    ground = [:]
    for (status, layers) in Dictionary(grouping: layers, by: \.status) {
      ground[status] =
        layers.count == 1 ? layers[0].ground : try Overlay.union(layers.map(\.ground))
    }
  }

  /// The actor's ground of any of the statuses of a set, wherever it is.
  func united(_ statuses: Set<Status>) throws(OverlayError) -> MultiPolygon {
    let grounds = ground.filter { statuses.contains($0.key) && !$0.value.isEmpty }.map(\.value)
    return grounds.count <= 1 ? grounds.first ?? .empty : try Overlay.union(grounds)
  }
}

extension Holding {
  /// The pieces with a name that share ground with a region, the largest certain one first.
  ///
  /// - Throws: `SharesError.overlay`.
  func pieces(
    in region: PreparedRegion, certain: MultiPolygon, exclusive: MultiPolygon
  ) throws(SharesError) -> [Evidence.NamedPiece] {
    do {
      var pieces: [Evidence.NamedPiece] = []
      for layer in layers {
        guard let name = layer.name else { continue }
        let inside = try Overlay.intersection(layer.ground, region.ground)
        let best = StraightEdgeArea.area(of: inside)
        guard best >= Share.rounding else { continue }
        let least = layer.status == .controlled ? exclusive : certain
        let low = StraightEdgeArea.area(of: try Overlay.intersection(layer.ground, least))
        pieces.append(
          Evidence.NamedPiece(
            name: name, status: layer.status, area: AreaBounds(low: low, best: best, high: best)))
      }
      return pieces.sorted { ($1.area.low, $0.name) < ($0.area.low, $1.name) }
    } catch {
      throw .overlay(region.region.location, detail: error.description)
    }
  }
}
