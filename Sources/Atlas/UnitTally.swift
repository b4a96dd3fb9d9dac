/// How many units of a control table each actor has in a region, and how many people live in them.
public struct UnitTally: Sendable {
  /// Units, and the people in them.
  public struct Count: Sendable, Hashable {
    /// How many units.
    public var units: Int
    /// How many people, or `nil` if that is not known of every unit that counts.
    public var population: Double?

    /// Makes a count of units and people.
    public init(units: Int = 0, population: Double? = 0) {
      self.units = units
      self.population = population
    }

    mutating func add(_ people: Double?) {
      units += 1
      population = population.flatMap { sum in people.map { sum + $0 } }
    }
  }

  /// The levels that the units are of, such as `district`.
  public let levels: [String]
  private var held: [Holder: [String: Count]] = [:]
  private let whole: [String: Count]
  private let holders: [Int: [String]]

  /// One actor's units of one status.
  public struct Holder: Sendable, Hashable {
    /// The actor's id.
    public var actor: String
    /// What the table says of it.
    public var status: Status

    /// Makes a holder of an actor's id and a status.
    public init(actor: String, status: Status) {
      self.actor = actor
      self.status = status
    }
  }

  /// Counts all units of some levels in every region that they lie in, themselves included.
  ///
  /// - Parameters:
  ///   - regions: all regions, each knowing what it lies in.
  ///   - levels: the levels of which there are rows.
  ///   - population: the people of units as the table gives them, by index; else the region's count.
  init(_ regions: [Region], levels: Set<String>, population: [Int: Double]) {
    self.levels = levels.sorted()
    let byID = Dictionary(zip(regions.map(\.id), regions.indices)) { first, _ in first }
    var whole: [String: Count] = [:]
    var holders: [Int: [String]] = [:]
    for (index, region) in regions.enumerated() where levels.contains(region.level) {
      var chain: [String] = []
      var next: Int? = index
      // A region that lies in itself, by way of others, ends the walk.
      while let place = next, !chain.contains(regions[place].id) {
        chain.append(regions[place].id)
        next = regions[place].parent.flatMap { byID[$0] }
      }
      holders[index] = chain
      for id in chain {
        whole[id, default: Count()].add(population[index] ?? region.population)
      }
    }
    self.whole = whole
    self.holders = holders
  }

  /// Counts a unit for whoever has it, in every region that it lies in.
  mutating func add(_ unit: Int, _ holder: Holder, population: Double?) {
    for id in holders[unit] ?? [] {
      held[holder, default: [:]][id, default: Count()].add(population)
    }
  }

  /// All units of a region, or `nil` of one that none lies in.
  public func whole(of region: String) -> Count? { whole[region] }

  /// What an actor has of a status in a region; no units if it has none.
  public func held(by holder: Holder, in region: String) -> Count {
    held[holder]?[region] ?? Count()
  }
}
