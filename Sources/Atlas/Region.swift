public import Geometry

/// A named area of a boundary file, as the file has it: its outline is not judged yet.
public struct Region: Sendable, Identifiable {
  /// The id in the code system that the file declares, such as `SY-DY` in ISO 3166-2.
  public var id: String
  /// The name to print.
  public var name: String
  /// Further spellings, by language (`en`, `ar`), for finding the region.
  public var spellings: [Spelling]
  /// What kind of unit it is, such as `country`, `governorate`, `neighbourhood`; empty if not said.
  public var level: String
  /// The id of the region this one lies in.
  public var parent: String?
  /// All its codes, each with the system it belongs to, the id's own system included if it is said.
  public var codes: [Code]
  /// Areas stated by others, as further denominators.
  public var officialAreas: [OfficialArea]
  /// How many people live there, where the file says so.
  public var population: Double?
  /// Positional accuracy of the outline in metres, where the file says so.
  public var accuracy: Double?
  /// What a reader must know of this outline.
  public var note: String?
  /// The polygons as read, in degrees.
  public var outline: [UncheckedPolygon]
  /// Where it was read.
  public var location: FeatureLocation

  /// Makes a region of its parts.
  public init(
    id: String, name: String, outline: [UncheckedPolygon], location: FeatureLocation,
    spellings: [Spelling] = [], level: String = "", parent: String? = nil, codes: [Code] = [],
    officialAreas: [OfficialArea] = [], population: Double? = nil, accuracy: Double? = nil,
    note: String? = nil
  ) {
    self.id = id
    self.name = name
    self.outline = outline
    self.location = location
    self.spellings = spellings
    self.level = level
    self.parent = parent
    self.codes = codes
    self.officialAreas = officialAreas
    self.population = population
    self.accuracy = accuracy
    self.note = note
  }

  /// One way to write the name.
  public struct Spelling: Hashable, Sendable {
    /// The name as written.
    public var text: String
    /// Language code such as `ar`, empty if not said.
    public var language: String

    /// Makes a spelling of a text in a language.
    public init(_ text: String, language: String = "") {
      self.text = text
      self.language = language
    }
  }

  /// A code that means nothing without its system.
  public struct Code: Hashable, Sendable {
    /// The code system, such as `OCHA P-code`.
    public var system: String
    /// The code, such as `SY04`.
    public var code: String

    /// Makes a code of a system.
    public init(system: String, code: String) {
      self.system = system
      self.code = code
    }
  }

  /// An area that a publisher states for the region.
  public struct OfficialArea: Hashable, Sendable {
    /// Square metres.
    public var squareMetres: Double
    /// Who states it.
    public var source: String

    /// Makes a stated area in square metres.
    public init(squareMetres: Double, source: String) {
      self.squareMetres = squareMetres
      self.source = source
    }
  }
}
