/// A gain or loss between two dates.
public struct Change: Hashable, Sendable {
  /// Which way the actor's holding changed.
  public enum Direction: String, Hashable, Sendable {
    /// The actor holds more than before.
    case gained
    /// The actor holds less than before.
    case lost
  }

  /// Whether losses are set off against gains.
  public enum Counting: String, Hashable, Sendable {
    /// The claim does not say.
    case unstated
    /// Gains less losses.
    case net
    /// Gains alone, or losses alone.
    case gross
  }

  /// How much changed; every interval is of magnitudes, never negative.
  public enum Amount: Hashable, Sendable {
    /// An area in square metres, and the unit it was stated in.
    case area(Interval, unit: AreaUnit)
    /// A fraction of the earlier value: "lost 14 % of its territory" is 0.14.
    case relative(Interval)
    /// A difference of two shares as a fraction: 2 percentage points are 0.02.
    case points(Interval)
    /// A number of places or units.
    case count(Interval, unit: PlaceUnit?)
  }

  /// A value before or after the change.
  public enum Level: Hashable, Sendable {
    /// A share as a fraction 0…1.
    case share(Interval, stated: Stated)
    /// An area in square metres.
    case area(Interval, stated: Stated)
    /// A number of places or units.
    case count(Interval, stated: Stated)

    /// The value as stated.
    public var stated: Stated {
      switch self {
      case .share(_, let stated), .area(_, let stated), .count(_, let stated): stated
      }
    }

    /// The interval: fraction, square metres or number.
    public var interval: Interval {
      switch self {
      case .share(let interval, _), .area(let interval, _), .count(let interval, _): interval
      }
    }
  }

  /// Which way the actor's holding changed.
  public let direction: Direction
  /// Net or gross, where the claim says.
  public let counting: Counting
  /// How much changed, or `nil` if only the values before or after are stated.
  public let amount: Amount?
  /// The value before, if stated.
  public let from: Level?
  /// When it was so, if the claim says: "from 50 % in January".
  public let fromDate: PartialDate?
  /// The value after, if stated.
  public let to: Level?

  /// Makes a change of its parts.
  public init(
    _ direction: Direction, counting: Counting = .unstated, amount: Amount?, from: Level? = nil,
    fromDate: PartialDate? = nil, to: Level? = nil
  ) {
    self.direction = direction
    self.counting = counting
    self.amount = amount
    self.from = from
    self.fromDate = fromDate
    self.to = to
  }
}
