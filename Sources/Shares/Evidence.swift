public import Atlas
public import Geometry
internal import Planimeter

/// The whole that a share is a share of.
public struct Denominator: Sendable, Hashable {
  /// The name that reports print, such as `polygon of Syria` or `official figure (…)`.
  public var name: String
  /// Its area in square metres.
  public var area: Double

  /// Makes a denominator of a name and an area in square metres.
  public init(name: String, area: Double) {
    self.name = name
    self.area = area
  }
}

/// What a reported figure leaves unsaid and a measurement has to choose.
public struct Definition: Sendable, Hashable {
  /// Whose map.
  public var source: String
  /// The map's as-of date.
  public var date: CalendarDate
  /// What counts as held.
  public var statuses: StatusSet
  /// The whole.
  public var denominator: Denominator

  /// Makes a definition of its four choices.
  public init(
    source: String, date: CalendarDate, statuses: StatusSet, denominator: Denominator
  ) {
    self.source = source
    self.date = date
    self.statuses = statuses
    self.denominator = denominator
  }
}

/// What an actor holds in a region under one definition.
public struct EvidenceRow: Sendable, Hashable {
  /// The choices it rests on.
  public var definition: Definition
  /// The area held, with positional bounds, in square metres.
  public var area: AreaBounds

  /// The standard deviation of the area in square metres, from the front alone.
  public var standardDeviation: Double

  /// Makes a row of a definition and the area under it.
  public init(definition: Definition, area: AreaBounds, standardDeviation: Double = 0) {
    self.definition = definition
    self.area = area
    self.standardDeviation = standardDeviation
  }

  /// The share as fractions of the denominator.
  public var fraction: AreaBounds {
    let whole = definition.denominator.area
    return AreaBounds(low: area.low / whole, best: area.best / whole, high: area.high / whole)
  }
}

/// Everything the maps say of one actor in one region on one day.
public struct Evidence: Sendable {
  /// The region.
  public var region: PreparedRegion
  /// The actor's id.
  public var actor: String
  /// One row per definition: source × status set × denominator.
  public var rows: [EvidenceRow]
  /// The ground itself, one entry per source.
  public var grounds: [SourceGround]

  /// A piece of control that its source names, as far as it lies in the region.
  public struct NamedPiece: Sendable {
    /// The name.
    public var name: String
    /// What the source says of it.
    public var status: Status
    /// What is held of it at least, and as drawn, in square metres.
    public var area: AreaBounds
  }

  /// Where an actor certainly and possibly is, after one source.
  public struct SourceGround: Sendable {
    /// The snapshot's source.
    public var source: String
    /// The snapshot's date.
    public var date: CalendarDate
    /// What a reader must know of how the map came about.
    public var caveats: Set<Caveat>
    /// Held alone, even if the front lies its stated accuracy further in.
    public var certain: MultiPolygon
    /// What the source draws as controlled.
    public var controlled: MultiPolygon
    /// Held, contested or with a presence, as the source draws it.
    public var present: MultiPolygon
    /// The same, even if the front lies its stated accuracy further in.
    public var presentAtLeast: MultiPolygon
    /// The same, even if the front lies its stated accuracy further out.
    public var possible: MultiPolygon
    /// The controlled pieces with a name of their own that lie in the region, the largest first,
    /// each with the part of it that is certain.
    public var pieces: [NamedPiece]
    /// Whether some front has no stated accuracy.
    public var lacksAccuracy: Bool
  }

  /// Measures an actor in a region under every definition at hand.
  ///
  /// - Parameters:
  ///   - actor: the actor's id.
  ///   - region: the region, prepared.
  ///   - covers: one cover per source, each of the date that answers the question.
  ///   - options: how it is measured.
  /// - Throws: `SharesError.overlay`.
  public init(
    of actor: String, in region: PreparedRegion, covers: [Cover], options: MeasuringOptions
  ) throws(SharesError) {
    self.region = region
    self.actor = actor
    rows = []
    grounds = []
    let denominators =
      [Denominator(name: "polygon of \(region.name)", area: region.area)]
      + (region.part == nil ? region.region.officialAreas : []).map {
        Denominator(name: $0.source, area: $0.squareMetres)
      }
    let prepared = PreparedRegions([region.ground])
    for cover in covers {
      var near = try RegionalGround(of: Drawing(cover.held), in: region)
      var areas = DefinedAreas(cover, in: prepared)
      var held: [StatusSet: HeldGround] = [:]
      for set in StatusSet.definitions {
        let drawn = set.asDrawn(in: cover)
        held[set] = try near.held(by: actor, as: drawn)
        let area = try held[set].map { held throws(SharesError) in
          held.area.settled(
            at: try areas.area(of: actor, under: drawn), within: region.area)
        }
        for denominator in denominators {
          let definition = Definition(
            source: cover.source, date: cover.date, statuses: set, denominator: denominator)
          rows.append(
            EvidenceRow(
              definition: definition, area: area ?? .zero,
              standardDeviation: held[set]?.standardDeviation(
                correlationLength: options.correlationLength) ?? 0))
        }
      }
      let widest = held[.presence]
      grounds.append(
        SourceGround(
          source: cover.source, date: cover.date, caveats: cover.caveats,
          certain: held[.exclusive]?.low ?? .empty,
          controlled: held[.controlled]?.best ?? .empty,
          present: widest?.best ?? .empty, presentAtLeast: widest?.low ?? .empty,
          possible: widest?.high ?? .empty,
          pieces: try near.holding(of: actor)?.pieces(
            in: region, certain: widest?.low ?? .empty, exclusive: held[.exclusive]?.low ?? .empty)
            ?? [],
          lacksAccuracy: widest?.lacksAccuracy ?? false))
    }
  }
}
