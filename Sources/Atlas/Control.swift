public import Geometry

/// What a source says of an actor and a piece of ground.
public enum Status: String, Sendable, CaseIterable, Codable {
  /// The actor holds it.
  case controlled
  /// Two or more actors fight for it.
  case contested
  /// The actor says that it holds it; not confirmed.
  case claimed
  /// The actor is there without holding it.
  case presence
  /// The actor dominates without being there.
  case influence
  /// The actor took it back from another.
  case liberated
  /// The source does not know.
  case unknown
}

extension Status: Comparable {
  /// Statuses in the order in which they are printed and in which ground is assigned.
  public static func < (left: Status, right: Status) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .controlled: 0
    case .contested: 1
    case .claimed: 2
    case .presence: 3
    case .influence: 4
    case .liberated: 5
    case .unknown: 6
    }
  }
}

/// Who holds: one actor under all of its names.
public struct Actor: Sendable, Identifiable, Hashable {
  /// The id that control areas and claims refer to.
  public var id: String
  /// The name to print.
  public var name: String
  /// Further names, for finding the actor.
  public var aliases: [String]
  /// The colour of the actor on maps as `#rrggbb`, where the dataset chooses one.
  public var colour: String?

  /// Makes an actor of an id, a name, further names, and a colour as `#rrggbb`.
  public init(id: String, name: String, aliases: [String] = [], colour: String? = nil) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.colour = colour
  }
}

/// Polygons with an actor, a status and a positional accuracy, as one feature of a file has them.
public struct ControlArea: Sendable {
  /// The actor's id.
  public var actor: String
  /// What the source says of it.
  public var status: Status
  /// The polygons as read, in degrees; not judged yet.
  public var outline: [UncheckedPolygon]
  /// Positional accuracy in metres, where it is stated.
  public var accuracy: Double?
  /// The name of this piece, if it has one.
  public var name: String?
  /// The area that the file itself states, in the file's own unit, and the property it stands in.
  public var statedArea: StatedArea?
  /// Where it was read.
  public var location: FeatureLocation

  /// Makes a control area of its parts.
  public init(
    actor: String, status: Status = .controlled, outline: [UncheckedPolygon],
    accuracy: Double? = nil, name: String? = nil, statedArea: StatedArea? = nil,
    location: FeatureLocation
  ) {
    self.actor = actor
    self.status = status
    self.outline = outline
    self.accuracy = accuracy
    self.name = name
    self.statedArea = statedArea
    self.location = location
  }

  /// Metres that an accuracy may have: no map is off by more than a tenth of a meridian's quarter.
  public static let accuracies = 0.0...1_000_000.0
  static let accuracyWords = "a number of metres from 0 to 1000000"

  /// A number that the file gives as this feature's area.
  public struct StatedArea: Sendable, Hashable {
    /// The property it stands in, such as `Shape__Area`.
    public var property: String
    /// The number, in a unit that the file does not say.
    public var value: Double

    /// Makes a stated area of a property and its value.
    public init(property: String, value: Double) {
      self.property = property
      self.value = value
    }
  }
}

/// All control areas of one source at one as-of date.
public struct Snapshot: Sendable {
  /// Short name of the source.
  public var source: String
  /// The day the map speaks of.
  public var date: CalendarDate
  /// The last day it holds, if the file says so.
  public var validThrough: CalendarDate?
  /// What a reader must know of how it came about.
  public var caveats: Set<Caveat>
  /// The areas, in file order.
  public var areas: [ControlArea]
  /// Settlements that are to be given the ground nearest to them, in file order.
  public var settlements: [Settlement]
  /// What is to be said of how its ground was made.
  public var remarks: [Notice] = []
  /// How many units of a table each actor has, where it was read from one.
  public var units: UnitTally?

  /// Makes a snapshot of a source at a date.
  public init(
    source: String, date: CalendarDate, validThrough: CalendarDate? = nil,
    caveats: Set<Caveat> = [], areas: [ControlArea], settlements: [Settlement] = []
  ) {
    self.source = source
    self.date = date
    self.validThrough = validThrough
    self.caveats = caveats
    self.areas = areas
    self.settlements = settlements
  }

  /// Whether it speaks of a day: not a later map, nor one that has run out by then.
  public func holds(on date: CalendarDate) -> Bool {
    self.date <= date && validThrough.map { date <= $0 } ?? true
  }
}

extension Snapshot {
  /// Snapshots by source and date, the areas of one source and date taken together.
  public static func joined(_ snapshots: [Snapshot]) -> [Snapshot] {
    var joined: [Snapshot] = []
    for snapshot in snapshots.sorted(by: { ($0.source, $0.date) < ($1.source, $1.date) }) {
      if let last = joined.indices.last, joined[last].source == snapshot.source,
        joined[last].date == snapshot.date
      {
        joined[last].join(snapshot)
      } else {
        joined.append(snapshot)
      }
    }
    return joined
  }

  /// Takes in what another file says of the same day: both hold as long as each of them does.
  private mutating func join(_ other: Snapshot) {
    areas += other.areas
    validThrough = [validThrough, other.validThrough].compactMap(\.self).min()
    caveats.formUnion(other.caveats)
    settlements += other.settlements
    remarks += other.remarks
    // Counts of two tables do not add up: the same unit may stand in both.
    units = nil
  }
}
