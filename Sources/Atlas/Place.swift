public import Geometry

/// A settlement: a point with a name.
public struct Place: Sendable, Identifiable {
  /// The id in the gazetteer it comes from.
  public var id: String
  /// The name to print.
  public var name: String
  /// Further spellings.
  public var spellings: [String]
  /// Where it is, in degrees.
  public var coordinate: Coordinate
  /// How many people live there, where the gazetteer says so.
  public var population: Double?
  /// What kind of place the gazetteer says it is, such as `village`; empty if not said.
  public var kind: String
  /// The id of the region it is said to lie in.
  public var region: String?

  /// Makes a place of its parts.
  public init(
    id: String, name: String, coordinate: Coordinate, spellings: [String] = [],
    population: Double? = nil, kind: String = "", region: String? = nil
  ) {
    self.id = id
    self.name = name
    self.coordinate = coordinate
    self.spellings = spellings
    self.population = population
    self.kind = kind
    self.region = region
  }
}
