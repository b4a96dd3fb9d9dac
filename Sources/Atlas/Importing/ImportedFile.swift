public import GeoJSON

/// One file of a dataset that is made of foreign files: a layer with polygons, or a table.
public struct ImportedFile: Sendable {
  /// What it is in the dataset.
  public var role: Role
  /// Why it is taken to be that, where nobody said it.
  public var reason: String?
  /// The path of what was read, and its SHA-256.
  public var original: Input
  /// The layer that was read, where the source has several.
  public var layer: String?
  /// Where it goes in the dataset.
  public var path: String
  /// Short name of the source, for control.
  public var source = ""
  /// What goes there.
  public var content: Content
  /// How many features or rows there are.
  public var count: Int
  /// The ground of its polygons in square metres, about: unrepaired, overlaps counted twice.
  public var squareMetres = 0.0
  /// The coordinate system that was read, `nil` for longitude and latitude.
  public var system: String?
  /// The properties or columns, in order of appearance.
  public var fields: [String]
  /// The fields that have few values, each with its values by their ground.
  public var values: [CrosswalkDraft.Field] = []
  /// The days that its features or its name tell.
  public var dates: [CalendarDate] = []
  /// Which property means what, where it has no usual name.
  public var meanings: [(meaning: String, property: String)] = []
  /// What was noticed.
  public var notices: [Notice] = []

  /// What a file may be.
  public enum Role: String, Sendable {
    /// Named areas.
    case regions
    /// Who holds what.
    case control
    /// Who holds which unit, as a table.
    case controlTable = "control-table"
    /// Who said what.
    case claims
    /// Settlements.
    case places
  }

  /// What is written.
  public enum Content: Sendable {
    /// Features in longitude and latitude, as exact as they were read.
    case features([Feature])
    /// A table as it was found.
    case table([UInt8])
    /// Nothing any more: it has been written.
    case written
  }
}
