public import Geometry

/// A boundary or control file read to its end whatever is wrong with it.
///
/// Reading for measuring stops at the first fault; a survey keeps every fault and goes on, so that
/// `check` can list them all. What it keeps is read by the same rules.
public struct FileSurvey: Sendable {
  /// What the file was read as.
  public var role: Role
  /// Whether nobody said the role, so that it was guessed from the properties.
  public var isGuessed: Bool
  /// Short name of the source, for control.
  public var source: String
  /// The path, digest, and what is said of source and licence, in the package or the file itself.
  public var input: Input
  /// Whether it is GeoJSON, rather than in a format with rules of its own.
  public var isGeoJSON: Bool
  /// The features, in file order; those that could not be read at all are left out.
  public var features: [Feature]
  /// What was noticed and stops nothing: a coordinate system that is not GeoJSON's own.
  public var notices: [Notice]
  /// What reading for measuring would stop at.
  public var faults: [AtlasError]

  /// What a file with polygons may hold.
  public enum Role: String, Sendable {
    /// Named areas.
    case regions
    /// Who holds what.
    case control
  }

  /// One feature, as far as it could be understood.
  public struct Feature: Sendable {
    /// Where it was read.
    public var location: FeatureLocation
    /// Whether the file has a geometry with any position.
    public var hasGeometry: Bool
    /// The polygons in longitude and latitude; empty if they were refused.
    public var outline: [UncheckedPolygon]
    /// The polygons as the file has them, kept where they were refused.
    public var refusedOutline: [UncheckedPolygon]
    /// What the geometry is, if it has one that is not polygons, such as `points`.
    public var groundless: String?
    /// The region, for a boundary file.
    public var region: Region?
    /// The actor's id, for a control file.
    public var actor: String?
    /// What the source says of the actor and the ground, for a control file.
    public var status: Status?
    /// The day of the map that it stands in; `nil` for a history.
    public var date: CalendarDate?
    /// Whether the feature itself states that day.
    public var statesDate: Bool
    /// The first day the feature holds, where it has an interval.
    public var validFrom: CalendarDate?
    /// The last day the feature holds.
    public var validThrough: CalendarDate?
    /// Positional accuracy in metres.
    public var accuracy: Double?
    /// The name, if it has one.
    public var name: String?
    /// The areas that its properties state, each in a unit of its own.
    public var statedAreas: [ControlArea.StatedArea]
  }
}
