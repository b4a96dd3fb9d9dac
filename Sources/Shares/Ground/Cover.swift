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
  /// What the actors hold.
  let held: Holdings
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
      held = try Holdings(layers)
      parts = try Self.divide(held)
    } catch {
      throw .overlay(nil, detail: "\(snapshot.label): \(error)")
    }
  }

  /// The source and the date, for messages.
  var label: String { "\(source), \(date)" }

  /// What each actor holds, by actor id.
  public var holdings: [Holding] { held.byActor }

  /// All ground that two actors control or that is said to be contested.
  public var contested: MultiPolygon { held.contested }

  private static func divide(_ held: Holdings) throws(OverlayError) -> [Part] {
    let (holdings, contested) = (held.byActor, held.contested)
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

extension Snapshot {
  /// The source and the date, for messages.
  var label: String { "\(source), \(date)" }
}
